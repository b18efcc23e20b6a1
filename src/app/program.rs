//! What a program offers to `static/start.js`: to start and to stop.
//!
//! The pages are spread over several programs, so that a page loads only its own code. The programs take turns in one
//! document: the one that goes leaves the document empty, the one that comes reads the address bar.

use super::{App, Group};
use std::cell::RefCell;
use yew::AppHandle;

thread_local! {
    static RUNNING: RefCell<Option<AppHandle<App>>> = const { RefCell::new(None) };
}

/// Shows the page that the address bar names. It should be one of `group`; of another's page, only the header is shown.
pub fn start(group: Group) {
    stop();
    let handle = yew::Renderer::<App>::with_props(super::Props { group }).render();
    RUNNING.set(Some(handle));
}

/// Takes the page off the screen. What it started (listeners, timers, jobs) ends with it.
pub fn stop() {
    if let Some(handle) = RUNNING.take() {
        handle.destroy();
    }
}
