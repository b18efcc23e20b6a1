//! Does ELU reduce bias shift? Mean outputs for inputs that are themselves centred on zero.

use super::setting::number;
use super::{Experiment, Finding, Measure, Method, Plan, Ruling, Scale, TrialOf, at_once};
use crate::activation::find;
use crate::random::Random;

/// Inputs drawn from N(0, 1) for each mean.
const INPUTS: usize = 1000;
const ARMS: [(&str, &str); 5] = [
    ("ReLU", "relu"),
    ("Leaky ReLU, 0.01", "leaky-relu"),
    ("ELU", "elu"),
    ("SELU", "selu"),
    ("tanh", "tanh"),
];
/// Where the α of ELU stands among the arms.
const ELU: usize = 2;

pub(super) static EXPERIMENT: Experiment = Experiment {
    id: "elu-bias-shift",
    settings: &[number("alpha", "α", "of ELU", 1.0, (0.0, 4.0, 0.01))],
    seeds: 20,
};

pub(super) static METHOD: Method = Method {
    plan: |settings| {
        let measure = Measure::new("mean output for inputs from N(0, 1)", Scale::Linear(-0.1, 0.5));
        let mut names = ARMS.map(|arm| arm.0.to_owned());
        names[ELU] = format!("ELU, α = {}", settings[0]);
        Plan::new(measure, names)
    },
    finding: |_, outcome| {
        let [relu, elu] = [0, ELU].map(|arm| outcome.median(arm));
        let is_for = elu.abs() < 0.6 * relu;
        let words = "Mean outputs: ReLU {}, leaky ReLU {}, ELU {}, SELU {}, tanh {}. Closer to zero is less bias shift.";
        Finding::of_medians(Ruling::of(is_for, elu.abs() > relu), words, outcome)
    },
};

pub(super) const TRIAL: TrialOf = |settings, arm, seed| {
    let alpha = settings[0];
    at_once(move || mean(arm, alpha, seed))
};

/// The mean output of an arm; all arms of a seed get the same inputs.
fn mean(arm: usize, alpha: f64, seed: u32) -> f64 {
    let Some(activation) = find(ARMS[arm].1) else { return f64::NAN };
    let params = if arm == ELU { vec![alpha] } else { activation.defaults() };
    let mut random = Random::stream(u64::from(seed), "data");
    let outputs = (0..INPUTS).map(|_| (activation.value)(random.normal(), &params));
    outputs.sum::<f64>() / INPUTS as f64
}
