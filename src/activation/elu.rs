//! Exponential linear unit (Clevert, Unterthiner & Hochreiter, 2015).

use super::{Activation, Break, Domain, Family, Interval, Jet, Monotonicity, Param, Preset};
use libm::{exp, expm1};

pub(super) const ELU: Activation = Activation {
    id: "elu",
    name: "ELU",
    family: Family::Rectifier,
    params: &[Param {
        id: "alpha",
        symbol: "α",
        meaning: "depth of the left plateau",
        default: 1.0,
        slider: 0.0..=4.0,
        step: 0.01,
        domain: Domain::Finite,
    }],
    presets: &[Preset { name: "SELU’s α", values: &[1.673_263_242_354_377_2] }],
    value: |x, p| if x > 0.0 { x } else { p[0] * expm1(x) },
    derivative: |x, p| if x > 0.0 { 1.0 } else { p[0] * exp(x) },
    second_derivative: Some(|x, p| if x > 0.0 { 0.0 } else { p[0] * exp(x) }),
    breaks: |p| vec![Break::new(0.0, Jet::new(0.0, p[0], p[0]), Jet::new(0.0, 1.0, 0.0))],
    piece: |x, _| usize::from(x <= 0.0),
    range: |p| Interval::open(-p[0], f64::INFINITY),
    monotonicity: |p| {
        if p[0] > 0.0 { Monotonicity::Increasing } else { Monotonicity::NonDecreasing }
    },
};
