//! Squareplus (Barron, 2021): a soft rectifier made of a square root only.

use super::{Activation, Break, Domain, Family, Interval, Jet, Monotonicity, Param, Preset};
use libm::hypot;

pub(super) const SQUAREPLUS: Activation = Activation {
    id: "squareplus",
    name: "Squareplus",
    family: Family::SoftRectifier,
    params: &[Param {
        id: "b",
        symbol: "b",
        meaning: "width of the bend",
        default: 4.0,
        slider: 0.0..=10.0,
        step: 0.1,
        domain: Domain::NonNegative,
    }],
    presets: &[
        Preset { name: "Softplus’s curvature at 0, 4", values: &[4.0] },
        Preset { name: "Softplus’s value at 0, 4·ln² 2", values: &[1.921_812_055_672_805_6] },
        Preset { name: "ReLU, 0", values: &[0.0] },
    ],
    value: |x, p| value(x, p[0]),
    derivative: |x, p| derivative(x, p[0]),
    second_derivative: Some(|x, p| second_derivative(x, p[0])),
    breaks: |p| breaks(p[0]),
    piece: |_, _| 0,
    range: |p| range(p[0]),
    monotonicity: |p| {
        if p[0] > 0.0 { Monotonicity::Increasing } else { Monotonicity::NonDecreasing }
    },
};

/// On the left b/(2(S − x)) with S = √(x² + b), where x + S would cancel.
fn value(x: f64, b: f64) -> f64 {
    let root = b.sqrt();
    let s = hypot(x, root);
    if x >= 0.0 || x.is_nan() {
        0.5 * x + 0.5 * s
    } else if b == 0.0 {
        0.0
    } else {
        // √b twice instead of b once: neither the quotient nor the halved difference leaves the range of f64.
        0.25 * root * (root / (0.5 * s - 0.5 * x))
    }
}

fn derivative(x: f64, b: f64) -> f64 {
    if x.is_nan() {
        return x;
    }
    if b == 0.0 || x.is_infinite() {
        return if x > 0.0 { 1.0 } else { 0.0 };
    }
    let root = b.sqrt();
    let s = hypot(x, root);
    if x >= 0.0 { 0.5 + 0.5 * (x / s) } else { 0.25 * (root / s) * (root / (0.5 * s - 0.5 * x)) }
}

/// b/(2S³).
fn second_derivative(x: f64, b: f64) -> f64 {
    if x.is_nan() {
        return x;
    }
    if b == 0.0 {
        return 0.0;
    }
    let root = b.sqrt();
    let s = hypot(x, root);
    let ratio = root / s;
    0.5 * ratio * ratio / s
}

/// Smooth, except that b = 0 is ReLU.
fn breaks(b: f64) -> Vec<Break> {
    if b > 0.0 {
        return Vec::new();
    }
    vec![Break::new(0.0, Jet::new(0.0, 0.0, 0.0), Jet::new(0.0, 1.0, 0.0))]
}

fn range(b: f64) -> Interval {
    if b > 0.0 {
        Interval::open(0.0, f64::INFINITY)
    } else {
        Interval::closed_open(0.0, f64::INFINITY)
    }
}
