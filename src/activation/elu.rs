//! Exponential linear unit (Clevert, Unterthiner & Hochreiter, 2015).

use super::arithmetic::times_exp;
use super::{Activation, Break, Domain, Family, Interval, Jet, Monotonicity, Param, Preset};
use libm::expm1;

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
    presets: &[
        Preset { name: "SELU’s α", values: &[1.673_263_242_354_377_2] },
        Preset { name: "ReLU, 0", values: &[0.0] },
    ],
    value: |x, p| if x > 0.0 { x } else { p[0] * expm1(x) },
    derivative: |x, p| if x > 0.0 { 1.0 } else { times_exp(p[0], (x, 0.0)) },
    second_derivative: Some(|x, p| if x > 0.0 { 0.0 } else { times_exp(p[0], (x, 0.0)) }),
    breaks: |p| vec![Break::new(0.0, Jet::new(0.0, p[0], p[0]), Jet::new(0.0, 1.0, 0.0))],
    piece: |x, _| usize::from(x <= 0.0),
    range: |p| range(p[0]),
    monotonicity: |p| monotonicity(p[0]),
};

/// A plateau at or above 0 leaves 0 as the smallest value.
fn range(alpha: f64) -> Interval {
    if alpha > 0.0 {
        Interval::open(-alpha, f64::INFINITY)
    } else {
        Interval::closed_open(0.0, f64::INFINITY)
    }
}

/// The sign of α decides whether the left branch rises, is flat or falls.
fn monotonicity(alpha: f64) -> Monotonicity {
    if alpha > 0.0 {
        Monotonicity::Increasing
    } else if alpha == 0.0 {
        Monotonicity::NonDecreasing
    } else {
        Monotonicity::Neither
    }
}
