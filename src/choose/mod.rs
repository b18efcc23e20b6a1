//! Which activation to choose: questions, rules with their reasons, and what goes with the result.
//!
//! The rules are data, in `content/choose.toml`; the build script checks them and makes the tables that this module
//! includes. Here they are applied: [`Chooser::rank`] puts all functions in order for some [`Answers`], with every
//! reason that counted, and [`advice`] finds the loss, the initialisation and the code. Pure, and tested for every
//! set of answers: see `tests`. A function that is new in the catalogue is ranked by what is true of it.

mod advice;
mod answers;
mod code;
mod fact;
mod property;
mod rank;
mod rule;

pub use advice::{advice, initialisation, output};
pub use answers::Answers;
pub use code::code;
pub use fact::{FAR_LEFT, Fact, Facts};
pub use rank::{Candidate, Chooser, Place, Ranked};
pub use rule::{Advice, Choice, Initialisation, Layer, Output, Question, Rule, Verdict};

#[cfg(test)]
use crate::content::Framework;
use property::Property;
use rule::{Template, Who};

include!(concat!(env!("OUT_DIR"), "/choose.rs"));

#[cfg(test)]
mod tests;
