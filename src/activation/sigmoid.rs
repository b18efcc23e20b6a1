//! Logistic sigmoid (Verhulst, 1845; as an activation Rumelhart, Hinton & Williams, 1986).

use super::{Activation, Family, Interval, Monotonicity};
use libm::{exp, tanh};

/// Logistic sigmoid.
pub const SIGMOID: Activation = Activation {
    id: "sigmoid",
    name: "Sigmoid",
    family: Family::Saturating,
    params: &[],
    presets: &[],
    value: |x, _| value(x),
    derivative: |x, _| derivative(x),
    second_derivative: Some(|x, _| -tanh(0.5 * x) * derivative(x)),
    breaks: |_| Vec::new(),
    piece: |_, _| 0,
    range: |_| Interval::open(0.0, 1.0),
    monotonicity: |_| Monotonicity::Increasing,
};

/// Never divides by an exponential that overflows: each side uses e^−|x|.
pub(super) fn value(x: f64) -> f64 {
    if x >= 0.0 {
        1.0 / (1.0 + exp(-x))
    } else {
        let e = exp(x);
        e / (1.0 + e)
    }
}

/// e/(1+e)² with e = e^−|x|; y(1−y) would lose every digit in the right tail.
pub(super) fn derivative(x: f64) -> f64 {
    let e = exp(-x.abs());
    let d = 1.0 + e;
    e / (d * d)
}
