//! Activations of a whole vector: softmax and its relatives, and gated linear units.
//!
//! Unlike the functions of [`CATALOGUE`](super::CATALOGUE) they are not element-wise: each output depends on several
//! inputs, so there is no curve to draw and the derivative is a matrix. Pure mathematics in f64, as in the catalogue.
//!
//! Start with [`VectorActivation`], then read `softmax.rs`.

mod glu;
mod log_softmax;
mod softmax;
mod softmin;

pub use softmax::{entropy, softmax, softmax_jacobian};

use super::{Domain, Param};

/// Every activation of a vector, in teaching order.
pub const VECTOR_CATALOGUE: &[&VectorActivation] =
    &[&softmax::SOFTMAX, &log_softmax::LOG_SOFTMAX, &softmin::SOFTMIN, &glu::GLU, &glu::SWIGLU];

/// The outputs for these inputs and parameter values; `None` where no such vector can be taken in (a gated unit needs
/// an even number of inputs). It never panics; a NaN among the inputs makes every output that depends on it NaN.
pub type VectorEval = fn(&[f64], &[f64]) -> Option<Vec<f64>>;

/// The derivative of every output (row) by every input (column), as rows; `None` where there are no outputs.
pub type Jacobian = fn(&[f64], &[f64]) -> Option<Vec<Vec<f64>>>;

/// One activation of a vector.
#[derive(Debug)]
pub struct VectorActivation {
    /// The public name: `log-softmax`.
    pub id: &'static str,
    /// The name as people write it: `Log-softmax`.
    pub name: &'static str,
    /// Its parameters; evaluation takes their values in this order.
    pub params: &'static [Param],
    /// The outputs.
    pub value: VectorEval,
    /// Their derivatives.
    pub jacobian: Jacobian,
}

/// Activations are static items with unique ids.
impl PartialEq for VectorActivation {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// The activation of a vector with this id.
///
/// ```
/// use activation_lab::activation::vector::find_vector;
/// assert_eq!(find_vector("softmax").map(|a| a.name), Some("Softmax"));
/// assert!(find_vector("relu").is_none());
/// ```
#[must_use]
pub fn find_vector(id: &str) -> Option<&'static VectorActivation> {
    VECTOR_CATALOGUE.iter().copied().find(|activation| activation.id == id)
}

/// Divides every input before anything else is done: above 1 the outputs move closer together.
const TEMPERATURE: Param = Param {
    id: "temperature",
    symbol: "T",
    meaning: "evens the outputs out",
    default: 1.0,
    slider: 0.1..=5.0,
    step: 0.01,
    domain: Domain::Positive,
};

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
