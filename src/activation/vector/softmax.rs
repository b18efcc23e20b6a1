//! Softmax (Bridle, 1990): turns numbers into shares of 1.

use super::{TEMPERATURE, VectorActivation};
use crate::activation::arithmetic::{exp_sum, two_quotient, two_sum};

pub(super) const SOFTMAX: VectorActivation = VectorActivation {
    id: "softmax",
    name: "Softmax",
    params: &[TEMPERATURE],
    value: |x, p| Some(softmax(x, p[0])),
    jacobian: |x, p| Some(softmax_jacobian(&softmax(x, p[0]), p[0])),
};

/// Shares of 1 in proportion to e^(x/T): p_i = e^(x_i/T) / Σ e^(x_j/T), for a temperature T above 0.
///
/// One input of ∞ takes everything and one of −∞ gets nothing, as in the limit. Where there is no limit (two inputs
/// of ∞, or nothing but −∞) and where an input is NaN, every share is NaN.
///
/// ```
/// use activation_lab::activation::vector::softmax;
/// assert_eq!(softmax(&[1000.0, 1000.0], 1.0), [0.5, 0.5]);
/// ```
#[must_use]
pub fn softmax(x: &[f64], temperature: f64) -> Vec<f64> {
    let weights = weights(x, temperature);
    let sum: f64 = weights.iter().sum();
    weights.into_iter().map(|weight| weight / sum).collect()
}

/// ∂p_i/∂x_j = p_i·(δ_ij − p_j)/T for shares `p` at temperature T: row i, column j.
#[must_use]
pub fn softmax_jacobian(p: &[f64], temperature: f64) -> Vec<Vec<f64>> {
    let entry = |i: usize, j: usize| {
        // 1 − p_i loses its digits where p_i is nearly 1; the sum of the others keeps them.
        let others = || p.iter().enumerate().filter(|(k, _)| *k != i).map(|(_, p)| p).sum::<f64>();
        let factor = if i == j { others() } else { -p[j] };
        // Adding zero turns −0 into 0.
        p[i] * factor / temperature + 0.0
    };
    (0..p.len()).map(|i| (0..p.len()).map(|j| entry(i, j)).collect()).collect()
}

/// How undecided the shares are: −Σ p·ln p in nats, 0 for a single sure answer and ln n for n equal ones.
///
/// ```
/// use activation_lab::activation::vector::entropy;
/// assert_eq!(entropy(&[1.0, 0.0]), 0.0);
/// ```
#[must_use]
pub fn entropy(p: &[f64]) -> f64 {
    let terms = p.iter().map(|p| if *p == 0.0 { 0.0 } else { -p * libm::log(*p) });
    // Adding zero turns −0 into 0.
    terms.sum::<f64>() + 0.0
}

/// e^((x − m)/T) for the largest input m: at most 1, so nothing overflows, and the largest is exactly 1.
pub(super) fn weights(x: &[f64], temperature: f64) -> Vec<f64> {
    let largest = largest(x);
    x.iter().map(|x| exp_sum(distance(*x, largest, temperature))).collect()
}

/// The largest input; NaN where one of them is NaN, or where several are ∞.
pub(super) fn largest(x: &[f64]) -> f64 {
    let larger = |m: f64, x: &f64| if m.is_nan() || x.is_nan() { f64::NAN } else { m.max(*x) };
    let largest = x.iter().fold(f64::NEG_INFINITY, larger);
    let is_shared = largest == f64::INFINITY && x.iter().filter(|x| **x == largest).count() > 1;
    if is_shared { f64::NAN } else { largest }
}

/// (x − m)/T as high and low part: an exponential would multiply a rounding error by its argument.
pub(super) fn distance(x: f64, largest: f64, temperature: f64) -> (f64, f64) {
    if x == largest && largest > f64::NEG_INFINITY {
        return (0.0, 0.0);
    }
    let (high, low) = two_sum(x, -largest);
    let (quotient, remainder) = two_quotient(high, temperature);
    let low = remainder + low / temperature;
    // Infinities leave NaN in the low part only.
    (quotient, if low.is_finite() { low } else { 0.0 })
}
