//! Everything that decides a training run, except the data: plain values.

use super::{Gradient, Initialiser, Loss, Optimiser};
use crate::activation::{Setting, find};

/// The shape of a network, where its weights come from and how they are trained.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// The hidden layers, from the inputs on.
    pub hidden: Vec<Hidden>,
    /// What the outputs go through before the loss: linear where the loss takes logits.
    pub output: Setting,
    /// What is made small; it also decides the number of outputs.
    pub loss: Loss,
    /// Where weights and biases begin.
    pub initialiser: Initialiser,
    /// How a gradient becomes a step.
    pub optimiser: Optimiser,
    /// How large the steps are.
    pub learning_rate: f64,
    /// Examples in a batch. One step takes the mean gradient over one batch; the last of an epoch may be smaller.
    pub batch: usize,
    /// Whether each epoch takes the examples in a new order; otherwise all take them as they come.
    pub reshuffles: bool,
    /// ReLU′(0), for which there is no right value: 0 in PyTorch, TensorFlow and JAX.
    pub relu_slope_at_zero: f64,
    /// The seed of the weights and of the order of the examples.
    pub seed: u64,
}

/// One hidden layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Hidden {
    /// How many units; at least one.
    pub units: usize,
    /// What each weighted sum goes through. The slope of a PReLU is where training begins.
    pub activation: Setting,
    /// Which slope stands for that of the activation on the way back.
    pub gradient: Gradient,
}

impl Hidden {
    /// A layer that is trained with the activation's own derivative.
    #[must_use]
    pub const fn new(units: usize, activation: Setting) -> Self {
        Self { units, activation, gradient: Gradient::True }
    }
}

impl Config {
    /// How a small classifier would be trained today: variance-matched weights, one logit with cross-entropy, Adam
    /// with learning rate 0.01, batches of 20 in a new order each epoch.
    #[must_use]
    pub fn modern(units: &[usize], activation: &Setting, seed: u64) -> Self {
        Self {
            hidden: units.iter().map(|&units| Hidden::new(units, activation.clone())).collect(),
            output: linear(),
            loss: Loss::BinaryCrossEntropy,
            initialiser: Initialiser::suited(activation.activation),
            optimiser: Optimiser::Adam,
            learning_rate: 0.01,
            batch: 20,
            reshuffles: true,
            relu_slope_at_zero: 0.0,
            seed,
        }
    }

    /// How TensorFlow Playground trains: weights uniform within ±½, biases 0.1, half the squared error of one output
    /// (a tanh for classes, linear for numbers), gradient descent with learning rate 0.03, batches of 10 always in
    /// the same order.
    #[must_use]
    pub fn playground(
        units: &[usize],
        activation: &Setting,
        is_regression: bool,
        seed: u64,
    ) -> Self {
        let output = if is_regression { linear() } else { named("tanh") };
        Self {
            output,
            loss: Loss::Squared,
            initialiser: Initialiser::PLAYGROUND,
            optimiser: Optimiser::GRADIENT_DESCENT,
            learning_rate: 0.03,
            batch: 10,
            reshuffles: false,
            ..Self::modern(units, activation, seed)
        }
    }
}

fn linear() -> Setting {
    named("linear")
}

/// The activation with this id; the first of the catalogue, which is linear, stands for an unknown one.
fn named(id: &str) -> Setting {
    Setting::of(find(id).unwrap_or(crate::activation::CATALOGUE[0]))
}
