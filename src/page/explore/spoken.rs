//! The chart in words, for those who hear it.

use crate::activation::shape::Here;
use crate::component::number::{SCREEN_DIGITS, significant};
use crate::component::words;
use crate::link::{ExploreView, Hide, Part};

/// What the chart shows: function, parameters, range, and what holds at the reference line.
pub(super) fn description(view: &ExploreView, here: &Here, hide: Hide) -> String {
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
        value_text(view, here, hide)
    )
}

/// x, the values there, and what they mean, as far as they are not hidden.
pub(super) fn value_text(view: &ExploreView, here: &Here, hide: Hide) -> String {
    let (x, f, slope) = (digits(view.at), digits(here.value), digits(here.slope));
    if hide.has(Part::Values) {
        return format!("x = {x}.");
    }
    if hide.has(Part::Gradient) {
        return format!("x = {x}: f(x) = {f}.");
    }
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
