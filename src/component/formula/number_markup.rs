//! Numbers as MathML, in brackets where the place in a formula needs them.

use crate::component::number::{Decimal, SCREEN_DIGITS, significant};

/// What may stand before a negative number without brackets: the beginning of a row or an opening bracket.
const BEGINNINGS: [&str; 6] =
    ["<mrow>", "<mfrac>", "<msqrt>", "(</mo>", "prefix\">|</mo>", ",</mo>"];

/// What follows a number that is a whole exponent, index or denominator.
const ENDS: [&str; 3] = ["</msup>", "</msub>", "</mfrac>"];

/// A number with the digits that the screen shows: `<mn>−1.2</mn>`, or a row with a power of ten.
#[must_use]
pub(super) fn number(value: f64) -> String {
    match Decimal::rounded(value, SCREEN_DIGITS) {
        Some(Decimal { is_negative, mantissa, power_of_ten: Some(power) }) => {
            let sign = if is_negative { "−" } else { "" };
            let power = power.to_string().replace('-', "−");
            format!(
                "<mrow><mn>{sign}{mantissa}</mn><mo>×</mo><msup><mn>10</mn><mn>{power}</mn></msup></mrow>"
            )
        }
        _ => format!("<mn>{}</mn>", significant(value, SCREEN_DIGITS)),
    }
}

/// The number between the markup `before` and `after` it: a negative number stands in brackets unless it begins an
/// expression or is a whole exponent, and so does the base of a power that is more than a plain number.
#[must_use]
pub(super) fn in_place(value: f64, before: &str, after: &str) -> String {
    let markup = number(value);
    let is_base = before.ends_with("<msup>") && !after.starts_with("</msup>");
    let may_have_sign = before.is_empty()
        || BEGINNINGS.iter().any(|beginning| before.ends_with(beginning))
        || ENDS.iter().any(|end| after.starts_with(end));
    let needs_brackets = if is_base {
        markup.contains("<mrow>") || markup.contains('−')
    } else {
        value < 0.0 && !may_have_sign
    };
    if needs_brackets {
        format!("<mrow><mo stretchy=\"false\">(</mo>{markup}<mo stretchy=\"false\">)</mo></mrow>")
    } else {
        markup
    }
}

#[cfg(test)]
mod tests {
    use super::{in_place, number};

    fn brackets(value: f64, before: &str, after: &str) -> bool {
        in_place(value, before, after).contains('(')
    }

    #[test]
    fn numbers_are_single_elements_or_rows() {
        assert_eq!(number(-1.5), "<mn>−1.5</mn>");
        let power = "<mrow><mn>1.2</mn><mo>×</mo><msup><mn>10</mn><mn>−5</mn></msup></mrow>";
        assert_eq!(number(1.2e-5), power);
    }

    #[test]
    fn negative_numbers_stand_in_brackets_behind_an_operator() {
        assert!(brackets(-1.0, "<mn>2</mn><mo>×</mo>", ""));
        assert!(brackets(-1.0, "<mrow><mo>−</mo>", "</mrow></msup>"));
        assert!(brackets(-1.0, "<mi>tanh</mi><mspace width=\".17em\"/>", ""));
        assert!(!brackets(1.0, "<mn>2</mn><mo>×</mo>", ""));
    }

    #[test]
    fn they_do_without_at_a_beginning_and_as_a_whole_exponent() {
        assert!(!brackets(-1.0, "", "<mo>×</mo>"));
        assert!(!brackets(-1.0, "<mi>σ</mi><mo stretchy=\"false\">(</mo>", "<mo>)</mo>"));
        assert!(!brackets(-1.0, "<msup><mi>e</mi>", "</msup>"));
        assert!(!brackets(-1.0, "<mfrac>", "<mn>2</mn></mfrac>"));
        assert!(!brackets(-1.0, "<mo stretchy=\"false\" form=\"prefix\">|</mo>", "<mo>|</mo>"));
    }

    #[test]
    fn the_base_of_a_power_is_bracketed_where_its_end_would_be_unclear() {
        assert!(brackets(-1.0, "<msup>", "<mn>2</mn></msup>"));
        assert!(brackets(1e-9, "<msup>", "<mn>2</mn></msup>"));
        assert!(!brackets(3.0, "<msup>", "<mn>2</mn></msup>"));
    }
}
