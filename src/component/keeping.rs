//! What this browser keeps for the reader: choices, answers, decks. Nothing leaves it.
//!
//! A browser may forbid it, and it may be full. Reading then finds nothing, writing says what went wrong, and the page
//! goes on. Every value begins with its own version or is a plain word, and whoever reads it checks it: it may have
//! been written by another version, or by hand.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Storage;

/// What the key of every kept thing begins with.
pub const PREFIX: &str = "activation-lab.";
/// The theme that was chosen.
pub const THEME: &str = "activation-lab.theme";
/// The answers to the questions of the lesson.
pub const ANSWERS: &str = "activation-lab.answers";
/// The reader's own decks.
pub const DECKS: &str = "activation-lab.decks";

/// Why something is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser lets this page keep nothing.
    Forbidden,
    /// There is no room left.
    Full,
}

impl Trouble {
    /// What to say about it.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Forbidden => {
                "This browser lets this page keep nothing, so it lasts until the page is closed."
            }
            Self::Full => {
                "The browser’s store for this page is full, so it lasts until the page is closed."
            }
        }
    }
}

/// What is kept under this key.
#[must_use]
pub fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps `value` under this key.
///
/// # Errors
/// Why it is not kept.
pub fn write(key: &str, value: &str) -> Result<(), Trouble> {
    let storage = storage().ok_or(Trouble::Forbidden)?;
    storage.set_item(key, value).map_err(|error| {
        let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
        let is_full = name.is_some_and(|name| name.contains("Quota"));
        if is_full { Trouble::Full } else { Trouble::Forbidden }
    })
}

/// Everything that is kept: keys and values, sorted by key.
#[must_use]
pub fn all() -> Vec<(String, String)> {
    let Some(storage) = storage() else { return Vec::new() };
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok()?);
    let ours = keys.filter(|key| key.starts_with(PREFIX));
    let mut all: Vec<(String, String)> =
        ours.filter_map(|key| read(&key).map(|value| (key, value))).collect();
    all.sort();
    all
}

/// Forgets everything that is kept.
pub fn forget_all() {
    let Some(storage) = storage() else { return };
    for (key, _) in all() {
        // What cannot be written cannot be kept either.
        let _ = storage.remove_item(&key);
    }
}

/// Whether anything can be kept here now.
///
/// # Errors
/// Why not.
pub fn probe() -> Result<(), Trouble> {
    const KEY: &str = "activation-lab.probe";
    write(KEY, "1")?;
    storage().ok_or(Trouble::Forbidden)?.remove_item(KEY).map_err(|_: JsValue| Trouble::Forbidden)
}

/// `None` where the browser forbids pages to keep anything; asking for it may throw.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}
