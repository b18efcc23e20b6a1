//! A deck that plays, and the step on screen.

use crate::link::{Deck, Step};

/// A deck and the step that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Playing {
    deck: Deck,
    at: usize,
}

impl Playing {
    /// The deck at its first step.
    #[must_use]
    pub const fn start(deck: Deck) -> Self {
        Self { deck, at: 0 }
    }

    /// What is playing.
    #[must_use]
    pub const fn deck(&self) -> &Deck {
        &self.deck
    }

    /// The step on screen, counted from 0.
    #[must_use]
    pub const fn at(&self) -> usize {
        self.at
    }

    /// The step on screen; a deck has at least one.
    #[must_use]
    pub fn step(&self) -> Option<&Step> {
        self.deck.steps().get(self.at)
    }

    /// The next step, or the one before; nothing beyond the ends.
    #[must_use]
    pub fn moved(&self, forward: bool) -> Option<Self> {
        let at = if forward { self.at + 1 } else { self.at.checked_sub(1)? };
        (at < self.deck.steps().len()).then(|| Self { at, ..self.clone() })
    }

    /// One line of text: the step, then the deck.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{} {}", self.at, self.deck.text())
    }

    /// Reads what [`Playing::text`] wrote.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let (at, deck) = text.split_once(' ')?;
        let (at, deck) = (at.parse().ok()?, Deck::from_text(deck).ok()?);
        (at < deck.steps().len()).then_some(Self { deck, at })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn three() -> Playing {
        let steps = [("1", "#/"), ("2", "#/explore/elu?alpha=2"), ("3", "#/compare")];
        Playing::start(Deck::checked("Three of them", steps).expect("a good deck"))
    }

    #[test]
    fn it_moves_from_end_to_end_and_not_beyond() {
        let first = three();
        let last = first.moved(true).and_then(|it| it.moved(true)).expect("three steps");
        assert_eq!((first.moved(false), last.moved(true)), (None, None));
        assert_eq!(last.step().map(|step| &*step.ask), Some("3"));
        assert_eq!(last.moved(false).map(|it| it.at()), Some(1));
    }

    #[test]
    fn it_survives_being_kept() {
        let second = three().moved(true).expect("three steps");
        assert_eq!(Playing::from_text(&second.text()), Some(second));
        for text in ["", "0", "9 A~~explore/relu", "x A~~explore/relu", "0 A", "-1 A~~"] {
            assert_eq!(Playing::from_text(text), None, "{text}");
        }
    }
}
