//! Pointer, wheel and keys on a chart, turned into what its page is told.

use super::gesture::{Ask, Gesture, Ruler};
use super::keys::{Jump, Key};
use super::stage::Stage;
use crate::plot::scene::Span;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent, WheelEvent};
use yew::Callback;

/// Whom to tell what.
#[derive(Clone, PartialEq)]
pub(super) struct Listeners {
    pub(super) zooms: bool,
    pub(super) at: f64,
    pub(super) x: Span,
    pub(super) on_at: Callback<f64>,
    pub(super) on_at_commit: Callback<f64>,
    pub(super) on_range: Callback<Span>,
    pub(super) on_range_reset: Callback<()>,
    pub(super) on_jump: Callback<Jump>,
}

/// Listens on the chart's surface until dropped.
pub(super) struct Input {
    _listeners: Vec<EventListener>,
}

struct Hand {
    surface: Element,
    stage: Stage,
    listeners: Rc<RefCell<Listeners>>,
    gesture: RefCell<Gesture>,
    /// A key moved the line and is still down.
    key_moved: Cell<bool>,
}

impl Input {
    /// Listens on `surface`; what is told to whom is looked up in `listeners` each time.
    pub(super) fn new(surface: &Element, stage: Stage, listeners: Rc<RefCell<Listeners>>) -> Self {
        let hand = Rc::new(Hand {
            surface: surface.clone(),
            stage,
            listeners,
            gesture: RefCell::default(),
            key_moved: Cell::new(false),
        });
        let mut all = Vec::new();
        // Wheel and keys are answered instead of scrolling the page, so these listeners are not passive.
        let mut on = |name: &'static str, answer: fn(&Hand, &Event)| {
            let hand = Rc::clone(&hand);
            let options = EventListenerOptions::enable_prevent_default();
            all.push(EventListener::new_with_options(surface, name, options, move |event| {
                answer(&hand, event);
            }));
        };
        on("pointerdown", |hand, event| with(event, |event| hand.down(event)));
        on("pointermove", |hand, event| with(event, |event| hand.moved(event)));
        on("pointerup", |hand, event| with(event, |event| hand.up(event)));
        on("pointercancel", |hand, event| with(event, |event| hand.up(event)));
        on("wheel", |hand, event| with(event, |event| hand.wheel(event)));
        on("keydown", |hand, event| with(event, |event| hand.key_down(event)));
        on("keyup", |hand, _| hand.key_up());
        on("blur", |hand, _| hand.key_up());
        on("dblclick", |hand, _| hand.listeners().on_range_reset.emit(()));
        Self { _listeners: all }
    }
}

impl Hand {
    /// A copy, because an answer may come back and change the original.
    fn listeners(&self) -> Listeners {
        self.listeners.borrow().clone()
    }

    fn tell(&self, ask: Option<Ask>) {
        let listeners = self.listeners();
        match ask {
            Some(Ask::At(at)) => listeners.on_at.emit(at),
            Some(Ask::AtCommit(at)) => listeners.on_at_commit.emit(at),
            Some(Ask::Range(range)) => listeners.on_range.emit(range),
            None => {}
        }
    }

    /// A place in CSS pixels as device pixels of the scene.
    fn px(&self, x_css_px: i32, y_css_px: i32) -> Option<(f64, f64)> {
        self.stage.with_scene(|scene| {
            let scale = scene.axes.viewport.px_per_css_px;
            Some((f64::from(x_css_px) * scale, f64::from(y_css_px) * scale))
        })
    }

    fn ruler(&self, x_px: f64) -> Option<Ruler> {
        self.stage.with_scene(|scene| Ruler::of(scene, x_px))
    }

    fn on_axis(&self, y_px: f64) -> bool {
        self.stage.with_scene(|scene| Some(scene.is_axis_band(y_px))).unwrap_or(false)
    }

    fn down(&self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        let Some((x_px, y_px)) = self.px(event.offset_x(), event.offset_y()) else { return };
        let Some(ruler) = self.ruler(x_px) else { return };
        // Without capture a drag that leaves the chart would be lost; the browser refuses only a pointer that is gone.
        let _ = self.surface.set_pointer_capture(event.pointer_id());
        let zooms = self.listeners.borrow().zooms;
        let pans = zooms && (event.shift_key() || self.on_axis(y_px));
        let ask = self.gesture.borrow_mut().down(event.pointer_id(), x_px, ruler, pans);
        self.tell(ask);
    }

    fn moved(&self, event: &PointerEvent) {
        let Some((x_px, y_px)) = self.px(event.offset_x(), event.offset_y()) else { return };
        let ask = self.gesture.borrow_mut().moved(event.pointer_id(), x_px);
        self.tell(ask);
        if event.buttons() == 0 {
            let zooms = self.listeners.borrow().zooms;
            let place = if zooms && self.on_axis(y_px) { "axis" } else { "plot" };
            if self.surface.get_attribute("data-place").as_deref() != Some(place) {
                // Only a cursor depends on it.
                let _ = self.surface.set_attribute("data-place", place);
            }
        }
    }

    fn up(&self, event: &PointerEvent) {
        let ask = self.gesture.borrow_mut().up(event.pointer_id());
        self.tell(ask);
    }

    fn wheel(&self, event: &WheelEvent) {
        if !self.listeners.borrow().zooms {
            return;
        }
        let Some((x_px, _)) = self.px(event.offset_x(), event.offset_y()) else { return };
        let Some(ruler) = self.ruler(x_px) else { return };
        event.prevent_default();
        let unit = match event.delta_mode() {
            WheelEvent::DOM_DELTA_LINE => 16.0,
            WheelEvent::DOM_DELTA_PAGE => 400.0,
            _ => 1.0,
        };
        let (dx, dy) = (unit * event.delta_x(), unit * event.delta_y());
        let range = if dx.abs() > dy.abs() {
            ruler.panned(-dx)
        } else {
            // Pinching on a touchpad comes as a wheel with Ctrl and small steps.
            let rate = if event.ctrl_key() { 0.01 } else { 0.0015 };
            ruler.zoomed(x_px, libm::exp((rate * dy).clamp(-1.0, 1.0)))
        };
        self.tell(Some(Ask::Range(range)));
    }

    fn key_down(&self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let listeners = self.listeners();
        let key = Key::read(&event.key(), event.shift_key(), listeners.at, listeners.x);
        let is_range = matches!(key, Some(Key::Range(_) | Key::RangeReset));
        let Some(key) = key.filter(|_| listeners.zooms || !is_range) else { return };
        event.prevent_default();
        match key {
            Key::At(at) => {
                self.key_moved.set(true);
                listeners.on_at.emit(at);
            }
            Key::Range(range) => listeners.on_range.emit(range),
            Key::RangeReset => listeners.on_range_reset.emit(()),
            Key::Jump(jump) => listeners.on_jump.emit(jump),
        }
    }

    fn key_up(&self) {
        if self.key_moved.replace(false) {
            let listeners = self.listeners();
            listeners.on_at_commit.emit(listeners.at);
        }
    }
}

fn with<E: JsCast>(event: &Event, answer: impl FnOnce(&E)) {
    if let Some(event) = event.dyn_ref() {
        answer(event);
    }
}
