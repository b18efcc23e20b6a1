//! The keys that were pressed last, on screen for a class to see.

use super::keys::cap;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

/// How long they stay.
const STAY_MS: u32 = 2000;
/// How many are shown at most.
const MOST: usize = 4;

/// What was pressed in the last moments.
#[component]
pub(in crate::app) fn KeyCaps() -> Html {
    let pressed = use_mut_ref(Vec::<String>::new);
    let redraw = use_force_update();
    use_effect_with((), {
        let (pressed, redraw) = (pressed.clone(), redraw.clone());
        move |()| {
            let forgetting = RefCell::new(None);
            let options = EventListenerOptions::run_in_capture_phase();
            let listener =
                EventListener::new_with_options(&window(), "keydown", options, move |event| {
                    let event = event.dyn_ref::<KeyboardEvent>();
                    let Some(cap) = event.and_then(|event| cap(&event.key(), event.shift_key()))
                    else {
                        return;
                    };
                    let mut all = pressed.borrow_mut();
                    all.push(cap);
                    let surplus = all.len().saturating_sub(MOST);
                    all.drain(..surplus);
                    drop(all);
                    redraw.force_update();
                    let (pressed, redraw) = (pressed.clone(), redraw.clone());
                    forgetting.replace(Some(Timeout::new(STAY_MS, move || {
                        pressed.borrow_mut().clear();
                        redraw.force_update();
                    })));
                });
            move || drop(listener)
        }
    });
    html! {
        <div class="key-caps" role="img" aria-label="Pressed keys">
            { for pressed.borrow().iter().map(|cap| html! { <kbd class="key-caps__key">{ cap }</kbd> }) }
        </div>
    }
}
