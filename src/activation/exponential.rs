//! The exponential function.

use super::{Activation, Family, Interval, Monotonicity};
use libm::exp;

pub(super) const EXPONENTIAL: Activation = Activation {
    id: "exponential",
    name: "Exponential",
    family: Family::Other,
    params: &[],
    presets: &[],
    value: |x, _| exp(x),
    derivative: |x, _| exp(x),
    second_derivative: Some(|x, _| exp(x)),
    breaks: |_| Vec::new(),
    piece: |_, _| 0,
    range: |_| Interval::open(0.0, f64::INFINITY),
    monotonicity: |_| Monotonicity::Increasing,
};
