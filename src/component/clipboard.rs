//! Copying text, also where the browser has no clipboard for pages: over plain http, in a frame, or refused.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

/// What became of a wish to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The text is on the clipboard.
    Yes,
    /// The browser did not let the page copy; the text is selected, so that the reader's own keys copy it.
    Selected,
    /// The browser did not let the page copy, and there is nothing to select.
    No,
}

impl Copied {
    /// What to say beside the button.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Yes => "Copied",
            Self::Selected => {
                "The browser does not let this page copy. The text is selected: press Ctrl+C, or ⌘C on a Mac."
            }
            Self::No => "The browser does not let this page copy.",
        }
    }
}

/// Copies `text` and reports what became of it.
///
/// Where the browser's clipboard is missing or refuses, the text of `shown_in`, which should be the same, is selected
/// and copied the old way; if that fails too it stays selected.
pub fn copy(text: String, shown_in: Option<web_sys::Element>, report: Callback<Copied>) {
    spawn_local(async move {
        let copied = match shown_in {
            _ if is_written(&text).await => Copied::Yes,
            Some(element) => copied_from(&element),
            None => Copied::No,
        };
        report.emit(copied);
    });
}

/// Whether the browser's clipboard took the text.
async fn is_written(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let navigator = window.navigator();
    // Only secure pages have a clipboard; calling a method of the missing one would throw.
    let has_clipboard =
        Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    has_clipboard && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Selects the text of `element` and copies the selection where the browser allows it.
fn copied_from(element: &web_sys::Element) -> Copied {
    let Some(window) = web_sys::window() else { return Copied::No };
    let Ok(Some(selection)) = window.get_selection() else { return Copied::No };
    if selection.select_all_children(element).is_err() {
        return Copied::No;
    }
    let document = window.document().and_then(|it| it.dyn_into::<web_sys::HtmlDocument>().ok());
    let is_copied = document.is_some_and(|it| it.exec_command("copy").unwrap_or(false));
    if is_copied { Copied::Yes } else { Copied::Selected }
}
