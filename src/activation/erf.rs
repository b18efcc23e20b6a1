//! The error function.

use super::arithmetic::{TWO_OVER_SQRT_PI, times_exp_minus_square};
use super::{Activation, Family, Interval, Monotonicity};
use libm::erf;

pub(super) const ERF: Activation = Activation {
    id: "erf",
    name: "Erf",
    family: Family::Saturating,
    params: &[],
    presets: &[],
    value: |x, _| erf(x),
    derivative: |x, _| times_exp_minus_square(TWO_OVER_SQRT_PI, x),
    second_derivative: Some(|x, _| times_exp_minus_square(-2.0 * TWO_OVER_SQRT_PI * x, x)),
    breaks: |_| Vec::new(),
    piece: |_, _| 0,
    range: |_| Interval::open(-1.0, 1.0),
    monotonicity: |_| Monotonicity::Increasing,
};
