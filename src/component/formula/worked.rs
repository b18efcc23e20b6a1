//! The formula with the current numbers put in and worked out, as MathML text.

use super::lines::breakable;
use super::number_markup::{in_place, number};
use super::symbolic::applied;
use crate::activation::{Activation, Order};
use crate::component::number::{Decimal, SCREEN_DIGITS};
use crate::content::{Formula, FormulaText, Token};

/// Names in a formula under which numbers that can be written down stay numbers that can be written down.
const RATIONAL_FUNCTIONS: [&str; 4] = ["max", "min", "sign", "sgn"];

/// The active piece of f, f′ or f″ with `x` and `params` put in and worked out, as HTML for running text.
///
/// A line may break before the result. Where an equation would be nonsense (infinities, NaN) there are words in its
/// place. `None` where the function or its text has no such derivative.
#[must_use]
pub(super) fn worked(
    activation: &Activation,
    text: &FormulaText,
    order: Order,
    x: f64,
    params: &[f64],
) -> Option<String> {
    let formula = text.pieces.get((activation.piece)(x, params))?.formula(order)?;
    let result = activation.evaluate(order, x, params)?;
    let shown = match Decimal::rounded(result, SCREEN_DIGITS) {
        Some(shown) if x.is_finite() => shown,
        _ => return Some(without_equation(order, x, result)),
    };
    let left = applied(order, &number(x));
    if let Some(reason) = convention(activation, order, x, params) {
        let equation = breakable(&format!("{left}<mo>=</mo>{}", number(result)));
        return Some(format!("{equation} by convention: {reason}"));
    }
    let numbers = Numbers { activation, constants: text.constants, x, params };
    let is_exact = shown.is_exactly(result) && numbers.keep_exact(formula);
    let sign = if is_exact { "<mo>=</mo>" } else { "<mo>≈</mo>" };
    let (middle, result) = (numbers.put_into(formula), number(result));
    if middle == result {
        return Some(breakable(&format!("{left}{sign}{result}")));
    }
    Some(breakable(&format!("{left}<mo>=</mo>{middle}{sign}{result}")))
}

/// Why a convention decides the derivative at x, if it does.
fn convention(
    activation: &Activation,
    order: Order,
    x: f64,
    params: &[f64],
) -> Option<&'static str> {
    let breaks = (activation.breaks)(params);
    let first = breaks.iter().filter(|it| it.x == x).map(|it| it.order()).min()?;
    match order {
        Order::Derivative if first <= 1 => Some("f has no derivative at this point."),
        Order::Second if first <= 2 => Some("f has no second derivative at this point."),
        _ => None,
    }
}

/// What is said where x or the result is not a finite number.
fn without_equation(order: Order, x: f64, result: f64) -> String {
    let name = order.symbol();
    if x.is_nan() {
        format!("There is no number x to put into {name}.")
    } else if x.is_infinite() {
        let limit = match Decimal::rounded(result, SCREEN_DIGITS) {
            Some(limit) => format!("comes close to {limit}"),
            None if result.is_nan() => "has no limit".to_owned(),
            None => format!("{} without bound", growth(result)),
        };
        format!("As x {} without bound, {name} {limit}.", growth(x))
    } else if result.is_nan() {
        format!("{name} has no value here.")
    } else {
        format!("The size of {name} is too large for a 64-bit number here.")
    }
}

fn growth(value: f64) -> &'static str {
    if value > 0.0 { "grows" } else { "falls" }
}

/// The numbers that take the places of symbols.
struct Numbers<'a> {
    activation: &'a Activation,
    constants: &'a [(&'static str, f64)],
    x: f64,
    params: &'a [f64],
}

impl Numbers<'_> {
    /// The number for a symbol; `None` for one that is neither x nor a parameter nor a constant.
    fn of(&self, symbol: &str) -> Option<f64> {
        if symbol == "x" {
            return Some(self.x);
        }
        let constant = self.constants.iter().find(|(name, _)| *name == symbol);
        let param = || self.activation.params.iter().position(|param| param.symbol == symbol);
        constant.map(|(_, value)| *value).or_else(|| self.params.get(param()?).copied())
    }

    fn put_into(&self, formula: Formula) -> String {
        let mut markup = String::new();
        let mut tokens = formula.iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                Token::Markup(text) => markup += &text.replace('⋅', "×"),
                Token::Symbol(symbol) => {
                    let after = match tokens.peek() {
                        Some(Token::Markup(text)) => text,
                        _ => "",
                    };
                    markup += &match self.of(symbol) {
                        Some(value) => in_place(value, &markup, after),
                        None => format!("<mi>{symbol}</mi>"),
                    };
                }
            }
        }
        markup
    }

    /// Whether a result that looks exact is exact: the numbers put in are shown in full, and no exponential or other
    /// transcendental function of them is involved (whose value is a short decimal only where its argument is 0).
    fn keep_exact(&self, formula: Formula) -> bool {
        let values: Vec<f64> = formula.symbols().filter_map(|symbol| self.of(symbol)).collect();
        let are_shown = values.iter().all(|&value| {
            Decimal::rounded(value, SCREEN_DIGITS).is_some_and(|shown| shown.is_exactly(value))
        });
        are_shown && (!has_transcendental_names(formula) || values.contains(&0.0))
    }
}

