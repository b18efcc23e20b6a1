//! What a chart and the controls of its x axis tell, turned into actions on the axis.

use super::axis::AxisAction;
use crate::component::range_field::RangeWish;
use crate::plot::scene::Span;
use yew::Callback;

/// Callbacks for a chart, its reference line and its range. Made once, because parts that are told the same keep still.
pub(super) struct AxisCallbacks {
    /// Everything ends here.
    pub on_axis: Callback<AxisAction>,
    /// The reference line was moved.
    pub on_at: Callback<f64>,
    /// The chart asks for another range.
    pub on_range: Callback<Span>,
    /// The chart asks for the range from the beginning.
    pub on_range_reset: Callback<()>,
    /// The range field asks for something.
    pub on_wish: Callback<RangeWish>,
}

impl AxisCallbacks {
    /// Callbacks that end in `on_axis`.
    pub(super) fn new(on_axis: Callback<AxisAction>) -> Self {
        Self {
            on_at: on_axis.reform(AxisAction::SetAt),
            on_range: on_axis.reform(|x: Span| AxisAction::SetRange(x.from(), x.to())),
            on_range_reset: on_axis.reform(|()| AxisAction::Reset),
            on_wish: on_axis.reform(action_of),
            on_axis,
        }
    }
}

fn action_of(wish: RangeWish) -> AxisAction {
    match wish {
        RangeWish::Set(from, to) => AxisAction::SetRange(from, to),
        RangeWish::ZoomIn => AxisAction::ZoomIn,
        RangeWish::ZoomOut => AxisAction::ZoomOut,
        RangeWish::Reset => AxisAction::Reset,
    }
}
