//! Keys that work anywhere on the page.

use super::state::Action;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

/// The keys of the page itself, for the list of all keys.
pub(super) const PAGE_KEYS: [(&str, &str); 1] =
    [("[ and ]", "go to the previous or next function, anywhere on the page")];

/// Listens for the keys of the page while it is shown.
#[hook]
pub(super) fn use_page_keys(on_action: &Callback<Action>) {
    use_effect_with(on_action.clone(), |on_action| {
        let on_action = on_action.clone();
        let listener = EventListener::new(&gloo::utils::window(), "keydown", move |event| {
            let key = event.dyn_ref::<KeyboardEvent>().filter(|event| !is_meant_elsewhere(event));
            match key.map(KeyboardEvent::key).as_deref() {
                Some("[") => on_action.emit(Action::Previous),
                Some("]") => on_action.emit(Action::Next),
                _ => {}
            }
        });
        move || drop(listener)
    });
}

/// A key pressed with a modifier, or typed into a field, is not for the page.
fn is_meant_elsewhere(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_typed = target.is_some_and(|element| {
        element.matches("input:not([type=range]), select, textarea").unwrap_or(false)
    });
    is_typed || event.ctrl_key() || event.meta_key()
}
