//! Compares with the standard library's own reading.

use super::*;
use proptest::prelude::*;

fn bits(text: &str) -> Option<u64> {
    number_from(text).map(f64::to_bits)
}

fn std_bits(text: &str) -> Option<u64> {
    text.parse().ok().map(f64::to_bits)
}

#[test]
fn awkward_numbers_have_the_bits_of_the_standard_library() {
    let half_of_the_least = "2.4703282292062327208299439634110e-324";
    for text in [
        "0",
        "-0",
        "0e999999999999999999999",
        "-0.0e-7",
        "1",
        ".5",
        "5.",
        "007",
        "1e22",
        "1e23",
        "9007199254740993",
        "9007199254740992.99999999999999999999",
        "1e308",
        "1.8e308",
        "1.7976931348623158e308",
        "1.7976931348623159e308",
        "1e309",
        "1e99999999999999999999",
        "-1e400",
        "2.2250738585072011e-308",
        "2.2250738585072014e-308",
        "5e-324",
        "2.4e-324",
        "2.5e-324",
        "1e-323",
        "1e-324",
        "1e-400",
        "1e-99999999999999999999",
        half_of_the_least,
        "0.000000000000000000000000000000000000000000000000001e+50",
        "1E+2",
        "8.5e15",
        "3e-5",
    ] {
        assert_eq!(bits(text), std_bits(text), "{text}");
    }
}

#[test]
fn digits_far_behind_still_decide() {
    for end in ["", "0", "1"] {
        let text = format!("9007199254740993.{}{end}", "0".repeat(2000));
        assert_eq!(bits(&text), std_bits(&text), "{end}");
    }
}

#[test]
fn what_is_no_number_is_none() {
    for text in [
        "", "-", "+", ".", "e5", "1e", "1e+", "--1", "+-1", "1.2.3", "1,5", " 1", "1 ", "inf",
        "nan", "0x10", "1e1.5", "1_000", "٣", "1e٣", "−1",
    ] {
        assert_eq!(number_from(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn every_f64_is_read_back(bits_in: u64) {
        let value = f64::from_bits(bits_in);
        prop_assume!(value.is_finite());
        prop_assert_eq!(bits(&format!("{value}")), Some(bits_in));
        prop_assert_eq!(bits(&format!("{value:e}")), Some(bits_in));
    }

    #[test]
    fn random_digits_have_the_bits_of_the_standard_library(text in r"[-+]?[0-9]{0,30}\.?[0-9]{0,30}(e[-+]?[0-9]{1,3})?") {
        prop_assert_eq!(bits(&text), std_bits(&text), "{}", text);
    }

    #[test]
    fn halfway_between_two_neighbours_goes_to_the_even_one(
        mantissa in (1_u128 << 53)..(1 << 54), exponent in -29_i32..=70, nudge in 0_u128..=2
    ) {
        // 54 bits, the lowest set: one more than f64 has. The nudge is one tenth of the last digit.
        let middle = mantissa | 1;
        let whole = if exponent < 0 { middle * 5_u128.pow(exponent.unsigned_abs()) } else { middle << exponent };
        let text = format!("{}e{}", 10 * whole + nudge - 1, exponent.min(0) - 1);
        prop_assert_eq!(bits(&text), std_bits(&text), "{}", text);
    }
}
