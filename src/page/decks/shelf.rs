//! The reader's shelf on screen: every change is kept at once, and what comes of it is said.

use crate::component::keeping;
use crate::deck::{MOST_DECKS, Shelf};
use crate::link::Deck;
use std::rc::Rc;
use yew::prelude::*;

/// The shelf, and what was done to it last.
#[derive(Clone, PartialEq)]
pub(super) struct Shown {
    state: UseStateHandle<Rc<State>>,
}

#[derive(PartialEq)]
struct State {
    shelf: Shelf,
    /// Why the shelf cannot be changed.
    locked: Option<String>,
    said: String,
    /// What was deleted last, and from where.
    deleted: Option<(usize, Deck)>,
}

impl State {
    fn read(said: &str) -> Self {
        let text = keeping::read(keeping::DECKS).unwrap_or_default();
        let read = Shelf::from_text(&text);
        let locked = read.clone().err();
        let said = said.to_owned();
        Self { shelf: read.unwrap_or_default(), locked, said, deleted: None }
    }
}

/// Holds the shelf that the browser keeps.
#[hook]
pub(super) fn use_shelf() -> Shown {
    Shown { state: use_state(|| Rc::new(State::read(""))) }
}

impl Shown {
    /// The decks.
    pub(super) fn decks(&self) -> &[Deck] {
        self.state.shelf.decks()
    }

    /// What to say: why nothing can be changed, else what was done last.
    pub(super) fn said(&self) -> &str {
        self.state.locked.as_deref().unwrap_or(&self.state.said)
    }

    /// Whether something was deleted that can come back.
    pub(super) fn can_undo(&self) -> bool {
        self.state.deleted.is_some()
    }

    /// Says something.
    pub(super) fn say(&self, said: String) {
        self.change(|_| (said, None));
    }

    /// Takes a deck.
    pub(super) fn add(&self, deck: &Deck) {
        self.change(|shelf| {
            let name = deck.name();
            if shelf.insert(usize::MAX, deck.clone()) {
                (format!("Added “{name}” to your decks."), None)
            } else {
                (format!("{MOST_DECKS} decks are the most. Delete one first."), None)
            }
        });
    }

    /// Takes decks, from wherever.
    pub(super) fn adding(&self) -> Callback<Deck> {
        let shown = self.clone();
        Callback::from(move |deck| shown.add(&deck))
    }

    /// Another deck in this place.
    pub(super) fn replace(&self, place: usize, deck: Deck) {
        self.change(|shelf| {
            shelf.replace(place, deck);
            (String::new(), None)
        });
    }

    /// Deletes the deck in this place.
    pub(super) fn delete(&self, place: usize) {
        self.change(|shelf| match shelf.remove(place) {
            Some(deck) => (format!("Deleted “{}”.", deck.name()), Some((place, deck))),
            None => Default::default(),
        });
    }

    /// Brings back what was deleted last.
    pub(super) fn undo(&self) {
        let deleted = self.state.deleted.clone();
        self.change(|shelf| match deleted {
            Some((place, deck)) => {
                let said = format!("“{}” is back.", deck.name());
                shelf.insert(place, deck);
                (said, None)
            }
            None => Default::default(),
        });
    }

    /// Reads the shelf anew, because something else has changed what the browser keeps.
    pub(super) fn rereading(&self) -> Callback<()> {
        let state = self.state.setter();
        Callback::from(move |()| state.set(Rc::new(State::read(""))))
    }

    /// Changes the shelf, keeps it, and says what `change` says and whether it is kept.
    fn change(&self, change: impl FnOnce(&mut Shelf) -> (String, Option<(usize, Deck)>)) {
        if self.state.locked.is_some() {
            return;
        }
        let mut shelf = self.state.shelf.clone();
        let (mut said, deleted) = change(&mut shelf);
        if shelf != self.state.shelf
            && let Err(trouble) = keeping::write(keeping::DECKS, &shelf.text())
        {
            said = format!("{said} {}", trouble.words());
        }
        self.state.set(Rc::new(State { shelf, locked: None, said, deleted }));
    }
}
