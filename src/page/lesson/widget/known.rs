//! What the widgets of the first sections share: the activations that they show, and one neuron. Pure.

use crate::activation::{Activation, CATALOGUE, find};

/// The five of the first sections, by id.
pub(super) const FIRST_FIVE: &[&str] = &["linear", "step", "sigmoid", "tanh", "relu"];

/// The inputs of the neuron with two inputs at first, and of the small network that holds it.
pub(super) const INPUTS: [f64; 2] = [0.5, -1.0];
/// The weights of that neuron.
pub(super) const WEIGHTS: [f64; 2] = [1.2, 0.8];
/// Its bias.
pub(super) const BIAS: f64 = 0.3;

/// The activation with this id; the first of the catalogue where there is none.
pub(super) fn known(id: &str) -> &'static Activation {
    find(id).unwrap_or(CATALOGUE[0])
}

#[cfg(test)]
mod tests {
    use super::{FIRST_FIVE, known};

    #[test]
    fn every_activation_of_the_first_sections_is_in_the_catalogue() {
        assert!(FIRST_FIVE.iter().all(|id| known(id).id == *id));
    }
}
