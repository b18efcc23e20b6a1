//! Hyperbolic tangent exponential linear unit, x·tanh(e^x) (Fernandez & Mali, 2024).

use super::arithmetic::times_exp;
use super::{Activation, Family, Interval, Monotonicity, tanh};
use libm::exp;

/// The lowest value, at x ≈ −1.0789.
const LOWEST: f64 = -0.353_285_777_848_211_3;

pub(super) const TELU: Activation = Activation {
    id: "telu",
    name: "TeLU",
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

/// Above this e^x is so large that the gate is open to the last digit, in f and in its slopes.
const OPEN: f64 = 6.0;

/// Below this tanh(e^x) is e^x to the last digit, and e^x needs care not to underflow.
const FAINT: f64 = -700.0;

fn value(x: f64) -> f64 {
    if x == f64::NEG_INFINITY {
        0.0
    } else if x < FAINT {
        times_exp(x, (x, 0.0))
    } else if x > OPEN {
        x
    } else {
        x * libm::tanh(exp(x))
    }
}

/// tanh(e) + x·e·(1 − tanh²(e)) with e = e^x.
fn derivative(x: f64) -> f64 {
    if x == f64::NEG_INFINITY {
        0.0
    } else if x < FAINT {
        times_exp(1.0 + x, (x, 0.0))
    } else if x > OPEN {
        1.0
    } else {
        let e = exp(x);
        libm::tanh(e) + x * e * tanh::derivative(e)
    }
}

/// e·(1 − tanh²(e))·(2 + x·(1 − 2e·tanh(e))) with e = e^x.
fn second_derivative(x: f64) -> f64 {
    if x > OPEN || x == f64::NEG_INFINITY {
        return 0.0;
    }
    let e = exp(x);
    e * tanh::derivative(e) * (2.0 + x * (1.0 - 2.0 * e * libm::tanh(e)))
}
