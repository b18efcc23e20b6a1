//! Hard sigmoid: three straight lines in place of the curve, with the slope 1/6 of PyTorch and Keras 3.

use super::arithmetic::unless_nan;
use super::{Activation, Break, Family, Interval, Jet, Monotonicity};

const SLOPE: f64 = 1.0 / 6.0;

pub(super) const HARD_SIGMOID: Activation = Activation {
    id: "hard-sigmoid",
    name: "Hard sigmoid",
    family: Family::Saturating,
    params: &[],
    presets: &[],
    value: |x, _| match piece(x) {
        0 => 0.0,
        1 => (x + 3.0) / 6.0,
        _ => 1.0,
    },
    derivative: |x, _| unless_nan(x, if x.abs() < 3.0 { SLOPE } else { 0.0 }),
    second_derivative: None,
    breaks: |_| {
        vec![
            Break::new(-3.0, Jet::new(0.0, 0.0, 0.0), Jet::new(0.0, SLOPE, 0.0)),
            Break::new(3.0, Jet::new(1.0, SLOPE, 0.0), Jet::new(1.0, 0.0, 0.0)),
        ]
    },
    piece: |x, _| piece(x),
    range: |_| Interval::closed(0.0, 1.0),
    monotonicity: |_| Monotonicity::NonDecreasing,
};

/// Left plateau, slope, right plateau. NaN takes the slope, which hands it on.
fn piece(x: f64) -> usize {
    if x <= -3.0 {
        0
    } else if x >= 3.0 {
        2
    } else {
        1
    }
}
