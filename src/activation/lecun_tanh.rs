//! Scaled tanh, 1.7159·tanh(2x/3) (LeCun, Bottou, Orr & Müller, 1998).

use super::arithmetic::{exp_sum, two_quotient};
use super::{Activation, Family, Interval, Monotonicity};
use libm::tanh;

/// Chosen so that f(1) is close to 1.
const HEIGHT: f64 = 1.7159;

pub(super) const LECUN_TANH: Activation = Activation {
    id: "lecun-tanh",
    name: "LeCun tanh",
    family: Family::Saturating,
    params: &[],
    presets: &[],
    value: |x, _| HEIGHT * tanh(x / 1.5),
    derivative: |x, _| derivative(x),
    second_derivative: Some(|x, _| -tanh(x / 1.5) * derivative(x) / 0.75),
    breaks: |_| Vec::new(),
    piece: |_, _| 0,
    range: |_| Interval::open(-HEIGHT, HEIGHT),
    monotonicity: |_| Monotonicity::Increasing,
};

/// (2/3)·1.7159 · 4e/(1+e)² with e = e^(−4|x|/3), where the quotient keeps its rounding error.
fn derivative(x: f64) -> f64 {
    let e = exp_sum(two_quotient(-x.abs(), 0.75));
    let d = 1.0 + e;
    (HEIGHT / 0.375) * (e / (d * d))
}
