//! The logarithm of the sigmoid, as it stands in the binary cross-entropy.

use super::{Activation, Family, Interval, Monotonicity, sigmoid};
use libm::{exp, log1p};

pub(super) const LOG_SIGMOID: Activation = Activation {
    id: "log-sigmoid",
    name: "Log-sigmoid",
    family: Family::Saturating,
    params: &[],
    presets: &[],
    value: |x, _| value(x),
    derivative: |x, _| sigmoid::value(-x),
    second_derivative: Some(|x, _| -sigmoid::derivative(x)),
    breaks: |_| Vec::new(),
    piece: |_, _| 0,
    range: |_| Interval::open(f64::NEG_INFINITY, 0.0),
    monotonicity: |_| Monotonicity::Increasing,
};

/// −log(1 + e^−x); on the left x is taken out, so that no exponential overflows.
fn value(x: f64) -> f64 {
    if x == f64::INFINITY {
        0.0
    } else if x >= 0.0 {
        -log1p(exp(-x))
    } else {
        x - log1p(exp(x))
    }
}
