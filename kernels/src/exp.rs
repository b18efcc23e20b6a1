//! e^x without a branch and without a table, so that a compiler can do two at a time.
//!
//! x = k·ln 2 + r with a whole k and |r| ≤ ½·ln 2; then e^x = 2^k·e^r, where e^r is its Taylor series up to r¹³. What
//! the series leaves out is below 5·10⁻¹⁸ of e^r − 1.

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
#[inline(always)]
#[must_use]
pub fn exp(x: f64) -> f64 {
    let (power, rest) = parts(x);
    power + power * rest
}

/// e^x and e^x − 1, the latter exact to its last digits near 0 too. The limits are those of [`exp`].
#[inline(always)]
#[must_use]
pub fn exp_m1(x: f64) -> (f64, f64) {
    let (power, rest) = parts(x);
    let product = power * rest;
    (power + product, product + (power - 1.0))
}

/// 2^k and e^r − 1.
#[inline(always)]
fn parts(x: f64) -> (f64, f64) {
    // Not `clamp`, min or max: these comparisons let NaN pass.
    let x = if x < LOWEST { LOWEST } else { x };
    let x = if x > HIGHEST { HIGHEST } else { x };
    let rounded = x * LOG2_E + ROUNDING;
    let k = rounded - ROUNDING;
    let power = f64::from_bits((rounded.to_bits() << 52).wrapping_add(1023 << 52));
    (power, series((x - k * LN_2_HIGH) - k * LN_2_LOW))
}

/// r + r²/2! + … + r¹³/13!, in pairs so that the products do not wait for each other.
#[inline(always)]
fn series(r: f64) -> f64 {
    let r2 = r * r;
    let r4 = r2 * r2;
    let from_2 = 0.5 + r * (1.0 / 6.0);
    let from_4 = 1.0 / 24.0 + r * (1.0 / 120.0);
    let from_6 = 1.0 / 720.0 + r * (1.0 / 5_040.0);
    let from_8 = 1.0 / 40_320.0 + r * (1.0 / 362_880.0);
    let from_10 = 1.0 / 3_628_800.0 + r * (1.0 / 39_916_800.0);
    let from_12 = 1.0 / 479_001_600.0 + r * (1.0 / 6_227_020_800.0);
    let low = from_2 + r2 * from_4;
    let middle = from_6 + r2 * from_8;
    let high = from_10 + r2 * from_12;
    r + r2 * (low + r4 * (middle + r4 * high))
}
