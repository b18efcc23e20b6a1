//! Numbers put into formulas, as text: pure, tested natively.

use crate::component::number::{SCREEN_DIGITS, significant};

/// A number as the widgets write it: a few digits and a real minus sign.
pub(in crate::page) fn number(value: f64) -> String {
    significant(tidy(value), SCREEN_DIGITS)
}

/// `value` to twelve decimals: sliders stand at decimals that binary cannot hold exactly, so that 0.1 + 0.2 − 0.3 is
/// 5.6 × 10⁻¹⁷ otherwise.
pub(in crate::page) fn tidy(value: f64) -> f64 {
    let rounded = (value * 1e12).round() / 1e12;
    // Not a negative zero either.
    if rounded.is_finite() { rounded + 0.0 } else { value }
}

/// A factor or subtrahend: negative numbers stand in brackets.
pub(in crate::page) fn factor(value: f64) -> String {
    let text = number(value);
    if text.starts_with('−') { format!("({text})") } else { text }
}

/// What is added at the end: `+ 0.3` or `− 0.3`.
pub(in crate::page) fn addend(value: f64) -> String {
    signed(&number(value))
}

/// A number as a term of a sum, with its sign apart: `− 0.3` for `−0.3`.
pub(in crate::page) fn signed(number: &str) -> String {
    match number.strip_prefix('−') {
        Some(positive) => format!("− {positive}"),
        None => format!("+ {number}"),
    }
}

/// The weighted sum in numbers: `1.2 × 0.5 + (−0.8) × 1 − 0.3` for pairs of weight and input, and a bias.
pub(in crate::page) fn weighted_sum(pairs: &[(f64, f64)], bias: f64) -> String {
    let term = |(index, (weight, input)): (usize, &(f64, f64))| {
        let weight = if index == 0 { number(*weight) } else { factor(*weight) };
        format!("{weight} × {}", factor(*input))
    };
    let terms: Vec<String> = pairs.iter().enumerate().map(term).collect();
    format!("{} {}", terms.join(" + "), addend(bias))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn negative_numbers_stand_in_brackets_where_a_sign_is_before_them() {
        let sum = weighted_sum(&[(-1.2, 0.5), (-0.8, -1.0)], -0.3);
        assert_eq!(sum, "−1.2 × 0.5 + (−0.8) × (−1) − 0.3");
        assert_eq!(weighted_sum(&[(2.0, 3.0)], 0.0), "2 × 3 + 0");
    }

    #[test]
    fn what_should_be_zero_is_written_so() {
        assert_eq!(number(0.1 + 0.2 - 0.3), "0");
        assert_eq!(number(-1e-17), "0");
        assert_eq!(tidy(-1e-17).to_bits(), 0.0_f64.to_bits());
        assert_eq!(number(1e9), "1 × 10⁹".replace(' ', "\u{a0}"));
    }
}
