//! Exact products and compensated exponentials, shared by the functions of the catalogue.
//!
//! An exponential multiplies the relative error of its argument by the argument: e^(x²) with a rounded x² is wrong in
//! the last two or three digits. The helpers here carry an argument as an unevaluated sum of two numbers, `high` and
//! `low`, and put the low part back after the exponential.

use libm::{erfc, exp, fma};

/// √½ as the sum of two numbers.
const SQRT_HALF: (f64, f64) = (std::f64::consts::FRAC_1_SQRT_2, -4.833_646_656_726_456e-17);

/// 1/√(2π), the height of the normal density at 0.
const INV_SQRT_TWO_PI: f64 = 0.398_942_280_401_432_7;

/// 2/√π, the slope of erf at 0.
pub const TWO_OVER_SQRT_PI: f64 = std::f64::consts::FRAC_2_SQRT_PI;

/// The product a·b as `(high, low)`: `high` is the rounded product and `low` its rounding error, so their sum is exact.
///
/// Where the product overflows or is NaN, `low` is 0.
#[must_use]
pub fn two_product(a: f64, b: f64) -> (f64, f64) {
    let high = a * b;
    if !high.is_finite() {
        (high, 0.0)
    } else if a.abs().max(b.abs()) < 1e300 && high.abs() > 1e-290 && high.abs() < 1e300 {
        let (a_high, a_low) = split(a);
        let (b_high, b_low) = split(b);
        let low = ((a_high * b_high - high) + a_high * b_low + a_low * b_high) + a_low * b_low;
        (high, low)
    } else {
        // Splitting would overflow, or the error would underflow; fma is slower and has neither problem.
        (high, fma(a, b, -high))
    }
}

/// The sum a + b as `(high, low)`, exact: `low` is the rounding error of the sum.
#[must_use]
pub fn two_sum(a: f64, b: f64) -> (f64, f64) {
    let high = a + b;
    let b_part = high - a;
    (high, (a - (high - b_part)) + (b - b_part))
}

/// The quotient a/b as `(high, low)`: `low` is what the rounded quotient lacks, itself rounded.
#[must_use]
pub fn two_quotient(a: f64, b: f64) -> (f64, f64) {
    let high = a / b;
    let (product, error) = two_product(high, b);
    let low = ((a - product) - error) / b;
    (high, if low.is_finite() { low } else { 0.0 })
}

/// factor · e^(high + low), with one rounding where the result is subnormal and no overflow on the way.
///
/// `low` is small beside 1 wherever `high` is small enough for the exponential to be finite and above zero. A factor
/// of ±∞ is the caller's business.
#[must_use]
pub fn times_exp(factor: f64, (high, low): (f64, f64)) -> f64 {
    if high.abs() < 700.0 {
        factor * (exp(high) * (1.0 + low))
    } else if high < -1500.0 {
        0.0_f64.copysign(factor)
    } else if high > 1500.0 {
        factor * f64::INFINITY
    } else {
        let root = exp(0.5 * high);
        (factor * root) * (1.0 + low) * root
    }
}

/// e^(high + low).
#[must_use]
pub fn exp_sum(exponent: (f64, f64)) -> f64 {
    times_exp(1.0, exponent)
}

/// factor · e^(−x²), accurate into the far tails.
#[must_use]
pub fn times_exp_minus_square(factor: f64, x: f64) -> f64 {
    let (high, low) = two_product(x, x);
    times_exp(factor, (-high, -low))
}

/// factor · φ(x), where φ is the density of the standard normal distribution.
#[must_use]
pub fn times_normal_density(factor: f64, x: f64) -> f64 {
    let (high, low) = two_product(x, x);
    times_exp(factor * INV_SQRT_TWO_PI, (-0.5 * high, -0.5 * low))
}

/// factor · Φ(x), where Φ is the cumulative distribution function of the standard normal distribution.
///
/// Φ(x) = ½·erfc(−x/√2); the rounding error of −x/√2 is put back by erfc′(p) = −(2/√π)·e^(−p²).
#[must_use]
pub fn times_normal_cdf(factor: f64, x: f64) -> f64 {
    if x > 39.0 {
        return factor;
    }
    if x < -39.0 {
        return 0.0_f64.copysign(factor);
    }
    let (p, error) = two_product(-x, SQRT_HALF.0);
    let low = error - x * SQRT_HALF.1;
    // The half goes to the factor: halving a subnormal erfc would round it once more.
    (0.5 * factor) * (erfc(p) - TWO_OVER_SQRT_PI * exp(-p * p) * low)
}

/// Φ(x), the cumulative distribution function of the standard normal distribution.
///
/// ```
/// use activation_lab::activation::arithmetic::normal_cdf;
/// assert_eq!(normal_cdf(0.0), 0.5);
/// assert_eq!(normal_cdf(f64::INFINITY), 1.0);
/// ```
#[must_use]
pub fn normal_cdf(x: f64) -> f64 {
    times_normal_cdf(1.0, x)
}

/// `value`, or NaN where x is NaN: a constant slope must not hide it.
#[must_use]
pub fn unless_nan(x: f64, value: f64) -> f64 {
    if x.is_nan() { x } else { value }
}

/// Veltkamp's split of a number into two halves of 26 bits each.
fn split(a: f64) -> (f64, f64) {
    let scaled = 134_217_729.0 * a; // 2^27 + 1
    let high = scaled - (scaled - a);
    (high, a - high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_and_its_error_are_what_fma_says() {
        for (a, b) in [(0.1, 0.3), (1e200, 3e-190), (1.7e308, 1e-5), (-7.3, 701.9), (1e-200, 3e-95)]
        {
            let (high, low) = two_product(a, b);
            assert_eq!((high, low), (a * b, fma(a, b, -(a * b))), "{a} · {b}");
        }
        assert_eq!(two_product(1e200, 1e200), (f64::INFINITY, 0.0));
    }

    #[test]
    fn a_low_part_restores_the_digits_that_the_argument_lost() {
        // e^(−0.1·300), where 0.1 is the double that stands for it.
        // Without the low part the error is 1.6e-28.
        let want = 9.357_622_968_840_159e-14;
        assert!((exp_sum(two_product(-0.1, 300.0)) - want).abs() <= 2e-29);
    }

    #[test]
    fn a_large_factor_keeps_a_small_exponential_alive() {
        assert_eq!(exp(-746.0), 0.0);
        assert!(times_exp(1e10, (-746.0, 0.0)) > 1e-315);
        assert_eq!(times_exp(-1e308, (-1e300, 1e280)).to_bits(), (-0.0_f64).to_bits());
    }
}
