//! e^x without a branch and without a table, so that two can be done at a time.
//!
//! x = k·ln 2 + r with a whole k and |r| ≤ ½·ln 2; then e^x = 2^k·e^r, where e^r is its Taylor series up to r¹³. What
//! the series leaves out is below 5·10⁻¹⁸ of e^r − 1.

use crate::pair::Pair;

const LOG2_E: f64 = std::f64::consts::LOG2_E;
/// ln 2 in two parts; the first has so many zeros at its end that k times it is exact.
const LN_2_HIGH: f64 = 6.931_471_803_691_238e-1;
const LN_2_LOW: f64 = 1.908_214_929_270_587_7e-10;
/// 1.5 · 2⁵². Added to a small number it leaves the nearest whole number in the lowest bits.
const ROUNDING: f64 = 6_755_399_441_055_744.0;
/// e^x is a normal number between these.
const LOWEST: f64 = -708.0;
const HIGHEST: f64 = 709.0;

/// e^x, wrong by at most 2 units in the last place.
///
/// Below −708 it is e^−708 (3·10⁻³⁰⁸), above 709 e^709 (8·10³⁰⁷). NaN gives NaN.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
#[must_use]
pub fn exp(x: f64) -> f64 {
    exp_pair(Pair::splat(x)).array()[0]
}

/// e^x of two numbers, as [`exp`].
#[inline(always)]
pub(crate) fn exp_pair(x: Pair) -> Pair {
    let (power, rest) = parts(x);
    power + power * rest
}

/// e^x and e^x − 1, the latter right to its last digits near 0 too.
#[inline(always)]
pub(crate) fn exp_m1_pair(x: Pair) -> (Pair, Pair) {
    let (power, rest) = parts(x);
    let product = power * rest;
    (power + product, product + (power - Pair::splat(1.0)))
}

/// 2^k and e^r − 1.
#[inline(always)]
fn parts(x: Pair) -> (Pair, Pair) {
    // These comparisons let NaN pass, as min and max would not.
    let (lowest, highest) = (Pair::splat(LOWEST), Pair::splat(HIGHEST));
    let x = x.is_below(lowest).choose(lowest, x);
    let x = highest.is_below(x).choose(highest, x);
    let rounded = x * Pair::splat(LOG2_E) + Pair::splat(ROUNDING);
    let k = rounded - Pair::splat(ROUNDING);
    let r = (x - k * Pair::splat(LN_2_HIGH)) - k * Pair::splat(LN_2_LOW);
    (rounded.power_of_low_bits(), series(r))
}

/// r + r²/2! + … + r¹³/13!, in pairs of terms so that the products do not wait for each other.
#[inline(always)]
fn series(r: Pair) -> Pair {
    let terms = |even: f64, odd: f64| Pair::splat(1.0 / even) + r * Pair::splat(1.0 / odd);
    let r2 = r * r;
    let r4 = r2 * r2;
    let low = terms(2.0, 6.0) + r2 * terms(24.0, 120.0);
    let middle = terms(720.0, 5_040.0) + r2 * terms(40_320.0, 362_880.0);
    let high = terms(3_628_800.0, 39_916_800.0) + r2 * terms(479_001_600.0, 6_227_020_800.0);
    r + r2 * (low + r4 * (middle + r4 * high))
}

#[cfg(test)]
mod tests {
    use super::exp;

    #[test]
    fn the_exponential_is_right_to_its_last_digits() {
        for index in -70_000..70_000 {
            let x = f64::from(index) * 0.01 + f64::from(index) * 1e-9;
            let want = libm::exp(x);
            assert!((exp(x) - want).abs() <= 2.0 * f64::EPSILON * want, "{x}");
        }
    }

    #[test]
    fn beyond_its_limits_it_stays_where_it_is() {
        assert_eq!((exp(-1e9), exp(f64::NEG_INFINITY)), (exp(-708.0), exp(-708.0)));
        assert_eq!((exp(1e9), exp(f64::INFINITY)), (exp(709.0), exp(709.0)));
        assert!(exp(f64::NAN).is_nan());
        assert_eq!(exp(0.0), 1.0);
    }
}
