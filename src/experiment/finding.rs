//! What a run says about the verdict of its claim.

use super::Outcome;

/// What one run says, with the numbers that say so.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// How the run stands to the verdict that is printed.
    pub ruling: Ruling,
    /// A sentence or two in which each `{}` stands for the next of the numbers.
    pub words: &'static str,
    /// The numbers of the sentence. Infinity stands for never.
    pub numbers: Vec<f64>,
}

/// How a run stands to the verdict that is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// The numbers are those that the verdict promises.
    Supports,
    /// The numbers speak against the verdict.
    Contradicts,
    /// The numbers are between, or the settings ask something else.
    Undecided,
}

impl Ruling {
    /// For or against where one of the two holds, else undecided.
    #[must_use]
    pub const fn of(is_for: bool, is_against: bool) -> Self {
        match (is_for, is_against) {
            (true, false) => Self::Supports,
            (false, true) => Self::Contradicts,
            _ => Self::Undecided,
        }
    }
}

impl Finding {
    /// A finding whose sentence names these numbers.
    pub(super) fn new(ruling: Ruling, words: &'static str, numbers: impl Into<Vec<f64>>) -> Self {
        Self { ruling, words, numbers: numbers.into() }
    }

    /// A finding whose sentence names the median of every arm, in order.
    pub(super) fn of_medians(ruling: Ruling, words: &'static str, outcome: &Outcome) -> Self {
        Self::new(ruling, words, medians(outcome))
    }
}

/// The median of every arm, in order.
pub(super) fn medians(outcome: &Outcome) -> Vec<f64> {
    (0..outcome.arms()).map(|arm| outcome.median(arm)).collect()
}
