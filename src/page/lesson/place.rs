//! Where in the lesson the reader is: going to a place that a link names, and following the reader through a section.

use crate::content::lesson::{Heading, Section};
use crate::link::LessonView;
use crate::page::scroll::{Memory, go_down};
use gloo::utils::document;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{HtmlElement, IntersectionObserver, IntersectionObserverInit};
use yew::prelude::*;

/// A heading counts as read once it stands in the upper third of the window.
const READ_MARGIN: &str = "0px 0px -66% 0px";
const READ_FRACTION: f64 = 0.34;

/// Goes to the place that a link names; the focus goes there too, so that the next Tab starts from it. Back and Forward
/// lead to where the reader was.
///
/// Where the page has only just been loaded without a heading in its link, everything stays as the browser has it.
#[hook]
pub(super) fn use_place(view: LessonView) {
    let is_first = use_mut_ref(|| true);
    let memory = use_memo((), |()| Memory::new());
    use_effect_with((), {
        let memory = memory.clone();
        move |()| memory.keep()
    });
    use_effect_with(view, move |view| {
        let is_first = is_first.replace(false);
        match (memory.take(), view.heading) {
            (Some(css_px), _) => go_down(css_px),
            (None, Some(heading)) => go_to(heading),
            (None, None) if !is_first => go_down(0.0),
            (None, None) => {}
        }
    });
}

/// Scrolls to a heading and gives it the focus.
pub(super) fn go_to(heading: &Heading) {
    if let Some(element) = element_of(heading) {
        // What cannot take the focus leaves it where it is; the page is none the worse for it.
        let _ = element.focus();
        element.scroll_into_view();
    }
}

fn element_of(heading: &Heading) -> Option<HtmlElement> {
    let element = document().get_element_by_id(&format!("part-{}", heading.id))?;
    element.dyn_into().ok()
}

/// The heading under which the reader is now; `None` above the first.
#[hook]
pub(super) fn use_current_heading(section: &'static Section) -> Option<&'static Heading> {
    let current = use_state_eq(|| None::<usize>);
    use_effect_with(section.id, {
        let current = current.setter();
        move |_| {
            let headings = section.headings;
            let watch = Watch::new(headings, move || current.set(last_read(headings)));
            move || drop(watch)
        }
    });
    section.headings.get((*current)?)
}

/// The last heading that has reached the upper part of the window.
fn last_read(headings: &[Heading]) -> Option<usize> {
    let window = gloo::utils::window();
    let height_css_px = window.inner_height().ok().and_then(|height| height.as_f64())?;
    headings.iter().rposition(|heading| {
        element_of(heading).is_some_and(|element| {
            element.get_bounding_client_rect().top() < READ_FRACTION * height_css_px
        })
    })
}

/// Tells when a heading enters or leaves the upper part of the window, until it is dropped.
struct Watch {
    observer: IntersectionObserver,
    /// The browser calls it as long as the observer lives.
    _on_change: Closure<dyn FnMut(Array)>,
}

impl Watch {
    /// `None` in a browser without observers: the contents then simply mark no heading.
    fn new(headings: &[Heading], on_change: impl Fn() + 'static) -> Option<Self> {
        let on_change = Closure::<dyn FnMut(Array)>::new(move |_| on_change());
        let options = IntersectionObserverInit::new();
        options.set_root_margin(READ_MARGIN);
        let callback = on_change.as_ref().unchecked_ref();
        let observer = IntersectionObserver::new_with_options(callback, &options).ok()?;
        for element in headings.iter().filter_map(element_of) {
            observer.observe(&element);
        }
        Some(Self { observer, _on_change: on_change })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
