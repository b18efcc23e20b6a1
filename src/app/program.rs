//! What a program offers to `static/start.js`: to start and to stop.
//!
//! The pages are spread over several programs, so that a page loads only its own code. The programs take turns in one
//! document: the one that goes leaves its element empty, the one that comes reads the address bar.

use super::{App, Group};
use std::cell::RefCell;
use yew::AppHandle;

/// The id of the element that holds the page. What stands beside it in `index.html` stays there, whatever is shown.
const ROOT: &str = "app";

thread_local! {
    static RUNNING: RefCell<Option<AppHandle<App>>> = const { RefCell::new(None) };
}

/// Shows the page that the address bar names. It should be one of `group`; of another's page, only the header is shown.
pub fn start(group: Group) {
    stop();
    let root = gloo::utils::document().get_element_by_id(ROOT);
    let root = root.unwrap_or_else(|| gloo::utils::body().into());
    let props = super::Props { group };
    let handle = yew::Renderer::<App>::with_root_and_props(root, props).render();
    RUNNING.set(Some(handle));
}

/// Takes the page off the screen. What it started (listeners, timers, jobs) ends with it.
pub fn stop() {
    if let Some(handle) = RUNNING.take() {
        handle.destroy();
    }
}
