//! Numbers as the screen shows them: few digits, real minus signs, powers of ten where zeros would pile up.
//!
//! Exports and links need every digit and use their own writer; nothing here reads back to the same bits.

use crate::link::number_from;

/// How many significant digits the screen shows.
pub const SCREEN_DIGITS: usize = 4;

/// Decimal exponents of the numbers written without a power of ten: from 0.0001 to 999,999.
const PLAIN_EXPONENTS: std::ops::Range<i32> = -4..6;

/// A finite number rounded for reading: `mantissa` × 10^`power_of_ten`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// Whether a minus sign stands in front (never for zero).
    pub is_negative: bool,
    /// Digits and perhaps a decimal point, without sign and without trailing zeros: `1.048`.
    pub mantissa: String,
    /// The exponent written after "× 10", or `None` where the number is written without one.
    pub power_of_ten: Option<i32>,
}

impl Decimal {
    /// `value` rounded to `digits` significant digits (at least one), half to even; `None` for ±∞ and NaN.
    ///
    /// Digits before the decimal point are all kept, because 12,346 reads better than 12,350.
    #[must_use]
    pub fn rounded(value: f64, digits: usize) -> Option<Self> {
        if !value.is_finite() {
            return None;
        }
        let decimals = digits.max(1) - 1;
        let scientific = format!("{:.decimals$e}", value.abs());
        let (mantissa, exponent) = scientific.split_once('e')?;
        let exponent: i32 = exponent.parse().ok()?;
        let (mantissa, power_of_ten) = if PLAIN_EXPONENTS.contains(&exponent) {
            let after_point = usize::try_from(decimals as i32 - exponent).unwrap_or(0);
            (format!("{:.after_point$}", value.abs()), None)
        } else {
            (mantissa.to_owned(), Some(exponent))
        };
        let mantissa = without_trailing_zeros(&mantissa).to_owned();
        Some(Self { is_negative: value < 0.0, mantissa, power_of_ten })
    }

    /// Whether nothing was lost by rounding `value` to this: they differ by no more than the error of a few
    /// operations in f64 (0.1 + 0.2 is 0.3).
    #[must_use]
    pub fn is_exactly(&self, value: f64) -> bool {
        let sign = if self.is_negative { "-" } else { "" };
        let text = format!("{sign}{}e{}", self.mantissa, self.power_of_ten.unwrap_or(0));
        number_from(&text)
            .is_some_and(|shown| (shown - value).abs() <= 4.0 * f64::EPSILON * value.abs())
    }
}

/// `−1.048`, `1.2 × 10⁻⁵` (with no-break spaces); a real minus sign stands in front of what is below zero.
impl std::fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.is_negative { "−" } else { "" };
        write!(formatter, "{sign}{}", self.mantissa)?;
        match self.power_of_ten {
            None => Ok(()),
            Some(power) => write!(formatter, "\u{a0}×\u{a0}10{}", superscript(power)),
        }
    }
}

/// `value` with at most `digits` significant digits, for the screen.
///
/// Trailing zeros are left out, both zeros are `0`, infinities are `∞` and `−∞`, NaN is `undefined`.
///
/// ```
/// use activation_lab::component::number::significant;
/// assert_eq!(significant(-1.048_209, 4), "−1.048");
/// assert_eq!(significant(0.25, 4), "0.25");
/// assert_eq!(significant(0.000_012, 4), "1.2\u{a0}×\u{a0}10⁻⁵");
/// ```
#[must_use]
pub fn significant(value: f64, digits: usize) -> String {
    match Decimal::rounded(value, digits) {
        Some(decimal) => decimal.to_string(),
        None if value.is_nan() => "undefined".to_owned(),
        None if value < 0.0 => "−∞".to_owned(),
        None => "∞".to_owned(),
    }
}

fn without_trailing_zeros(mantissa: &str) -> &str {
    if mantissa.contains('.') {
        mantissa.trim_end_matches('0').trim_end_matches('.')
    } else {
        mantissa
    }
}

fn superscript(power: i32) -> String {
    let raised = |digit| match digit {
        '-' => '⁻',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '0' => '⁰',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        _ => '⁹',
    };
    power.to_string().chars().map(raised).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_numbers_keep_four_digits_and_no_trailing_zeros() {
        let cases = [
            (0.0, "0"),
            (-0.0, "0"),
            (1.0, "1"),
            (-1.5, "−1.5"),
            (0.125_04, "0.125"),
            (0.999_96, "1"),
            (999.96, "1000"),
            (12_345.6, "12346"),
            (0.000_123_45, "0.0001234"),
            (100.0, "100"),
        ];
        for (value, expected) in cases {
            assert_eq!(significant(value, 4), expected, "{value}");
        }
    }

    #[test]
    fn very_small_and_very_large_numbers_take_a_power_of_ten() {
        assert_eq!(significant(-9.999e-5, 4), "−9.999\u{a0}×\u{a0}10⁻⁵");
        assert_eq!(significant(9.999_96e-5, 4), "0.0001");
        assert_eq!(significant(1_234_567.0, 4), "1.235\u{a0}×\u{a0}10⁶");
        assert_eq!(significant(5e-324, 4), "4.941\u{a0}×\u{a0}10⁻³²⁴");
        assert_eq!(significant(f64::MAX, 2), "1.8\u{a0}×\u{a0}10³⁰⁸");
    }

    #[test]
    fn what_is_no_number_is_said_in_signs_or_words() {
        assert_eq!(significant(f64::INFINITY, 4), "∞");
        assert_eq!(significant(f64::NEG_INFINITY, 4), "−∞");
        assert_eq!(significant(f64::NAN, 4), "undefined");
    }

    #[test]
    fn a_rounded_number_knows_whether_it_is_the_value() {
        let is_exact = |value| Decimal::rounded(value, 4).is_some_and(|d| d.is_exactly(value));
        assert!(
            is_exact(0.1)
                && is_exact(-1.5)
                && is_exact(0.0)
                && is_exact(-0.0)
                && is_exact(0.1 + 0.2)
        );
        assert!(!is_exact(1.0 / 3.0) && !is_exact(1.000_01) && !is_exact(f64::MAX));
    }

    #[test]
    fn no_digits_asked_for_still_gives_one() {
        assert_eq!(significant(2.6, 0), "3");
    }
}
