//! `content/deck/*.toml` to the table that `src/content/deck.rs` includes.
//!
//! The links are checked by a test, which can read them.

use crate::front_matter::lines_before;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    name: String,
    about: String,
    step: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    ask: String,
    link: String,
}

/// One entry of the table, as Rust source.
///
/// # Errors
/// `:<line>: <what>` where the file is no deck.
pub(crate) fn rust_entry(file: &str) -> Result<String, String> {
    let deck: File = toml::from_str(file).map_err(|error| {
        let offset = error.span().map_or(0, |span| span.start);
        format!(":{}: {}", 1 + lines_before(file, offset), error.message())
    })?;
    if deck.step.is_empty() {
        return Err(": a deck needs at least one [[step]]".to_owned());
    }
    let steps: String =
        deck.step.iter().map(|step| format!("({:?}, {:?}), ", step.ask, step.link)).collect();
    let (name, about) = (deck.name, deck.about);
    Ok(format!("ReadyDeck {{ name: {name:?}, about: {about:?}, steps: &[{steps}] }},\n"))
}
