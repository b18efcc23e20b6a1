//! Four logits and what becomes of them: shares of one probability, or four probabilities of their own. Pure.

use crate::activation::find;
use crate::activation::vector::{entropy, softmax, softmax_jacobian};
use crate::component::number::significant;

/// The classes that the logits speak of.
pub(crate) const CLASSES: [&str; 4] = ["Cat", "Dog", "Bird", "Fish"];

/// How the logits become probabilities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// Exactly one class is right: softmax over all logits.
    OneClass,
    /// Several labels may be right: a sigmoid for each logit.
    Labels,
}

/// What the reader has set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Logits {
    /// One for each class.
    pub(crate) z: [f64; 4],
    /// Divides every logit before softmax.
    pub(crate) temperature: f64,
    /// How they are read.
    pub(crate) reading: Reading,
}

impl Logits {
    pub(crate) const fn at_first() -> Self {
        Self { z: [2.0, 1.0, 0.0, -1.0], temperature: 1.0, reading: Reading::OneClass }
    }

    /// One probability for each class.
    pub(crate) fn probabilities(&self) -> Vec<f64> {
        match (self.reading, find("sigmoid")) {
            (Reading::Labels, Some(sigmoid)) => {
                self.z.iter().map(|z| (sigmoid.value)(*z, &[])).collect()
            }
            _ => softmax(&self.z, self.temperature),
        }
    }

    /// How the probability of the row's class answers to the logit of the column's class.
    pub(crate) fn jacobian(&self) -> Vec<Vec<f64>> {
        match (self.reading, find("sigmoid")) {
            (Reading::Labels, Some(sigmoid)) => {
                let slope = |i: usize| (sigmoid.derivative)(self.z[i], &[]);
                let entry = |i: usize, j: usize| if i == j { slope(i) } else { 0.0 };
                (0..4).map(|i| (0..4).map(|j| entry(i, j)).collect()).collect()
            }
            _ => softmax_jacobian(&self.probabilities(), self.temperature),
        }
    }

    /// The sum, and what it means.
    pub(crate) fn sum_in_words(&self) -> String {
        let sum = digits(self.probabilities().iter().sum());
        match self.reading {
            Reading::OneClass => format!("Sum: {sum}, whatever the logits are"),
            Reading::Labels => format!("Sum: {sum}. Nothing holds it at 1"),
        }
    }

    /// How sure the answer is.
    pub(crate) fn certainty_in_words(&self) -> String {
        match self.reading {
            Reading::OneClass => {
                let most = digits(libm::log(4.0));
                let entropy = digits(entropy(&self.probabilities()));
                format!("Entropy: {entropy} (0 is certain, {most} is no idea)")
            }
            Reading::Labels => "Each output depends on its own logit alone".to_owned(),
        }
    }

    /// Everything on screen, for those who hear it.
    pub(crate) fn description(&self) -> String {
        let name = match self.reading {
            Reading::OneClass => format!("Softmax at temperature {}", digits(self.temperature)),
            Reading::Labels => "A sigmoid for each logit".to_owned(),
        };
        let shares = CLASSES.iter().zip(self.probabilities());
        let shares: Vec<String> =
            shares.map(|(class, p)| format!("{class} {}", percent(p))).collect();
        format!("{name}: {}. {}.", shares.join(", "), self.sum_in_words())
    }
}

/// `64.4 %`
pub(crate) fn percent(p: f64) -> String {
    format!("{} %", significant(100.0 * p, 3))
}

/// A number for the screen.
pub(crate) fn digits(value: f64) -> String {
    significant(value, 4)
}

/// An entry of the grid, with three decimals, so that a column reads at a glance: `−0.153`. `0` is exactly 0.
pub(crate) fn entry(value: f64) -> String {
    if value == 0.0 {
        return "0".to_owned();
    }
    let text = format!("{value:.3}");
    // What rounds to zero has no sign.
    if text == "-0.000" { "0.000".to_owned() } else { text.replace('-', "−") }
}

/// How strongly a cell of the grid is tinted, from 0 to 4, by its share of the largest entry.
pub(crate) fn tint(entry: f64, largest: f64) -> u8 {
    let share = if largest > 0.0 { entry.abs() / largest } else { 0.0 };
    match share {
        0.75.. => 4,
        0.5.. => 3,
        0.25.. => 2,
        0.02.. => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_class_adds_up_to_1_and_labels_do_not() {
        let one_class = Logits::at_first();
        let labels = Logits { reading: Reading::Labels, ..one_class };
        assert_eq!(one_class.sum_in_words(), "Sum: 1, whatever the logits are");
        assert_eq!(labels.sum_in_words(), "Sum: 2.381. Nothing holds it at 1");
        assert_eq!(labels.probabilities()[2], 0.5);
    }

    #[test]
    fn a_label_answers_to_its_own_logit_alone() {
        let labels = Logits { reading: Reading::Labels, ..Logits::at_first() };
        for (i, row) in labels.jacobian().iter().enumerate() {
            for (j, entry) in row.iter().enumerate() {
                assert_eq!(*entry != 0.0, i == j);
            }
        }
        assert_eq!(labels.jacobian()[2][2], 0.25);
        let row: f64 = Logits::at_first().jacobian()[0].iter().sum();
        assert!(row.abs() < 1e-15);
    }

    #[test]
    fn the_words_follow_the_numbers() {
        assert_eq!(
            Logits::at_first().description(),
            "Softmax at temperature 1: Cat 64.4 %, Dog 23.7 %, Bird 8.71 %, Fish 3.21 %. \
             Sum: 1, whatever the logits are."
        );
        let even = Logits { z: [1.0; 4], ..Logits::at_first() };
        assert_eq!(even.certainty_in_words(), "Entropy: 1.386 (0 is certain, 1.386 is no idea)");
    }

    #[test]
    fn entries_have_three_decimals_and_a_real_minus_sign() {
        assert_eq!([0.25, -0.1525, -1e-9, 0.0].map(entry), ["0.250", "−0.152", "0.000", "0"]);
    }

    #[test]
    fn tints_grow_with_the_share() {
        assert_eq!(
            [0.0, 0.01, 0.1, -0.3, 0.6, -1.0].map(|entry| tint(entry, 1.0)),
            [0, 0, 1, 2, 3, 4]
        );
        assert_eq!(tint(0.0, 0.0), 0);
    }
}
