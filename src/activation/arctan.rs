//! Arctangent.

use super::{Activation, Family, Interval, Monotonicity};
use libm::atan;
use std::f64::consts::FRAC_PI_2;

pub(super) const ARCTAN: Activation = Activation {
    id: "arctan",
    name: "Arctan",
    family: Family::Saturating,
    params: &[],
    presets: &[],
    value: |x, _| atan(x),
    derivative: |x, _| derivative(x),
    second_derivative: Some(|x, _| second_derivative(x)),
    breaks: |_| Vec::new(),
    piece: |_, _| 0,
    range: |_| Interval::open(-FRAC_PI_2, FRAC_PI_2),
    monotonicity: |_| Monotonicity::Increasing,
};

/// 1/(1+x²), where x² overflows long before its reciprocal vanishes.
fn derivative(x: f64) -> f64 {
    if x.abs() < 1e150 { 1.0 / (1.0 + x * x) } else { (1.0 / x) / x }
}

/// −2x/(1+x²)².
fn second_derivative(x: f64) -> f64 {
    let d = derivative(x);
    if x.abs() < 1e150 { -2.0 * x * d * d } else { -2.0 / x * d }
}
