//! How far the reader has scrolled, kept with each step of the browser's history, so that Back leads to the same lines.
//!
//! Browsers do this themselves only for pages that are complete before the first line of the app runs.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// Browsers refuse to write while the page moves; this long after the last movement is soon enough.
const PAUSE_MS: u32 = 150;

/// How far down the reader was when this step of the history was left; `None` on the first visit.
pub(super) fn remembered() -> Option<f64> {
    window().history().ok()?.state().ok()?.as_f64()
}

/// Scrolls so far down, with the focus on the page as a whole.
pub(super) fn go_down(css_px: f64) {
    let page = document().get_element_by_id("page");
    if let Some(page) = page.and_then(|page| page.dyn_into::<HtmlElement>().ok()) {
        // What cannot take the focus leaves it where it is; the page is none the worse for it.
        let _ = page.focus();
    }
    window().scroll_to_with_x_and_y(0.0, css_px);
}

/// Remembers with every rest of the page how far down it is, until the result is called.
pub(super) fn remember() -> impl FnOnce() {
    let pending = RefCell::new(None::<Timeout>);
    let listener = EventListener::new(&window(), "scroll", move |_| {
        let hash_before = hash();
        let write = Timeout::new(PAUSE_MS, move || {
            // A link that was followed meanwhile has begun a new step, which starts at its own place.
            if hash() == hash_before {
                write();
            }
        });
        pending.replace(Some(write));
    });
    move || drop(listener)
}

/// A browser that refuses remembers an earlier place, or none: then Back leads to the top.
fn write() {
    if let (Ok(history), Ok(css_px)) = (window().history(), window().scroll_y()) {
        let _ = history.replace_state_with_url(&JsValue::from_f64(css_px), "", None);
    }
}

fn hash() -> Option<String> {
    window().location().hash().ok()
}
