//! Bent identity, x + (√(x²+1) − 1)/2.

use super::{Activation, Family, Interval, Monotonicity};
use libm::hypot;

pub(super) const BENT_IDENTITY: Activation = Activation {
    id: "bent-identity",
    name: "Bent identity",
    family: Family::Other,
    params: &[],
    presets: &[],
    value: |x, _| value(x),
    derivative: |x, _| derivative(x),
    second_derivative: Some(|x, _| {
        let r = 1.0 / hypot(1.0, x);
        0.5 * r * r * r
    }),
    breaks: |_| Vec::new(),
    piece: |_, _| 0,
    range: |_| Interval::open(f64::NEG_INFINITY, f64::INFINITY),
    monotonicity: |_| Monotonicity::Increasing,
};

/// √(x²+1) − 1 is written x²/(√(x²+1) + 1), which keeps its digits near 0; far out the root is |x|.
fn value(x: f64) -> f64 {
    if x == 0.0 {
        x // keeps the sign of zero
    } else if x.abs() > 1e8 {
        (if x > 0.0 { 1.5 * x } else { 0.5 * x }) - 0.5
    } else {
        let square = x * x;
        x + 0.5 * (square / ((square + 1.0).sqrt() + 1.0))
    }
}

/// 1 + x/(2√(x²+1)).
fn derivative(x: f64) -> f64 {
    if x.is_infinite() { 1.0 + 0.5_f64.copysign(x) } else { 1.0 + 0.5 * (x / hypot(1.0, x)) }
}
