//! The tanh approximation of GELU (Hendrycks & Gimpel, 2016), written with a sigmoid:
//! ½x·(1 + tanh(u/2)) = x·σ(u) with u = 2√(2/π)·(x + 0.044715x³).

use super::arithmetic::{exp_sum, times_exp, two_product, two_sum};
use super::{Activation, Family, Interval, Monotonicity};

/// The lowest value, at x ≈ −0.7525.
const LOWEST: f64 = -0.170_040_750_571_254_06;

pub(super) const GELU_TANH: Activation = Activation {
    id: "gelu-tanh",
    name: "GELU (tanh)",
    family: Family::Gated,
    params: &[],
    presets: &[],
    value: |x, _| value(x),
    derivative: |x, _| derivative(x),
    second_derivative: Some(|x, _| second_derivative(x)),
    breaks: |_| Vec::new(),
    piece: |_, _| 0,
    range: |_| Interval::closed_open(LOWEST, f64::INFINITY),
    monotonicity: |_| Monotonicity::Neither,
};

/// 2√(2/π) as the sum of two numbers.
const SCALE: (f64, f64) = (1.595_769_121_605_730_8, -9.969_308_809_110_92e-17);

/// The weight of the cube.
const CUBE: f64 = 0.044_715;

/// Beyond ±22 the gate is 0 or 1 to the last digit.
const EDGE: f64 = 22.0;

/// x·σ(u).
fn value(x: f64) -> f64 {
    if x > EDGE {
        return x;
    }
    if x < -EDGE {
        return if x.is_infinite() { 0.0 } else { -0.0 };
    }
    let (u, low) = gate_argument(x);
    if u < -700.0 { times_exp(x, (u, low)) } else { x / (1.0 + exp_sum((-u, -low))) }
}

/// σ(u)·(1 + x·u′·σ(−u)).
fn derivative(x: f64) -> f64 {
    if x > EDGE {
        return 1.0;
    }
    if x < -EDGE {
        return if x.is_infinite() { 0.0 } else { -0.0 };
    }
    let (u, low) = gate_argument(x);
    let rise = x * gate_slope(x);
    if u < -700.0 {
        times_exp(1.0 + rise, (u, low))
    } else {
        let (open, shut) = gate(u, low);
        open * (1.0 + rise * shut)
    }
}

/// σ(u)·σ(−u)·(2u′ + x·(u″ − u′²·tanh(u/2))), where tanh(u/2) = σ(u) − σ(−u).
fn second_derivative(x: f64) -> f64 {
    if x.abs() > EDGE {
        return 0.0;
    }
    let (u, low) = gate_argument(x);
    let (open, shut) = gate(u, low);
    let slope = gate_slope(x);
    let bend = SCALE.0 * 6.0 * CUBE * x;
    open * shut * (2.0 * slope + x * (bend - slope * slope * (open - shut)))
}

/// u as a sum of two numbers, for |x| ≤ 22.
fn gate_argument(x: f64) -> (f64, f64) {
    let (square, square_low) = two_product(x, x);
    let (part, part_low) = two_product(CUBE, square);
    let (sum, sum_low) = two_sum(1.0, part);
    let sum_low = sum_low + (part_low + CUBE * square_low);
    let (product, product_low) = two_product(x, sum);
    let product_low = product_low + x * sum_low;
    let (u, low) = two_product(SCALE.0, product);
    (u, low + (SCALE.0 * product_low + SCALE.1 * product))
}

/// u′ = 2√(2/π)·(1 + 3·0.044715x²).
fn gate_slope(x: f64) -> f64 {
    SCALE.0 * (1.0 + 3.0 * CUBE * (x * x))
}

/// σ(u) and σ(−u), each to its last digits.
fn gate(u: f64, low: f64) -> (f64, f64) {
    let e = if u >= 0.0 { exp_sum((-u, -low)) } else { exp_sum((u, low)) };
    let r = 1.0 / (1.0 + e);
    if u >= 0.0 { (r, e * r) } else { (e * r, r) }
}
