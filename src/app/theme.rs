//! Light or dark: what the system prefers, what the reader chose, and the attribute that the style sheets look at.

use crate::link::Theme;
use gloo::events::EventListener;
use gloo::utils::document_element;
use web_sys::{MediaQueryList, Storage};
use yew::prelude::*;

const KEY: &str = "activation-lab.theme";
const DARK_QUERY: &str = "(prefers-color-scheme: dark)";

/// The reader's earlier choice, where the browser keeps one.
pub(super) fn stored() -> Option<Theme> {
    let id = storage()?.get_item(KEY).ok()??;
    [Theme::Light, Theme::Dark].into_iter().find(|theme| theme.id() == id)
}

/// Keeps the reader's choice. A browser that forbids it only forgets.
pub(super) fn store(theme: Theme) {
    let _ = storage().map(|storage| storage.set_item(KEY, theme.id()));
}

/// `None` where the browser forbids pages to keep anything.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// Puts the theme on the page's root element.
pub(super) fn apply(theme: Theme) {
    // Setting a plain attribute on the root element cannot fail; a page without one has nothing to colour.
    let _ = document_element().set_attribute("data-theme", theme.id());
}

/// What the system prefers, followed while the page is open.
#[hook]
pub(super) fn use_system() -> Theme {
    let theme = use_state_eq(|| query().map_or(Theme::Light, |query| theme_of(&query)));
    use_effect_with((), {
        let theme = theme.setter();
        move |()| {
            let listener = query().map(|query| {
                EventListener::new(&query.clone(), "change", move |_| theme.set(theme_of(&query)))
            });
            move || drop(listener)
        }
    });
    *theme
}

fn query() -> Option<MediaQueryList> {
    web_sys::window()?.match_media(DARK_QUERY).ok()?
}

fn theme_of(query: &MediaQueryList) -> Theme {
    if query.matches() { Theme::Dark } else { Theme::Light }
}
