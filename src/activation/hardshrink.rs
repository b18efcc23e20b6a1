//! Hard shrinkage (hard thresholding; Donoho & Johnstone, 1994).

use super::softshrink::{shrink_derivative, shrink_piece};
use super::{Activation, Break, Domain, Family, Interval, Jet, Monotonicity, Param, Preset};

pub(super) const HARDSHRINK: Activation = Activation {
    id: "hardshrink",
    name: "Hardshrink",
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
    value: |x, p| if x.abs() <= p[0] { 0.0 } else { x },
    derivative: |x, p| shrink_derivative(x, p[0]),
    second_derivative: None,
    breaks: |p| breaks(p[0]),
    piece: |x, p| shrink_piece(x, p[0]),
    range: |_| Interval::open(f64::NEG_INFINITY, f64::INFINITY),
    monotonicity: |p| {
        if p[0] > 0.0 { Monotonicity::NonDecreasing } else { Monotonicity::Increasing }
    },
};

fn breaks(lambda: f64) -> Vec<Break> {
    if lambda == 0.0 {
        return Vec::new();
    }
    let dead = Jet::new(0.0, 0.0, 0.0);
    vec![
        Break::new(-lambda, Jet::new(-lambda, 1.0, 0.0), dead),
        Break::new(lambda, dead, Jet::new(lambda, 1.0, 0.0)),
    ]
}
