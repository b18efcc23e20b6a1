//! Rectified linear unit (Nair & Hinton, 2010).

use super::{Activation, Break, Family, Interval, Jet, Monotonicity};

/// Rectified linear unit.
pub const RELU: Activation = Activation {
    id: "relu",
    name: "ReLU",
    family: Family::Rectifier,
    params: &[],
    presets: &[],
    value: |x, _| if x < 0.0 { 0.0 } else { x },
    derivative: |x, _| {
        if x > 0.0 {
            1.0
        } else if x.is_nan() {
            x
        } else {
            0.0
        }
    },
    second_derivative: None,
    breaks: |_| vec![Break::new(0.0, Jet::new(0.0, 0.0, 0.0), Jet::new(0.0, 1.0, 0.0))],
    piece: |x, _| usize::from(x <= 0.0),
    range: |_| Interval::closed_open(0.0, f64::INFINITY),
    monotonicity: |_| Monotonicity::NonDecreasing,
};
