//! The pages: each puts components together around one state. They compose and never compute.

mod at_knob;
pub mod axis;
pub mod explore;
mod landing;
pub mod lesson;

use crate::component::range_field::RangeWish;
use crate::link::Parsed;
use axis::AxisAction;
use std::rc::Rc;

/// A link that has come in. Each arrival differs from every other, also when the same link comes twice.
#[derive(Clone, Debug)]
pub struct Arrival(pub Rc<Parsed>);

impl PartialEq for Arrival {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What the buttons and boxes of a range ask of an axis.
fn axis_action(wish: RangeWish) -> AxisAction {
    match wish {
        RangeWish::Set(from, to) => AxisAction::SetRange(from, to),
        RangeWish::ZoomIn => AxisAction::ZoomIn,
        RangeWish::ZoomOut => AxisAction::ZoomOut,
        RangeWish::Reset => AxisAction::Reset,
    }
}
