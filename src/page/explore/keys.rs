//! Keys that work anywhere on the page.

use super::state::Action;
use crate::component::keyboard::is_meant_elsewhere;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

/// The keys of the page itself, for the list of all keys.
pub(super) const PAGE_KEYS: [(&str, &str); 1] =
    [("[ and ]", "go to the previous or next function, anywhere on the page")];

/// Listens for the keys of the page while it is shown and they are `enabled`.
#[hook]
pub(super) fn use_page_keys(on_action: &Callback<Action>, enabled: bool) {
    use_effect_with((on_action.clone(), enabled), |(on_action, enabled)| {
        let (on_action, enabled) = (on_action.clone(), *enabled);
        let listener = EventListener::new(&gloo::utils::window(), "keydown", move |event| {
            let key = event.dyn_ref::<KeyboardEvent>().filter(|event| !is_meant_elsewhere(event));
            match key.filter(|_| enabled).map(KeyboardEvent::key).as_deref() {
                Some("[") => on_action.emit(Action::Previous),
                Some("]") => on_action.emit(Action::Next),
                _ => {}
            }
        });
        move || drop(listener)
    });
}
