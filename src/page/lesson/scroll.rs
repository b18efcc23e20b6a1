//! How far the reader has scrolled, kept with each step of the browser's history, so that Back leads to the same lines.
//!
//! Browsers do this themselves only for pages that are complete before the first line of the app runs.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// Browsers refuse to write while the page moves; this long after the last movement is soon enough.
const PAUSE_MS: u32 = 150;

/// How far down the reader was when this step of the history was left; `None` on the first visit.
pub(super) fn remembered() -> Option<f64> {
    window().history().ok()?.state().ok()?.as_f64()
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
