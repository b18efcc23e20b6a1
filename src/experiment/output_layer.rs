//! Which last layer for which task, and why the loss has to fit: a regression with three last layers, and a sigmoid
//! that is certain and wrong.

use super::setting::{choice, number};
use super::training::{activation, after, loss};
use super::{Experiment, Finding, Measure, Method, Plan, Ruling, Scale, Trial, TrialOf};
use crate::network::{Config, DataSet, Goal, Loss, Split, Trainer};
use crate::random::Random;

const REGRESSION: f64 = 0.0;
const LAYERS: [(&str, &str); 3] = [("linear", "linear"), ("tanh", "tanh"), ("sigmoid", "sigmoid")];
const LOSSES: [&str; 2] = ["squared error", "cross-entropy"];
const POINTS: usize = 100;
const EPOCHS: usize = 200;
const MOST_STEPS: u32 = 50_000;
const STEPS_A_SLICE: u32 = 500;

pub(super) static EXPERIMENT: Experiment = Experiment {
    id: "output-layer",
    settings: &[
        choice("task", "Task", &[("regression", "A number: which last layer?"), ("class", "A class: which loss?")]),
        number("start", "first logit", "certain and wrong", 8.0, (1.0, 12.0, 0.5)),
        number("rate", "learning rate", "of the class", 0.15, (0.01, 1.0, 0.01)),
    ],
    seeds: 20,
};

pub(super) static METHOD: Method = Method {
    plan: |settings| {
        if settings[0] == REGRESSION {
            let measure = Measure::new("mean squared error", Scale::Log);
            return Plan::new(measure, LAYERS.map(|layer| layer.0));
        }
        Plan::new(Measure::time("steps until the answer is right"), LOSSES)
    },
    finding: |settings, outcome| {
        if settings[0] == REGRESSION {
            let [linear, tanh, sigmoid] = [0, 1, 2].map(|arm| outcome.median(arm));
            let is_for = linear < 0.5 * tanh && linear < 0.5 * sigmoid;
            let words = "Mean squared error: a linear last layer {}, tanh {}, sigmoid {}.";
            return Finding::of_medians(Ruling::of(is_for, linear > tanh), words, outcome);
        }
        let [squared, entropy] = [0, 1].map(|arm| outcome.median(arm));
        let words = "Steps until the sigmoid is right: squared error {}, cross-entropy {}.";
        let ruling = Ruling::of(squared > 2.0 * entropy, squared < entropy);
        Finding::of_medians(ruling, words, outcome)
    },
};

pub(super) const TRIAL: TrialOf = |settings, arm, seed| {
    if settings[0] == REGRESSION {
        return after(regression(LAYERS[arm].1, seed), EPOCHS, |trainer| 2.0 * loss(trainer));
    }
    recovery(settings[1], settings[2], arm == 0, seed)
};

/// y = 2x + ½ sin 5x for x from −1 to 1: beyond what tanh and sigmoid can answer.
fn regression(id: &str, seed: u32) -> Option<Trainer> {
    let mut random = Random::stream(u64::from(seed), "data");
    let points: Vec<f64> = (0..POINTS).map(|_| random.between(-1.0, 1.0)).collect();
    let targets = points.iter().map(|x| 2.0 * x + 0.5 * libm::sin(5.0 * x)).collect();
    let train = DataSet::new(1, points, targets, Goal::Number)?;
    let config = Config::modern(&[16, 16], &activation("tanh", &[]), u64::from(seed));
    let config = Config { output: activation(id, &[]), loss: Loss::Squared, ..config };
    Trainer::new(&config, Split { test: train.clone(), train })
}

/// One sigmoid with one input, whose bias says 1 with certainty while every example says 0: gradient descent on all
/// examples until the mean answer is below ½.
fn recovery(start: f64, rate: f64, is_squared: bool, seed: u32) -> Trial {
    let mut random = Random::stream(u64::from(seed), "data");
    let inputs: Vec<f64> = (0..20).map(|_| random.normal()).collect();
    let (mut weight, mut bias, mut steps) = (0.0, start, 0);
    Box::new(move || {
        for _ in 0..STEPS_A_SLICE {
            let (mut by_weight, mut by_bias, mut answer) = (0.0, 0.0, 0.0);
            for x in &inputs {
                let p = 1.0 / (1.0 + libm::exp(-(weight * x + bias)));
                // The derivative by the logit of p² is 2p · p(1 − p), that of −ln(1 − p) is p.
                let delta = if is_squared { 2.0 * p * p * (1.0 - p) } else { p };
                by_weight += delta * x;
                by_bias += delta;
                answer += p;
            }
            let count = inputs.len() as f64;
            if answer / count < 0.5 {
                return Some(f64::from(steps));
            }
            if steps >= MOST_STEPS {
                return Some(f64::INFINITY);
            }
            weight -= rate * by_weight / count;
            bias -= rate * by_bias / count;
            steps += 1;
        }
        None
    })
}
