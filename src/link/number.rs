//! Numbers in links, exports and number boxes: written short, read strictly.

use super::decimal::number_from;

/// `value` in its shortest decimal form that reads back to the same bits; plain digits where both are equally short.
///
/// Infinities are `inf` and `-inf`, not-a-number is `nan`. Exports and the example `table` write numbers the same way.
///
/// ```
/// use activation_lab::link::shortest;
/// assert_eq!(shortest(0.01), "0.01");
/// assert_eq!(shortest(1e-7), "1e-7");
/// assert_eq!(shortest(-6.0), "-6");
/// ```
#[must_use]
pub fn shortest(value: f64) -> String {
    if value.is_nan() {
        return "nan".to_owned();
    }
    let plain = value.to_string();
    let scientific = format!("{value:e}");
    if scientific.len() < plain.len() { scientific } else { plain }
}

/// The finite number that `text` is; blanks around it and a real minus sign (−) are fine, and −0 reads as 0.
pub(super) fn finite(text: &str) -> Option<f64> {
    let text = text.trim().replace('−', "-");
    let number = number_from(&text)?;
    // Adding zero turns −0 into 0 and changes nothing else.
    number.is_finite().then_some(number + 0.0)
}

/// `value` in a sentence: every digit, a real minus sign, and powers of ten only where zeros would pile up.
pub(super) fn spoken(value: f64) -> String {
    let is_plain = value == 0.0 || (1e-4..1e7).contains(&value.abs());
    let text = if is_plain { value.to_string() } else { shortest(value) };
    text.replace('-', "−")
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_shorter_of_plain_and_scientific_is_written() {
        let cases = [
            (0.0, "0"),
            (-0.0, "-0"),
            (0.01, "0.01"),
            (0.001, "1e-3"),
            (-100.0, "-100"),
            (1e6, "1e6"),
            (1234.5, "1234.5"),
            (0.1 + 0.2, "0.30000000000000004"),
            (f64::MAX, "1.7976931348623157e308"),
            (5e-324, "5e-324"),
            (f64::INFINITY, "inf"),
            (f64::NEG_INFINITY, "-inf"),
            (f64::NAN, "nan"),
        ];
        for (value, expected) in cases {
            assert_eq!(shortest(value), expected);
        }
    }

    #[test]
    fn only_finite_numbers_are_read() {
        assert_eq!(finite(" −1.5 "), Some(-1.5));
        assert_eq!(finite("+1e3"), Some(1000.0));
        assert_eq!(finite("-0").map(f64::to_bits), Some(0));
        for text in
            ["", "-", "NaN", "inf", "-infinity", "1e999", "banana", "1,5", "0x10", "1 2", "٣"]
        {
            assert_eq!(finite(text), None, "{text}");
        }
    }

    #[test]
    fn sentences_use_plain_digits_and_real_minus_signs() {
        let cases = [(-1e6, "−1000000"), (0.001, "0.001"), (-1e-9, "−1e−9"), (0.0, "0")];
        for (value, expected) in cases {
            assert_eq!(spoken(value), expected);
        }
    }

    proptest! {
        #[test]
        fn every_number_reads_back_to_the_same_bits(bits: u64) {
            let value = f64::from_bits(bits);
            let back: f64 = shortest(value).parse().expect("a number");
            prop_assert!(back.to_bits() == bits || value.is_nan() && back.is_nan());
        }
    }
}
