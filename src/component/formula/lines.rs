//! Formulas that may break into lines: browsers set `<math>` on one line, so a long row becomes several of them.

use super::speech::spoken;

/// In front of these a line may break.
const OPERATORS: [&str; 6] = ["=", "≈", "+", "−", "⋅", "×"];

/// A row of MathML as running text that breaks in front of an operator where it has to; spoken as one formula.
#[must_use]
pub(super) fn breakable(markup: &str) -> String {
    let parts = parts(markup);
    let mut html =
        format!("<span class=\"formula__line\" role=\"math\" aria-label=\"{}\">", spoken(markup));
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            html += "<wbr>";
        }
        html += "<math displaystyle=\"true\" aria-hidden=\"true\">";
        // First in its row the operator would count as a sign, and stand without space around it.
        html += &if index > 0 {
            part.replacen("<mo>", "<mo form=\"infix\">", 1)
        } else {
            (*part).to_owned()
        };
        html += "</math>";
    }
    html + "</span>"
}

/// The row, cut in front of every operator between two operands that does not lie inside a fraction, root or power.
fn parts(markup: &str) -> Vec<&str> {
    let mut cuts = vec![0];
    let (mut depth, mut follows_operand) = (0_usize, false);
    for (at, _) in markup.match_indices('<') {
        let rest = &markup[at..];
        if rest.starts_with("</") {
            depth = depth.saturating_sub(1);
            continue;
        }
        if depth == 0 {
            let operator = rest.strip_prefix("<mo>").and_then(|text| text.split('<').next());
            if follows_operand && operator.is_some_and(|text| OPERATORS.contains(&text)) {
                cuts.push(at);
            }
            let is_operator = rest.starts_with("<mo") && !is_closing_bracket(rest);
            follows_operand = !is_operator;
        }
        let is_empty = rest.split('>').next().is_some_and(|tag| tag.ends_with('/'));
        depth += usize::from(!is_empty);
    }
    cuts.push(markup.len());
    cuts.windows(2).map(|pair| &markup[pair[0]..pair[1]]).collect()
}

/// Whether the element at the start of `markup` is a closing bracket, which ends an operand.
fn is_closing_bracket(markup: &str) -> bool {
    let text = markup.split_once('>').and_then(|(_, rest)| rest.split('<').next());
    text.is_some_and(|text| matches!(text, ")" | "]" | "|"))
}

#[cfg(test)]
mod tests {
    use super::{breakable, parts};

    #[test]
    fn rows_are_cut_in_front_of_operators_between_operands() {
        let row = "<mi>y</mi><mo>=</mo><mo>−</mo><mi>x</mi><mo>+</mo><mn>1</mn>";
        assert_eq!(
            parts(row),
            ["<mi>y</mi>", "<mo>=</mo><mo>−</mo><mi>x</mi>", "<mo>+</mo><mn>1</mn>"]
        );
    }

    #[test]
    fn nothing_is_cut_inside_a_fraction_or_behind_an_opening_bracket() {
        let row = "<mfrac><mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow><mn>2</mn></mfrac>";
        assert_eq!(parts(row), [row]);
        let row = "<mo stretchy=\"false\">(</mo><mo>−</mo><mi>x</mi><mo stretchy=\"false\">)</mo><mo>⋅</mo><mi>y</mi>";
        assert_eq!(parts(row).len(), 2);
    }

    #[test]
    fn the_parts_make_up_the_row_and_are_spoken_as_one() {
        let row = "<mi>x</mi><mspace width=\".3em\"/><mo>+</mo><mn>1</mn>";
        assert_eq!(parts(row).concat(), row);
        let html = breakable(row);
        assert_eq!(html.matches("<wbr>").count(), 1);
        assert_eq!(html.matches("aria-label").count(), 1);
        assert!(html.contains("<mo form=\"infix\">+</mo>"));
    }
}
