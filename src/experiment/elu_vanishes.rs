//! Does ELU vanish less than ReLU? One neuron that starts far on the left, and how long it takes to come back.

use super::setting::number;
use super::{Experiment, Finding, Measure, Method, Plan, Ruling, Trial};
use crate::activation::{Activation, find};
use crate::random::Random;

/// Inputs of the neuron.
const POINTS: usize = 20;
/// A neuron that has not come back after so many steps never does, as far as this experiment goes.
const MOST_STEPS: u32 = 20_000;
const STEPS_A_SLICE: u32 = 500;
const ARMS: [(&str, &str, &[f64]); 3] =
    [("ReLU", "relu", &[]), ("Leaky ReLU, 0.01", "leaky-relu", &[0.01]), ("ELU, α = 1", "elu", &[1.0])];

pub(super) static EXPERIMENT: Experiment = Experiment {
    id: "elu-vanishes",
    settings: &[
        number("depth", "start", "how far left of 0 the bias begins", 6.0, (1.0, 14.0, 0.5)),
        number("rate", "learning rate", "", 0.1, (0.01, 1.0, 0.01)),
    ],
    seeds: 20,
};

pub(super) static METHOD: Method = Method {
    plan: |_| Plan::new(Measure::time("steps until the neuron is on again"), ARMS.map(|arm| arm.0)),
    trial: |settings, arm, seed| trial(-settings[0], settings[1], ARMS[arm], seed),
    finding: |settings, outcome| {
        let [relu, leaky, elu] = [0, 1, 2].map(|arm| outcome.median(arm));
        let (is_near, is_far) = (settings[0] <= 7.0, settings[0] >= 11.0);
        let is_for = relu == f64::INFINITY && if is_near { elu < leaky } else { is_far && elu > leaky };
        let is_against = if is_near { elu >= relu } else { is_far && elu < leaky };
        let words = "Steps until the neuron is on again: ReLU {}, leaky ReLU {}, ELU {}.";
        Finding::of_medians(Ruling::of(is_for, is_against), words, outcome)
    },
};

/// y = f(w·x + b) learns 1 + x/2 from w = 1 and a far too small bias, by gradient descent on half the mean square.
fn trial(bias: f64, rate: f64, (_, id, params): (&str, &str, &'static [f64]), seed: u32) -> Trial {
    let mut random = Random::stream(u64::from(seed), "data");
    let inputs: Vec<f64> = (0..POINTS).map(|_| random.normal()).collect();
    let mut neuron = Neuron { activation: find(id), params, weight: 1.0, bias };
    let mut steps = 0;
    Box::new(move || {
        for _ in 0..STEPS_A_SLICE {
            if neuron.is_on(&inputs) {
                return Some(f64::from(steps));
            }
            if steps >= MOST_STEPS {
                return Some(f64::INFINITY);
            }
            neuron.step(&inputs, rate);
            steps += 1;
        }
        None
    })
}

struct Neuron {
    activation: Option<&'static Activation>,
    params: &'static [f64],
    weight: f64,
    bias: f64,
}

impl Neuron {
    /// Whether z is above 0 for at least half of the inputs.
    fn is_on(&self, inputs: &[f64]) -> bool {
        2 * inputs.iter().filter(|x| self.weight * **x + self.bias > 0.0).count() >= inputs.len()
    }

    fn step(&mut self, inputs: &[f64], rate: f64) {
        let Some(activation) = self.activation else { return };
        let (mut by_weight, mut by_bias) = (0.0, 0.0);
        for x in inputs {
            let z = self.weight * x + self.bias;
            let error = (activation.value)(z, self.params) - (1.0 + 0.5 * x);
            let delta = error * (activation.derivative)(z, self.params);
            by_weight += delta * x;
            by_bias += delta;
        }
        self.weight -= rate * by_weight / inputs.len() as f64;
        self.bias -= rate * by_bias / inputs.len() as f64;
    }
}
