//! The activations that networks use most, over whole rows.
//!
//! Each computes its value and its slope together from one exponential. Its terms are those of the catalogue's own
//! file; only the exponential is another one (`exp.rs`), so the results differ from the catalogue's in the last digits.

use crate::exp::{exp, exp_m1};

/// An activation with a loop of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Curve {
    /// x.
    Linear,
    /// x above 0 and 0 below.
    Relu {
        /// The slope at exactly 0, where there is none.
        slope_at_zero: f64,
    },
    /// x above 0 and slope · x up to 0.
    Leaky {
        /// The left slope.
        slope: f64,
    },
    /// scale · x above 0 and scale_alpha · (e^x − 1) up to 0: ELU and SELU.
    Elu {
        /// The slope above 0.
        scale: f64,
        /// The height of the left plateau.
        scale_alpha: f64,
    },
    /// 1/(1 + e^−x).
    Sigmoid,
    /// The hyperbolic tangent.
    Tanh,
    /// x/(1 + e^−βx).
    Swish {
        /// How sharp the gate is.
        beta: f64,
    },
    /// x·tanh(ln(1 + e^x)).
    Mish,
    /// The tanh approximation of GELU.
    GeluTanh,
}

/// f(z) of every number.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn values(curve: Curve, z: &[f64], values: &mut [f64]) {
    match curve {
        Curve::Linear => values.copy_from_slice(z),
        Curve::Relu { slope_at_zero } => value_row(z, values, |z| relu(z, slope_at_zero)),
        Curve::Leaky { slope } => value_row(z, values, |z| leaky(z, slope)),
        Curve::Elu { scale, scale_alpha } => value_row(z, values, |z| elu(z, scale, scale_alpha)),
        Curve::Sigmoid => value_row(z, values, sigmoid),
        Curve::Tanh => value_row(z, values, tanh),
        Curve::Swish { beta } => value_row(z, values, |z| swish(z, beta)),
        Curve::Mish => value_row(z, values, mish),
        Curve::GeluTanh => value_row(z, values, gelu_tanh),
    }
}

/// f(z) and f′(z) of every number.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn values_and_slopes(curve: Curve, z: &[f64], values: &mut [f64], slopes: &mut [f64]) {
    match curve {
        Curve::Linear => {
            values.copy_from_slice(z);
            slopes.fill(1.0);
        }
        Curve::Relu { slope_at_zero } => both_rows(z, values, slopes, |z| relu(z, slope_at_zero)),
        Curve::Leaky { slope } => both_rows(z, values, slopes, |z| leaky(z, slope)),
        Curve::Elu { scale, scale_alpha } => {
            both_rows(z, values, slopes, |z| elu(z, scale, scale_alpha));
        }
        Curve::Sigmoid => both_rows(z, values, slopes, sigmoid),
        Curve::Tanh => both_rows(z, values, slopes, tanh),
        Curve::Swish { beta } => both_rows(z, values, slopes, |z| swish(z, beta)),
        Curve::Mish => both_rows(z, values, slopes, mish),
        Curve::GeluTanh => both_rows(z, values, slopes, gelu_tanh),
    }
}

#[inline(always)]
fn value_row(z: &[f64], values: &mut [f64], f: impl Fn(f64) -> (f64, f64)) {
    for (z, value) in z.iter().zip(values) {
        *value = f(*z).0;
    }
}

#[inline(always)]
fn both_rows(z: &[f64], values: &mut [f64], slopes: &mut [f64], f: impl Fn(f64) -> (f64, f64)) {
    for ((z, value), slope) in z.iter().zip(values).zip(slopes) {
        (*value, *slope) = f(*z);
    }
}

#[inline(always)]
fn relu(z: f64, slope_at_zero: f64) -> (f64, f64) {
    let right = if z > 0.0 { 1.0 } else { 0.0 };
    (if z < 0.0 { 0.0 } else { z }, if z == 0.0 { slope_at_zero } else { right })
}

#[inline(always)]
fn leaky(z: f64, slope: f64) -> (f64, f64) {
    let factor = if z > 0.0 { 1.0 } else { slope };
    (factor * z, factor)
}

#[inline(always)]
fn elu(z: f64, scale: f64, scale_alpha: f64) -> (f64, f64) {
    let (e, e_minus_1) = exp_m1(if z > 0.0 { 0.0 } else { z });
    let is_right = z > 0.0;
    let value = if is_right { scale * z } else { scale_alpha * e_minus_1 };
    (value, if is_right { scale } else { scale_alpha * e })
}

#[inline(always)]
fn sigmoid(z: f64) -> (f64, f64) {
    let (open, shut) = gate(z);
    (open, open * shut)
}

/// σ(z) and σ(−z), each to its last digits.
#[inline(always)]
fn gate(z: f64) -> (f64, f64) {
    let e = exp(-z.abs());
    let large = 1.0 / (1.0 + e);
    let small = e * large;
    if z < 0.0 { (small, large) } else { (large, small) }
}

#[inline(always)]
fn tanh(z: f64) -> (f64, f64) {
    let (e, e_minus_1) = exp_m1(-2.0 * z.abs());
    let shrink = 1.0 / (1.0 + e);
    let size = -e_minus_1 * shrink;
    (if z < 0.0 { -size } else { size }, 4.0 * (e * shrink) * shrink)
}

#[inline(always)]
fn swish(z: f64, beta: f64) -> (f64, f64) {
    let q = beta * z;
    let (open, shut) = gate(q);
    (z * open, open * (1.0 + q * shut))
}

#[inline(always)]
fn mish(z: f64) -> (f64, f64) {
    let e = exp(-z.abs());
    let square = e * e;
    let is_left = z < 0.0;
    let numerator = if is_left { square + 2.0 * e } else { 1.0 + 2.0 * e };
    let rest = if is_left { 2.0 } else { 2.0 * square };
    let bend = 4.0 * (1.0 + e) * if is_left { e } else { square };
    let shrink = 1.0 / (numerator + rest);
    let gate = numerator * shrink;
    (z * gate, gate + z * (bend * shrink) * shrink)
}

/// x·σ(u) with u = 2√(2/π)·(x + 0.044715x³).
#[inline(always)]
fn gelu_tanh(z: f64) -> (f64, f64) {
    const SCALE: f64 = 1.595_769_121_605_730_8;
    const CUBE: f64 = 0.044_715;
    let square = z * z;
    let (open, shut) = gate(SCALE * z * (1.0 + CUBE * square));
    let slope_of_u = SCALE * (1.0 + 3.0 * CUBE * square);
    (z * open, open * (1.0 + z * slope_of_u * shut))
}
