//! Where a function flattens out towards −∞ or ∞.

use super::search::{bisect, points_between};
use super::{Curve, Stretch};

/// The end of a function that saturates: f′ tends to 0 and f to a finite limit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plateau {
    /// The limit of f.
    pub level: f64,
    /// From here to the end |f′| stays below a thousandth of the largest slope (see
    /// [`Steepest::flat_below`](super::Steepest::flat_below)).
    pub beyond: f64,
    /// f′ is exactly zero from `beyond` to the end.
    pub dead: bool,
}

/// The plateau towards −∞, if there is one.
pub(super) fn left(curve: &Curve, stretch: Option<&Stretch>, threshold: f64) -> Option<Plateau> {
    let stretch = stretch?;
    let points = points_between(stretch.from, stretch.to);
    let inwards = points.into_iter().chain([stretch.to]);
    plateau(curve, stretch, f64::NEG_INFINITY, inwards, threshold)
}

/// The plateau towards ∞, if there is one.
pub(super) fn right(curve: &Curve, stretch: Option<&Stretch>, threshold: f64) -> Option<Plateau> {
    let stretch = stretch?;
    let points = points_between(stretch.from, stretch.to);
    let inwards = points.into_iter().rev().chain([stretch.from]);
    plateau(curve, stretch, f64::INFINITY, inwards, threshold)
}

/// Walks from the end of the function inwards until the slope is no longer flat; `inwards` finishes with the inner end
/// of the stretch.
fn plateau(
    curve: &Curve,
    stretch: &Stretch,
    end: f64,
    inwards: impl Iterator<Item = f64>,
    threshold: f64,
) -> Option<Plateau> {
    // Adding 0 turns the −0 of a gated function's left end into 0.
    let level = curve.value(end) + 0.0;
    let end_slope = if end < 0.0 { stretch.slope_from } else { stretch.slope_to };
    if !level.is_finite() || end_slope != 0.0 {
        return None;
    }
    if stretch.is_dead() {
        return Some(Plateau { level, beyond: inwards.last()?, dead: true });
    }
    let is_flat = |x: f64| curve.slope(x).abs() < threshold;
    let mut flat = f64::MAX.copysign(end);
    for x in inwards {
        // A finite inner end is a break, where the slope inside the stretch counts and not the convention.
        if x.is_infinite() || !stretch.contains(x) || !is_flat(x) {
            let beyond = bisect(flat, x.clamp(f64::MIN, f64::MAX), is_flat);
            return Some(Plateau { level, beyond, dead: false });
        }
        flat = x;
    }
    None
}
