//! Inverse square root unit (Carlile, Delamarter, Kinney, Marti & Whitney, 2017).

use super::{Activation, Domain, Family, Interval, Monotonicity, Param};

pub(super) const ISRU: Activation = Activation {
    id: "isru",
    name: "ISRU",
    family: Family::Saturating,
    params: &[Param {
        id: "alpha",
        symbol: "α",
        meaning: "how low the plateaus lie: ±1/√α",
        default: 1.0,
        slider: 0.1..=5.0,
        step: 0.1,
        domain: Domain::Positive,
    }],
    presets: &[],
    value: |x, p| {
        let s = one_plus_alpha_square(x, p[0]);
        // Where αx² overflows, the 1 under the root no longer counts.
        if s.is_infinite() { (1.0 / p[0].sqrt()).copysign(x) } else { x / s.sqrt() }
    },
    derivative: |x, p| derivative(x, p[0]),
    second_derivative: Some(|x, p| second_derivative(x, p[0])),
    breaks: |_| Vec::new(),
    piece: |_, _| 0,
    range: |p| Interval::open(-1.0 / p[0].sqrt(), 1.0 / p[0].sqrt()),
    monotonicity: |_| Monotonicity::Increasing,
};

/// 1 + αx². Multiplied in this order it overflows only where the true value does.
fn one_plus_alpha_square(x: f64, alpha: f64) -> f64 {
    1.0 + (alpha * x) * x
}

/// (1 + αx²)^(−3/2).
fn derivative(x: f64, alpha: f64) -> f64 {
    let s = one_plus_alpha_square(x, alpha);
    (1.0 / s) / s.sqrt()
}

/// −3αx·(1 + αx²)^(−5/2).
fn second_derivative(x: f64, alpha: f64) -> f64 {
    let s = one_plus_alpha_square(x, alpha);
    if s.is_infinite() { 0.0 } else { -3.0 * (alpha * x) / s * derivative(x, alpha) }
}
