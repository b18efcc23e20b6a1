//! Swish, x·σ(βx) (Ramachandran, Zoph & Le, 2017); SiLU is β = 1 (Elfwing, Uchibe & Doya, 2017).

use super::arithmetic::{exp_sum, times_exp, two_product};
use super::{Activation, Domain, Family, Interval, Monotonicity, Param, Preset, sigmoid};
use libm::{expm1, tanh};

pub(super) const SWISH: Activation = Activation {
    id: "swish",
    name: "Swish",
    family: Family::Gated,
    params: &[Param {
        id: "beta",
        symbol: "β",
        meaning: "how sharply the gate opens",
        default: 1.0,
        slider: 0.0..=10.0,
        step: 0.05,
        domain: Domain::Finite,
    }],
    presets: &[
        Preset { name: "x/2, β = 0", values: &[0.0] },
        Preset { name: "SiLU, β = 1", values: &[1.0] },
        Preset { name: "close to GELU, β = 1.702", values: &[1.702] },
        Preset { name: "close to ReLU, β = 50", values: &[50.0] },
    ],
    value: |x, p| value(x, p[0]),
    derivative: |x, p| derivative(x, p[0]),
    second_derivative: Some(|x, p| second_derivative(x, p[0])),
    breaks: |_| Vec::new(),
    piece: |_, _| 0,
    range: |p| range(p[0]),
    monotonicity: |p| if p[0] == 0.0 { Monotonicity::Increasing } else { Monotonicity::Neither },
};

/// The q at which q·σ(q) is lowest, as the sum of two numbers: the solution of e^q = −(1 + q).
const LOWEST_AT: (f64, f64) = (-1.278_464_542_761_073_7, -1.094_699_418_309_343_7e-16);

/// −min q·σ(q), which is also e^q at the lowest point.
const DEPTH: f64 = 0.278_464_542_761_073_8;

/// x·σ(βx).
pub(super) fn value(x: f64, beta: f64) -> f64 {
    if x.is_infinite() {
        return limit(x, beta);
    }
    let (q, low) = two_product(beta, x);
    if q < -700.0 {
        // There 1 + e^−q is e^−q to the last digit.
        times_exp(x, (q, low))
    } else {
        x / (1.0 + exp_sum((-q, -low)))
    }
}

/// σ(q)·(1 + q·σ(−q)) with q = βx.
pub(super) fn derivative(x: f64, beta: f64) -> f64 {
    if x.is_infinite() {
        return limit_of_slope(x, beta);
    }
    let (q, low) = two_product(beta, x);
    if q >= 0.0 {
        let e = exp_sum((-q, -low));
        let s = 1.0 / (1.0 + e);
        if e == 0.0 { 1.0 } else { s * (1.0 + q * (e * s)) }
    } else if q < -700.0 {
        times_exp(1.0 + q, (q, low))
    } else {
        let e = exp_sum((q, low));
        let d = 1.0 + e;
        (e / d) * (one_plus_exp_plus(q, low, e) / d)
    }
}

/// β·σ(q)·σ(−q)·(2 − q·tanh(q/2)) with q = βx.
pub(super) fn second_derivative(x: f64, beta: f64) -> f64 {
    let q = beta * x;
    if q.abs() > 800.0 {
        return 0.0;
    }
    if x.is_infinite() {
        return 0.0; // β = 0: a straight line.
    }
    beta * sigmoid::derivative(q) * (2.0 - q * tanh(0.5 * q))
}

/// 1 + e^q + q, where e is e^q.
///
/// Around its zero the three terms cancel. There it is written with d, the distance from the zero, as
/// d + (e^zero)·(e^d − 1): two terms of the same sign.
fn one_plus_exp_plus(q: f64, low: f64, e: f64) -> f64 {
    let d = (q - LOWEST_AT.0) + (low - LOWEST_AT.1);
    if d.abs() < 1.0 { d + DEPTH * expm1(d) } else { 1.0 + e + q }
}

/// Lowest (β > 0) or highest (β < 0) value at −DEPTH/β, unbounded on the other side.
pub(super) fn range(beta: f64) -> Interval {
    let turn = -DEPTH / beta;
    if beta > 0.0 {
        Interval::closed_open(turn, f64::INFINITY)
    } else if beta < 0.0 {
        Interval::open_closed(f64::NEG_INFINITY, turn)
    } else {
        Interval::open(f64::NEG_INFINITY, f64::INFINITY)
    }
}

/// The limit of x·σ(βx) as x goes to ±∞.
fn limit(x: f64, beta: f64) -> f64 {
    if beta == 0.0 || (x > 0.0) == (beta > 0.0) { x } else { 0.0 }
}

/// The limit of the slope as x goes to ±∞.
fn limit_of_slope(x: f64, beta: f64) -> f64 {
    if beta == 0.0 { 0.5 } else { f64::from(u8::from((x > 0.0) == (beta > 0.0))) }
}
