//! The error function to any precision: a power series in the middle, a continued fraction in the tails.

use super::real::Real;
use super::rounding::nearest;

/// Where the continued fraction takes over from the series.
const TAIL: f64 = 5.0;

/// erf(x) = 2/√π ∫₀ˣ e^(−t²) dt.
pub(crate) fn erf(x: &Real) -> Real {
    if x.abs() <= TAIL {
        series(x)
    } else if *x > 0.0 {
        1.0 - tail(x)
    } else {
        tail(&-x) - 1.0
    }
}

/// erfc(x) = 1 − erf(x), with all its digits in the right tail.
pub(crate) fn erfc(x: &Real) -> Real {
    if *x > TAIL { tail(x) } else { 1.0 - erf(x) }
}

/// erf(x) = 2/√π · e^(−x²) · Σ 2ⁿ x^(2n+1) / (1·3·5···(2n+1)): all terms have one sign, so nothing cancels.
fn series(x: &Real) -> Real {
    let square = x.square();
    let mut term = x.clone();
    let mut sum = x.clone();
    let last = -i32::try_from(x.bits()).expect("a few thousand bits");
    let mut odd = 1.0;
    while !term.is_zero() && term.abs() > sum.abs().scaled(last) {
        odd += 2.0;
        term = term * &square * 2.0 / odd;
        sum = sum + &term;
    }
    2.0 * sum * (-square).exp() / x.pi().sqrt()
}

/// erfc(x) = e^(−x²)/√π / (x + ½/(x + 1/(x + 3⁄2/(x + 2/(x + …))))), evaluated from its far end.
fn tail(x: &Real) -> Real {
    let scale = (-x.square()).exp();
    if scale.is_zero() {
        return scale;
    }
    let mut denominator = x.clone();
    for level in (1..=levels(x)).rev() {
        denominator = x + 0.5 * f64::from(level) / denominator;
    }
    scale / x.pi().sqrt() / denominator
}

/// Levels of the continued fraction: its error after n of them is about e^(−x√(8n)).
fn levels(x: &Real) -> u32 {
    let bits = u32::try_from(x.bits()).expect("a few thousand bits");
    let digits = std::f64::consts::LN_2 * f64::from(bits) / nearest(x);
    (digits * digits / 8.0) as u32 + 8
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settle::settled;

    /// Abramowitz & Stegun, tables 7.1 and 7.3, and the definitions at zero; further digits are not needed for f64.
    const KNOWN: [(f64, f64); 4] = [
        (0.5, 0.520_499_877_813_046_5),
        (1.0, 0.842_700_792_949_714_9),
        (2.0, 0.995_322_265_018_952_7),
        (-1.0, -0.842_700_792_949_714_9),
    ];

    #[test]
    fn known_digits() {
        for (x, digits) in KNOWN {
            assert_eq!(nearest(&erf(&Real::new(x, 192))), digits, "erf({x})");
        }
        assert_eq!(nearest(&erfc(&Real::new(3.0, 192))), 2.209_049_699_858_544e-5);
        assert_eq!(nearest(&erfc(&Real::new(6.0, 192))), 2.151_973_671_249_891_3e-17);
        assert_eq!(nearest(&erfc(&Real::new(10.0, 192))), 2.088_487_583_762_545e-45);
    }

    #[test]
    fn series_and_continued_fraction_agree_where_they_meet() {
        for x in [4.75, 5.0, 5.25, 6.5] {
            let by_series = settled(|bits| 1.0 - series(&Real::new(x, bits)));
            let by_fraction = settled(|bits| tail(&Real::new(x, bits)));
            let difference = (&by_series - &by_fraction).abs();
            assert!(difference <= by_series.abs().scaled(-115), "erfc({x})");
        }
    }
}
