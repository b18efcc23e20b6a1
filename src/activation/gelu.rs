//! Gaussian error linear unit, x·Φ(x) (Hendrycks & Gimpel, 2016).

use super::arithmetic::{normal_cdf, times_normal_cdf, times_normal_density};
use super::{Activation, Family, Interval, Monotonicity};

/// The lowest value, at x ≈ −0.7518.
const LOWEST: f64 = -0.169_971_207_479_903_66;

pub(super) const GELU: Activation = Activation {
    id: "gelu",
    name: "GELU",
    family: Family::Gated,
    params: &[],
    presets: &[],
    value: |x, _| if x == f64::NEG_INFINITY { 0.0 } else { times_normal_cdf(x, x) },
    derivative: |x, _| derivative(x),
    second_derivative: Some(|x, _| times_normal_density(2.0 - x * x, x)),
    breaks: |_| Vec::new(),
    piece: |_, _| 0,
    range: |_| Interval::closed_open(LOWEST, f64::INFINITY),
    monotonicity: |_| Monotonicity::Neither,
};

/// Φ(x) + x·φ(x).
fn derivative(x: f64) -> f64 {
    if x == f64::NEG_INFINITY {
        0.0
    } else if x < -39.0 {
        // Both terms vanish; the second is the larger one and has the sign.
        -0.0
    } else {
        normal_cdf(x) + times_normal_density(x, x)
    }
}
