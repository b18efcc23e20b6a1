//! The inputs that are sent through compared functions: which normal distribution, and which seed draws from it.

use crate::link::given::Given;
use crate::link::notice::Notices;
use crate::link::number::{shortest, spoken};
use crate::link::query::Query;

/// The mean of the inputs is at most this far from zero.
pub const LARGEST_MEAN: f64 = 100.0;
/// The standard deviation of the inputs is at least this.
pub const SMALLEST_SPREAD: f64 = 0.01;
/// The standard deviation of the inputs is at most this.
pub const LARGEST_SPREAD: f64 = 100.0;

/// Normally distributed inputs.
///
/// Reading a link and every action of the page keep mean and spread within the limits above.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flow {
    /// Their mean.
    pub mean: f64,
    /// Their standard deviation.
    pub spread: f64,
    /// The seed from which they are drawn.
    pub seed: u32,
}

/// N(0, 1) from seed 0.
impl Default for Flow {
    fn default() -> Self {
        Self { mean: 0.0, spread: 1.0, seed: 0 }
    }
}

impl Flow {
    pub(super) fn read(query: &mut Query, notices: &mut Notices) -> Self {
        let default = Self::default();
        let mut number = |key, default: f64, least: f64, most: f64| {
            let given = Given::take(key, query, notices);
            let asked = given.number().unwrap_or(default);
            let used = asked.clamp(least, most);
            given.report_unreadable(key, used, notices);
            if used != asked {
                let (asked, least, most) = (spoken(asked), spoken(least), spoken(most));
                let used = spoken(used);
                notices.say(format!(
                    "{key} = {asked} is not between {least} and {most}, so {key} is {used}."
                ));
            }
            used
        };
        let mean = number("mean", default.mean, -LARGEST_MEAN, LARGEST_MEAN);
        let spread = number("spread", default.spread, SMALLEST_SPREAD, LARGEST_SPREAD);
        let asked = number("seed", f64::from(default.seed), 0.0, f64::from(u32::MAX));
        // In range, so the cast only cuts off a fraction.
        let seed = asked as u32;
        if f64::from(seed) != asked {
            notices.say(format!("seed = {} is no whole number, so seed is {seed}.", spoken(asked)));
        }
        Self { mean, spread, seed }
    }

    pub(super) fn print(&self, pairs: &mut Vec<(&'static str, String)>) {
        let default = Self::default();
        if self.mean != default.mean {
            pairs.push(("mean", shortest(self.mean)));
        }
        if self.spread != default.spread {
            pairs.push(("spread", shortest(self.spread)));
        }
        if self.seed != default.seed {
            pairs.push(("seed", self.seed.to_string()));
        }
    }
}