fn has_transcendental_names(formula: Formula) -> bool {
    formula.iter().any(|token| {
        let Token::Markup(text) = token else { return false };
        let names = text.split("<mi").skip(1).filter_map(|rest| rest.split(['>', '<']).nth(1));
        names.into_iter().any(|name| !RATIONAL_FUNCTIONS.contains(&name))
    })
}

#[cfg(test)]
mod tests {
    use super::worked;
    use crate::activation::{Order, find};
    use crate::content::formula_text;

    /// The line without tags.
    fn line(id: &str, order: Order, x: f64, params: &[f64]) -> String {
        let (activation, text) = (find(id).expect(id), formula_text(id).expect(id));
        let html = worked(activation, text, order, x, params).expect(id);
        let texts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
        texts.collect()
    }

    #[test]
    fn the_active_piece_is_worked_out() {
        assert_eq!(line("elu", Order::Value, -1.2, &[1.5]), "f(−1.2)=1.5×(e−1.2−1)≈−1.048");
        assert_eq!(line("elu", Order::Derivative, -1.2, &[1.5]), "f′(−1.2)=1.5×e−1.2≈0.4518");
        assert_eq!(line("elu", Order::Value, -1.2, &[-2.0]), "f(−1.2)=−2×(e−1.2−1)≈1.398");
    }

    #[test]
    fn constants_of_the_text_are_numbers_too() {
        assert_eq!(line("selu", Order::Value, 2.0, &[]), "f(2)=1.051×2≈2.101");
    }

    #[test]
    fn a_constant_or_a_number_itself_is_not_said_twice() {
        assert_eq!(line("elu", Order::Value, 2.5, &[1.0]), "f(2.5)=2.5");
        assert_eq!(line("elu", Order::Derivative, 2.5, &[1.0]), "f′(2.5)=1");
        assert_eq!(line("relu", Order::Value, -2.5, &[]), "f(−2.5)=0");
        assert_eq!(line("relu", Order::Value, 1.0 / 3.0, &[]), "f(0.3333)≈0.3333");
    }

    #[test]
    fn equal_and_about_are_told_apart() {
        assert_eq!(line("sigmoid", Order::Value, 0.0, &[]), "f(0)=11+e−0=0.5");
        assert_eq!(line("sigmoid", Order::Value, 40.0, &[]), "f(40)=11+e−40≈1");
        assert_eq!(line("elu", Order::Value, -1.5, &[0.0]), "f(−1.5)=0×(e−1.5−1)=0");
    }

    #[test]
    fn at_a_kink_the_derivative_is_called_a_convention() {
        let said = "by convention: f has no derivative at this point.";
        assert_eq!(line("relu", Order::Derivative, 0.0, &[]), format!("f′(0)=0 {said}"));
        assert_eq!(line("elu", Order::Derivative, 0.0, &[2.0]), format!("f′(0)=2 {said}"));
        assert_eq!(line("elu", Order::Derivative, 0.0, &[1.0]), "f′(0)=1×e0=1");
        assert_eq!(line("relu", Order::Value, 0.0, &[]), "f(0)=0");
    }

    #[test]
    fn infinities_and_nan_are_words() {
        let said = |x, params: &[f64]| line("elu", Order::Value, x, params);
        assert_eq!(
            said(f64::INFINITY, &[1.0]),
            "As x grows without bound, f(x) grows without bound."
        );
        assert_eq!(
            said(f64::NEG_INFINITY, &[1.5]),
            "As x falls without bound, f(x) comes close to −1.5."
        );
        assert_eq!(said(f64::NAN, &[1.0]), "There is no number x to put into f(x).");
        assert_eq!(said(-1.0, &[f64::NAN]), "f(x) has no value here.");
        let huge = said(-1.0, &[f64::INFINITY]);
        assert_eq!(huge, "The size of f(x) is too large for a 64-bit number here.");
    }

    #[test]
    fn equations_have_words_too() {
        let (elu, text) = (find("elu").expect("elu"), formula_text("elu").expect("elu"));
        let html = worked(elu, text, Order::Value, -1.2, &[1.5]).expect("a line");
        let label = "f (minus 1.2) equals 1.5 times (e to the power of (minus 1.2) minus 1) is about minus 1.048";
        assert!(html.contains(&format!("aria-label=\"{label}\"")), "{html}");
    }
}
