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

#[cfg(test)]
mod tests {
    use super::rust_entry;

    const HEAD: &str = "name = \"A\"\nabout = \"B\"\n";

    #[test]
    fn a_deck_becomes_one_entry() {
        let file = format!("{HEAD}[[step]]\nask = \"Why?\"\nlink = \"#/explore/relu\"\n");
        let entry = rust_entry(&file).expect("a deck");
        assert!(entry.contains("(\"Why?\", \"#/explore/relu\")"), "{entry}");
    }

    #[test]
    fn a_mistake_is_named_with_its_line() {
        let file = format!("{HEAD}[[step]]\nask = \"Why?\"\nlimk = \"#/explore/relu\"\n");
        let error = rust_entry(&file).expect_err("a word that no deck has");
        assert!(error.starts_with(":5: ") && error.contains("limk"), "{error}");
        assert!(rust_entry(&format!("{HEAD}step = []\n")).is_err());
    }
}
