//! Log-softmax: the logarithms of softmax's shares, computed without taking the logarithm of a number near 0.

use super::VectorActivation;
use super::softmax::{distance, largest, softmax, weights};
use libm::{log, log1p};

pub(super) const LOG_SOFTMAX: VectorActivation = VectorActivation {
    id: "log-softmax",
    name: "Log-softmax",
    params: &[],
    value: |x, _| Some(log_softmax(x)),
    jacobian: |x, _| Some(jacobian(x)),
};

/// (x_i − m) − ln Σ e^(x_j − m) for the largest input m.
fn log_softmax(x: &[f64]) -> Vec<f64> {
    let largest = largest(x);
    let log_sum = log_sum(&weights(x, 1.0));
    let entry = |x: f64| {
        let (high, low) = distance(x, largest, 1.0);
        high + (low - log_sum)
    };
    x.iter().map(|x| entry(*x)).collect()
}

/// ln of the sum of weights of which the largest is 1: what the others add is small where one answer is nearly sure.
fn log_sum(weights: &[f64]) -> f64 {
    let Some(first) = weights.iter().position(|weight| *weight == 1.0) else {
        return log(weights.iter().sum());
    };
    let others = weights.iter().enumerate().filter(|(index, _)| *index != first);
    log1p(others.map(|(_, weight)| weight).sum())
}

/// ∂/∂x_j of the i-th output is δ_ij − p_j.
fn jacobian(x: &[f64]) -> Vec<Vec<f64>> {
    let p = softmax(x, 1.0);
    let others = |j: usize| -> f64 {
        p.iter().enumerate().filter(|(k, _)| *k != j).map(|(_, share)| share).sum()
    };
    let entry = |i: usize, j: usize| if i == j { others(j) } else { -p[j] };
    (0..p.len()).map(|i| (0..p.len()).map(|j| entry(i, j)).collect()).collect()
}
