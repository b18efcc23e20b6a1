//! The activations that networks use most, over whole rows.
//!
//! Each computes its value and its slope together from one exponential. Its terms are those of the catalogue's own
//! file; only the exponential is another one (`exp.rs`), so the results differ from the catalogue's in the last digits.

use crate::LANES;
use crate::exp::{exp_m1_pair, exp_pair};
use crate::normal::density_and_share;
use crate::pair::Pair;

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
    /// x·Φ(x).
    Gelu,
    /// The tanh approximation of GELU.
    GeluTanh,
}

/// f(z) and f′(z) of every number. Rows have the length that [`stride_of`](crate::stride_of) gives; a number that is
/// left over without a partner stays as it is, because a loop for it alone would be as long as that for all others.
#[expect(
    clippy::redundant_closure,
    reason = "a function by its name would not be inlined into vector code"
)]
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
        Curve::Sigmoid => both_rows(z, values, slopes, |z| sigmoid(z)),
        Curve::Tanh => both_rows(z, values, slopes, |z| tanh(z)),
        Curve::Swish { beta } => both_rows(z, values, slopes, |z| swish(z, beta)),
        Curve::Mish => both_rows(z, values, slopes, |z| mish(z)),
        Curve::Gelu => both_rows(z, values, slopes, |z| gelu(z)),
        Curve::GeluTanh => both_rows(z, values, slopes, |z| gelu_tanh(z)),
    }
}

#[inline(always)]
fn both_rows(z: &[f64], values: &mut [f64], slopes: &mut [f64], f: impl Fn(Pair) -> (Pair, Pair)) {
    let (pairs, _) = z.as_chunks::<LANES>();
    let (values, _) = values.as_chunks_mut::<LANES>();
    let (slopes, _) = slopes.as_chunks_mut::<LANES>();
    for ((z, value), slope) in pairs.iter().zip(values).zip(slopes) {
        let both = f(Pair::new(*z));
        (*value, *slope) = (both.0.array(), both.1.array());
    }
}

#[inline(always)]
fn number(number: f64) -> Pair {
    Pair::splat(number)
}

#[inline(always)]
fn relu(z: Pair, slope_at_zero: f64) -> (Pair, Pair) {
    let zero = number(0.0);
    let slope = zero.is_below(z).choose(number(1.0), zero);
    let value = z.is_below(zero).choose(zero, z);
    (value, z.equals(zero).choose(number(slope_at_zero), slope))
}

#[inline(always)]
fn leaky(z: Pair, slope: f64) -> (Pair, Pair) {
    let factor = number(0.0).is_below(z).choose(number(1.0), number(slope));
    (factor * z, factor)
}

#[inline(always)]
fn elu(z: Pair, scale: f64, scale_alpha: f64) -> (Pair, Pair) {
    let (scale, scale_alpha) = (number(scale), number(scale_alpha));
    let is_right = number(0.0).is_below(z);
    let (e, e_minus_1) = exp_m1_pair(is_right.choose(number(0.0), z));
    let value = is_right.choose(scale * z, scale_alpha * e_minus_1);
    (value, is_right.choose(scale, scale_alpha * e))
}

#[inline(always)]
fn sigmoid(z: Pair) -> (Pair, Pair) {
    let (open, shut) = gate(z);
    (open, open * shut)
}

/// σ(z) and σ(−z), each to its last digits.
#[inline(always)]
fn gate(z: Pair) -> (Pair, Pair) {
    let e = exp_pair(-z.abs());
    let large = number(1.0) / (number(1.0) + e);
    let small = e * large;
    let is_left = z.is_below(number(0.0));
    (is_left.choose(small, large), is_left.choose(large, small))
}

#[inline(always)]
fn tanh(z: Pair) -> (Pair, Pair) {
    let (e, e_minus_1) = exp_m1_pair(number(-2.0) * z.abs());
    let shrink = number(1.0) / (number(1.0) + e);
    let size = -e_minus_1 * shrink;
    let value = z.is_below(number(0.0)).choose(-size, size);
    (value, number(4.0) * (e * shrink) * shrink)
}

#[inline(always)]
fn swish(z: Pair, beta: f64) -> (Pair, Pair) {
    let q = number(beta) * z;
    let (open, shut) = gate(q);
    (z * open, open * (number(1.0) + q * shut))
}

/// With t = tanh(ln(1 + e^z)) as a ratio of polynomials in e^−|z|, which cannot overflow.
#[inline(always)]
fn mish(z: Pair) -> (Pair, Pair) {
    let e = exp_pair(-z.abs());
    let (square, twice) = (e * e, number(2.0) * e);
    let is_left = z.is_below(number(0.0));
    let numerator = is_left.choose(square, number(1.0)) + twice;
    let rest = number(2.0) * is_left.choose(number(1.0), square);
    let bend = number(4.0) * (number(1.0) + e) * is_left.choose(e, square);
    let shrink = number(1.0) / (numerator + rest);
    let gate = numerator * shrink;
    (z * gate, gate + z * (bend * shrink) * shrink)
}

#[inline(always)]
fn gelu(z: Pair) -> (Pair, Pair) {
    let (density, share) = density_and_share(z);
    (z * share, share + z * density)
}

/// z·σ(u) with u = 2√(2/π)·(z + 0.044715z³).
#[inline(always)]
fn gelu_tanh(z: Pair) -> (Pair, Pair) {
    const SCALE: f64 = 1.595_769_121_605_730_8;
    const CUBE: f64 = 0.044_715;
    let square = z * z;
    let (open, shut) = gate(number(SCALE) * z * (number(1.0) + number(CUBE) * square));
    let slope_of_u = number(SCALE) * (number(1.0) + number(3.0 * CUBE) * square);
    (z * open, open * (number(1.0) + z * slope_of_u * shut))
}
