//! The inputs that are sent through compared functions: which normal distribution, and which seed draws from it.

use crate::link::bounded::{number, whole};
use crate::link::notice::Notices;
use crate::link::number::shortest;
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
        let Self { mean, spread, seed } = Self::default();
        let mean = number("mean", (mean, -LARGEST_MEAN, LARGEST_MEAN), query, notices);
        let spread = number("spread", (spread, SMALLEST_SPREAD, LARGEST_SPREAD), query, notices);
        let seed = whole("seed", (seed, 0, u32::MAX), query, notices);
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
