//! x times a gate between 0 and 1.

use super::{Definition, Formula, sech_squared, sigmoid, softplus};
use crate::erf::erfc;
use crate::real::Real;

/// The zero of f′ of x·σ(x).
const SWISH_ZERO: f64 = -1.278_464_542_761_074;

pub(super) const DEFINITIONS: &[Definition] = &[
    gated("gelu", |x, _| x * normal(x), gelu_derivative, |x, _| near(x, -0.751_791_524_693_564_5)),
    gated(
        "gelu-tanh",
        |x, _| x * sigmoid(&tanh_argument(x)),
        gelu_tanh_derivative,
        |x, _| near(x, -0.752_461),
    ),
    gated(
        "gelu-quick",
        |x, _| x * sigmoid(&(x * quick(x))),
        quick_derivative,
        |x, _| near(1.702 * x, SWISH_ZERO),
    ),
    gated(
        "swish",
        |x, p| x * sigmoid(&(x * &p[0])),
        swish_derivative,
        |x, p| near(p[0] * x, SWISH_ZERO),
    ),
    gated(
        "mish",
        |x, _| x * softplus(x).tanh(),
        mish_derivative,
        |x, _| near(x, -1.192_431_214_515_420_4),
    ),
    gated("telu", |x, _| x * x.exp().tanh(), telu_derivative, |x, _| near(x, -1.073_9)),
    gated("hard-swish", hard_swish, hard_swish_derivative, |x, _| near(x, -1.5)),
];

const fn gated(
    id: &'static str,
    value: Formula,
    derivative: Formula,
    near_zero: fn(f64, &[f64]) -> bool,
) -> Definition {
    Definition { id, value, derivative, near_zero }
}

fn near(x: f64, zero: f64) -> bool {
    (x - zero).abs() <= 1.0
}

/// Φ(x), the distribution function of the standard normal distribution.
fn normal(x: &Real) -> Real {
    erfc(&(-x / x.like(2.0).sqrt())) / 2.0
}

/// Φ(x) + x·φ(x).
fn gelu_derivative(x: &Real, _: &[Real]) -> Real {
    normal(x) + x * (-x.square() / 2.0).exp() / (2.0 * x.pi()).sqrt()
}

/// 2√(2/π)(x + 0.044715x³), since ½(1 + tanh u) = σ(2u). The constant is the double, as in every framework.
fn tanh_argument(x: &Real) -> Real {
    2.0 * (2.0 / x.pi()).sqrt() * (x + x.like(0.044_715) * x.square() * x)
}

fn gelu_tanh_derivative(x: &Real, _: &[Real]) -> Real {
    let u = tanh_argument(x);
    let slope = 2.0 * (2.0 / x.pi()).sqrt() * (1.0 + 3.0 * x.like(0.044_715) * x.square());
    sigmoid(&u) + x * sigmoid(&u) * sigmoid(&-u) * slope
}

/// The 1.702 of the quick approximation, as the double that programs use.
fn quick(x: &Real) -> Real {
    x.like(1.702)
}

fn quick_derivative(x: &Real, _: &[Real]) -> Real {
    gate_derivative(&(x * quick(x)))
}

fn swish_derivative(x: &Real, p: &[Real]) -> Real {
    gate_derivative(&(x * &p[0]))
}

/// σ(q) + q·σ(q)·σ(−q) at q = βx.
fn gate_derivative(q: &Real) -> Real {
    sigmoid(q) + q * sigmoid(q) * sigmoid(&-q)
}

/// tanh(s) + x·σ(x)/cosh²(s) with s = ln(1 + e^x).
fn mish_derivative(x: &Real, _: &[Real]) -> Real {
    let s = softplus(x);
    s.tanh() + x * sigmoid(x) * sech_squared(&s)
}

/// tanh(e^x) + x·e^x/cosh²(e^x); beyond x = 100 the second term is below 10^(−10⁴⁰).
fn telu_derivative(x: &Real, _: &[Real]) -> Real {
    let e = x.exp();
    if *x > 100.0 { e.tanh() } else { e.tanh() + x * &e * sech_squared(&e) }
}

fn hard_swish(x: &Real, _: &[Real]) -> Real {
    if *x <= -3.0 {
        x.like(0.0)
    } else if *x >= 3.0 {
        x.clone()
    } else {
        x * (x + 3.0) / 6.0
    }
}

fn hard_swish_derivative(x: &Real, _: &[Real]) -> Real {
    if *x <= -3.0 {
        x.like(0.0)
    } else if *x >= 3.0 {
        x.like(1.0)
    } else {
        (2.0 * x + 3.0) / 6.0
    }
}
