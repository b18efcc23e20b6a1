//! ReLU and its relatives, the soft rectifiers, and the functions that shrink small inputs to zero.

use super::{Definition, plain, sigmoid, softplus};
use crate::real::Real;

pub(super) const DEFINITIONS: &[Definition] = &[
    plain(
        "relu",
        |x, _| positive(x, x.clone(), x.like(0.0)),
        |x, _| positive(x, x.like(1.0), x.like(0.0)),
    ),
    plain(
        "leaky-relu",
        |x, p| positive(x, x.clone(), x * &p[0]),
        |x, p| positive(x, x.like(1.0), p[0].clone()),
    ),
    plain(
        "prelu",
        |x, p| positive(x, x.clone(), x * &p[0]),
        |x, p| positive(x, x.like(1.0), p[0].clone()),
    ),
    plain(
        "rrelu",
        |x, p| positive(x, x.clone(), x * mean(p)),
        |x, p| positive(x, x.like(1.0), mean(p)),
    ),
    plain("relu6", relu6, |x, _| x.like(if *x > 0.0 && *x < 6.0 { 1.0 } else { 0.0 })),
    plain(
        "relu-squared",
        |x, _| positive(x, x.square(), x.like(0.0)),
        |x, _| positive(x, x * 2.0, x.like(0.0)),
    ),
    plain("thresholded-relu", |x, p| above(x, &p[0], x.clone(), x.like(0.0)), step_derivative),
    plain("threshold", |x, p| above(x, &p[0], x.clone(), p[1].clone()), step_derivative),
    plain("elu", |x, p| positive(x, x.clone(), &p[0] * (x.exp() - 1.0)), elu_derivative),
    plain(
        "celu",
        |x, p| positive(x, x.clone(), &p[0] * ((x / &p[0]).exp() - 1.0)),
        celu_derivative,
    ),
    plain("selu", selu, selu_derivative),
    plain("softplus", |x, p| softplus(&(x * &p[0])) / &p[0], |x, p| sigmoid(&(x * &p[0]))),
    plain("squareplus", |x, p| (x + (x.square() + &p[0]).sqrt()) / 2.0, squareplus_derivative),
    plain("sparse-plus", sparse_plus, sparse_plus_derivative),
    plain("tanhshrink", |x, _| x - x.tanh(), |x, _| x.tanh().square()),
    plain(
        "softshrink",
        |x, p| outside(x, &p[0], shrunk(x, &p[0])),
        |x, p| outside(x, &p[0], x.like(1.0)),
    ),
    plain("hardshrink", |x, p| outside(x, &p[0], x.clone()), |x, p| outside(x, &p[0], x.like(1.0))),
    plain("isrlu", |x, p| positive(x, x.clone(), x / norm(x, p).sqrt()), isrlu_derivative),
];

/// `right` for x > 0, `left` otherwise.
fn positive(x: &Real, right: Real, left: Real) -> Real {
    if *x > 0.0 { right } else { left }
}

/// `right` for x > threshold, `left` otherwise.
fn above(x: &Real, threshold: &Real, right: Real, left: Real) -> Real {
    if x > threshold { right } else { left }
}

/// `value` for |x| > λ, 0 otherwise.
fn outside(x: &Real, lambda: &Real, value: Real) -> Real {
    if x.abs() > *lambda { value } else { x.like(0.0) }
}

fn shrunk(x: &Real, lambda: &Real) -> Real {
    if *x > 0.0 { x - lambda } else { x + lambda }
}

fn step_derivative(x: &Real, p: &[Real]) -> Real {
    above(x, &p[0], x.like(1.0), x.like(0.0))
}

fn mean(p: &[Real]) -> Real {
    (&p[0] + &p[1]) / 2.0
}

fn relu6(x: &Real, _: &[Real]) -> Real {
    if *x > 6.0 { x.like(6.0) } else { x.clone().max(0.0) }
}

fn elu_derivative(x: &Real, p: &[Real]) -> Real {
    positive(x, x.like(1.0), &p[0] * x.exp())
}

fn celu_derivative(x: &Real, p: &[Real]) -> Real {
    positive(x, x.like(1.0), (x / &p[0]).exp())
}

/// λ and α to 31 digits; they make mean 0 and variance 1 a fixed point (see the test below).
fn selu_constants(x: &Real) -> (Real, Real) {
    let decimal = |high: f64, low: f64| x.ratio(high, 1e15) + x.ratio(low, 1e30);
    (
        decimal(1_050_700_987_355_480.0, 493_419_334_985_295.0),
        decimal(1_673_263_242_354_377.0, 284_817_042_991_671.7),
    )
}

fn selu(x: &Real, _: &[Real]) -> Real {
    let (lambda, alpha) = selu_constants(x);
    positive(x, &lambda * x, &lambda * alpha * (x.exp() - 1.0))
}

fn selu_derivative(x: &Real, _: &[Real]) -> Real {
    let (lambda, alpha) = selu_constants(x);
    positive(x, lambda.clone(), lambda * alpha * x.exp())
}

fn squareplus_derivative(x: &Real, p: &[Real]) -> Real {
    (1.0 + x / (x.square() + &p[0]).sqrt()) / 2.0
}

fn sparse_plus(x: &Real, _: &[Real]) -> Real {
    if *x <= -1.0 {
        x.like(0.0)
    } else if *x >= 1.0 {
        x.clone()
    } else {
        (x + 1.0).square() / 4.0
    }
}

fn sparse_plus_derivative(x: &Real, _: &[Real]) -> Real {
    if *x <= -1.0 {
        x.like(0.0)
    } else if *x >= 1.0 {
        x.like(1.0)
    } else {
        (x + 1.0) / 2.0
    }
}

fn isrlu_derivative(x: &Real, p: &[Real]) -> Real {
    let norm = norm(x, p);
    positive(x, x.like(1.0), 1.0 / (&norm * norm.sqrt()))
}

/// 1 + αx².
fn norm(x: &Real, p: &[Real]) -> Real {
    1.0 + &p[0] * x.square()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::erf::erfc;

    /// The closed form of the SELU paper (Klambauer et al., 2017, equation 14) for the fixed point (0, 1).
    #[test]
    fn selu_constants_are_the_fixed_point() {
        let one = Real::new(1.0, 256);
        let (root_e, e) = ((&one / 2.0).exp(), one.exp());
        let near = erfc(&one.like(0.5).sqrt());
        let far = erfc(&one.like(2.0).sqrt());
        let alpha = (2.0 / one.pi()).sqrt() / (1.0 - &near * &root_e);
        let inner = 2.0 * far * e.square() + one.pi() * near.square() * e
            - 2.0 * (2.0 + one.pi()) * &near * &root_e
            + one.pi()
            + 2.0;
        let lambda = (1.0 - near * root_e) * (2.0 * one.pi()).sqrt() / inner.sqrt();
        let constants = selu_constants(&one);
        assert!((lambda - constants.0).abs() < 1e-29);
        assert!((alpha - constants.1).abs() < 1e-29);
    }
}
