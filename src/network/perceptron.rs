//! The multilayer perceptron: affine maps with an activation after each.

use super::Affine;
use crate::activation::Activation;

/// One layer: weighted sums, then an activation with its default parameters on each of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// From the outputs of the layer before to the weighted sums of this one.
    pub affine: Affine,
    /// What each sum goes through.
    pub activation: &'static Activation,
}

/// What happens in one layer on the way through the network: one number for each neuron.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerPass {
    /// The weighted sums z.
    pub sums: Vec<f64>,
    /// The outputs f(z), which are the inputs of the next layer.
    pub outputs: Vec<f64>,
}

/// Layers in the order in which values flow through them.
#[derive(Clone, Debug, PartialEq)]
pub struct Perceptron {
    /// The layers; the inputs are not one of them.
    pub layers: Vec<Layer>,
}

impl Perceptron {
    /// The forward pass: what happens in each layer, in order.
    #[must_use]
    pub fn forward(&self, inputs: &[f64]) -> Vec<LayerPass> {
        let mut passes: Vec<LayerPass> = Vec::with_capacity(self.layers.len());
        for layer in &self.layers {
            let inputs = passes.last().map_or(inputs, |before| &before.outputs);
            passes.push(layer.pass(inputs));
        }
        passes
    }

    /// The first output of the last layer; NaN for a network without layers.
    #[must_use]
    pub fn output(&self, inputs: &[f64]) -> f64 {
        let passes = self.forward(inputs);
        passes.last().and_then(|last| last.outputs.first()).copied().unwrap_or(f64::NAN)
    }
}

impl Layer {
    fn pass(&self, inputs: &[f64]) -> LayerPass {
        let params = self.activation.defaults();
        let sums = self.affine.apply(inputs);
        let outputs = sums.iter().map(|z| (self.activation.value)(*z, &params)).collect();
        LayerPass { sums, outputs }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::find;

    /// The exclusive or of 0 and 1 with two ReLU units, in the weights of Goodfellow, Bengio & Courville (2016).
    fn exclusive_or() -> Perceptron {
        let layer = |affine, id| Layer { affine, activation: find(id).expect("in the catalogue") };
        let hidden = Affine::new([[1.0, 1.0], [1.0, 1.0]], [0.0, -1.0]);
        let readout = Affine::new([[1.0, -2.0]], [0.0]);
        Perceptron { layers: vec![layer(hidden, "relu"), layer(readout, "linear")] }
    }

    #[test]
    fn values_flow_from_layer_to_layer() {
        let passes = exclusive_or().forward(&[1.0, 1.0]);
        assert_eq!(passes[0], LayerPass { sums: vec![2.0, 1.0], outputs: vec![2.0, 1.0] });
        assert_eq!(passes[1], LayerPass { sums: vec![0.0], outputs: vec![0.0] });
        let passes = exclusive_or().forward(&[0.0, 0.0]);
        assert_eq!(passes[0], LayerPass { sums: vec![0.0, -1.0], outputs: vec![0.0, 0.0] });
    }

    #[test]
    fn two_rectifiers_do_what_no_line_can() {
        let network = exclusive_or();
        let outputs = [[0.0, 0.0], [1.0, 0.0], [0.0, 1.0], [1.0, 1.0]].map(|x| network.output(&x));
        assert_eq!(outputs, [0.0, 1.0, 1.0, 0.0]);
    }

    #[test]
    fn a_network_without_layers_has_no_output() {
        assert!(Perceptron { layers: Vec::new() }.output(&[1.0]).is_nan());
    }
}
