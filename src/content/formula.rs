//! A formula as a MathML fragment that knows where its symbols stand.

/// A MathML fragment without `<math>`, in which every symbol can be shown or replaced by a number.
///
/// Stored as one string with a mark before and behind each symbol: in the app that is half the size of a list of
/// parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Formula(pub(super) &'static str);

/// A part of a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// MathML as it stands; elements may begin in one token and end in another.
    Markup(&'static str),
    /// The variable `x` or a parameter's symbol, such as `α` or `min`.
    Symbol(&'static str),
}

/// The same character as the build script's `SYMBOL_MARK`.
const SYMBOL_MARK: char = '\u{1}';

impl Formula {
    /// The parts in order.
    pub fn iter(self) -> impl Iterator<Item = Token> {
        let parts = self.0.split(SYMBOL_MARK).enumerate();
        parts.filter(|(_, part)| !part.is_empty()).map(|(index, part)| {
            if index % 2 == 1 { Token::Symbol(part) } else { Token::Markup(part) }
        })
    }

    /// The symbols that stand in the formula, each as often as it stands there.
    pub fn symbols(self) -> impl Iterator<Item = &'static str> {
        self.iter().filter_map(|token| match token {
            Token::Symbol(symbol) => Some(symbol),
            Token::Markup(_) => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Formula, Token};

    #[test]
    fn a_formula_is_cut_at_its_symbols() {
        let formula = Formula("\u{1}α\u{1}<mo>⋅</mo>\u{1}x\u{1}");
        let tokens: Vec<_> = formula.iter().collect();
        assert_eq!(tokens, [Token::Symbol("α"), Token::Markup("<mo>⋅</mo>"), Token::Symbol("x")]);
        assert_eq!(formula.symbols().collect::<Vec<_>>(), ["α", "x"]);
        assert_eq!(Formula("<mn>1</mn>").symbols().count(), 0);
    }
}
