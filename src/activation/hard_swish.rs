//! Hard swish (Howard et al., Searching for MobileNetV3, 2019).

use super::arithmetic::unless_nan;
use super::{Activation, Break, Family, Interval, Jet, Monotonicity};

pub(super) const HARD_SWISH: Activation = Activation {
    id: "hard-swish",
    name: "Hard swish",
    family: Family::Gated,
    params: &[],
    presets: &[],
    value: |x, _| match piece(x) {
        0 => 0.0,
        1 => x * (x + 3.0) / 6.0,
        _ => x,
    },
    derivative: |x, _| match piece(x) {
        0 => 0.0,
        1 => (2.0 * x + 3.0) / 6.0,
        _ => 1.0,
    },
    second_derivative: Some(|x, _| unless_nan(x, if piece(x) == 1 { BEND } else { 0.0 })),
    breaks: |_| {
        vec![
            Break::new(-3.0, Jet::new(0.0, 0.0, 0.0), Jet::new(0.0, -0.5, BEND)),
            Break::new(3.0, Jet::new(3.0, 1.5, BEND), Jet::new(3.0, 1.0, 0.0)),
        ]
    },
    piece: |x, _| piece(x),
    range: |_| Interval::closed_open(-0.375, f64::INFINITY),
    monotonicity: |_| Monotonicity::Neither,
};

/// f″ of the middle piece.
const BEND: f64 = 1.0 / 3.0;

/// Zero, parabola, identity. NaN takes the parabola, which hands it on.
fn piece(x: f64) -> usize {
    if x <= -3.0 {
        0
    } else if x >= 3.0 {
        2
    } else {
        1
    }
}
