//! Snake, x + sin²(ax)/a (Ziyin, Hartwig & Ueda, 2020).

use super::angle::reduced_product;
use super::{Activation, Domain, Family, Interval, Monotonicity, Param};
use libm::sin;

pub(super) const SNAKE: Activation = Activation {
    id: "snake",
    name: "Snake",
    family: Family::Other,
    params: &[Param {
        id: "a",
        symbol: "a",
        meaning: "how often it winds: a/π times per unit of x",
        default: 1.0,
        slider: 0.1..=10.0,
        step: 0.1,
        domain: Domain::Positive,
    }],
    presets: &[],
    value: |x, p| value(x, p[0]),
    derivative: |x, p| derivative(x, p[0]),
    second_derivative: Some(|x, p| 2.0 * p[0] * sin(2.0 * reduced_product(p[0], x))),
    breaks: |_| Vec::new(),
    piece: |_, _| 0,
    range: |_| Interval::open(f64::NEG_INFINITY, f64::INFINITY),
    monotonicity: |_| Monotonicity::Increasing,
};

/// The rounding of ax moves sin²(ax)/a by less than the last digit of x.
fn value(x: f64, a: f64) -> f64 {
    let q = a * x;
    if q.is_infinite() || x == 0.0 {
        return x; // far out the wave is lost in x; at 0 the sign of zero is kept
    }
    let s = sin(q);
    x + s * s / a
}

/// 1 + sin(2ax) = 2·sin²(ax + π/4), which loses no digits where it touches zero.
fn derivative(x: f64, a: f64) -> f64 {
    let s = sin(reduced_product(a, x));
    2.0 * s * s
}
