//! The range of the x axis: two number boxes and the buttons that zoom.

use super::number_box::{NumberBox, Reading};
use crate::link::reading;
use yew::prelude::*;

/// What the reader wants of the range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RangeWish {
    /// The axis from this x to that.
    Set(f64, f64),
    /// Half as wide, around the middle.
    ZoomIn,
    /// Twice as wide, around the middle.
    ZoomOut,
    /// As at the start.
    Reset,
}

/// Properties of [`RangeField`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Where the axis begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// The reader wants another range.
    pub on_wish: Callback<RangeWish>,
}

/// Number boxes “x from” and “x to”, and buttons.
#[component]
pub fn RangeField(props: &Props) -> Html {
    let (from, to) = (props.from, props.to);
    let read_from: Reading = use_callback(to, |text: String, to| reading::from(&text, *to));
    let read_to: Reading = use_callback(from, |text: String, from| reading::to(&text, *from));
    let wish = &props.on_wish;
    let on_from =
        use_callback((wish.clone(), to), |from, (wish, to)| wish.emit(RangeWish::Set(from, *to)));
    let on_to =
        use_callback((wish.clone(), from), |to, (wish, from)| wish.emit(RangeWish::Set(*from, to)));
    let step = (to - from) / 12.0;
    html! {
        <fieldset class="range">
            <legend class="spoken">{ "Range of x" }</legend>
            <div class="range__box">
                <span aria-hidden="true">{ "x from" }</span>
                <NumberBox id="range-from" name="x from" value={from} {step} reading={read_from} on_value={on_from} />
            </div>
            <div class="range__box">
                <span aria-hidden="true">{ "to" }</span>
                <NumberBox id="range-to" name="x to" value={to} {step} reading={read_to} on_value={on_to} />
            </div>
            { button("−", "Zoom out", wish, RangeWish::ZoomOut) }
            { button("+", "Zoom in", wish, RangeWish::ZoomIn) }
            { button("Reset range", "Reset range", wish, RangeWish::Reset) }
        </fieldset>
    }
}

fn button(
    label: &'static str,
    name: &'static str,
    on_wish: &Callback<RangeWish>,
    wish: RangeWish,
) -> Html {
    let on_click = on_wish.reform(move |_: MouseEvent| wish);
    let class = if label.chars().count() == 1 { "button button--square" } else { "link-button" };
    html! { <button type="button" {class} onclick={on_click} aria-label={name} title={name}>{ label }</button> }
}
