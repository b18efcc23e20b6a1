//! Sparse plus: the antiderivative of the sparse sigmoid, exactly 0 up to −1 and exactly x from 1 on.

use super::{Activation, Break, Family, Interval, Jet, Monotonicity};

pub(super) const SPARSE_PLUS: Activation = Activation {
    id: "sparse-plus",
    name: "Sparse plus",
    family: Family::SoftRectifier,
    params: &[],
    presets: &[],
    value: |x, _| value(x),
    derivative: |x, _| derivative(x),
    second_derivative: Some(|x, _| second_derivative(x)),
    breaks: |_| {
        vec![
            Break::new(-1.0, Jet::new(0.0, 0.0, 0.0), Jet::new(0.0, 0.0, 0.5)),
            Break::new(1.0, Jet::new(1.0, 1.0, 0.5), Jet::new(1.0, 1.0, 0.0)),
        ]
    },
    piece: |x, _| usize::from(x > -1.0) + usize::from(x >= 1.0),
    range: |_| Interval::closed_open(0.0, f64::INFINITY),
    monotonicity: |_| Monotonicity::NonDecreasing,
};

fn value(x: f64) -> f64 {
    if x <= -1.0 {
        0.0
    } else if x < 1.0 {
        let t = x + 1.0;
        0.25 * t * t
    } else {
        x
    }
}

fn derivative(x: f64) -> f64 {
    if x <= -1.0 {
        0.0
    } else if x < 1.0 {
        0.5 * (x + 1.0)
    } else if x.is_nan() {
        x
    } else {
        1.0
    }
}

/// At ±1, where f″ jumps, the outer 0.
fn second_derivative(x: f64) -> f64 {
    if x.is_nan() {
        x
    } else if x.abs() < 1.0 {
        0.5
    } else {
        0.0
    }
}
