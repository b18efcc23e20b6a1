//! How far the reader has scrolled, kept with each step of the browser's history, so that Back leads to the same lines.
//!
//! Browsers do this themselves only for pages that are complete before the first line of the app runs.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// Browsers refuse to write while the page moves; this long after the last movement is soon enough.
const PAUSE_MS: u32 = 150;

/// What the steps of the history say of the scrolling.
pub(super) struct Memory {
    /// What the step that was entered last says, until the page has gone there.
    found: Cell<Option<f64>>,
    /// The hash of the step that the page shows. Between a click on a link and the next page it is not the address.
    shown: RefCell<Option<String>>,
}

impl Memory {
    /// On the page as it has been loaded.
    pub(super) fn new() -> Rc<Self> {
        Rc::new(Self { found: Cell::new(read()), shown: RefCell::default() })
    }

    /// How far down the reader was when this step of the history was left; `None` on the first visit. From now on the
    /// page is where this step leads.
    pub(super) fn take(&self) -> Option<f64> {
        self.shown.replace(hash());
        self.found.take()
    }

    /// Remembers with every rest of the page how far down it is, until the result is called.
    pub(super) fn keep(self: &Rc<Self>) -> impl FnOnce() + use<> {
        let pending = RefCell::new(None::<Timeout>);
        let (entered, scrolled) = (Rc::clone(self), Rc::clone(self));
        let on_step = EventListener::new(&window(), "popstate", move |_| entered.found.set(read()));
        let on_scroll = EventListener::new(&window(), "scroll", move |_| {
            let memory = Rc::clone(&scrolled);
            let write = Timeout::new(PAUSE_MS, move || memory.write());
            pending.replace(Some(write));
        });
        move || drop((on_step, on_scroll))
    }

    /// A browser that refuses remembers an earlier place, or none: then Back leads to the top.
    fn write(&self) {
        if *self.shown.borrow() != hash() {
            return;
        }
        if let (Ok(history), Ok(css_px)) = (window().history(), window().scroll_y()) {
            let _ = history.replace_state_with_url(&JsValue::from_f64(css_px), "", None);
        }
    }
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

fn read() -> Option<f64> {
    window().history().ok()?.state().ok()?.as_f64()
}

/// The address without a hash is that of the first screen, which writes its own.
fn hash() -> Option<String> {
    let hash = window().location().hash().ok()?;
    Some(if hash.is_empty() { "#/".to_owned() } else { hash })
}
