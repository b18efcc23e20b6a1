//! Hyperbolic tangent (as an activation: LeCun, Bottou, Orr & Müller, 1998).

use super::{Activation, Family, Interval, Monotonicity};
use libm::{exp, tanh};

/// Hyperbolic tangent.
pub const TANH: Activation = Activation {
    id: "tanh",
    name: "Tanh",
    family: Family::Saturating,
    params: &[],
    presets: &[],
    value: |x, _| tanh(x),
    derivative: |x, _| derivative(x),
    second_derivative: Some(|x, _| -2.0 * tanh(x) * derivative(x)),
    breaks: |_| Vec::new(),
    piece: |_, _| 0,
    range: |_| Interval::open(-1.0, 1.0),
    monotonicity: |_| Monotonicity::Increasing,
};

/// 4e/(1+e)² with e = e^−2|x|; 1 − tanh² would lose every digit in the tails.
pub(super) fn derivative(x: f64) -> f64 {
    let e = exp(-2.0 * x.abs());
    let d = 1.0 + e;
    4.0 * (e / (d * d))
}
