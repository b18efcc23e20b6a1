//! Slider and number box of the reference line.

use super::axis::AxisAction;
use crate::component::number_box::Reading;
use crate::component::slider_field::SliderField;
use crate::link::reading;
use yew::prelude::*;

/// Properties of [`AtKnob`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What its id begins with, where the page has several of them.
    #[prop_or_default]
    pub scope: AttrValue,
    /// Where the reference line stands.
    pub at: f64,
    /// Where the axis begins.
    pub from: f64,
    /// Where the axis ends.
    pub to: f64,
    /// What the reader does.
    pub on_axis: Callback<AxisAction>,
}

/// A slider field called x.
#[component]
pub(super) fn AtKnob(props: &Props) -> Html {
    let Props { scope, at, from, to, on_axis } = props;
    let read: Reading =
        use_callback((*from, *to), |text: String, (from, to)| reading::at(&text, *from, *to));
    let on_value = use_callback(on_axis.clone(), |x, on_axis| on_axis.emit(AxisAction::SetAt(x)));
    html! {
        <SliderField id={format!("{scope}at")} name="x" meaning="the reference line" value={*at} min={*from} max={*to}
            step={step_of(to - from)} reading={read} {on_value} />
    }
}

/// The largest power of ten that divides the axis into at least 500 steps.
fn step_of(width: f64) -> f64 {
    libm::pow(10.0, libm::floor(libm::log10(width / 500.0)))
}

#[cfg(test)]
mod tests {
    use super::step_of;

    #[test]
    fn the_slider_of_x_moves_in_powers_of_ten() {
        assert_eq!(step_of(12.0), 0.01);
        assert_eq!(step_of(500.0), 1.0);
        assert_eq!(step_of(5.0), 0.01);
    }
}
