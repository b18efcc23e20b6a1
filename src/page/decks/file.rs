//! Files: a deck, or everything that the browser keeps, as JSON. The browser reads JSON; every type in it is checked.

use crate::component::chart::export::save_text;
use crate::component::keeping::PREFIX;
use crate::link::Deck;
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// What the files say they are, under this name.
const MARK: &str = "activation-lab";
/// The format; a higher one was written by a newer app.
const VERSION: f64 = 1.0;

/// What a file holds.
pub(super) enum Content {
    /// A deck.
    Deck(Deck),
    /// Keys and values of a browser's store.
    Kept(Vec<(String, String)>),
}

/// Reads a file.
///
/// # Errors
/// Why it is refused, as a sentence.
pub(super) fn read(text: &str) -> Result<Content, String> {
    let file = JSON::parse(text).map_err(|_| "This file is not JSON.".to_owned())?;
    let kind = field(&file, MARK).as_string();
    match kind.as_deref() {
        Some("deck") => check_version(&file).and_then(|()| deck(&file)),
        Some("kept") => check_version(&file).and_then(|()| kept(&file)),
        _ => Err("This file was not made by this page.".to_owned()),
    }
}

/// Saves a deck and gives the name of the file.
///
/// # Errors
/// Why the browser does not save it.
pub(super) fn save_deck(deck: &Deck) -> Result<String, String> {
    let steps = Array::new();
    for step in deck.steps() {
        steps.push(&object(&[
            ("ask", step.ask.as_str().into()),
            ("link", step.link.as_str().into()),
        ]));
    }
    let file = object(&[
        (MARK, "deck".into()),
        ("version", VERSION.into()),
        ("name", deck.name().into()),
        ("steps", steps.into()),
    ]);
    save(&file, &format!("activation-lab-deck-{}.json", slug(deck.name())))
}

/// Saves keys and values of the browser's store, and gives the name of the file.
///
/// # Errors
/// Why the browser does not save it.
pub(super) fn save_kept(entries: &[(String, String)]) -> Result<String, String> {
    let entries: Vec<(&str, JsValue)> =
        entries.iter().map(|(key, value)| (key.as_str(), value.as_str().into())).collect();
    let file = object(&[
        (MARK, "kept".into()),
        ("version", VERSION.into()),
        ("entries", object(&entries)),
    ]);
    save(&file, "activation-lab-kept.json")
}

fn check_version(file: &JsValue) -> Result<(), String> {
    match field(file, "version").as_f64() {
        Some(VERSION) => Ok(()),
        Some(version) => Err(format!(
            "This file has the format {version}; this page reads the format {VERSION}."
        )),
        None => Err("This file does not say which format it has.".to_owned()),
    }
}

fn deck(file: &JsValue) -> Result<Content, String> {
    let name = text(file, "name", "The deck")?;
    let steps = field(file, "steps");
    let steps = steps.dyn_ref::<Array>().ok_or("The deck has no list of steps.")?;
    let mut checked = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        let what = format!("Step {}", index + 1);
        checked.push((text(&step, "ask", &what)?, text(&step, "link", &what)?));
    }
    let steps = checked.iter().map(|(ask, link)| (ask.as_str(), link.as_str()));
    Deck::checked(&name, steps).map(Content::Deck)
}

fn kept(file: &JsValue) -> Result<Content, String> {
    let entries = field(file, "entries").dyn_into::<Object>();
    let entries = Object::entries(&entries.map_err(|_| "The file has no entries.")?);
    let mut kept = Vec::new();
    for entry in entries.iter() {
        let pair = Array::from(&entry);
        let (key, value) = (pair.get(0).as_string(), pair.get(1).as_string());
        match key.zip(value) {
            Some((key, value)) if key.starts_with(PREFIX) => kept.push((key, value)),
            _ => return Err("The file has an entry that this page did not write.".to_owned()),
        }
    }
    Ok(Content::Kept(kept))
}

/// A field that must be a text.
fn text(object: &JsValue, name: &str, what: &str) -> Result<String, String> {
    field(object, name).as_string().ok_or_else(|| format!("{what} has no text under “{name}”."))
}

/// A field of an object; undefined where there is none, or no object.
fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // A plain new object takes every field.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

fn save(file: &JsValue, name: &str) -> Result<String, String> {
    let text = JSON::stringify_with_replacer_and_space(file, &JsValue::NULL, &2.into());
    let text = text.ok().and_then(|text| text.as_string()).ok_or("The file cannot be written.")?;
    save_text(&text, "application/json", name).map(|()| name.to_owned())
}

/// Letters and digits of a name with hyphens between them, for a file.
fn slug(name: &str) -> String {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_ascii_lowercase()
}
