//! The largest slope of a function.

use super::search::{points_between, sign_changes};
use super::{Curve, Stretch};

/// Slopes that differ by less than this share count as equal, so that rounding does not choose between two peaks.
const SAME: f64 = 1e-12;

/// The largest |f′|, one-sided slopes at breaks and the limits at ±∞ included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Steepest {
    /// The supremum of |f′|; ∞ where there is no bound.
    pub slope: f64,
    /// Where; of several such places the one nearest to 0.
    pub place: Place,
}

/// Where a slope is attained or approached.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place {
    /// At this x, or on one side of it where it is a break.
    Point(f64),
    /// Everywhere between the two.
    Stretch(f64, f64),
    /// Approached as x falls to −∞.
    Left,
    /// Approached as x grows to ∞.
    Right,
}

impl Place {
    /// A stretch says more than a point, a point more than an end; among equals the one near 0 and to the right.
    fn rank(self) -> (u8, f64, bool) {
        match self {
            Self::Stretch(from, to) => (0, from.abs().min(to.abs()), from < 0.0 && to <= 0.0),
            Self::Point(x) => (1, x.abs(), x < 0.0),
            Self::Right => (2, 0.0, false),
            Self::Left => (2, 0.0, true),
        }
    }
}

impl Steepest {
    /// Slopes below this count as flat: a thousandth of the largest slope, or of 1 where that is less.
    #[must_use]
    pub fn flat_below(&self) -> f64 {
        1e-3 * self.slope.min(1.0)
    }

    fn better(self, other: Self) -> Self {
        let margin = SAME * self.slope.min(f64::MAX);
        if other.slope > self.slope + margin {
            other
        } else if other.slope >= self.slope - margin && other.place.rank() < self.place.rank() {
            Self { slope: self.slope.max(other.slope), ..other }
        } else {
            self
        }
    }
}

/// Compares the ends of every stretch and the peaks of f′ inside.
pub(super) fn find(curve: &Curve, stretches: &[Stretch]) -> Steepest {
    let none = Steepest { slope: 0.0, place: Place::Left };
    stretches.iter().flat_map(|stretch| candidates(curve, stretch)).fold(none, Steepest::better)
}

fn candidates(curve: &Curve, stretch: &Stretch) -> Vec<Steepest> {
    let steepest = |slope: f64, place| Steepest { slope: slope.abs(), place };
    if let Some(slope) = stretch.constant_slope {
        return vec![steepest(slope, Place::Stretch(stretch.from, stretch.to))];
    }
    let left = if stretch.from.is_finite() { Place::Point(stretch.from) } else { Place::Left };
    let right = if stretch.to.is_finite() { Place::Point(stretch.to) } else { Place::Right };
    let points = points_between(stretch.from, stretch.to);
    let peaks = sign_changes(&points, |x| curve.second(x));
    let inside = peaks.into_iter().map(|x| steepest(curve.slope(x), Place::Point(x)));
    [steepest(stretch.slope_from, left), steepest(stretch.slope_to, right)]
        .into_iter()
        .chain(inside)
        .filter(|candidate| !candidate.slope.is_nan())
        .collect()
}
