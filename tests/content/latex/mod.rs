//! The small part of LaTeX in which formulas are written, evaluated as arithmetic.
//!
//! A product must be written with `\cdot`: two factors side by side are an error, because the page could not put
//! numbers into them.

mod evaluate;
mod parse;
mod tokens;

pub(crate) use evaluate::Scope;
use parse::{Expression, Parser};

/// A formula that has been understood.
pub(crate) struct Formula(Expression);

impl Formula {
    /// Reads one expression, or says what it did not understand.
    pub(crate) fn parse(latex: &str) -> Result<Self, String> {
        let mut parser = Parser::new(latex)?;
        let expression = parser.sum()?;
        parser.end()?;
        Ok(Self(expression))
    }

    /// The number it stands for, given x and the parameters.
    pub(crate) fn evaluate(&self, scope: &Scope) -> Result<f64, String> {
        self.0.evaluate(scope)
    }
}

/// Whether a condition such as `-3 < x \le 3` holds.
pub(crate) fn holds(latex: &str, scope: &Scope) -> Result<bool, String> {
    let mut parser = Parser::new(latex)?;
    let mut left = parser.sum()?.evaluate(scope)?;
    let mut all = true;
    let mut any = false;
    while let Some(relation) = parser.relation() {
        let right = parser.sum()?.evaluate(scope)?;
        all &= relation(&left, &right);
        (left, any) = (right, true);
    }
    parser.end()?;
    if any { Ok(all) } else { Err("no relation".to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::{Formula, Scope, holds};
    use activation_lab::activation::find;

    fn evaluate(latex: &str) -> Result<f64, String> {
        let elu = find("elu").expect("in the catalogue");
        Formula::parse(latex)?.evaluate(&Scope::new(elu, 3.0, &[1.5]))
    }

    #[test]
    fn understands_what_formulas_are_made_of() {
        let cases = [
            (r"-2 \cdot x^{2} + 1", -17.0),
            (r"2 \cdot (x - \alpha)", 3.0),
            (r"\frac{x}{2} - \frac{1}{2}", 1.0),
            (r"\sqrt{x^{2} + 16}^{3}", 125.0),
            (r"\frac{|-x|}{1 + |x|}", 0.75),
            (r"\operatorname{sgn}(-x) \cdot \ln(e^{x})", -3.0),
            (r"\left(\cos(x)^{2} + \sin(x)^{2}\right)^{5}", 1.0),
            (r"\sigma(x) + \sigma(-x)", 1.0),
            (r"\Phi(x) + \Phi(-x)", 1.0),
            (r"\varphi(x) \cdot \sqrt{2 \cdot \pi} \cdot e^{\frac{x^{2}}{2}}", 1.0),
        ];
        for (latex, number) in cases {
            let result = evaluate(latex).expect(latex);
            assert!((result - number).abs() < 1e-14, "{latex} = {result}");
        }
    }

    #[test]
    fn refuses_what_it_does_not_understand() {
        for latex in [
            "2x",
            r"\alpha x",
            r"\alpha(x - 1)",
            r"x \cdot",
            "(x",
            r"\frac{x}",
            r"\foo(x)",
            r"\mathrm x",
            r"\beta",
            "x > 0",
            "",
        ] {
            assert!(evaluate(latex).is_err(), "{latex}");
        }
    }

    #[test]
    fn compares_along_a_chain() {
        let elu = find("elu").expect("in the catalogue");
        let at = |latex: &str, x: f64| holds(latex, &Scope::new(elu, x, &[1.5])).expect(latex);
        assert!(at(r"-3 \le x < \alpha", -3.0) && !at(r"-3 \le x < \alpha", 1.5));
        assert!(at(r"x \ge \alpha", 1.5) && !at(r"x > \alpha", 1.5));
        assert!(holds("x", &Scope::new(elu, 0.0, &[1.5])).is_err());
    }
}
