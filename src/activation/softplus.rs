//! Softplus (Dugas, Bengio, Bélisle, Nadeau & Garcia, 2001), sharpened by β.

use super::arithmetic::{exp_sum, times_exp, two_product};
use super::{Activation, Domain, Family, Interval, Monotonicity, Param, Preset};
use libm::log1p;

pub(super) const SOFTPLUS: Activation = Activation {
    id: "softplus",
    name: "Softplus",
    family: Family::SoftRectifier,
    params: &[Param {
        id: "beta",
        symbol: "β",
        meaning: "sharpness of the bend",
        default: 1.0,
        slider: 0.1..=10.0,
        step: 0.1,
        domain: Domain::Positive,
    }],
    presets: &[Preset { name: "Close to ReLU, 10", values: &[10.0] }],
    value: |x, p| value(x, p[0]),
    derivative: |x, p| derivative(x, p[0]),
    second_derivative: Some(|x, p| second_derivative(x, p[0])),
    breaks: |_| Vec::new(),
    piece: |_, _| 0,
    range: |_| Interval::open(0.0, f64::INFINITY),
    monotonicity: |_| Monotonicity::Increasing,
};

/// ln(1 + e^βx)/β without overflow on the right and without losing the tail on the left.
fn value(x: f64, beta: f64) -> f64 {
    let (q, low) = two_product(beta, x);
    if q > 40.0 {
        x
    } else if q > 0.0 {
        x + log1p(exp_sum((-q, -low))) / beta
    } else if q < -700.0 {
        // ln(1 + e) rounds to e, and dividing before the exponential underflows keeps its digits.
        times_exp(1.0 / beta, (q, low))
    } else {
        log1p(exp_sum((q, low))) / beta
    }
}

/// σ(βx), each side from e^−|βx|.
fn derivative(x: f64, beta: f64) -> f64 {
    let (q, low) = two_product(beta, x);
    if q >= 0.0 {
        1.0 / (1.0 + exp_sum((-q, -low)))
    } else {
        let e = exp_sum((q, low));
        e / (1.0 + e)
    }
}

/// β e/(1+e)² with e = e^−|βx|.
fn second_derivative(x: f64, beta: f64) -> f64 {
    let (q, low) = two_product(beta, x);
    let exponent = if q > 0.0 { (-q, -low) } else { (q, low) };
    let d = 1.0 + exp_sum(exponent);
    times_exp(beta, exponent) / (d * d)
}
