//! Do deeper networks need ReLU? Sigmoid, tanh, ReLU and ELU at any depth, and sigmoid with weights made for it.

use super::setting::{number, whole};
use super::training::{accuracy, activation, after, lab};
use super::{Experiment, Finding, Measure, Method, Plan, Ruling, TrialOf};
use crate::network::{Config, Initialiser, Model, Optimiser, Rule, Shape};

const WIDTH: usize = 8;
const ARMS: [(&str, &str); 5] = [
    ("sigmoid, Xavier", "sigmoid"),
    ("sigmoid, centred weights", "sigmoid"),
    ("tanh, Xavier", "tanh"),
    ("ReLU, He", "relu"),
    ("ELU, He", "elu"),
];
const CENTRED: usize = 1;

pub(super) static EXPERIMENT: Experiment = Experiment {
    id: "deep-needs-relu",
    settings: &[
        whole("depth", "hidden layers", "of 8 units", 5, (1, 8)),
        number("rate", "learning rate", "of gradient descent", 0.1, (0.01, 0.5, 0.01)),
        whole("epochs", "epochs", "", 200, (10, 300)),
    ],
    seeds: 20,
};

pub(super) static METHOD: Method = Method {
    plan: |_| Plan::new(Measure::ACCURACY, ARMS.map(|arm| arm.0)),
    finding: |settings, outcome| {
        let [sigmoid, centred, tanh, relu, _] = [0, 1, 2, 3, 4].map(|arm| outcome.median(arm));
        let is_deep = settings[0] >= 3.0;
        let is_for = is_deep && sigmoid < 0.75 && tanh > 0.9 && centred > 0.9;
        let is_against = is_deep && relu > 0.9 && tanh < 0.75 && centred < 0.75;
        let words = "Accuracy on the circle: sigmoid {}, sigmoid with centred weights {}, tanh {}, ReLU {}, ELU {}.";
        Finding::of_medians(Ruling::of(is_for, is_against), words, outcome)
    },
};

pub(super) const TRIAL: TrialOf = |settings, arm, seed| {
    let layers = vec![WIDTH; settings[0] as usize];
    let config = Config::modern(&layers, &activation(ARMS[arm].1, &[]), u64::from(seed));
    let gain = if arm == CENTRED { 4.0 } else { 1.0 };
    let initialiser = match arm {
        0..=2 => Initialiser { gain, ..Initialiser::new(Rule::Xavier) },
        _ => Initialiser::new(Rule::He),
    };
    let optimiser = Optimiser::GRADIENT_DESCENT;
    let config = Config { initialiser, optimiser, learning_rate: settings[1], ..config };
    let mut trainer = lab(Shape::Circle, 0.0, &config);
    if arm == CENTRED && let Some(trainer) = &mut trainer {
        trainer.change(centre);
    }
    after(trainer, settings[2] as usize, accuracy)
};

/// Sigmoids give ½ on average: a bias of −½Σw puts the sums of the next layer back around 0.
fn centre(model: &mut Model) {
    for layer in 1..model.layers() {
        let fan_in = model.fan_in(layer).max(1);
        let rows = model.weights(layer).chunks_exact(fan_in);
        let biases: Vec<f64> = rows.map(|row| -0.5 * row.iter().sum::<f64>()).collect();
        model.bias_mut(layer).copy_from_slice(&biases);
    }
}
