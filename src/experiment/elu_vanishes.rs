//! Does ELU vanish less than ReLU? One neuron that starts far on the left, and how long it takes to come back.

use super::off_neuron::OffNeuron;
use super::setting::number;
use super::{Experiment, Finding, Measure, Method, Plan, Ruling, Trial, TrialOf};
use crate::activation::{CATALOGUE, Setting, find};

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
    finding: |settings, outcome| {
        let [relu, leaky, elu] = [0, 1, 2].map(|arm| outcome.median(arm));
        let (is_near, is_far) = (settings[0] <= 7.0, settings[0] >= 11.0);
        let is_for = relu == f64::INFINITY && if is_near { elu < leaky } else { is_far && elu > leaky };
        let is_against = if is_near { elu >= relu } else { is_far && elu < leaky };
        let words = "Steps until the neuron is on again: ReLU {}, leaky ReLU {}, ELU {}.";
        Finding::of_medians(Ruling::of(is_for, is_against), words, outcome)
    },
};

pub(super) const TRIAL: TrialOf = |settings, arm, seed| trial(-settings[0], settings[1], ARMS[arm], seed);

/// Steps until the neuron is on; infinite where the limit comes first.
fn trial(bias: f64, rate: f64, (_, id, params): (&str, &str, &[f64]), seed: u32) -> Trial {
    // The ids are those of the catalogue.
    let activation = find(id).unwrap_or(CATALOGUE[0]);
    let mut neuron = OffNeuron::new(Setting { activation, params: params.into() }, bias, seed);
    let mut steps = 0;
    Box::new(move || {
        for _ in 0..STEPS_A_SLICE {
            if neuron.is_on() {
                return Some(f64::from(steps));
            }
            if steps >= MOST_STEPS {
                return Some(f64::INFINITY);
            }
            neuron.step(rate);
            steps += 1;
        }
        None
    })
}
