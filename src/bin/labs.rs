//! The program that shows the labs. `static/start.js` loads it when a link leads there.

use activation_lab::app::{self, LABS};
use wasm_bindgen::prelude::wasm_bindgen;

/// Shows the page that the address bar names. `worker` is the address of the worker's script, `forms` that of the
/// functions in JavaScript.
#[wasm_bindgen]
pub fn start(worker: &str, forms: &str) {
    app::set_worker(worker);
    app::set_forms(forms);
    app::start(LABS);
}

/// Takes the page off the screen. [`start`] shows one again.
#[wasm_bindgen]
pub fn stop() {
    app::stop();
}

/// The name of the page that a hash leads to, whatever stands in it.
#[wasm_bindgen]
pub fn page_of(hash: &str) -> String {
    app::page_of(hash).to_owned()
}

/// Nothing happens before `start`.
const fn main() {}
