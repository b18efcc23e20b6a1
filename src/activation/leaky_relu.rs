//! Leaky rectified linear unit (Maas, Hannun & Ng, 2013).

use super::{Activation, Break, Domain, Family, Interval, Jet, Monotonicity, Param, Preset};

/// Leaky rectified linear unit.
pub const LEAKY_RELU: Activation = Activation {
    id: "leaky-relu",
    name: "Leaky ReLU",
    family: Family::Rectifier,
    params: &[Param {
        id: "alpha",
        symbol: "α",
        meaning: "slope of the left branch",
        default: 0.01,
        slider: 0.0..=1.0,
        step: 0.01,
        domain: Domain::Finite,
    }],
    presets: &[
        Preset { name: "PyTorch and JAX, 0.01", values: &[0.01] },
        Preset { name: "Keras function, 0.2", values: &[0.2] },
        Preset { name: "Keras layer, 0.3", values: &[0.3] },
    ],
    value: |x, p| value(x, p[0]),
    derivative: |x, p| derivative(x, p[0]),
    second_derivative: None,
    breaks: |p| breaks(p[0]),
    piece: |x, _| usize::from(x <= 0.0),
    range: |p| range(p[0]),
    monotonicity: |p| monotonicity(p[0]),
};

/// x on the right, slope · x on the left; a slope of 0 gives 0 also for −∞.
pub(super) fn value(x: f64, slope: f64) -> f64 {
    if x > 0.0 || x.is_nan() {
        x
    } else if slope == 0.0 {
        0.0
    } else {
        slope * x
    }
}

/// At 0 the slope of the left branch, as in PyTorch.
pub(super) fn derivative(x: f64, slope: f64) -> f64 {
    if x > 0.0 {
        1.0
    } else if x.is_nan() {
        x
    } else {
        slope
    }
}

/// A corner at 0, unless both branches have slope 1.
pub(super) fn breaks(slope: f64) -> Vec<Break> {
    if slope == 1.0 {
        return Vec::new();
    }
    vec![Break::new(0.0, Jet::new(0.0, slope, 0.0), Jet::new(0.0, 1.0, 0.0))]
}

/// With a slope of 0 or less the left branch does not go below 0.
pub(super) fn range(slope: f64) -> Interval {
    if slope > 0.0 {
        Interval::open(f64::NEG_INFINITY, f64::INFINITY)
    } else {
        Interval::closed_open(0.0, f64::INFINITY)
    }
}

/// The sign of the left slope decides.
pub(super) fn monotonicity(slope: f64) -> Monotonicity {
    if slope > 0.0 {
        Monotonicity::Increasing
    } else if slope == 0.0 {
        Monotonicity::NonDecreasing
    } else {
        Monotonicity::Neither
    }
}
