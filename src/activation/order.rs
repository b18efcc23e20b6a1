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

impl Activation {
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
