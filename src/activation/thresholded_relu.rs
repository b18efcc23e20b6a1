//! Thresholded rectified linear unit (Konda, Memisevic & Krueger, 2014): 0 up to a threshold, x above it.

use super::{Activation, Domain, Family, Param, Preset, threshold};

pub(super) const THRESHOLDED_RELU: Activation = Activation {
    id: "thresholded-relu",
    name: "Thresholded ReLU",
    family: Family::Rectifier,
    params: &[Param {
        id: "threshold",
        symbol: "θ",
        meaning: "the input above which x passes",
        default: 1.0,
        slider: 0.0..=3.0,
        step: 0.05,
        domain: Domain::Finite,
    }],
    presets: &[Preset { name: "ReLU, 0", values: &[0.0] }],
    value: |x, p| threshold::value(x, p[0], 0.0),
    derivative: |x, p| threshold::derivative(x, p[0]),
    second_derivative: None,
    breaks: |p| threshold::breaks(p[0], 0.0),
    piece: |x, p| usize::from(x <= p[0]),
    range: |p| threshold::range(p[0], 0.0),
    monotonicity: |p| threshold::monotonicity(p[0], 0.0),
};
