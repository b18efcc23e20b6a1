//! Squared rectified linear unit (So et al., 2021).

use super::{Activation, Break, Family, Interval, Jet, Monotonicity};

pub(super) const RELU_SQUARED: Activation = Activation {
    id: "relu-squared",
    name: "ReLU²",
    family: Family::Rectifier,
    params: &[],
    presets: &[],
    value: |x, _| {
        let y = positive_part(x);
        y * y
    },
    derivative: |x, _| 2.0 * positive_part(x),
    second_derivative: Some(|x, _| {
        if x > 0.0 {
            2.0
        } else if x.is_nan() {
            x
        } else {
            0.0
        }
    }),
    breaks: |_| vec![Break::new(0.0, Jet::new(0.0, 0.0, 0.0), Jet::new(0.0, 0.0, 2.0))],
    piece: |x, _| usize::from(x <= 0.0),
    range: |_| Interval::closed_open(0.0, f64::INFINITY),
    monotonicity: |_| Monotonicity::NonDecreasing,
};

/// ReLU, but NaN stays NaN and −0 becomes 0.
fn positive_part(x: f64) -> f64 {
    if x <= 0.0 { 0.0 } else { x }
}
