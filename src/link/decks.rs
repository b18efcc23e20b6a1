//! The page Decks in a link: the reader's own decks, or one deck that the link carries.

use super::deck::Deck;
use super::notice::Notices;
use super::query::Query;
use std::rc::Rc;

/// The page's name in links.
pub(super) const PAGE: &str = "decks";

/// What of the decks is on screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DecksView {
    /// The deck that the link carries.
    pub deck: Option<Rc<Deck>>,
}

/// Takes the deck from `query`; one that cannot be read is left out, and said.
pub(super) fn read(query: &mut Query, notices: &mut Notices) -> DecksView {
    let deck = query.take("deck", notices).and_then(|text| {
        Deck::from_text(&text)
            .map_err(|problem| {
                notices.say(format!("The link carries no deck that can be played. {problem}"));
            })
            .ok()
    });
    DecksView { deck: deck.map(Rc::new) }
}

/// Writes the deck to `pairs`, and gives the path.
pub(super) fn print(view: &DecksView, pairs: &mut Vec<(&'static str, String)>) -> String {
    if let Some(deck) = &view.deck {
        pairs.push(("deck", encoded(&deck.text())));
    }
    PAGE.to_owned()
}

/// With percent escapes for all but the signs that stand in the fragment of an address as they are, and that no
/// messenger takes for the end of it.
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~!/?:;=,".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let digit = |half: u8| char::from(b"0123456789ABCDEF"[usize::from(half)]);
            encoded.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    encoded
}
