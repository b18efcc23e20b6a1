//! What came out of an experiment: one number for each seed and arm, and what can be said about them together.

/// The numbers of an experiment, as far as it has come.
///
/// A number may be infinite (the goal was never reached) or NaN (training diverged, so there is no number).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    arms: usize,
    numbers: Vec<f64>,
}

/// The numbers of one arm in short.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    /// How many numbers there are.
    pub count: usize,
    /// The least.
    pub least: f64,
    /// The median: half of the numbers are above it; of an even count the mean of the middle two.
    pub median: f64,
    /// The greatest.
    pub greatest: f64,
}

impl Outcome {
    /// An outcome of so many arms without a number yet.
    #[must_use]
    pub const fn new(arms: usize) -> Self {
        Self { arms, numbers: Vec::new() }
    }

    /// Adds numbers in the order in which they are found: all arms of a seed, then those of the next.
    pub fn extend(&mut self, numbers: &[f64]) {
        self.numbers.extend_from_slice(numbers);
    }

    /// How many numbers there are.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.numbers.len()
    }

    /// How many arms there are.
    #[must_use]
    pub const fn arms(&self) -> usize {
        self.arms
    }

    /// The numbers of each seed that has all of them.
    pub fn rows(&self) -> impl Iterator<Item = &[f64]> {
        self.numbers.chunks_exact(self.arms.max(1))
    }

    /// The numbers of an arm, seed by seed.
    pub fn arm(&self, arm: usize) -> impl Iterator<Item = f64> {
        self.numbers.iter().skip(arm).step_by(self.arms.max(1)).copied()
    }

    /// How many numbers of an arm are so.
    #[must_use]
    pub fn count_of(&self, arm: usize, is_so: impl Fn(f64) -> bool) -> usize {
        self.arm(arm).filter(|number| is_so(*number)).count()
    }

    /// Least, median and greatest of an arm; numbers that are none are left out. `None` where no other is left.
    #[must_use]
    pub fn summary(&self, arm: usize) -> Option<Summary> {
        let mut sorted: Vec<f64> = self.arm(arm).filter(|number| !number.is_nan()).collect();
        sorted.sort_unstable_by(f64::total_cmp);
        let (least, greatest) = (*sorted.first()?, *sorted.last()?);
        let (low, high) = (sorted[(sorted.len() - 1) / 2], sorted[sorted.len() / 2]);
        // The mean of two infinities would be infinite too; that of one number twice keeps its bits.
        let median = if low == high { low } else { 0.5 * (low + high) };
        Some(Summary { count: sorted.len(), least, median, greatest })
    }

    /// The median of an arm; NaN where there is none.
    #[must_use]
    pub fn median(&self, arm: usize) -> f64 {
        self.summary(arm).map_or(f64::NAN, |summary| summary.median)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(arms: usize, numbers: &[f64]) -> Outcome {
        let mut outcome = Outcome::new(arms);
        outcome.extend(numbers);
        outcome
    }

    #[test]
    fn numbers_belong_to_their_arms() {
        let outcome = outcome(2, &[1.0, 10.0, 3.0, 30.0, 2.0]);
        assert_eq!(outcome.arm(0).collect::<Vec<_>>(), [1.0, 3.0, 2.0]);
        assert_eq!(outcome.arm(1).collect::<Vec<_>>(), [10.0, 30.0]);
        let expected = Summary { count: 3, least: 1.0, median: 2.0, greatest: 3.0 };
        assert_eq!(outcome.summary(0), Some(expected));
        assert_eq!(outcome.median(1), 20.0);
        assert_eq!(outcome.rows().collect::<Vec<_>>(), [[1.0, 10.0], [3.0, 30.0]]);
        assert_eq!(outcome.count_of(1, |it| it > 15.0), 1);
    }

    #[test]
    fn never_counts_as_later_than_ever_and_diverged_does_not_count() {
        let never = f64::INFINITY;
        assert_eq!(outcome(1, &[never, 3.0, never]).median(0), never);
        assert_eq!(outcome(1, &[never, 3.0, 5.0, 4.0]).median(0), 4.5);
        assert_eq!(outcome(1, &[f64::NAN, 3.0]).summary(0).map(|it| it.count), Some(1));
        assert_eq!(outcome(1, &[f64::NAN]).summary(0), None);
        assert!(outcome(1, &[]).median(0).is_nan());
    }
}
