//! Linear, step, and the functions that level off on one side or both.

use super::{Definition, plain, sech_squared, sigmoid, softplus};
use crate::erf;
use crate::real::Real;

pub(super) const DEFINITIONS: &[Definition] = &[
    plain("linear", |x, _| x.clone(), |x, _| x.like(1.0)),
    plain("step", |x, p| x.like(if *x >= p[0] { 1.0 } else { 0.0 }), |x, _| x.like(0.0)),
    plain("sigmoid", |x, _| sigmoid(x), |x, _| 1.0 / ((1.0 + x.exp()) * (1.0 + (-x).exp()))),
    plain("tanh", |x, _| x.tanh(), |x, _| sech_squared(x)),
    plain("softsign", |x, _| x / (1.0 + x.abs()), |x, _| 1.0 / (1.0 + x.abs()).square()),
    plain("arctan", |x, _| x.atan(), |x, _| 1.0 / (1.0 + x.square())),
    plain("erf", |x, _| erf::erf(x), |x, _| 2.0 * (-x.square()).exp() / x.pi().sqrt()),
    plain(
        "hard-sigmoid",
        |x, _| between(x, 3.0, (x + 3.0) / 6.0),
        |x, _| slope(x, 3.0, x.ratio(1.0, 6.0)),
    ),
    plain("hard-tanh", hard_tanh, |x, p| x.like(if *x > p[0] && *x < p[1] { 1.0 } else { 0.0 })),
    plain("log-sigmoid", |x, _| -softplus(&-x), |x, _| sigmoid(&-x)),
    plain(
        "sparse-sigmoid",
        |x, _| between(x, 1.0, (x + 1.0) / 2.0),
        |x, _| slope(x, 1.0, x.like(0.5)),
    ),
    plain("lecun-tanh", lecun_tanh, lecun_tanh_derivative),
    plain("isru", |x, p| x / root(x, p).sqrt(), |x, p| 1.0 / (root(x, p) * root(x, p).sqrt())),
];

/// 0 up to −end, `middle`, 1 from `end` on.
fn between(x: &Real, end: f64, middle: Real) -> Real {
    if *x <= -end {
        x.like(0.0)
    } else if *x >= end {
        x.like(1.0)
    } else {
        middle
    }
}

/// `middle` between −end and `end`, 0 outside.
fn slope(x: &Real, end: f64, middle: Real) -> Real {
    if x.abs() < end { middle } else { x.like(0.0) }
}

fn hard_tanh(x: &Real, p: &[Real]) -> Real {
    if *x < p[0] {
        p[0].clone()
    } else if *x > p[1] {
        p[1].clone()
    } else {
        x.clone()
    }
}

/// 1.7159 tanh(⅔x), with the double 1.7159 and the exact ⅔.
fn lecun_tanh(x: &Real, _: &[Real]) -> Real {
    x.like(1.7159) * (x * 2.0 / 3.0).tanh()
}

fn lecun_tanh_derivative(x: &Real, _: &[Real]) -> Real {
    x.like(1.7159) * x.ratio(2.0, 3.0) * sech_squared(&(x * 2.0 / 3.0))
}

/// 1 + αx².
fn root(x: &Real, p: &[Real]) -> Real {
    1.0 + &p[0] * x.square()
}
