//! Tanhshrink: what tanh takes away from x.

use super::{Activation, Family, Interval, Monotonicity};
use libm::{exp, tanh};

pub(super) const TANHSHRINK: Activation = Activation {
    id: "tanhshrink",
    name: "Tanhshrink",
    family: Family::Shrinkage,
    params: &[],
    presets: &[],
    value: |x, _| value(x),
    derivative: |x, _| {
        let t = tanh(x);
        t * t
    },
    second_derivative: Some(|x, _| second_derivative(x)),
    breaks: |_| Vec::new(),
    piece: |_, _| 0,
    range: |_| Interval::open(f64::NEG_INFINITY, f64::INFINITY),
    monotonicity: |_| Monotonicity::Increasing,
};

/// Below this the difference x − tanh x cancels, and Lambert's continued fraction is used instead.
const CANCELS_BELOW: f64 = 1.75;

fn value(x: f64) -> f64 {
    if x.abs() < CANCELS_BELOW {
        let u = lambert_tail(x * x);
        x * (u / (1.0 + u))
    } else {
        x - tanh(x)
    }
}

/// u = s/(3 + s/(5 + s/(7 + …))), where tanh x = x/(1 + u) and s = x². All terms are positive, so nothing cancels;
/// down to 27 it is exact to rounding for |x| < 1.75.
fn lambert_tail(s: f64) -> f64 {
    let denominator = (1..13).rev().fold(27.0, |tail, k| f64::from(2 * k + 1) + s / tail);
    s / denominator
}

/// 2 tanh x · (1 − tanh² x), with 1 − tanh² x = 4e/(1+e)², e = e^−2|x|.
fn second_derivative(x: f64) -> f64 {
    let e = exp(-2.0 * x.abs());
    let d = 1.0 + e;
    2.0 * tanh(x) * (4.0 * e / (d * d))
}
