//! The chart in words, for those who hear it: it follows every change, after the reader has paused.

use crate::activation::shape::Here;
use crate::component::number::{SCREEN_DIGITS, significant};
use crate::component::words;
use crate::link::ExploreView;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// A screen reader needs about this long before the next sentence makes sense.
const PAUSE_MS: u32 = 800;

/// What the chart shows: function, parameters, range, and what holds at the reference line.
pub(super) fn description(view: &ExploreView, here: &Here) -> String {
    let params: Vec<String> = view
        .activation
        .params
        .iter()
        .zip(view.params.iter())
        .map(|(param, value)| format!("{} {}", param.id, digits(*value)))
        .collect();
    let with =
        if params.is_empty() { String::new() } else { format!(" with {}", params.join(" and ")) };
    let curves: Vec<&str> = view.show.curves().map(|order| order.symbol()).collect();
    format!(
        "{} of {}{with}, x from {} to {}. At {}",
        curves.join(" and "),
        view.activation.name,
        digits(view.from),
        digits(view.to),
        value_text(view, here)
    )
}

/// x, the values there, and what they mean.
pub(super) fn value_text(view: &ExploreView, here: &Here) -> String {
    let (x, f, slope) = (digits(view.at), digits(here.value), digits(here.slope));
    let mut text = format!("x = {x}: f(x) = {f}, f′(x) = {slope}");
    if let Some(second) = here.second.filter(|_| view.show.ddf) {
        text += &format!(", f″(x) = {}", digits(second));
    }
    text += ". ";
    text += &words::at(view.at, here);
    text
}

fn digits(value: f64) -> String {
    significant(value, SCREEN_DIGITS)
}

/// Properties of [`Spoken`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The description as it is now.
    pub description: AttrValue,
}

/// A polite live region that speaks once the description has rested.
#[component]
pub(super) fn Spoken(props: &Props) -> Html {
    let said = use_state_eq(AttrValue::default);
    use_effect_with(props.description.clone(), {
        let said = said.setter();
        move |description| {
            let description = description.clone();
            let timeout = Timeout::new(PAUSE_MS, move || said.set(description));
            move || drop(timeout)
        }
    });
    html! { <p class="spoken" role="status" aria-label="Chart in words">{ &*said }</p> }
}
