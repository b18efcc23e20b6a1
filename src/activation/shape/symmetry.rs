//! Whether a function is odd or even.

use super::Curve;
use super::search::half_octaves;
use crate::activation::Break;

/// How f(−x) follows from f(x).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symmetry {
    /// f(−x) = −f(x).
    Odd,
    /// f(−x) = f(x).
    Even,
    /// Neither.
    None,
}

/// Compares both sides of 0 at points of many sizes and close to every break.
pub(super) fn of(curve: &Curve, breaks: &[Break]) -> Symmetry {
    // Odd numerators keep the points off the round numbers at which functions are given a value by convention.
    let sizes = (-20..=20).map(|k| 1.375 * half_octaves(k));
    let beside = breaks.iter().flat_map(|b| [0.9 * b.x.abs(), 1.1 * b.x.abs()]);
    let points: Vec<f64> = sizes.chain(beside).filter(|x| *x > 0.0).collect();
    let mirrors = |sign: f64| points.iter().all(|&x| close(curve.value(-x), sign * curve.value(x)));
    if mirrors(-1.0) {
        Symmetry::Odd
    } else if mirrors(1.0) {
        Symmetry::Even
    } else {
        Symmetry::None
    }
}

/// Equal up to rounding.
fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-13 * a.abs().max(b.abs())
}
