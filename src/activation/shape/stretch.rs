//! The open stretches between two breaks, on which a function is smooth.

use super::Curve;
use super::search::probes;
use crate::activation::Break;

/// An open interval without a break inside, possibly unbounded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// Left end: a break, or −∞.
    pub from: f64,
    /// Right end: a break, or ∞.
    pub to: f64,
    /// Limit of f′ at the left end.
    pub slope_from: f64,
    /// Limit of f′ at the right end.
    pub slope_to: f64,
    /// The slope, where it is the same on the whole stretch.
    pub constant_slope: Option<f64>,
}

impl Stretch {
    /// f′ is zero on the whole stretch.
    #[must_use]
    pub fn is_dead(&self) -> bool {
        self.constant_slope == Some(0.0)
    }

    /// Whether x lies inside; of the ends only an infinite one does.
    #[must_use]
    pub fn contains(&self, x: f64) -> bool {
        self.touches(x) && (x.is_infinite() || (x != self.from && x != self.to))
    }

    /// Whether x lies inside or is one of the ends.
    #[must_use]
    pub fn touches(&self, x: f64) -> bool {
        self.from <= x && x <= self.to
    }
}

/// Cuts the real line at the breaks.
pub(super) fn between(curve: &Curve, breaks: &[Break]) -> Vec<Stretch> {
    (0..=breaks.len())
        .map(|index| {
            let left = index.checked_sub(1).map(|i| breaks[i]);
            let right = breaks.get(index).copied();
            let mut stretch = Stretch {
                from: left.map_or(f64::NEG_INFINITY, |b| b.x),
                to: right.map_or(f64::INFINITY, |b| b.x),
                slope_from: left
                    .map_or_else(|| curve.slope(f64::NEG_INFINITY), |b| b.right.derivative),
                slope_to: right.map_or_else(|| curve.slope(f64::INFINITY), |b| b.left.derivative),
                constant_slope: None,
            };
            stretch.constant_slope = constant_slope(curve, &stretch);
            stretch
        })
        .collect()
}

/// The slope, if it is the same at both ends and at points of every size between. A smooth piece of a formula that is
/// straight in some place is straight everywhere, so a few points decide. Underflow cannot mislead: near a finite end,
/// or near 0, a tail has not begun yet.
fn constant_slope(curve: &Curve, stretch: &Stretch) -> Option<f64> {
    let slope = stretch.slope_from;
    let same = slope == stretch.slope_to
        && probes(stretch.from, stretch.to)
            .all(|x| curve.slope(x) == slope && curve.second(x) == 0.0);
    same.then_some(slope)
}
