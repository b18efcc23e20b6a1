//! The span of x on screen.

use super::decimal::number_from;

/// Where the x axis begins until somebody changes it.
pub const DEFAULT_FROM: f64 = -6.0;
/// Where the x axis ends until somebody changes it.
pub const DEFAULT_TO: f64 = 6.0;
/// No x on screen is larger in magnitude.
pub const LARGEST_X: f64 = 1e6;
/// No narrower span is shown: at [`LARGEST_X`] it still holds thousands of different numbers.
pub const NARROWEST_WIDTH: f64 = 1e-6;

/// How many steps a power of ten of the width is divided into by [`rounded`].
const STEPS: f64 = 1e4;

/// The span nearest to `from` and `to` (both finite) that can be shown, in ascending order.
///
/// One that can be shown already comes back as it is. One that is too narrow becomes twice [`NARROWEST_WIDTH`] wide
/// around its middle, so that rounding cannot make it too narrow again.
#[must_use]
pub fn sensible_range(from: f64, to: f64) -> (f64, f64) {
    let from_limited = from.min(to).clamp(-LARGEST_X, LARGEST_X);
    let to_limited = from.max(to).clamp(-LARGEST_X, LARGEST_X);
    if to_limited - from_limited >= NARROWEST_WIDTH {
        return (from_limited, to_limited);
    }
    let middle = f64::midpoint(from_limited, to_limited)
        .clamp(NARROWEST_WIDTH - LARGEST_X, LARGEST_X - NARROWEST_WIDTH);
    (middle - NARROWEST_WIDTH, middle + NARROWEST_WIDTH)
}

/// `x` rounded to far less than a pixel of a chart that is `width` wide (in units of x), so that links stay short.
///
/// ```
/// use activation_lab::link::rounded;
/// assert_eq!(rounded(1.234_567_8, 12.0), 1.235);
/// ```
#[must_use]
pub fn rounded(x: f64, width: f64) -> f64 {
    let decade = libm::floor(libm::log10(width));
    let decimals = libm::log10(STEPS) - decade;
    // Rounding in decimal text gives the number with few digits; arithmetic would leave 0.30000000000000004.
    let text = if decimals >= 0.0 {
        format!("{x:.*}", decimals as usize)
    } else {
        let step = libm::pow(10.0, -decimals);
        (libm::round(x / step) * step).to_string()
    };
    number_from(&text).filter(|rounded| rounded.is_finite()).map_or(x, |rounded| rounded + 0.0)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_span_is_put_in_order_limited_and_widened() {
        assert_eq!(sensible_range(-6.0, 6.0), (-6.0, 6.0));
        assert_eq!(sensible_range(5.0, 2.0), (2.0, 5.0));
        assert_eq!(sensible_range(-1e9, 2e6), (-LARGEST_X, LARGEST_X));
        assert_eq!(sensible_range(0.0, 0.0), (-1e-6, 1e-6));
        assert_eq!(sensible_range(1e300, f64::MAX), (LARGEST_X - 2e-6, LARGEST_X));
    }

    #[test]
    fn rounding_keeps_a_chart_s_worth_of_digits() {
        assert_eq!(rounded(0.1 + 0.2, 12.0), 0.3);
        assert_eq!(rounded(-2.437_512, 7.0), -2.4375);
        assert_eq!(rounded(123_456.789, 2e6), 123_500.0);
        assert_eq!(rounded(0.123_456_789_012, 1e-6), 0.123_456_789);
        assert_eq!(rounded(-1e-9, 12.0).to_bits(), 0);
    }

    proptest! {
        #[test]
        fn a_sensible_span_stays_as_it_is(from in proptest::num::f64::NORMAL, to in proptest::num::f64::NORMAL) {
            let (low, high) = sensible_range(from, to);
            prop_assert!(-LARGEST_X <= low && high <= LARGEST_X && high - low >= NARROWEST_WIDTH);
            prop_assert_eq!(sensible_range(low, high), (low, high));
        }

        #[test]
        fn rounding_moves_less_than_a_thousandth_of_the_width(x in -1e6..1e6, exponent in -6.0..6.3) {
            let width = libm::pow(10.0, exponent);
            prop_assert!((rounded(x, width) - x).abs() <= width / 1000.0);
        }
    }
}
