//! Full screen, where the browser allows it. Where it does not, the page is presented in its window.

use gloo::utils::{document, document_element};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Asks for the whole screen.
pub(super) fn enter() {
    if document().fullscreen_enabled() && !is_on() {
        ask(&document_element(), "requestFullscreen");
    }
}

/// Gives the screen back.
pub(super) fn leave() {
    if is_on() {
        ask(&document(), "exitFullscreen");
    }
}

/// Whether the page has the whole screen.
pub(super) fn is_on() -> bool {
    document().fullscreen_element().is_some()
}

/// Calls a method that answers with a promise. A browser may refuse; nothing depends on it, but a refusal that nobody
/// hears would be logged as an error.
fn ask(target: &JsValue, method: &str) {
    let call = Reflect::get(target, &method.into()).and_then(JsCast::dyn_into::<Function>);
    let answer = call.and_then(|call| call.call0(target));
    if let Some(promise) = answer.ok().and_then(|answer| answer.dyn_into::<Promise>().ok()) {
        spawn_local(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}
