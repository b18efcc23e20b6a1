//! Threshold: a constant up to a threshold, x above it.

use super::{Activation, Break, Domain, Family, Interval, Jet, Monotonicity, Param, Preset};

pub(super) const THRESHOLD: Activation = Activation {
    id: "threshold",
    name: "Threshold",
    family: Family::Rectifier,
    params: &[
        Param {
            id: "threshold",
            symbol: "θ",
            meaning: "the input above which x passes",
            default: 0.0,
            slider: -3.0..=3.0,
            step: 0.1,
            domain: Domain::Finite,
        },
        Param {
            id: "value",
            symbol: "v",
            meaning: "the output up to the threshold",
            default: 0.0,
            slider: -3.0..=3.0,
            step: 0.1,
            domain: Domain::Finite,
        },
    ],
    presets: &[
        Preset { name: "ReLU, 0 and 0", values: &[0.0, 0.0] },
        Preset { name: "Continuous, −1 and −1", values: &[-1.0, -1.0] },
    ],
    value: |x, p| value(x, p[0], p[1]),
    derivative: |x, p| derivative(x, p[0]),
    second_derivative: None,
    breaks: |p| breaks(p[0], p[1]),
    piece: |x, p| usize::from(x <= p[0]),
    range: |p| range(p[0], p[1]),
    monotonicity: |p| monotonicity(p[0], p[1]),
};

pub(super) fn value(x: f64, threshold: f64, below: f64) -> f64 {
    if x <= threshold { below } else { x }
}

/// 0 at the threshold, as in PyTorch.
pub(super) fn derivative(x: f64, threshold: f64) -> f64 {
    if x > threshold {
        1.0
    } else if x.is_nan() {
        x
    } else {
        0.0
    }
}

/// A jump, or a corner where the constant equals the threshold.
pub(super) fn breaks(threshold: f64, below: f64) -> Vec<Break> {
    vec![Break::new(threshold, Jet::new(below, 0.0, 0.0), Jet::new(threshold, 1.0, 0.0))]
}

/// The constant is attained, the threshold itself is only approached from above.
pub(super) fn range(threshold: f64, below: f64) -> Interval {
    if below <= threshold {
        Interval::closed_open(below, f64::INFINITY)
    } else {
        Interval::open(threshold, f64::INFINITY)
    }
}

/// A constant above the threshold makes f fall at the jump.
pub(super) fn monotonicity(threshold: f64, below: f64) -> Monotonicity {
    if below <= threshold { Monotonicity::NonDecreasing } else { Monotonicity::Neither }
}
