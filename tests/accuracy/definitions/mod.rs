//! Every activation function and its derivative, straight from the definition, in exact arithmetic.
//!
//! Nothing here comes from `src/`. Forms are chosen so that nothing overflows to ∞ − ∞; digits that cancel are the
//! business of [`super::settle`].

mod gated;
mod others;
mod rectifiers;
mod saturating;

use super::real::Real;

/// A function of x and of the parameters in catalogue order.
pub(crate) type Formula = fn(&Real, &[Real]) -> Real;

/// What an activation function is.
pub(crate) struct Definition {
    pub(crate) id: &'static str,
    pub(crate) value: Formula,
    pub(crate) derivative: Formula,
    /// Whether x lies within ±1 of an isolated zero of f′ other than x = 0, in the variable in which the function has
    /// its natural scale (βx for Swish).
    pub(crate) near_zero: fn(f64, &[f64]) -> bool,
}

/// The definition of the activation with this id.
pub(crate) fn find(id: &str) -> Option<&'static Definition> {
    all().find(|definition| definition.id == id)
}

/// Every definition.
pub(crate) fn all() -> impl Iterator<Item = &'static Definition> {
    [saturating::DEFINITIONS, rectifiers::DEFINITIONS, gated::DEFINITIONS, others::DEFINITIONS]
        .into_iter()
        .flatten()
}

/// A definition whose derivative has no zero that would need an allowance.
const fn plain(id: &'static str, value: Formula, derivative: Formula) -> Definition {
    Definition { id, value, derivative, near_zero: |_, _| false }
}

/// 1 / (1 + e^−x).
fn sigmoid(x: &Real) -> Real {
    1.0 / (1.0 + (-x).exp())
}

/// ln(1 + e^x) = max(x, 0) + ln(1 + e^−|x|), which no x overflows.
fn softplus(x: &Real) -> Real {
    x.clone().max(0.0) + (-x.abs()).exp().ln_1p()
}

/// 1 / cosh²(x), the derivative of tanh.
fn sech_squared(x: &Real) -> Real {
    1.0 / x.cosh().square()
}
