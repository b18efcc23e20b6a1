//! Which parts of the screen are hidden.

use crate::link::{Hide, Part};
use yew::prelude::*;

/// A box for each part, checked where the part is hidden. A change shows on the page at once, and in the link.
pub(super) fn parts(hide: Hide, on_hide: &Callback<Hide>) -> Html {
    html! {
        <fieldset class="share__parts">
            <legend class="share__legend">{ "Hide, to set a question without its answer" }</legend>
            { for Part::ALL.into_iter().map(|part| {
                let hidden = hide.has(part);
                let on_change = on_hide.reform(move |_: Event| hide.with(part, !hidden));
                html! {
                    <label class="check" key={part.id()}>
                        <input type="checkbox" checked={hidden} onchange={on_change} />{ name(part) }
                    </label>
                }
            }) }
        </fieldset>
    }
}

const fn name(part: Part) -> &'static str {
    match part {
        Part::Picker => "choice of functions",
        Part::Sliders => "sliders",
        Part::Gradient => "gradient f′",
        Part::Formula => "formulas and code",
        Part::Values => "values",
        Part::Text => "text",
        Part::Navigation => "navigation",
    }
}
