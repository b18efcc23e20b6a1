//! Inverse square root linear unit (Carlile, Delamarter, Kinney, Marti & Whitney, 2017).

use super::{Activation, Break, Domain, Family, Interval, Jet, Monotonicity, Param, Preset};

pub(super) const ISRLU: Activation = Activation {
    id: "isrlu",
    name: "ISRLU",
    family: Family::Rectifier,
    params: &[Param {
        id: "alpha",
        symbol: "α",
        meaning: "curvature: the left plateau lies at −1/√α",
        default: 1.0,
        slider: 0.0..=4.0,
        step: 0.05,
        domain: Domain::NonNegative,
    }],
    presets: &[Preset { name: "Identity, 0", values: &[0.0] }],
    value: |x, p| value(x, p[0]),
    derivative: |x, p| derivative(x, p[0]),
    second_derivative: Some(|x, p| second_derivative(x, p[0])),
    breaks: |p| breaks(p[0]),
    piece: |x, _| usize::from(x <= 0.0),
    range: |p| Interval::open(plateau(p[0]), f64::INFINITY),
    monotonicity: |_| Monotonicity::Increasing,
};

fn value(x: f64, alpha: f64) -> f64 {
    // The identity is split off: 0 · ∞ would be NaN.
    if x > 0.0 || alpha == 0.0 {
        return x;
    }
    let d = radicand(x, alpha);
    if d == f64::INFINITY { plateau(alpha) } else { x / d.sqrt() }
}

fn derivative(x: f64, alpha: f64) -> f64 {
    if x.is_nan() {
        x
    } else if x > 0.0 || alpha == 0.0 {
        1.0
    } else {
        let d = radicand(x, alpha);
        // One division after the other: d·√d overflows long before f′ underflows.
        1.0 / d / d.sqrt()
    }
}

fn second_derivative(x: f64, alpha: f64) -> f64 {
    if x.is_nan() {
        x
    } else if x > 0.0 || alpha == 0.0 {
        0.0
    } else {
        let d = radicand(x, alpha);
        if d == f64::INFINITY { 0.0 } else { -3.0 * (alpha * x) / d / d / d.sqrt() }
    }
}

/// f, f′ and f″ agree on both sides of 0; f‴ jumps from −3α to 0.
fn breaks(alpha: f64) -> Vec<Break> {
    if alpha == 0.0 {
        return Vec::new();
    }
    let both = Jet::new(0.0, 1.0, 0.0);
    vec![Break::new(0.0, both, both)]
}

/// The limit at −∞; the identity has none.
fn plateau(alpha: f64) -> f64 {
    if alpha > 0.0 { -1.0 / alpha.sqrt() } else { f64::NEG_INFINITY }
}

/// 1 + αx², multiplied in the order that overflows only where f has long reached its plateau.
fn radicand(x: f64, alpha: f64) -> f64 {
    1.0 + alpha * x * x
}
