//! What is hidden stays hidden on the way through the page: a link of the page takes it along.

use crate::link::Hide;
use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};
use yew::prelude::*;

/// While something is hidden, presses on links inside the app lead to the same place with the same parts hidden. A link
/// that hides something of its own stays as it is, and so does one that goes to another tab.
#[hook]
pub(super) fn use_carry(hide: Hide) {
    use_effect_with(hide, |hide| {
        let hide = *hide;
        let listener = (hide != Hide::default()).then(|| {
            EventListener::new_with_options(
                &document(),
                "click",
                gloo::events::EventListenerOptions::enable_prevent_default(),
                move |event| {
                    let event = event.dyn_ref::<MouseEvent>();
                    if let Some(hash) = event.and_then(|event| carried(event, hide)) {
                        // The browser refuses only what is no address.
                        let _ = window().location().set_hash(&hash);
                    }
                },
            )
        });
        move || drop(listener)
    });
}

/// Where a press on a link leads instead; the press itself then leads nowhere.
fn carried(event: &MouseEvent, hide: Hide) -> Option<String> {
    let has_modifier = event.ctrl_key() || event.meta_key() || event.shift_key();
    if has_modifier || event.default_prevented() {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let href = target.closest("a[href^='#/']").ok()??.get_attribute("href")?;
    // Only the programs of other pages can read the links to those, so the parameter is put in as text.
    let (_, query) = href.split_once('?').unwrap_or_default();
    if query.split('&').any(|pair| pair.starts_with("hide=")) {
        return None;
    }
    event.prevent_default();
    let separator = if query.is_empty() { '?' } else { '&' };
    Some(format!("{href}{separator}hide={}", hide.joined(",")))
}
