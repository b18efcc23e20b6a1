//! A network whose weights can be trained: its shape, and all its parameters in one array.

use super::initialiser::Draws;
use super::kernel::Kernel;
use super::{Affine, Config, Gradient, Matrix};
use crate::activation::Setting;
use std::ops::Range;

/// A multilayer perceptron. Layers are counted from 0, the first hidden one, to the output layer, which is the last.
#[derive(Clone, Debug)]
pub struct Model {
    inputs: usize,
    layers: Vec<Dense>,
    parameters: Vec<f64>,
}

/// One layer: where its parameters are, and what its sums go through.
#[derive(Clone, Debug)]
pub(super) struct Dense {
    pub(super) fan_in: usize,
    pub(super) units: usize,
    pub(super) kernel: Kernel,
    /// A row for each unit, then the biases, then the slope if it is learned.
    pub(super) weights: Range<usize>,
    pub(super) bias: Range<usize>,
    pub(super) slope: Option<usize>,
}

impl Model {
    /// The network of this configuration for examples of `inputs` numbers, with its first weights.
    #[must_use]
    pub fn new(config: &Config, inputs: usize) -> Self {
        let mut model = Self { inputs, layers: Vec::new(), parameters: Vec::new() };
        let mut draws = Draws::new(config.seed);
        for hidden in &config.hidden {
            model.push(config, hidden.units, &hidden.activation, hidden.gradient, &mut draws);
        }
        model.push(config, config.loss.outputs(), &config.output, Gradient::True, &mut draws);
        model
    }

    fn push(
        &mut self,
        config: &Config,
        units: usize,
        activation: &Setting,
        gradient: Gradient,
        draws: &mut Draws,
    ) {
        let fan_in = self.layers.last().map_or(self.inputs, |layer| layer.units);
        let start = self.parameters.len();
        let (weights, end) = (start..start + fan_in * units, start + (fan_in + 1) * units);
        let bias = weights.end..end;
        self.parameters.resize(end, 0.0);
        let (row, biases) = self.parameters[start..].split_at_mut(weights.len());
        draws.fill(&config.initialiser, fan_in, row, biases);
        let kernel = Kernel::new(activation, gradient, config.relu_slope_at_zero);
        let slope = kernel.learns_slope().then_some(end);
        if slope.is_some() {
            self.parameters.push(activation.params.first().copied().unwrap_or(0.0));
        }
        self.layers.push(Dense { fan_in, units, kernel, weights, bias, slope });
    }

    /// How many numbers an example has.
    #[must_use]
    pub const fn inputs(&self) -> usize {
        self.inputs
    }

    /// How many layers there are, the output layer among them.
    #[must_use]
    pub const fn layers(&self) -> usize {
        self.layers.len()
    }

    /// How many units layer `layer` has; 0 where there is no such layer.
    #[must_use]
    pub fn units(&self, layer: usize) -> usize {
        self.layers.get(layer).map_or(0, |layer| layer.units)
    }

    /// How many inputs each unit of layer `layer` has; 0 where there is no such layer.
    #[must_use]
    pub fn fan_in(&self, layer: usize) -> usize {
        self.layers.get(layer).map_or(0, |layer| layer.fan_in)
    }

    /// The weights of layer `layer`: a row of [`Model::fan_in`] numbers for each unit.
    #[must_use]
    pub fn weights(&self, layer: usize) -> &[f64] {
        self.layers.get(layer).map_or(&[], |layer| &self.parameters[layer.weights.clone()])
    }

    /// The biases of layer `layer`, one for each unit.
    #[must_use]
    pub fn bias(&self, layer: usize) -> &[f64] {
        self.layers.get(layer).map_or(&[], |layer| &self.parameters[layer.bias.clone()])
    }

    /// The same, to be changed by hand.
    pub fn weights_mut(&mut self, layer: usize) -> &mut [f64] {
        let place = self.layers.get(layer).map_or(0..0, |layer| layer.weights.clone());
        &mut self.parameters[place]
    }

    /// The same, to be changed by hand.
    pub fn bias_mut(&mut self, layer: usize) -> &mut [f64] {
        let place = self.layers.get(layer).map_or(0..0, |layer| layer.bias.clone());
        &mut self.parameters[place]
    }

