//! Continuously differentiable exponential linear unit (Barron, 2017).

use super::arithmetic::{exp_sum, two_quotient};
use super::{Activation, Break, Domain, Family, Interval, Jet, Monotonicity, Param};
use libm::expm1;

pub(super) const CELU: Activation = Activation {
    id: "celu",
    name: "CELU",
    family: Family::Rectifier,
    params: &[Param {
        id: "alpha",
        symbol: "α",
        meaning: "depth of the left plateau, and how slowly it is reached",
        default: 1.0,
        slider: 0.05..=4.0,
        step: 0.05,
        domain: Domain::Positive,
    }],
    presets: &[],
    value: |x, p| value(x, p[0]),
    derivative: |x, p| if x > 0.0 { 1.0 } else { tail(x, p[0]) },
    second_derivative: Some(|x, p| if x > 0.0 { 0.0 } else { tail(x, p[0]) / p[0] }),
    breaks: |p| breaks(p[0]),
    piece: |x, _| usize::from(x <= 0.0),
    range: |p| Interval::open(-p[0], f64::INFINITY),
    monotonicity: |_| Monotonicity::Increasing,
};

/// Only f″ jumps, from 1/α to 0.
fn breaks(alpha: f64) -> Vec<Break> {
    vec![Break::new(0.0, Jet::new(0.0, 1.0, 1.0 / alpha), Jet::new(0.0, 1.0, 0.0))]
}

/// Where |x/α| is this small, α(e^(x/α) − 1) rounds to x; a subnormal quotient would have lost digits.
const LINEAR_ABOVE: f64 = -1e-17;

fn value(x: f64, alpha: f64) -> f64 {
    let q = x / alpha;
    if x > 0.0 || q > LINEAR_ABOVE { x } else { alpha * expm1(q) }
}

/// e^(x/α), the rounding error of x/α put back. A subnormal α is scaled up first, where the error can be represented.
fn tail(x: f64, alpha: f64) -> f64 {
    const UP: f64 = (1_u64 << 60) as f64;
    let scale = if alpha < f64::MIN_POSITIVE { UP } else { 1.0 };
    exp_sum(two_quotient(scale * x, scale * alpha))
}
