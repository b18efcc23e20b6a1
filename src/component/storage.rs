//! What the browser keeps for this page from one visit to the next, where it keeps anything.

use web_sys::Storage;

/// The text that was kept under this name.
#[must_use]
pub fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps a text under this name; `false` where the browser forbids it or has no room.
pub fn write(key: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

/// `None` where the browser forbids pages to keep anything.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}
