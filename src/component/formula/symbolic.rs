//! The formula of an activation function with its letters, as MathML text.

use super::lines::breakable;
use super::speech::spoken;
use crate::activation::Order;
use crate::content::{Formula, FormulaText, Token};

/// `<math>` (or a line of them that may break) with every piece of f, f′ or f″; the row of piece `active` is
/// marked by a class and by a ▸ in front.
///
/// `None` where the text has no f″.
#[must_use]
pub(super) fn symbolic(text: &FormulaText, order: Order, active: usize) -> Option<String> {
    let left = format!("{}<mo>=</mo>", applied(order, "<mi>x</mi>"));
    let rows: Option<Vec<Row>> = text
        .pieces
        .iter()
        .map(|piece| {
            let formula = with_letters(piece.formula(order)?);
            Some(Row { formula, when: piece.when.map(with_letters) })
        })
        .collect();
    let rows = rows?;
    if let [Row { formula, .. }] = rows.as_slice() {
        return Some(breakable(&format!("{left}{formula}")));
    }
    let right = braced(&rows, active);
    let label = format!("{} {}", spoken(&left), spoken_rows(&rows, active));
    Some(format!("<math display=\"block\" aria-label=\"{label}\">{left}{right}</math>"))
}

/// f(…), f′(…) or f″(…) around an argument. The prime is no exponent: the font has it raised already.
pub(super) fn applied(order: Order, argument: &str) -> String {
    let name = match order {
        Order::Value => "<mi>f</mi>",
        Order::Derivative => "<mrow><mi>f</mi><mo>′</mo></mrow>",
        Order::Second => "<mrow><mi>f</mi><mo>″</mo></mrow>",
    };
    format!("{name}<mo stretchy=\"false\">(</mo>{argument}<mo stretchy=\"false\">)</mo>")
}

/// One piece of the formula.
struct Row {
    formula: String,
    when: Option<String>,
}

fn with_letters(formula: Formula) -> String {
    let mut markup = String::new();
    for token in formula.iter() {
        match token {
            Token::Markup(text) => markup += text,
            Token::Symbol(symbol) => markup += &format!("<mi>{symbol}</mi>"),
        }
    }
    markup
}

fn braced(rows: &[Row], active: usize) -> String {
    let mut table = String::from("<mrow><mo>{</mo><mtable displaystyle=\"true\">");
    for (index, row) in rows.iter().enumerate() {
        let (class, mark) =
            if index == active { (" formula__piece--active", "<mo>▸</mo>") } else { ("", "") };
        table += &format!(
            "<mtr class=\"formula__piece{class}\"><mtd class=\"formula__mark\">{mark}</mtd><mtd>{}</mtd>\
             <mtd class=\"formula__when\">{}</mtd></mtr>",
            row.formula,
            row.condition()
        );
    }
    table + "</mtable></mrow>"
}

fn spoken_rows(rows: &[Row], active: usize) -> String {
    let words = rows.iter().enumerate().map(|(index, row)| {
        let holds = if index == active { " (holds here)" } else { "" };
        format!("{} {}{holds}", spoken(&row.formula), spoken(&row.condition()))
    });
    words.collect::<Vec<_>>().join("; ")
}

impl Row {
    fn condition(&self) -> String {
        match &self.when {
            Some(when) => format!("<mtext>if</mtext><mspace width=\".3em\"/><mrow>{when}</mrow>"),
            None => "<mtext>otherwise</mtext>".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::symbolic;
    use crate::activation::Order;
    use crate::content::formula_text;

    fn formula(id: &str, order: Order, active: usize) -> String {
        let text = formula_text(id).expect(id);
        symbolic(text, order, active).expect(id)
    }

    #[test]
    fn the_active_piece_is_marked_by_class_and_by_sign() {
        let html = formula("elu", Order::Value, 1);
        let (inactive, active) = html.split_once("formula__piece--active").expect("an active row");
        assert!(inactive.contains("<mtd><mi>x</mi></mtd>") && !inactive.contains('▸'), "{html}");
        assert!(active.contains('▸') && active.contains("<mi>α</mi><mo>⋅</mo>"), "{html}");
    }

    #[test]
    fn a_formula_of_one_piece_has_no_brace() {
        let html = formula("sigmoid", Order::Value, 0);
        assert!(html.contains("<mfrac>") && !html.contains("<mtable"), "{html}");
    }

    #[test]
    fn the_label_says_the_formula_in_words() {
        let label = "aria-label=\"f prime (x) equals 1 if x is greater than 0; \
                     α times e to the power of x if x is at most 0 (holds here)\"";
        let html = formula("elu", Order::Derivative, 1);
        assert!(html.contains(label), "{html}");
    }

    #[test]
    fn there_is_no_formula_for_a_derivative_that_the_text_lacks() {
        let text = formula_text("relu").expect("relu");
        assert_eq!(symbolic(text, Order::Second, 0), None);
    }
}
