//! Listens for the keys of the shell before anything on the page hears them.

use super::keys::{Where, Wish};
use crate::component::keyboard::{is_in_control, is_meant_elsewhere};
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use yew::prelude::*;

/// Calls `on_wish` for every key that means something while the page is shown.
#[hook]
pub(in crate::app) fn use_keys(is_presented: bool, has_deck: bool, on_wish: &Callback<Wish>) {
    let deps = (is_presented, has_deck, on_wish.clone());
    use_effect_with(deps, |(is_presented, has_deck, on_wish)| {
        let (is_presented, has_deck, on_wish) = (*is_presented, *has_deck, on_wish.clone());
        let on_key = move |event: &Event| {
            let key = event.dyn_ref::<KeyboardEvent>().filter(|event| !is_meant_elsewhere(event));
            let Some(event) = key else { return };
            let is_in_control = is_in_control(event);
            let has_dialog = document().query_selector("dialog[open]").is_ok_and(|it| it.is_some());
            let place = Where { is_presented, has_deck, has_dialog, is_in_control };
            if let Some(wish) = place.wish(&event.key()) {
                event.prevent_default();
                event.stop_propagation();
                on_wish.emit(wish);
            }
        };
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
        let listener = EventListener::new_with_options(&window(), "keydown", options, on_key);
        move || drop(listener)
    });
}
