//! Hard tanh: the identity, cut off at two values (Collobert, 2004).

use super::arithmetic::unless_nan;
use super::{Activation, Break, Domain, Family, Interval, Jet, Monotonicity, Param, Preset};

pub(super) const HARD_TANH: Activation = Activation {
    id: "hard-tanh",
    name: "Hard tanh",
    family: Family::Saturating,
    params: &[
        Param {
            id: "min",
            symbol: "min",
            meaning: "the lowest output",
            default: -1.0,
            slider: -6.0..=0.0,
            step: 0.1,
            domain: Domain::AtMost(1),
        },
        Param {
            id: "max",
            symbol: "max",
            meaning: "the highest output",
            default: 1.0,
            slider: 0.0..=6.0,
            step: 0.1,
            domain: Domain::AtLeast(0),
        },
    ],
    presets: &[Preset { name: "ReLU6, 0 to 6", values: &[0.0, 6.0] }],
    value: |x, p| match piece(x, p) {
        0 => p[0],
        1 => x,
        _ => p[1],
    },
    derivative: |x, p| unless_nan(x, if piece(x, p) == 1 { 1.0 } else { 0.0 }),
    second_derivative: None,
    breaks,
    piece,
    range: |p| Interval::closed(p[0], p[1]),
    monotonicity: |p| {
        if p[0] < p[1] { Monotonicity::NonDecreasing } else { Monotonicity::Constant }
    },
};

/// Left plateau, slope, right plateau. NaN takes the slope, which hands it on.
fn piece(x: f64, p: &[f64]) -> usize {
    if x <= p[0] {
        0
    } else if x >= p[1] {
        2
    } else {
        1
    }
}

/// A corner at either end, unless the ends meet and leave a constant.
fn breaks(p: &[f64]) -> Vec<Break> {
    let (min, max) = (p[0], p[1]);
    let plateau = |value| Jet::new(value, 0.0, 0.0);
    let slope = |value| Jet::new(value, 1.0, 0.0);
    if min < max {
        vec![Break::new(min, plateau(min), slope(min)), Break::new(max, slope(max), plateau(max))]
    } else {
        Vec::new()
    }
}
