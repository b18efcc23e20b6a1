//! Softmin: softmax of the negated inputs, so that the smallest gets the largest share.

use super::VectorActivation;
use super::softmax::{softmax, softmax_jacobian};

pub(super) const SOFTMIN: VectorActivation = VectorActivation {
    id: "softmin",
    name: "Softmin",
    params: &[],
    value: |x, _| Some(softmin(x)),
    jacobian: |x, _| Some(jacobian(x)),
};

fn softmin(x: &[f64]) -> Vec<f64> {
    let negated: Vec<f64> = x.iter().map(|x| -x).collect();
    softmax(&negated, 1.0)
}

fn jacobian(x: &[f64]) -> Vec<Vec<f64>> {
    let mut rows = softmax_jacobian(&softmin(x), 1.0);
    rows.iter_mut().flatten().for_each(|entry| *entry = 0.0 - *entry);
    rows
}
