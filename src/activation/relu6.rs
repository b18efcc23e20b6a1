//! ReLU capped at 6 (Krizhevsky, 2010; known from MobileNets, 2017).

use super::{Activation, Break, Family, Interval, Jet, Monotonicity};

pub(super) const RELU6: Activation = Activation {
    id: "relu6",
    name: "ReLU6",
    family: Family::Rectifier,
    params: &[],
    presets: &[],
    value: |x, _| x.clamp(0.0, 6.0),
    derivative: |x, _| derivative(x),
    second_derivative: None,
    breaks: |_| {
        vec![
            Break::new(0.0, Jet::new(0.0, 0.0, 0.0), Jet::new(0.0, 1.0, 0.0)),
            Break::new(6.0, Jet::new(6.0, 1.0, 0.0), Jet::new(6.0, 0.0, 0.0)),
        ]
    },
    piece: |x, _| usize::from(x > 0.0) + usize::from(x >= 6.0),
    range: |_| Interval::closed(0.0, 6.0),
    monotonicity: |_| Monotonicity::NonDecreasing,
};

fn derivative(x: f64) -> f64 {
    if x.is_nan() {
        x
    } else if x > 0.0 && x < 6.0 {
        1.0
    } else {
        0.0
    }
}
