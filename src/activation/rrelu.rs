//! Randomized leaky rectified linear unit (Xu, Wang, Chen & Li, 2015), as it is evaluated after training.
//!
//! Training draws the left slope anew from [lower, upper] for each element; evaluation uses the mean of the two.

use super::{Activation, Domain, Family, Param, leaky_relu};

/// Divides both defaults, 1/8 and 1/3.
const STEP: f64 = 1.0 / 24.0;

pub(super) const RRELU: Activation = Activation {
    id: "rrelu",
    name: "RReLU",
    family: Family::Rectifier,
    // The sliders meet at 1/3: whatever they say, lower stays at or below upper.
    params: &[
        Param {
            id: "lower",
            symbol: "ℓ",
            meaning: "smallest slope drawn in training",
            default: 0.125,
            slider: 0.0..=1.0 / 3.0,
            step: STEP,
            domain: Domain::AtMost(1),
        },
        Param {
            id: "upper",
            symbol: "u",
            meaning: "largest slope drawn in training",
            default: 1.0 / 3.0,
            slider: 1.0 / 3.0..=1.0,
            step: STEP,
            domain: Domain::AtLeast(0),
        },
    ],
    presets: &[],
    value: |x, p| leaky_relu::value(x, slope(p)),
    derivative: |x, p| leaky_relu::derivative(x, slope(p)),
    second_derivative: None,
    breaks: |p| leaky_relu::breaks(slope(p)),
    piece: |x, _| usize::from(x <= 0.0),
    range: |p| leaky_relu::range(slope(p)),
    monotonicity: |p| leaky_relu::monotonicity(slope(p)),
};

/// The mean of lower and upper; their sum may overflow, `midpoint` does not.
fn slope(p: &[f64]) -> f64 {
    p[0].midpoint(p[1])
}
