//! What holds at one x, as data.

use super::Shape;
use crate::activation::Break;

/// The function at one x.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Here {
    /// f(x).
    pub value: f64,
    /// f′(x); at a kink or jump by convention.
    pub slope: f64,
    /// f″(x), where the activation offers it.
    pub second: Option<f64>,
    /// The break at x, with what holds on both sides.
    pub at_break: Option<Break>,
    /// What the slope means.
    pub trend: Trend,
}

/// What the slope at one x means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// The slope is exactly zero at x and all around it: no gradient passes.
    Dead,
    /// x lies on a plateau of the left or right end: the slope is almost zero and stays so.
    Saturated,
    /// The slope is zero at this point only: a peak, a dip or a saddle.
    Level,
    /// The slope is positive.
    Rising,
    /// The slope is negative.
    Falling,
    /// f has no slope here, because x is not a number.
    Undefined,
}

/// Slopes below this share of the largest are zero up to rounding.
const LEVEL: f64 = 1e-12;

impl Shape {
    /// Describes the function at x.
    #[must_use]
    pub fn at(&self, x: f64) -> Here {
        let curve = self.curve();
        let slope = curve.slope(x);
        Here {
            value: curve.value(x),
            slope,
            second: self.activation.second_derivative.map(|_| curve.second(x)),
            at_break: self.breaks.iter().find(|b| b.x == x).copied(),
            trend: self.trend(x, slope),
        }
    }

    fn trend(&self, x: f64, slope: f64) -> Trend {
        let inside_plateau = self.left.is_some_and(|plateau| x < plateau.beyond)
            || self.right.is_some_and(|plateau| x > plateau.beyond);
        if slope.is_nan() {
            Trend::Undefined
        } else if self.is_dead_around(x) {
            Trend::Dead
        } else if inside_plateau {
            Trend::Saturated
        } else if slope.abs() <= LEVEL * self.steepest.slope.min(1.0) {
            Trend::Level
        } else if slope > 0.0 {
            Trend::Rising
        } else {
            Trend::Falling
        }
    }

    /// x lies inside a dead stretch, or between two of them.
    fn is_dead_around(&self, x: f64) -> bool {
        self.dead_stretches().any(|stretch| stretch.contains(x))
            || self.dead_stretches().filter(|stretch| stretch.touches(x)).count() == 2
    }
}
