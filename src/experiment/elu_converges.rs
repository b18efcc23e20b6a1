//! Does ELU converge faster? It depends on the depth, and a good part of it is the first weights.

use super::setting::{number, whole};
use super::training::{activation, epochs_to_loss, lab};
use super::{Experiment, Finding, Measure, Method, Plan, Ruling, TrialOf};
use crate::network::{Config, Initialiser, Rule, Shape};

/// Times 1/√fan-in: keeps the variance of signals through ELU at α = 1, as √2 does through ReLU.
const MATCHED_GAIN: f64 = 1.245;
const ARMS: [&str; 3] = ["ReLU, He", "ELU, He", "ELU, matched"];

pub(super) static EXPERIMENT: Experiment = Experiment {
    id: "elu-converges",
    settings: &[
        whole("depth", "hidden layers", "of 16 units", 6, (1, 12)),
        number("rate", "learning rate", "of Adam", 0.01, (0.001, 0.05, 0.001)),
        whole("epochs", "epochs", "at most", 200, (10, 300)),
    ],
    seeds: 20,
};

pub(super) static METHOD: Method = Method {
    plan: |_| Plan::new(Measure::time("epochs until the loss is below 0.1"), ARMS),
    finding: |settings, outcome| {
        let [relu, elu] = [0, 1].map(|arm| outcome.median(arm));
        let (is_deep, is_shallow) = (settings[0] >= 5.0, settings[0] <= 3.0);
        let is_for = is_deep && elu < relu || is_shallow && relu <= elu;
        let is_against = is_deep && elu > relu || is_shallow && elu < 0.8 * relu;
        let words = "Epochs until the loss is below 0.1: ReLU {}, ELU {}, ELU with first weights that fit it {}.";
        Finding::of_medians(Ruling::of(is_for, is_against), words, outcome)
    },
};

pub(super) const TRIAL: TrialOf = |settings, arm, seed| {
    let id = if arm == 0 { "relu" } else { "elu" };
    let layers = vec![16; settings[0] as usize];
    let config = Config::modern(&layers, &activation(id, &[]), u64::from(seed));
    let matched = Initialiser { gain: MATCHED_GAIN, ..Initialiser::new(Rule::LeCun) };
    let initialiser = if arm == 2 { matched } else { Initialiser::new(Rule::He) };
    let config = Config { initialiser, learning_rate: settings[1], ..config };
    epochs_to_loss(lab(Shape::Spiral, 0.0, &config), 0.1, settings[2] as usize)
};
