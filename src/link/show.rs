//! Which of f, f′ and f″ are drawn.

use super::notice::{Notices, quoted};
use crate::activation::{Activation, Order};

/// Which curves are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Show {
    /// f is drawn.
    pub f: bool,
    /// f′ is drawn.
    pub df: bool,
    /// f″ is drawn.
    pub ddf: bool,
}

/// f and f′.
impl Default for Show {
    fn default() -> Self {
        Self { f: true, df: true, ddf: false }
    }
}

impl Show {
    /// No curve at all: a start to build on, not something to show.
    pub const NOTHING: Self = Self { f: false, df: false, ddf: false };

    /// f alone, where the gradient is hidden.
    pub const VALUE: Self = Self { f: true, ..Self::NOTHING };

    /// Whether `curve` is drawn.
    #[must_use]
    pub const fn has(self, curve: Order) -> bool {
        match curve {
            Order::Value => self.f,
            Order::Derivative => self.df,
            Order::Second => self.ddf,
        }
    }

    /// The same with `curve` drawn or not.
    #[must_use]
    pub const fn with(mut self, curve: Order, drawn: bool) -> Self {
        match curve {
            Order::Value => self.f = drawn,
            Order::Derivative => self.df = drawn,
            Order::Second => self.ddf = drawn,
        }
        self
    }

    /// The curves that are drawn, in order.
    pub fn curves(self) -> impl Iterator<Item = Order> {
        Order::ALL.into_iter().filter(move |curve| self.has(*curve))
    }

    /// What of it can be drawn for this function; f where nothing else is left.
    #[must_use]
    pub fn for_activation(self, activation: &Activation) -> Self {
        let possible = self.with(Order::Second, self.ddf && activation.has(Order::Second));
        if possible == Self::NOTHING { possible.with(Order::Value, true) } else { possible }
    }

    /// The value of `show` in a link: `f,df`.
    pub(super) fn printed(self) -> String {
        self.curves().map(id).collect::<Vec<_>>().join(",")
    }

    /// Reads the value of `show`, such as `f,df`; what `refusal` gives a sentence for, or is no curve, is left out and
    /// named.
    pub(super) fn read(
        text: &str,
        refusal: impl Fn(Order) -> Option<String>,
        notices: &mut Notices,
    ) -> Self {
        let mut show = Self::NOTHING;
        for word in text.split(',').map(str::trim).filter(|word| !word.is_empty()) {
            let Some(curve) = Order::ALL.into_iter().find(|curve| id(*curve) == word) else {
                notices.say(format!("There is no curve {}; it was left out.", quoted(word)));
                continue;
            };
            match refusal(curve) {
                None => show = show.with(curve, true),
                Some(sentence) => notices.say(sentence),
            }
        }
        if show != Self::NOTHING {
            return show;
        }
        notices.say("show names no curve that can be drawn, so f and f′ are shown.".to_owned());
        Self::default()
    }
}

/// The word in links: `f`, `df`, `ddf`.
const fn id(order: Order) -> &'static str {
    match order {
        Order::Value => "f",
        Order::Derivative => "df",
        Order::Second => "ddf",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::CATALOGUE;

    fn read(text: &str, has_second_derivative: bool) -> (String, usize) {
        let activation = CATALOGUE
            .iter()
            .find(|activation| activation.second_derivative.is_some() == has_second_derivative)
            .expect("the catalogue has both kinds");
        let mut notices = Notices::default();
        let refusal = |order| (!activation.has(order)).then(|| "Not this one.".to_owned());
        let show = Show::read(text, refusal, &mut notices);
        (show.printed(), notices.finish().len())
    }

    #[test]
    fn curves_are_read_in_any_order() {
        assert_eq!(read("ddf,f", true), ("f,ddf".to_owned(), 0));
        assert_eq!(read("df", false), ("df".to_owned(), 0));
    }

    #[test]
    fn what_cannot_be_drawn_is_left_out_and_named() {
        assert_eq!(read("f,ddf", false), ("f".to_owned(), 1));
        assert_eq!(read("f,<b>", true), ("f".to_owned(), 1));
        assert_eq!(read("", true), ("f,df".to_owned(), 1));
        assert_eq!(read("ddf", false), ("f,df".to_owned(), 2));
    }

    #[test]
    fn something_is_always_drawn() {
        for activation in CATALOGUE {
            let only_second = Show::NOTHING.with(Order::Second, true);
            let shown = only_second.for_activation(activation);
            assert_eq!(shown.ddf, activation.second_derivative.is_some());
            assert_eq!(shown.f, activation.second_derivative.is_none());
        }
    }
}
