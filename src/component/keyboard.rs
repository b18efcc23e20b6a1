//! Where the focus is when a key is pressed, so that keys of the page do not fire while somebody types.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Whether the key is typed into a field, or pressed together with Ctrl, Alt or ⌘: then it is not for the page.
#[must_use]
pub fn is_meant_elsewhere(event: &KeyboardEvent) -> bool {
    let is_typed =
        target_matches(event, "input:not([type=range], [type=checkbox]), select, textarea");
    is_typed || event.ctrl_key() || event.meta_key() || event.alt_key()
}

/// Whether arrow keys and the space bar mean something to the element that has the focus.
#[must_use]
pub fn is_in_control(event: &KeyboardEvent) -> bool {
    target_matches(
        event,
        "input, select, textarea, button, summary, a, dialog *, [role=slider], [role=tab], [role=application]",
    )
}

fn target_matches(event: &KeyboardEvent, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| element.matches(selector).unwrap_or(false))
}
