//! The ready-made decks, from `content/deck/`.

/// A deck that comes with the app.
#[derive(Debug)]
pub struct ReadyDeck {
    /// What it is called.
    pub name: &'static str,
    /// What it is about and how long it takes, in a sentence.
    pub about: &'static str,
    /// What to ask, and the link of the view.
    pub steps: &'static [(&'static str, &'static str)],
}

/// All of them, in the order of their files.
pub static DECKS: &[ReadyDeck] = include!(concat!(env!("OUT_DIR"), "/decks.rs"));
