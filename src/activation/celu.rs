//! Continuously differentiable exponential linear unit (Barron, 2017).

use super::arithmetic::{times_exp, two_quotient};
use super::{Activation, Break, Domain, Family, Interval, Jet, Monotonicity, Param};
use libm::expm1;

pub(super) const CELU: Activation =
    Activation {
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
        derivative: |x, p| if x > 0.0 { 1.0 } else { times_exp(1.0, quotient(x, p[0])) },
        second_derivative: Some(|x, p| {
            if x > 0.0 { 0.0 } else { times_exp(1.0 / p[0], quotient(x, p[0])) }
        }),
        breaks: |p| vec![Break::new(0.0, Jet::new(0.0, 1.0, 1.0 / p[0]), Jet::new(0.0, 1.0, 0.0))],
        piece: |x, _| usize::from(x <= 0.0),
        range: |p| Interval::open(-p[0], f64::INFINITY),
        monotonicity: |_| Monotonicity::Increasing,
    };

/// Where |x/α| is this small, α(e^(x/α) − 1) rounds to x; a subnormal quotient would have lost digits.
const LINEAR_ABOVE: f64 = -1e-17;

fn value(x: f64, alpha: f64) -> f64 {
    let q = x / alpha;
    if x > 0.0 || q > LINEAR_ABOVE { x } else { alpha * expm1(q) }
}

/// x/α with what its rounding lost. A subnormal α is scaled up first, where the remainder can still be represented.
fn quotient(x: f64, alpha: f64) -> (f64, f64) {
    const UP: f64 = (1_u64 << 60) as f64;
    if alpha < f64::MIN_POSITIVE {
        two_quotient(UP * x, UP * alpha)
    } else {
        two_quotient(x, alpha)
    }
}
