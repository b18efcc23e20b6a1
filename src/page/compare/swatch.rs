//! The colour and dash of a function, as a piece of its line.

use super::scene::dash;
use yew::prelude::*;

/// The width of a line in the swatch, of which dashes are measured.
const LINE_WIDTH: f64 = 3.0;

/// The class that gives the function at this place its colour.
pub(super) const fn series(place: usize) -> &'static str {
    ["series-1", "series-2", "series-3", "series-4", "series-5", "series-6"][place % 6]
}

/// A short line, as the chart draws that of the function at this place.
pub(super) fn swatch(place: usize) -> Html {
    let lengths = dash(place).pattern().iter().map(|part| (LINE_WIDTH * part).to_string());
    html! {
        <svg class={classes!("swatch", series(place))} viewBox="0 0 40 12" aria-hidden="true">
            <path d="M0 6H40" stroke-dasharray={lengths.collect::<Vec<_>>().join(" ")} />
        </svg>
    }
}
