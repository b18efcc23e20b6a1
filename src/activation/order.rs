//! Which derivative of a function is meant.

use super::Activation;

/// f, f′ or f″.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Order {
    /// f.
    #[default]
    Value,
    /// f′.
    Derivative,
    /// f″.
    Second,
}

impl Order {
    /// All of them, in the order in which they are listed and drawn.
    pub const ALL: [Self; 3] = [Self::Value, Self::Derivative, Self::Second];

    /// The name on screen: `f`, `f′`, `f″`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Value => "f",
            Self::Derivative => "f′",
            Self::Second => "f″",
        }
    }

    /// How it is called in formulas: `f(x)`, `f′(x)`, `f″(x)`.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Value => "f(x)",
            Self::Derivative => "f′(x)",
            Self::Second => "f″(x)",
        }
    }
}

impl Activation {
    /// Whether there is such a derivative worth drawing.
    #[must_use]
    pub const fn has(&self, order: Order) -> bool {
        match order {
            Order::Value | Order::Derivative => true,
            Order::Second => self.second_derivative.is_some(),
        }
    }

    /// f, f′ or f″ at x; `None` for the f″ of a function that does not have one.
    #[must_use]
    pub fn evaluate(&self, order: Order, x: f64, params: &[f64]) -> Option<f64> {
        match order {
            Order::Value => Some((self.value)(x, params)),
            Order::Derivative => Some((self.derivative)(x, params)),
            Order::Second => self.second_derivative.map(|second| second(x, params)),
        }
    }
}
