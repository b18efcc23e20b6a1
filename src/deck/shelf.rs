//! The reader's own decks, as the browser keeps them: a line with the version, then a line for each deck.

use crate::link::Deck;

/// Most decks on a shelf.
pub const MOST_DECKS: usize = 50;
/// The first line; another one was written by another version of the app.
const VERSION: &str = "v1";

/// Some decks, in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    decks: Vec<Deck>,
}

impl Shelf {
    /// Reads what [`Shelf::text`] wrote; lines that are no decks are left out.
    ///
    /// # Errors
    /// A sentence where a newer version wrote it: then it should be left as it is.
    pub fn from_text(text: &str) -> Result<Self, String> {
        let mut lines = text.lines();
        match lines.next() {
            None | Some("" | VERSION) => {}
            Some(_) => {
                return Err(
                    "The decks in this browser were kept by another version of this page, \
                            so they are left as they are."
                        .to_owned(),
                );
            }
        }
        let decks = lines.filter_map(|line| Deck::from_text(line).ok());
        Ok(Self { decks: decks.take(MOST_DECKS).collect() })
    }

    /// All decks as text.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = VERSION.to_owned();
        for deck in &self.decks {
            text.push('\n');
            text += &deck.text();
        }
        text
    }

    /// The decks.
    #[must_use]
    pub fn decks(&self) -> &[Deck] {
        &self.decks
    }

    /// Puts a deck at this place, at the end where the place is beyond it; `false` where the shelf is full.
    pub fn insert(&mut self, place: usize, deck: Deck) -> bool {
        let has_room = self.decks.len() < MOST_DECKS;
        if has_room {
            self.decks.insert(place.min(self.decks.len()), deck);
        }
        has_room
    }

    /// Puts a deck in the place of another; a place that does not exist changes nothing.
    pub fn replace(&mut self, place: usize, deck: Deck) {
        if let Some(old) = self.decks.get_mut(place) {
            *old = deck;
        }
    }

    /// Takes a deck away.
    pub fn remove(&mut self, place: usize) -> Option<Deck> {
        (place < self.decks.len()).then(|| self.decks.remove(place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deck(name: &str) -> Deck {
        Deck::checked(name, [("What?", "#/explore/elu?alpha=2&at=-1")]).expect("a good deck")
    }

    #[test]
    fn it_survives_being_kept() {
        let mut shelf = Shelf::default();
        assert!(shelf.insert(0, deck("One")) && shelf.insert(9, deck("Two ~ _ !")));
        shelf.replace(0, deck("First"));
        assert_eq!(shelf.text().lines().nth(1), Some("First~What?~explore/elu?alpha=2;at=-1"));
        assert_eq!(Shelf::from_text(&shelf.text()), Ok(shelf.clone()));
        assert_eq!(shelf.remove(0).map(|it| it.name().to_owned()), Some("First".to_owned()));
        assert_eq!((shelf.remove(5), shelf.decks().len()), (None, 1));
    }

    #[test]
    fn nothing_and_nonsense_are_an_empty_shelf_and_the_good_decks_stay() {
        assert_eq!(Shelf::from_text(""), Ok(Shelf::default()));
        let shelf = Shelf::from_text("v1\n\nA\nGood~~explore/relu\n<b>~~explore/relu").expect("v1");
        assert_eq!(shelf.decks().iter().map(Deck::name).collect::<Vec<_>>(), ["Good"]);
    }

    #[test]
    fn what_a_newer_version_kept_is_left_alone() {
        assert!(Shelf::from_text("v2\nGood~~explore/relu").is_err());
    }

    #[test]
    fn a_full_shelf_takes_no_more() {
        let mut shelf = Shelf::default();
        assert!((0..MOST_DECKS).all(|_| shelf.insert(0, deck("A"))));
        assert!(!shelf.insert(0, deck("B")));
    }
}
