//! Mish, x·tanh(softplus(x)) (Misra, 2019).
//!
//! tanh(ln(1 + e)) is a ratio of polynomials in e = e^x; on the right it is written in e^−x, which cannot overflow.

use super::arithmetic::times_exp;
use super::{Activation, Family, Interval, Monotonicity, sigmoid};
use libm::exp;

/// The lowest value, at x ≈ −1.1924.
const LOWEST: f64 = -0.308_843_413_017_250_4;

pub(super) const MISH: Activation = Activation {
    id: "mish",
    name: "Mish",
    family: Family::Gated,
    params: &[],
    presets: &[],
    value: |x, _| value(x),
    derivative: |x, _| derivative(x),
    second_derivative: Some(|x, _| second_derivative(x)),
    breaks: |_| Vec::new(),
    piece: |_, _| 0,
    range: |_| Interval::closed_open(LOWEST, f64::INFINITY),
    monotonicity: |_| Monotonicity::Neither,
};

/// x·n/(n + 2) with n = e² + 2e.
fn value(x: f64) -> f64 {
    if x == f64::NEG_INFINITY {
        0.0
    } else if x < -700.0 {
        times_exp(x, (x, 0.0))
    } else if x <= 0.0 {
        let e = exp(x);
        let n = e * (e + 2.0);
        (x * n) / (n + 2.0)
    } else {
        let e = exp(-x);
        x / (1.0 + 2.0 * e * e / (1.0 + 2.0 * e))
    }
}

/// e·((e + 2)·d + 4x·(1 + e))/d² with d = e² + 2e + 2.
fn derivative(x: f64) -> f64 {
    if x.is_infinite() {
        f64::from(u8::from(x > 0.0))
    } else if x < -700.0 {
        times_exp(1.0 + x, (x, 0.0))
    } else if x <= 0.0 {
        let e = exp(x);
        let d = e * (e + 2.0) + 2.0;
        e * ((e + 2.0) * d + 4.0 * x * (1.0 + e)) / (d * d)
    } else {
        let e = exp(-x);
        let n = 1.0 + 2.0 * e;
        let d = n + 2.0 * e * e;
        // x last: 4x overflows for the largest x, and ∞ · 0 is NaN.
        (n * d + 4.0 * (e * e) * (1.0 + e) * x) / (d * d)
    }
}

/// With t = tanh(softplus(x)): (1 − t²)·σ(x)·(2 + x·(σ(−x) − 2t·σ(x))).
fn second_derivative(x: f64) -> f64 {
    if x.abs() > 800.0 {
        return 0.0;
    }
    let (t, one_minus_square) = gate(x);
    let s = sigmoid::value(x);
    one_minus_square * s * (2.0 + x * (sigmoid::value(-x) - 2.0 * t * s))
}

/// t = tanh(softplus(x)) and 1 − t².
fn gate(x: f64) -> (f64, f64) {
    let e = exp(-x.abs());
    let (numerator, rest, root) = if x <= 0.0 {
        (e * (e + 2.0), 2.0, 1.0 + e)
    } else {
        (1.0 + 2.0 * e, 2.0 * e * e, e * (1.0 + e))
    };
    let d = numerator + rest;
    let r = 2.0 * root / d;
    (numerator / d, r * r)
}
