//! Decks in use: [`Playing`] steps through one, [`Shelf`] keeps several. Pure text and numbers.
//!
//! What a deck is, and how it is read from a link, is told in [`crate::link::Deck`]; the ready-made decks stand in
//! `content/deck/`.

mod playing;
mod shelf;

pub use playing::Playing;
pub use shelf::{MOST_DECKS, Shelf};

use crate::content::deck::ReadyDeck;
use crate::link::Deck;

/// A ready-made deck as a deck.
///
/// # Errors
/// None for the decks of this app, which a test reads; the sentence of [`Deck::checked`] otherwise.
pub fn of_ready(ready: &ReadyDeck) -> Result<Deck, String> {
    Deck::checked(ready.name, ready.steps.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::deck::DECKS;
    use crate::link::{parse, print};

    #[test]
    fn every_ready_made_deck_opens_without_a_repair() {
        for ready in DECKS {
            let deck = of_ready(ready).expect(ready.name);
            for step in deck.steps() {
                let parsed = parse(&step.link);
                assert_eq!(parsed.notices, [], "{}", step.link);
                // As the app prints it, so that it is not rewritten as soon as it is shown.
                assert_eq!(print(&parsed.link), step.link);
                assert!(!step.ask.is_empty(), "{}", step.link);
            }
        }
    }
}
