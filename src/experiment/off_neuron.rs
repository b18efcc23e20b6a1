//! One neuron that starts far on the left, where it is off for all of its data, and what gradient descent makes of it.

use crate::activation::Setting;
use crate::random::Random;

/// Inputs of the neuron.
const INPUTS: usize = 20;

/// A neuron y = f(w·x + b) that learns 1 + x/2 from w = 1 and a far too small bias, by gradient descent on half the
/// mean square.
#[derive(Clone, Debug, PartialEq)]
pub struct OffNeuron {
    activation: Setting,
    inputs: Vec<f64>,
    weight: f64,
    bias: f64,
}

impl OffNeuron {
    /// The neuron before its first step; its inputs are drawn from N(0, 1), the same for every activation.
    #[must_use]
    pub fn new(activation: Setting, bias: f64, seed: u32) -> Self {
        let mut random = Random::stream(u64::from(seed), "data");
        let inputs = (0..INPUTS).map(|_| random.normal()).collect();
        Self { activation, inputs, weight: 1.0, bias }
    }

    /// The weighted sum of every input.
    pub fn sums(&self) -> impl Iterator<Item = f64> {
        self.inputs.iter().map(|x| self.weight * x + self.bias)
    }

    /// What the sums go through.
    #[must_use]
    pub const fn activation(&self) -> &Setting {
        &self.activation
    }

    /// For how many of the inputs z is above 0.
    #[must_use]
    pub fn count_on(&self) -> usize {
        self.sums().filter(|z| *z > 0.0).count()
    }

    /// Whether z is above 0 for at least half of the inputs.
    #[must_use]
    pub fn is_on(&self) -> bool {
        2 * self.count_on() >= self.inputs.len()
    }

    /// The derivatives of the loss by weight and bias.
    #[must_use]
    pub fn gradient(&self) -> (f64, f64) {
        let Setting { activation, params } = &self.activation;
        let (mut by_weight, mut by_bias) = (0.0, 0.0);
        for x in &self.inputs {
            let z = self.weight * x + self.bias;
            let error = (activation.value)(z, params) - (1.0 + 0.5 * x);
            let delta = error * (activation.derivative)(z, params);
            by_weight += delta * x;
            by_bias += delta;
        }
        let count = self.inputs.len() as f64;
        (by_weight / count, by_bias / count)
    }

    /// One step of gradient descent.
    pub fn step(&mut self, rate: f64) {
        let (by_weight, by_bias) = self.gradient();
        self.weight -= rate * by_weight;
        self.bias -= rate * by_bias;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::find;

    fn neuron(id: &str, bias: f64) -> OffNeuron {
        OffNeuron::new(Setting::of(find(id).expect("in the catalogue")), bias, 3)
    }

    fn steps(id: &str, bias: f64, most: u32) -> Option<u32> {
        let mut neuron = neuron(id, bias);
        for steps in 0..most {
            if neuron.is_on() {
                return Some(steps);
            }
            neuron.step(0.1);
        }
        None
    }

    #[test]
    fn relu_never_moves_and_others_come_back() {
        assert_eq!(neuron("relu", -6.0).gradient(), (0.0, 0.0));
        assert_eq!(steps("relu", -6.0, 1000), None);
        let (elu, leaky) = (steps("elu", -6.0, 20_000), steps("leaky-relu", -6.0, 20_000));
        let (elu, leaky) = (elu.expect("comes back"), leaky.expect("comes back"));
        assert!((400..1800).contains(&elu) && (2500..6000).contains(&leaky), "{elu} {leaky}");
        assert_eq!(steps("elu", -12.0, 20_000), None);
    }

    #[test]
    fn the_gradient_is_that_of_the_loss() {
        let loss = |neuron: &OffNeuron| {
            let error = |(x, z): (&f64, f64)| {
                (neuron.activation.activation.value)(z, &neuron.activation.params) - (1.0 + 0.5 * x)
            };
            let squares = neuron.inputs.iter().zip(neuron.sums()).map(error).map(|it| it * it);
            0.5 * squares.sum::<f64>() / neuron.inputs.len() as f64
        };
        let at = neuron("gelu", -0.7);
        let h = 1e-6;
        let moved = |weight, bias| OffNeuron {
            weight: at.weight + weight,
            bias: at.bias + bias,
            ..at.clone()
        };
        let by_weight = (loss(&moved(h, 0.0)) - loss(&moved(-h, 0.0))) / (2.0 * h);
        let by_bias = (loss(&moved(0.0, h)) - loss(&moved(0.0, -h))) / (2.0 * h);
        let found = at.gradient();
        assert!((found.0 - by_weight).abs() < 1e-8 && (found.1 - by_bias).abs() < 1e-8);
    }
}
