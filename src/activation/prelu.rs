//! Parametric rectified linear unit (He, Zhang, Ren & Sun, 2015): a leaky ReLU whose slope is learned.

use super::{Activation, Domain, Family, Param, Preset, leaky_relu};

pub(super) const PRELU: Activation = Activation {
    id: "prelu",
    name: "PReLU",
    family: Family::Rectifier,
    // A learned slope may become negative or exceed 1, so the slider reaches there.
    params: &[Param {
        id: "alpha",
        symbol: "α",
        meaning: "learned slope of the left branch",
        default: 0.25,
        slider: -1.0..=2.0,
        step: 0.05,
        domain: Domain::Finite,
    }],
    presets: &[
        Preset { name: "PyTorch’s start, 0.25", values: &[0.25] },
        Preset { name: "Keras’s start, 0", values: &[0.0] },
        Preset { name: "Flax’s start, 0.01", values: &[0.01] },
    ],
    value: |x, p| leaky_relu::value(x, p[0]),
    derivative: |x, p| leaky_relu::derivative(x, p[0]),
    second_derivative: None,
    breaks: |p| leaky_relu::breaks(p[0]),
    piece: |x, _| usize::from(x <= 0.0),
    range: |p| leaky_relu::range(p[0]),
    monotonicity: |p| leaky_relu::monotonicity(p[0]),
};
