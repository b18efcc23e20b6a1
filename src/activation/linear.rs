//! The identity: what a network without an activation function uses.

use super::arithmetic::unless_nan;
use super::{Activation, Family, Interval, Monotonicity};

pub(super) const LINEAR: Activation = Activation {
    id: "linear",
    name: "Linear",
    family: Family::First,
    params: &[],
    presets: &[],
    value: |x, _| x,
    derivative: |x, _| unless_nan(x, 1.0),
    second_derivative: None,
    breaks: |_| Vec::new(),
    piece: |_, _| 0,
    range: |_| Interval::open(f64::NEG_INFINITY, f64::INFINITY),
    monotonicity: |_| Monotonicity::Increasing,
};
