//! Numbers to guess.

use crate::activation::shape::Shape;
use crate::activation::{Order, Setting};
use crate::random::Random;

/// A number that belongs to a function.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Quantity {
    /// f′ at this x.
    Slope(f64),
    /// The largest |f′|.
    LargestSlope,
    /// The mean of f(z) for z ~ N(0, 1).
    Mean,
    /// The share of z ~ N(0, 1), in per cent, for which f(z) is exactly 0.
    Zeros,
    /// The limit of f towards −∞.
    LeftLimit,
    /// The limit of f towards ∞.
    RightLimit,
}

/// How good a guess is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closeness {
    /// Within the tolerance.
    Right,
    /// Within three times the tolerance.
    Near,
    /// Farther off.
    Far,
}

/// Nobody guesses a number larger than this.
const LARGEST: f64 = 100.0;
/// The places at which slopes are asked for, where they lie in the range.
const PLACES: [f64; 6] = [-3.0, -2.0, -1.0, 0.0, 1.0, 2.0];

impl Quantity {
    /// One that `setting` has, by chance; `None` where there is none to guess.
    #[must_use]
    pub(super) fn drawn(setting: &Setting, range: (f64, f64), random: &mut Random) -> Option<Self> {
        let mut places: Vec<f64> =
            PLACES.into_iter().filter(|x| range.0 <= *x && *x <= range.1).collect();
        random.shuffle(&mut places);
        let breaks = setting.breaks();
        // At a corner or a jump there is no slope to guess, only a convention.
        let has_slope = |x: &f64| breaks.iter().all(|found| found.x != *x || found.order() > 1);
        let slope = places.into_iter().find(has_slope).map(Self::Slope);
        let others =
            [Self::LargestSlope, Self::Mean, Self::Zeros, Self::LeftLimit, Self::RightLimit];
        let mut all: Vec<Self> = slope.into_iter().chain(others).collect();
        random.shuffle(&mut all);
        all.into_iter().find(|quantity| quantity.of(setting).is_some())
    }

    /// The number; `None` where the function has none, or one that is too large to guess.
    #[must_use]
    pub fn of(self, setting: &Setting) -> Option<f64> {
        let Setting { activation, params } = setting;
        let number = match self {
            Self::Slope(x) => setting.eval(Order::Derivative, x),
            Self::LargestSlope => Shape::of(activation, params).steepest.slope,
            Self::Mean => activation.moments(params).mean,
            Self::Zeros => 100.0 * activation.moments(params).zero_share,
            Self::LeftLimit => setting.eval(Order::Value, f64::NEG_INFINITY),
            Self::RightLimit => setting.eval(Order::Value, f64::INFINITY),
        };
        // Quadrature leaves a little where the mean is 0; adding zero turns −0 into 0.
        let number = if number.abs() < 1e-9 { 0.0 } else { number + 0.0 };
        (number.abs() <= LARGEST).then_some(number)
    }

    /// How far from `answer` a guess is still right: five points of a percentage, else a tenth of the number and at
    /// least 0.05.
    #[must_use]
    pub fn tolerance(self, answer: f64) -> f64 {
        if self == Self::Zeros { 5.0 } else { (0.1 * answer.abs()).max(0.05) }
    }

    /// How good this guess is.
    #[must_use]
    pub fn judge(self, guess: f64, answer: f64) -> Closeness {
        // What was typed in decimal lands on the limit only up to rounding.
        let off = (guess - answer).abs() / self.tolerance(answer) - 1e-9;
        if off <= 1.0 {
            Closeness::Right
        } else if off <= 3.0 {
            Closeness::Near
        } else {
            Closeness::Far
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::find;

    fn number(quantity: Quantity, id: &str) -> Option<f64> {
        quantity.of(&Setting::of(find(id).expect(id)))
    }

    #[test]
    fn numbers_come_from_the_function() {
        assert_eq!(number(Quantity::Slope(0.0), "sigmoid"), Some(0.25));
        assert_eq!(number(Quantity::LargestSlope, "tanh"), Some(1.0));
        assert_eq!(number(Quantity::Zeros, "relu"), Some(50.0));
        assert_eq!(number(Quantity::LeftLimit, "elu"), Some(-1.0));
        assert_eq!(number(Quantity::RightLimit, "elu"), None);
        assert_eq!(number(Quantity::Mean, "tanh"), Some(0.0));
        // 1/√(2π), the mean of half a normal distribution.
        let mean = number(Quantity::Mean, "relu").expect("a number");
        assert!((mean - 0.398_942_28).abs() < 1e-8, "{mean}");
    }

    #[test]
    fn a_guess_is_right_near_or_far() {
        let judged = |guess| Quantity::Mean.judge(guess, 0.4);
        assert_eq!(judged(0.45), Closeness::Right);
        assert_eq!(judged(0.3), Closeness::Near);
        assert_eq!(judged(-0.4), Closeness::Far);
        assert_eq!(Quantity::Zeros.judge(46.0, 50.0), Closeness::Right);
        assert_eq!(Quantity::Slope(1.0).judge(9.2, 10.0), Closeness::Right);
    }

    #[test]
    fn no_slope_is_asked_for_where_there_is_none() {
        let relu = Setting::of(find("relu").expect("relu"));
        for seed in 0..500 {
            let drawn = Quantity::drawn(&relu, (-6.0, 6.0), &mut Random::new(seed));
            assert_ne!(drawn, Some(Quantity::Slope(0.0)), "{seed}");
            assert!(drawn.is_some_and(|quantity| quantity.of(&relu).is_some()), "{seed}");
        }
    }
}
