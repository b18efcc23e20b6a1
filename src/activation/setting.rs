//! An activation with values for its parameters.

use super::{Activation, Break, Order};
use std::rc::Rc;

/// One function to evaluate, draw or compare: an activation and its parameter values.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// The function.
    pub activation: &'static Activation,
    /// One value for each of its parameters, in catalogue order.
    pub params: Rc<[f64]>,
}

impl Setting {
    /// `activation` with all parameters at their defaults.
    #[must_use]
    pub fn of(activation: &'static Activation) -> Self {
        Self { activation, params: activation.defaults().into() }
    }

    /// f, f′ or f″ at x; an f″ that the activation leaves out is 0.
    #[must_use]
    pub fn eval(&self, order: Order, x: f64) -> f64 {
        self.activation.evaluate(order, x, &self.params).unwrap_or(0.0)
    }

    /// Where f, f′, f″ or f‴ is not continuous, in ascending order.
    #[must_use]
    pub fn breaks(&self) -> Vec<Break> {
        (self.activation.breaks)(&self.params)
    }

    /// Whether every parameter has its default.
    #[must_use]
    pub fn is_default(&self) -> bool {
        let params = self.activation.params.iter().zip(self.params.iter());
        params.into_iter().all(|(param, value)| *value == param.default)
    }
}
