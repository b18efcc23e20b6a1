//! Sparse sigmoid: the slope of sparse-plus, with outputs of exactly 0 and 1 (as in JAX and Keras).

use super::arithmetic::unless_nan;
use super::{Activation, Break, Family, Interval, Jet, Monotonicity};

pub(super) const SPARSE_SIGMOID: Activation = Activation {
    id: "sparse-sigmoid",
    name: "Sparse sigmoid",
    family: Family::Saturating,
    params: &[],
    presets: &[],
    value: |x, _| match piece(x) {
        0 => 0.0,
        1 => 0.5 * (x + 1.0),
        _ => 1.0,
    },
    derivative: |x, _| unless_nan(x, if x.abs() < 1.0 { 0.5 } else { 0.0 }),
    second_derivative: None,
    breaks: |_| {
        vec![
            Break::new(-1.0, Jet::new(0.0, 0.0, 0.0), Jet::new(0.0, 0.5, 0.0)),
            Break::new(1.0, Jet::new(1.0, 0.5, 0.0), Jet::new(1.0, 0.0, 0.0)),
        ]
    },
    piece: |x, _| piece(x),
    range: |_| Interval::closed(0.0, 1.0),
    monotonicity: |_| Monotonicity::NonDecreasing,
};

/// Left plateau, slope, right plateau. NaN takes the slope, which hands it on.
fn piece(x: f64) -> usize {
    if x <= -1.0 {
        0
    } else if x >= 1.0 {
        2
    } else {
        1
    }
}
