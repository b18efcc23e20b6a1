//! What the pixels of a canvas depend on besides what it shows: its size, those of the screen, and the browser, which
//! may throw them away.

use gloo::events::EventListener;
use gloo::utils::window;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::{Element, EventTarget};
use yew::prelude::*;

/// The pixels behind a canvas. Another value means: paint again.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Backing {
    /// Width of the canvas in CSS pixels.
    pub width_css_px: i32,
    /// Device pixels for one CSS pixel.
    pub px_per_css_px: f64,
    /// How often the browser has thrown away what was painted, and offered a new ground.
    pub restored: u32,
}

/// The pixels behind this canvas now; the component renders again when they change.
#[hook]
pub fn use_backing(canvas: &NodeRef) -> Backing {
    let backing = use_state_eq(Backing::default);
    let (canvas, setter) = (canvas.clone(), backing.setter());
    use_effect_with((), move |()| {
        let restored = Rc::new(Cell::new(0));
        let element = canvas.cast::<Element>();
        let measure: Rc<dyn Fn()> = {
            let restored = Rc::clone(&restored);
            Rc::new(move || {
                setter.set(Backing {
                    width_css_px: canvas.cast::<Element>().map_or(0, |it| it.client_width()),
                    px_per_css_px: device_pixel_ratio(),
                    restored: restored.get(),
                });
            })
        };
        measure();
        let size = EventListener::new(&window(), "resize", {
            let measure = Rc::clone(&measure);
            move |_| measure()
        });
        let ratio = RatioWatch::new(Rc::clone(&measure));
        let ground = element.map(|element| {
            on_restored(&element, move || {
                restored.set(restored.get() + 1);
                measure();
            })
        });
        move || drop((size, ratio, ground))
    });
    *backing
}

/// Calls `act` when the browser has thrown away what was painted on this canvas, until the result is dropped.
pub fn on_restored(canvas: &EventTarget, act: impl Fn() + 'static) -> EventListener {
    EventListener::new(canvas, "contextrestored", move |_| act())
}

/// Device pixels for one CSS pixel.
#[must_use]
pub fn device_pixel_ratio() -> f64 {
    web_sys::window().map_or(1.0, |window| window.device_pixel_ratio())
}

/// Tells when the device pixel ratio changes, as when the window moves to another screen, until dropped.
pub struct RatioWatch {
    _query: Rc<RefCell<Option<EventListener>>>,
}

impl RatioWatch {
    /// Calls `tell` after each change.
    #[must_use]
    pub fn new(tell: Rc<dyn Fn()>) -> Self {
        let query = Rc::default();
        watch(&query, tell);
        Self { _query: query }
    }
}

/// A media query holds for one ratio only: each change needs a new query.
fn watch(slot: &Rc<RefCell<Option<EventListener>>>, tell: Rc<dyn Fn()>) {
    let query = format!("(resolution: {}dppx)", device_pixel_ratio());
    let list = web_sys::window().and_then(|window| window.match_media(&query).ok()?);
    let Some(list) = list else { return };
    let weak = Rc::downgrade(slot);
    let listener = EventListener::once(&list, "change", move |_| {
        tell();
        if let Some(slot) = weak.upgrade() {
            watch(&slot, tell);
        }
    });
    *slot.borrow_mut() = Some(listener);
}
