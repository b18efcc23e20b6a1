//! Questions about the catalogue that are answered before the answer is shown: a curve to sketch, a number to guess,
//! one of a few answers to choose. Pure: no words for the screen, no browser.
//!
//! [`Question::of`] makes the question of a link ([`crate::link::PredictView`]), always the same for the same link. A
//! sketch is a [`Sketch`]; [`Truth`] is what it should be, and [`score`] says feature by feature where it was right.
//! All answers are computed from the functions; none is written down.

mod choice;
mod expected;
mod pick;
mod quantity;
mod question;
mod score;
mod sketch;
mod truth;

pub use choice::{Choice, Topic};
pub use expected::{Feature, Side, Sign};
pub use quantity::{Closeness, Quantity};
pub use question::{Kind, Question};
pub use score::{Finding, score};
pub use sketch::{COLUMNS, Sketch, column_at, x_of};
pub use truth::Truth;

#[cfg(test)]
mod tests;
