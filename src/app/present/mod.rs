//! Presenter mode, for a projector: what it switches, its keys, the laser dot, pressed keys on screen.
//!
//! [`keys`] says what a key means, pure; [`use_present`] holds the choices. What larger type and thicker lines are is
//! decided by the style sheets (`[data-present]`) and by the chart's own look.

mod caps;
mod fullscreen;
mod help;
pub mod keys;
mod laser;
mod listen;

pub(super) use caps::KeyCaps;
pub(super) use help::Help;
pub(super) use laser::Laser;
pub(super) use listen::use_keys;

use super::flag::use_flag;
use gloo::events::EventListener;
use yew::prelude::*;

/// The choices of a presenter, each on or off.
#[derive(Clone, PartialEq)]
pub(super) struct Present {
    /// The page is presented.
    pub is_on: UseStateHandle<bool>,
    /// Text is shown also while presenting.
    pub has_text: UseStateHandle<bool>,
    /// Pressed keys are shown.
    pub has_caps: UseStateHandle<bool>,
}

impl Present {
    /// Begins or ends presenting, in full screen where the browser allows it.
    pub(super) fn switch(&self, is_on: bool) {
        if is_on {
            fullscreen::enter();
        } else {
            fullscreen::leave();
        }
        self.is_on.set(is_on);
    }
}

/// Holds the choices. A link can begin presenting, and does not end it; leaving full screen does.
#[hook]
pub(super) fn use_present(is_linked: bool) -> Present {
    let is_on = use_flag("data-present", is_linked);
    let has_text = use_flag("data-text", false);
    let has_caps = use_flag("data-keys", false);
    use_effect_with((), {
        let is_on = is_on.setter();
        move |()| {
            let document = gloo::utils::document();
            let listener = EventListener::new(&document, "fullscreenchange", move |_| {
                if !fullscreen::is_on() {
                    is_on.set(false);
                }
            });
            move || drop(listener)
        }
    });
    Present { is_on, has_text, has_caps }
}