    /// What the sums of layer `layer` go through now: a learned slope has its present value.
    #[must_use]
    pub fn activation(&self, layer: usize) -> Option<Setting> {
        let layer = self.layers.get(layer)?;
        let setting = layer.kernel.setting().clone();
        let learned = layer.slope.map(|place| self.parameters[place]);
        Some(learned.map_or(setting.clone(), |slope| Setting { params: [slope].into(), ..setting }))
    }

    /// All parameters: layer by layer its weights, its biases, and its slope if that is learned.
    #[must_use]
    pub fn parameters(&self) -> &[f64] {
        &self.parameters
    }

    /// The same, to be changed by hand.
    pub fn parameters_mut(&mut self) -> &mut [f64] {
        &mut self.parameters
    }

    pub(super) fn dense(&self) -> &[Dense] {
        &self.layers
    }

    /// Where the weights of layer `layer` are among all parameters, and so their gradient in a gradient.
    #[must_use]
    pub fn weight_places(&self, layer: usize) -> Range<usize> {
        self.layers.get(layer).map_or(0..0, |layer| layer.weights.clone())
    }

    /// The weighted sums of one layer as a map of their own; `None` where there is no such layer.
    #[must_use]
    pub fn affine(&self, layer: usize) -> Option<Affine> {
        let weights = Matrix::from_values(self.fan_in(layer), self.weights(layer).to_vec())?;
        Some(Affine { weights, bias: self.bias(layer).to_vec() })
    }

    /// The whole network as one affine map, which it is as long as every activation is linear; else `None`.
    #[must_use]
    pub fn collapsed(&self) -> Option<Affine> {
        let is_linear = |layer: &Dense| layer.kernel.setting().activation.id == "linear";
        if !self.layers.iter().all(is_linear) {
            return None;
        }
        let first = self.affine(0)?;
        (1..self.layers()).try_fold(first, |before, layer| self.affine(layer)?.after(&before))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::find;
    use crate::network::Trace;

    fn setting(id: &str) -> Setting {
        Setting::of(find(id).expect("in the catalogue"))
    }

    #[test]
    fn parameters_stand_layer_by_layer() {
        let model = Model::new(&Config::modern(&[3, 2], &setting("prelu"), 1), 2);
        assert_eq!(model.parameters().len(), (6 + 3 + 1) + (6 + 2 + 1) + (2 + 1));
        assert_eq!((model.layers(), model.inputs()), (3, 2));
        assert_eq!([0, 1, 2, 3].map(|layer| model.units(layer)), [3, 2, 1, 0]);
        assert_eq!([0, 1, 2, 3].map(|layer| model.fan_in(layer)), [2, 3, 2, 0]);
        assert_eq!(model.weights(1), &model.parameters()[model.weight_places(1)]);
        assert_eq!(model.bias(2), [0.0]);
        assert_eq!(model.activation(0), Some(setting("prelu")));
        assert!(model.weights(9).is_empty() && model.bias(9).is_empty());
    }

    #[test]
    fn an_activation_changes_no_draw() {
        let with = |id| Model::new(&Config::modern(&[4, 4], &setting(id), 5), 2);
        assert_eq!(with("relu").parameters(), with("gelu").parameters());
        let ratio = with("relu").weights(1)[0] / with("tanh").weights(1)[0];
        assert!((ratio - libm::sqrt(2.0)).abs() < 1e-12);
        assert_ne!(with("relu").weights(0), with("relu").weights(1));
    }

    #[test]
    fn a_linear_network_is_one_affine_map() {
        let mut model = Model::new(&Config::modern(&[16, 16], &setting("linear"), 8), 2);
        model.bias_mut(0).fill(0.5);
        let map = model.collapsed().expect("all linear");
        let points = [0.3, -1.2, 4.0, 0.7];
        let mut trace = Trace::new(&model, 2);
        trace.set_points(&points);
        trace.forward(&model);
        for (point, output) in points.chunks(2).zip(trace.outputs(2, 0)) {
            let collapsed = map.apply(point)[0];
            assert!((collapsed - output).abs() < 1e-13 * output.abs().max(1.0));
        }
        assert_eq!(Model::new(&Config::modern(&[2], &setting("relu"), 8), 2).collapsed(), None);
    }
}
