//! Which deck plays, known to every program of the page: in an attribute of the root element, and in the browser's
//! store for this tab, where there is one, so that a reload does not end a class.

use crate::deck::Playing;
use gloo::utils::{document_element, window};
use web_sys::Storage;

/// The style sheets make room for the bar of a deck by this attribute.
const ATTRIBUTE: &str = "data-playing";
const KEY: &str = "activation-lab.playing";

/// The deck that plays, and its step.
#[must_use]
pub fn read() -> Option<Playing> {
    let here = document_element().get_attribute(ATTRIBUTE);
    let text = here.or_else(|| storage()?.get_item(KEY).ok()?)?;
    let playing = Playing::from_text(&text);
    write_attribute(playing.as_ref());
    playing
}

/// From now on this plays, or nothing; its step is opened.
pub fn play(playing: Option<&Playing>) {
    write_attribute(playing);
    if let Some(storage) = storage() {
        // A browser that keeps nothing forgets the deck at a reload.
        let _ = match playing {
            Some(playing) => storage.set_item(KEY, &playing.text()),
            None => storage.remove_item(KEY),
        };
    }
    if let Some(step) = playing.and_then(Playing::step) {
        // The browser refuses only what is no address.
        let _ = window().location().set_hash(&step.link);
    }
}

fn write_attribute(playing: Option<&Playing>) {
    let root = document_element();
    // Neither can fail for a plain name.
    let _ = match playing {
        Some(playing) => root.set_attribute(ATTRIBUTE, &playing.text()),
        None => root.remove_attribute(ATTRIBUTE),
    };
}

fn storage() -> Option<Storage> {
    window().session_storage().ok()?
}
