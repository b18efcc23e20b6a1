//! Exponential, Gaussian, periodic and bent functions.

use super::{Definition, plain};
use crate::real::Real;

pub(super) const DEFINITIONS: &[Definition] = &[
    plain("exponential", |x, _| x.exp(), |x, _| x.exp()),
    plain("gaussian", |x, _| (-x.square()).exp(), |x, _| -2.0 * x * (-x.square()).exp()),
    plain("sine", |x, _| x.sin(), |x, _| x.cos()),
    Definition {
        id: "snake",
        value: snake,
        derivative: |x, p| 1.0 + (2.0 * x * &p[0]).sin(),
        near_zero: |x, p| near_trough(2.0 * x * p[0]),
    },
    plain("bent-identity", |x, _| (norm(x) - 1.0) / 2.0 + x, |x, _| x / (2.0 * norm(x)) + 1.0),
];

/// x + sin²(ax)/a; its limit x at a = 0.
fn snake(x: &Real, p: &[Real]) -> Real {
    if p[0].is_zero() { x.clone() } else { x + (x * &p[0]).sin().square() / &p[0] }
}

/// Whether q lies within ±1 of a zero of 1 + sin(q), which it touches once in every turn.
fn near_trough(q: f64) -> bool {
    use std::f64::consts::{FRAC_PI_2, TAU};
    let turns = (q + FRAC_PI_2) / TAU;
    // Beyond 10¹² a double no longer tells where in its turn q lies.
    q.abs() > 1e12 || (turns - turns.round()).abs() * TAU <= 1.0
}

/// √(x² + 1).
fn norm(x: &Real) -> Real {
    (x.square() + 1.0).sqrt()
}
