//! Scaled exponential linear unit (Klambauer, Unterthiner, Mayr & Hochreiter, 2017).

use super::arithmetic::times_exp;
use super::{Activation, Break, Family, Interval, Jet, Monotonicity};
use libm::expm1;

/// λ, the slope of the right branch, chosen so that mean 0 and variance 1 are kept.
const SCALE: f64 = 1.050_700_987_355_480_5;

/// λα with α = 1.67326…, rounded once: the product of the rounded factors would be off by one unit.
const SCALE_ALPHA: f64 = 1.758_099_340_847_376_9;

pub(super) const SELU: Activation = Activation {
    id: "selu",
    name: "SELU",
    family: Family::Rectifier,
    params: &[],
    presets: &[],
    value: |x, _| if x > 0.0 { SCALE * x } else { SCALE_ALPHA * expm1(x) },
    derivative: |x, _| if x > 0.0 { SCALE } else { times_exp(SCALE_ALPHA, (x, 0.0)) },
    second_derivative: Some(|x, _| if x > 0.0 { 0.0 } else { times_exp(SCALE_ALPHA, (x, 0.0)) }),
    breaks: |_| {
        let left = Jet::new(0.0, SCALE_ALPHA, SCALE_ALPHA);
        vec![Break::new(0.0, left, Jet::new(0.0, SCALE, 0.0))]
    },
    piece: |x, _| usize::from(x <= 0.0),
    range: |_| Interval::open(-SCALE_ALPHA, f64::INFINITY),
    monotonicity: |_| Monotonicity::Increasing,
};
