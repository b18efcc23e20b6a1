//! Does a gradient of 1 flow unchanged? How much the gradient grows or shrinks from layer to layer of a deep network
//! before its first step, for several first weights.

use super::gradient_flow::Stack;
use super::setting::{number, whole};
use super::training::activation;
use super::{Experiment, Finding, Measure, Method, Plan, Ruling, Scale, TrialOf, at_once};
use crate::network::{Initialiser, Rule};

const ARMS: [(&str, &str, Rule); 6] = [
    ("ReLU, He", "relu", Rule::He),
    ("ReLU, Xavier", "relu", Rule::Xavier),
    ("ReLU, normal", "relu", Rule::Normal(0.0)),
    ("tanh, Xavier", "tanh", Rule::Xavier),
    ("sigmoid, Xavier", "sigmoid", Rule::Xavier),
    ("SELU, LeCun", "selu", Rule::LeCun),
];
/// The arm whose weights have the spread that the reader sets.
const SET: usize = 2;

pub(super) static EXPERIMENT: Experiment = Experiment {
    id: "relu-gradient",
    settings: &[
        whole("depth", "hidden layers", "", 30, (2, 50)),
        whole("width", "units", "in each layer", 32, (2, 64)),
        number("spread", "spread", "of the normal weights", 0.5, (0.05, 1.0, 0.01)),
    ],
    seeds: 20,
};

pub(super) static METHOD: Method = Method {
    plan: |settings| {
        let mut names = ARMS.map(|arm| arm.0.to_owned());
        names[SET] = format!("ReLU, N(0, {}²)", settings[2]);
        Plan::new(Measure::new("factor of the gradient, a layer", Scale::Log), names)
    },
    finding: |_, outcome| {
        let [he, xavier, set, _, sigmoid, _] = [0, 1, 2, 3, 4, 5].map(|arm| outcome.median(arm));
        let is_kept = 0.8 < he && he < 1.2;
        let ruling = Ruling::of(is_kept && xavier < 0.85 * he && sigmoid < 0.5, xavier > 0.95 * he);
        let words = "Factor a layer with ReLU: He {}, Xavier {}, the set spread {}. Sigmoid with Xavier: {}.";
        Finding::new(ruling, words, [he, xavier, set, sigmoid])
    },
};

pub(super) const TRIAL: TrialOf = |settings, arm, seed| {
    let (depth, width, spread) = (settings[0] as usize, settings[1] as usize, settings[2]);
    let (_, id, rule) = ARMS[arm];
    let rule = if arm == SET { Rule::Normal(spread) } else { rule };
    let (activation, initialiser) = (activation(id, &[]), Initialiser::new(rule));
    let stack = Stack { activation, initialiser, depth, width };
    at_once(move || stack.profile(seed).factor())
};
