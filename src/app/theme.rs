//! Light or dark: what the system prefers, what the reader chose, and the attribute that the style sheets look at.

use crate::component::keeping;
use crate::link::Theme;
use gloo::events::EventListener;
use gloo::utils::document_element;
use web_sys::MediaQueryList;
use yew::prelude::*;

/// The attribute of the root element that outlives a program.
const CHOSEN: &str = "data-theme-chosen";
const DARK_QUERY: &str = "(prefers-color-scheme: dark)";

/// The reader's earlier choice, where the browser keeps one.
pub(super) fn stored() -> Option<Theme> {
    theme_called(&keeping::read(keeping::THEME)?)
}

/// Keeps the reader's choice. A browser that forbids it only forgets.
pub(super) fn store(theme: Theme) {
    let _ = keeping::write(keeping::THEME, theme.id());
}

/// Puts the theme on the page's root element, and what was chosen by hand or by a link, for the next program.
pub(super) fn apply(theme: Theme, chosen: Option<Theme>) {
    let root = document_element();
    // Setting a plain attribute on the root element cannot fail; a page without one has nothing to colour.
    let _ = root.set_attribute("data-theme", theme.id());
    if let Some(chosen) = chosen {
        let _ = root.set_attribute(CHOSEN, chosen.id());
    }
}

/// What was chosen while another program had the screen.
pub(super) fn carried() -> Option<Theme> {
    theme_called(&document_element().get_attribute(CHOSEN)?)
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

fn theme_called(id: &str) -> Option<Theme> {
    [Theme::Light, Theme::Dark].into_iter().find(|theme| theme.id() == id)
}

fn query() -> Option<MediaQueryList> {
    web_sys::window()?.match_media(DARK_QUERY).ok()?
}

fn theme_of(query: &MediaQueryList) -> Theme {
    if query.matches() { Theme::Dark } else { Theme::Light }
}
