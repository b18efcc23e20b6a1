//! The shapes of the tables made from `content/choose.toml`.

use super::{Fact, Property};

/// The answers under which something holds: for each named question (by index) a mask of its answers.
pub(super) type When = &'static [(u8, u8)];

/// A question to the reader.
#[derive(Debug)]
pub struct Question {
    /// Its key in links: `depth`.
    pub id: &'static str,
    /// The question.
    pub text: &'static str,
    /// What can be answered.
    pub answers: &'static [Choice],
}

/// One of the answers to a question.
#[derive(Debug)]
pub struct Choice {
    /// The word in links: `deep`.
    pub id: &'static str,
    /// The words on the control.
    pub label: &'static str,
    /// What it means, in a few words.
    pub meaning: &'static str,
}

/// Gives points to some functions under some answers, and says why.
#[derive(Debug)]
pub struct Rule {
    /// Unique in the file.
    pub id: &'static str,
    /// Which list it ranks.
    pub layer: Layer,
    pub(super) who: Who,
    pub(super) when: When,
    /// How far it moves a function: upwards above 0.
    pub points: i32,
    /// One or two sentences (HTML).
    pub why: &'static str,
    /// A number that shows it, computed from the function.
    pub fact: Option<Fact>,
    /// What checking the claim gave.
    pub verdict: Option<Verdict>,
    /// The name of the claim whose experiment shows it.
    pub claim: Option<&'static str>,
    /// Who has shown it (HTML).
    pub source: Option<&'static str>,
}

/// The functions that a rule speaks of.
#[derive(Debug)]
pub(super) enum Who {
    /// These.
    Ids(&'static [&'static str]),
    /// All of which this is true.
    Property(Property),
}

/// The place of a function in a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// Between two layers.
    Hidden,
    /// After the last layer.
    Output,
}

/// What checking a claim gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It holds.
    True,
    /// It holds under conditions.
    Conditional,
    /// No small experiment can settle it; others have reported it.
    Literature,
}

/// What goes with a task: the loss, and how to read the last layer.
#[derive(Debug)]
pub struct Output {
    pub(super) when: When,
    /// The name of the loss.
    pub loss: &'static str,
    /// Why this one (HTML).
    pub why: &'static str,
    /// Who has shown it (HTML).
    pub source: Option<&'static str>,
    pub(super) comment: &'static str,
    pub(super) pytorch: &'static str,
    pub(super) keras: &'static str,
    pub(super) read_pytorch: Option<&'static str>,
    pub(super) read_keras: Option<&'static str>,
}

/// How the weights before a function should begin.
#[derive(Debug)]
pub struct Initialisation {
    pub(super) ids: Option<&'static [&'static str]>,
    pub(super) when: When,
    /// Its name.
    pub name: &'static str,
    /// Why this one (HTML).
    pub why: &'static str,
    /// Who has shown it (HTML).
    pub source: Option<&'static str>,
    pub(super) pytorch: &'static str,
    pub(super) keras: &'static str,
}

/// What to look at besides the activation.
#[derive(Debug)]
pub struct Advice {
    pub(super) when: When,
    /// A few sentences (HTML).
    pub text: &'static str,
    /// Who has shown it (HTML).
    pub source: Option<&'static str>,
}

/// A network in code, with gaps for the initialisation and for what the last layer returns.
#[derive(Debug)]
pub(super) struct Template {
    pub(super) when: When,
    pub(super) pytorch: &'static str,
    pub(super) keras: &'static str,
}
