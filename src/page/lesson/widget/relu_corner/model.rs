//! Slopes at 0 from both sides, and how often an input is exactly 0. Pure.

use crate::activation::Activation;
use crate::random::Random;

/// Inputs drawn at once.
pub(super) const DRAWS: u32 = 100_000;

/// The slopes of the secants from (0, f(0)) to the points at −h and h.
pub(super) fn secants(activation: &Activation, h: f64) -> (f64, f64) {
    let params = activation.defaults();
    let f = |x: f64| (activation.value)(x, &params);
    ((f(0.0) - f(-h)) / h, (f(h) - f(0.0)) / h)
}

/// How many of [`DRAWS`] inputs from N(0, 1), drawn with this seed, are exactly 0: as they are, or rounded to one
/// decimal.
pub(super) fn hits(seed: u64, is_rounded: bool) -> u32 {
    let mut random = Random::new(seed);
    let mut input = || {
        let z = random.normal();
        if is_rounded { (10.0 * z).round() / 10.0 } else { z }
    };
    (0..DRAWS).map(|_| u32::from(input() == 0.0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::find;

    fn slopes(id: &str, h: f64) -> (f64, f64) {
        secants(find(id).expect("in the catalogue"), h)
    }

    #[test]
    fn the_sides_of_a_corner_never_agree() {
        for h in [2.0, 0.5, 0.01] {
            assert_eq!(slopes("relu", h), (0.0, 1.0));
        }
    }

    #[test]
    fn those_of_a_smooth_function_meet() {
        let gap = |h| {
            let (left, right) = slopes("softplus", h);
            right - left
        };
        assert!(gap(2.0) > 0.4 && gap(0.5) < 0.13 && gap(0.01) < 0.0026);
        let (left, right) = slopes("softplus", 0.01);
        assert!(left < 0.5 && 0.5 < right);
    }

    #[test]
    fn real_numbers_miss_zero_and_rounded_ones_do_not() {
        assert_eq!((1..=5).map(|seed| hits(seed, false)).sum::<u32>(), 0);
        // P(|z| < 0.05) = 0.03988; five standard deviations of the share are 0.0031.
        let share = f64::from(hits(1, true)) / f64::from(DRAWS);
        assert!((share - 0.03988).abs() < 0.0031, "{share}");
    }
}
