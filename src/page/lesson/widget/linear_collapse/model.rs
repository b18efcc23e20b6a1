//! A network of one to five layers with chosen weights: what it does when its activations are linear, and when they
//! are not. Pure.

use crate::activation::Activation;
use crate::network::{Affine, Example, Layer, Perceptron};

/// The most layers.
pub(super) const DEEPEST: usize = 5;

/// The layers of a network this deep (1 to [`DEEPEST`]): hidden layers, then the one that reads out the answer.
///
/// The weights are chosen, not learned: with tanh and with ReLU between the layers each of these networks has all
/// points of the data set right.
pub(super) fn layers(depth: usize) -> Vec<Affine> {
    let hidden = [
        Affine::new([[1.5, -2.0], [2.0, -0.5], [-0.5, -2.0]], [-1.0, 1.0, -0.5]),
        Affine::new([[2.0, 0.5, -0.5], [-0.5, 1.0, 0.5]], [-1.0, 0.0]),
        Affine::new([[-1.0, 1.5], [1.5, 1.5]], [0.0, -1.5]),
        Affine::new([[2.0, 1.5], [0.5, 2.0]], [0.5, 1.5]),
    ];
    let readout = match depth {
        0 | 1 => Affine::new([[1.0, 1.0]], [1.0]),
        2 => Affine::new([[2.0, -1.0, -1.0]], [0.5]),
        3 => Affine::new([[1.5, -2.0]], [1.0]),
        4 => Affine::new([[-2.0, 0.5]], [1.5]),
        _ => Affine::new([[-2.0, 2.0]], [0.5]),
    };
    hidden.into_iter().take(depth.max(1) - 1).chain([readout]).collect()
}

/// The network with `activation` after each hidden layer. The readout is linear; its sign is the answer.
pub(super) fn network(
    depth: usize,
    activation: &'static Activation,
    linear: &'static Activation,
) -> Perceptron {
    let affines = layers(depth);
    let last = affines.len() - 1;
    let layer = |(index, affine)| Layer {
        affine,
        activation: if index < last { activation } else { linear },
    };
    Perceptron { layers: affines.into_iter().enumerate().map(layer).collect() }
}

/// The layers multiplied together from the first on: one map for W₁, for W₂W₁, for W₃W₂W₁ and so on.
pub(super) fn products(layers: &[Affine]) -> Vec<Affine> {
    let mut products: Vec<Affine> = Vec::with_capacity(layers.len());
    for layer in layers {
        let product = match products.last() {
            Some(before) => layer.after(before),
            None => Some(layer.clone()),
        };
        products.extend(product);
    }
    products
}

/// Whether the network answers this example rightly.
pub(super) fn is_right(network: &Perceptron, example: &Example) -> bool {
    (network.output(&example.x) > 0.0) == example.is_positive
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::find;
    use crate::network::{most_right_of_a_line, xor};
    use proptest::prelude::*;

    fn right(depth: usize, id: &str) -> usize {
        let known = |id| find(id).expect("in the catalogue");
        let network = network(depth, known(id), known("linear"));
        xor(10).iter().filter(|example| is_right(&network, example)).count()
    }

    #[test]
    fn bent_networks_have_all_points_right_and_linear_ones_three_quarters() {
        assert_eq!(most_right_of_a_line(&xor(10)), 30);
        for depth in 2..=DEEPEST {
            let found = ["linear", "tanh", "relu"].map(|id| right(depth, id));
            assert_eq!(found, [30, 40, 40], "{depth} layers");
        }
        assert_eq!(["linear", "tanh", "relu"].map(|id| right(1, id)), [30; 3]);
    }

    #[test]
    fn there_is_one_product_for_each_layer_and_sizes_fit() {
        for depth in 1..=DEEPEST {
            let layers = layers(depth);
            assert_eq!(layers.len(), depth);
            let products = products(&layers);
            assert_eq!(products.len(), depth);
            let last = &products[depth - 1].weights;
            assert_eq!((last.rows(), last.columns()), (1, 2));
        }
    }

    proptest! {
        #[test]
        fn the_last_product_is_the_whole_linear_network(
            depth in 1..=DEEPEST, x in prop::array::uniform2(-2.0..2.0),
        ) {
            let linear = find("linear").expect("in the catalogue");
            let whole = network(depth, linear, linear).output(&x);
            let line = products(&layers(depth))[depth - 1].apply(&x)[0];
            prop_assert!((whole - line).abs() < 1e-12 * (1.0 + whole.abs()));
        }
    }
}
