//! Soft shrinkage (soft thresholding; Donoho & Johnstone, 1994).

use super::{Activation, Break, Domain, Family, Interval, Jet, Monotonicity, Param, Preset};

pub(super) const SOFTSHRINK: Activation = Activation {
    id: "softshrink",
    name: "Softshrink",
    family: Family::Shrinkage,
    params: &[Param {
        id: "lambda",
        symbol: "λ",
        meaning: "half the width of the dead zone",
        default: 0.5,
        slider: 0.0..=2.0,
        step: 0.05,
        domain: Domain::NonNegative,
    }],
    presets: &[Preset { name: "Identity, 0", values: &[0.0] }],
    value: |x, p| value(x, p[0]),
    derivative: |x, p| shrink_derivative(x, p[0]),
    second_derivative: None,
    breaks: |p| breaks(p[0]),
    piece: |x, p| shrink_piece(x, p[0]),
    range: |_| Interval::open(f64::NEG_INFINITY, f64::INFINITY),
    monotonicity: |p| {
        if p[0] > 0.0 { Monotonicity::NonDecreasing } else { Monotonicity::Increasing }
    },
};

fn value(x: f64, lambda: f64) -> f64 {
    if x > lambda {
        x - lambda
    } else if x < -lambda {
        x + lambda
    } else if x.is_nan() {
        x
    } else {
        0.0
    }
}

fn breaks(lambda: f64) -> Vec<Break> {
    if lambda == 0.0 {
        return Vec::new();
    }
    let dead = Jet::new(0.0, 0.0, 0.0);
    let rising = Jet::new(0.0, 1.0, 0.0);
    vec![Break::new(-lambda, rising, dead), Break::new(lambda, dead, rising)]
}

/// The slope of both shrinkages: 0 from −λ to λ, both ends included as in PyTorch, and 1 outside. λ = 0 leaves the
/// identity, whose slope is 1 also at 0.
pub(super) fn shrink_derivative(x: f64, lambda: f64) -> f64 {
    if x.is_nan() {
        x
    } else if x.abs() > lambda || lambda == 0.0 {
        1.0
    } else {
        0.0
    }
}

/// 0 below −λ, 1 in the dead zone, 2 above λ. With λ = 0 there is no dead zone, and 0 belongs to the right piece.
pub(super) fn shrink_piece(x: f64, lambda: f64) -> usize {
    if x < -lambda {
        0
    } else if x > lambda || lambda == 0.0 {
        2
    } else {
        1
    }
}
