//! Gated linear units (Dauphin et al., 2016; with swish as the gate Shazeer, 2020): one half of the inputs gates the
//! other.

use super::VectorActivation;
use crate::activation::{sigmoid, swish};

/// a·σ(b), where the inputs are a and then b: the second half is the gate, as in PyTorch, Keras and JAX.
pub(super) const GLU: VectorActivation = VectorActivation {
    id: "glu",
    name: "GLU",
    params: &[],
    value: |x, _| value(x, |a, b| a * gate(b)),
    jacobian: |x, _| jacobian(x, |a, b| (gate(b), a * (sigmoid::SIGMOID.derivative)(b, &[]))),
};

/// swish(a)·b, where the inputs are a and then b: the first half is the gate, as in language models of the LLaMA kind.
pub(super) const SWIGLU: VectorActivation = VectorActivation {
    id: "swiglu",
    name: "SwiGLU",
    params: &[],
    value: |x, _| value(x, |a, b| (swish::SWISH.value)(a, SILU) * b),
    jacobian: |x, _| {
        jacobian(x, |a, b| ((swish::SWISH.derivative)(a, SILU) * b, (swish::SWISH.value)(a, SILU)))
    },
};

/// Swish with β = 1.
const SILU: &[f64] = &[1.0];

fn gate(b: f64) -> f64 {
    (sigmoid::SIGMOID.value)(b, &[])
}

/// Joins the k-th of the first half with the k-th of the second.
fn value(x: &[f64], unit: fn(f64, f64) -> f64) -> Option<Vec<f64>> {
    let (a, b) = halves(x)?;
    Some(a.iter().zip(b).map(|(a, b)| unit(*a, *b)).collect())
}

/// `slopes` gives the derivatives of a unit by its a and by its b; all others are 0.
fn jacobian(x: &[f64], slopes: fn(f64, f64) -> (f64, f64)) -> Option<Vec<Vec<f64>>> {
    let (a, b) = halves(x)?;
    let row = |k: usize| {
        let mut row = vec![0.0; x.len()];
        (row[k], row[k + a.len()]) = slopes(a[k], b[k]);
        row
    };
    Some((0..a.len()).map(row).collect())
}

fn halves(x: &[f64]) -> Option<(&[f64], &[f64])> {
    x.len().is_multiple_of(2).then(|| x.split_at(x.len() / 2))
}
