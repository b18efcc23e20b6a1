//! A deck as one line of text: `name~question~link~question~link…`, readable in a link and in storage.
//!
//! A blank is `_`; the signs that have a meaning here follow a `!`. Links stand without `#/`, with `;` for `&`, so
//! that they need few escapes in the link that carries the deck.

use super::Deck;

/// Between the parts.
const BETWEEN: char = '~';
/// Each sign that has a meaning, and what stands for it.
const ESCAPES: [(char, char); 4] = [('!', '1'), ('~', '2'), ('_', '3'), (';', '4')];

impl Deck {
    /// The deck in one line.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = escaped(self.name());
        for step in self.steps() {
            text.push(BETWEEN);
            text += &escaped(&step.ask);
            text.push(BETWEEN);
            let path = step.link.strip_prefix("#/").unwrap_or(&step.link);
            text += &escaped(path).replace('&', ";");
        }
        text
    }

    /// Reads what [`Deck::text`] wrote, or something like it.
    ///
    /// # Errors
    /// What is wrong with it, as a sentence.
    pub fn from_text(text: &str) -> Result<Self, String> {
        let mut parts = text.split(BETWEEN);
        let name = unescaped(parts.next().unwrap_or_default());
        let mut steps = Vec::new();
        while let Some(ask) = parts.next() {
            let Some(link) = parts.next() else {
                return Err("The last step of the deck has no link.".to_owned());
            };
            steps.push((unescaped(ask), format!("#/{}", unescaped(&link.replace(';', "&")))));
        }
        Self::checked(&name, steps.iter().map(|(ask, link)| (ask.as_str(), link.as_str())))
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match ESCAPES.iter().find(|(sign, _)| *sign == c) {
            Some((_, code)) => escaped.extend(['!', *code]),
            None if c == ' ' => escaped.push('_'),
            None => escaped.push(c),
        }
    }
    escaped
}

fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        let code = if c == '!' { chars.clone().next() } else { None };
        match ESCAPES.iter().find(|(_, known)| Some(*known) == code) {
            Some((sign, _)) => {
                plain.push(*sign);
                chars.next();
            }
            None => plain.push(if c == '_' { ' ' } else { c }),
        }
    }
    plain
}
