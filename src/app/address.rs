//! The address bar: it is read when the page opens and whenever it changes, and it follows what is on screen.

use super::Group;
use crate::link::{CompareView, Link, Parsed, View, print};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::mem::discriminant;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// A drag changes the view many times a second; browsers refuse more than about three changes of the address.
const PAUSE_MS: u32 = 400;

/// The link in the address bar as this page last wrote or read it.
#[derive(Clone)]
pub(super) struct Address {
    inner: Rc<Inner>,
}

/// There is one address bar; clones write to the same.
impl PartialEq for Address {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.inner, &other.inner)
    }
}

struct Inner {
    group: Group,
    /// The address leads to a page of another group, which is on its way: nothing may be written any more.
    is_left: Cell<bool>,
    written: RefCell<Link>,
    /// What is on screen; it may wait to be written.
    shown: RefCell<Link>,
    pending: RefCell<Option<Timeout>>,
}

/// What the address bar says now, if it leads to a page of the group.
pub(super) fn read(group: Group) -> Option<Parsed> {
    group.read(&hash())
}

/// The whole address with this hash.
pub(super) fn absolute(hash: &str) -> String {
    let href =
        web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    format!("{page}{hash}")
}

impl Address {
    /// The address bar of a page that has opened with this link.
    pub(super) fn opened_with(link: &Link, group: Group) -> Self {
        let (written, shown) = (RefCell::new(link.clone()), RefCell::new(link.clone()));
        let (is_left, pending) = (Cell::new(false), RefCell::default());
        Self { inner: Rc::new(Inner { group, is_left, written, shown, pending }) }
    }

    /// Writes `link` once the view has rested for a moment. Another page or function is a step that Back undoes, and
    /// is written at once.
    pub(super) fn follow(&self, link: Link) {
        if self.inner.is_left.get() {
            return;
        }
        self.inner.shown.replace(link.clone());
        let is_step = !is_same_place(&self.inner.written.borrow(), &link);
        if is_step {
            self.inner.pending.take();
            self.write(link, true);
            return;
        }
        let (address, hash_before) = (self.clone(), hash());
        let write = Timeout::new(PAUSE_MS, move || {
            // Between a click on a link and the event that tells of it, the address is already the new one: writing
            // now would undo the click.
            if hash() == hash_before {
                address.write(link, false);
            }
        });
        self.inner.pending.replace(Some(write));
    }

    /// What is on screen.
    pub(super) fn shown(&self) -> Link {
        self.inner.shown.borrow().clone()
    }

    /// Calls `on_arrival` with every link to a page of the group that somebody else put into the address bar, until
    /// the result is dropped.
    pub(super) fn listen<T: Fn(Parsed) + 'static>(&self, on_arrival: T) -> impl FnOnce() + use<T> {
        let address = self.clone();
        let on_change = move || {
            let parsed = read(address.inner.group);
            address.inner.is_left.set(parsed.is_none());
            let Some(parsed) = parsed else {
                address.inner.pending.take();
                return;
            };
            let is_ours = *address.inner.written.borrow() == parsed.link;
            if !is_ours || !parsed.notices.is_empty() {
                address.inner.pending.take();
                address.inner.written.replace(parsed.link.clone());
                on_arrival(parsed);
            }
        };
        let listener = web_sys::window()
            .map(|window| EventListener::new(&window, "hashchange", move |_| on_change()));
        let address = self.clone();
        move || {
            drop(listener);
            // The program stops: the address is the next one's.
            address.inner.is_left.set(true);
            address.inner.pending.take();
        }
    }

    fn write(&self, link: Link, is_step: bool) {
        let hash_now = print(&link);
        self.inner.written.replace(link);
        if hash() == hash_now {
            return;
        }
        let history = web_sys::window().and_then(|window| window.history().ok());
        let Some(history) = history else { return };
        let url = Some(hash_now.as_str());
        // A browser that refuses keeps the older address; everything on the page goes on, and Copy link is exact.
        let _ = if is_step {
            history.push_state_with_url(&JsValue::NULL, "", url)
        } else {
            // The same step keeps what it knows: how far down the reader is.
            let state = history.state().unwrap_or(JsValue::NULL);
            history.replace_state_with_url(&state, "", url)
        };
    }
}

/// Whether both links lead to the same section, to the same functions in whatever order, or to the same lab, of the same
/// page; the answers of Choose are one place.
fn is_same_place(a: &Link, b: &Link) -> bool {
    match (&a.view, &b.view) {
        (View::Lesson(a), View::Lesson(b)) => a.section == b.section,
        (View::Explore(a), View::Explore(b)) => a.activation == b.activation,
        (View::Compare(a), View::Compare(b)) => sorted_ids(a) == sorted_ids(b),
        (View::Choose(_), View::Choose(_)) | (View::Decks(_), View::Decks(_)) => true,
        (View::Labs(a), View::Labs(b)) => discriminant(a) == discriminant(b),
        (View::Claims(a), View::Claims(b)) => a.is_same_place(b),
        // Back leads to the question before; another seed or range is no step.
        (View::Predict(a), View::Predict(b)) => {
            (a.number, &a.functions) == (b.number, &b.functions)
        }
        _ => false,
    }
}

fn sorted_ids(view: &CompareView) -> Vec<&'static str> {
    let mut ids: Vec<&str> = view.functions.iter().map(|setting| setting.activation.id).collect();
    ids.sort_unstable();
    ids
}

fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}
