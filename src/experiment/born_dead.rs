//! Are deep narrow ReLU networks born dead? The share of networks whose output does not depend on the input before
//! training begins.

use super::setting::whole;
use super::training::activation;
use super::{Experiment, Finding, Measure, Method, Plan, Ruling, Scale, TrialOf, at_once};
use crate::network::{Config, Model, Trace};
use crate::random::Random;

/// Networks whose share is one number.
const NETWORKS: usize = 100;
/// Places on [−1, 1] at which a network is asked.
const POINTS: usize = 21;
const DEPTHS: [usize; 4] = [2, 5, 10, 20];

pub(super) static EXPERIMENT: Experiment = Experiment {
    id: "born-dead",
    settings: &[whole("width", "units", "in each hidden layer", 2, (1, 8))],
    seeds: 20,
};

pub(super) static METHOD: Method = Method {
    plan: |_| {
        let measure = Measure::new("share of 100 networks born dead", Scale::Linear(0.0, 1.0));
        let arms = DEPTHS.map(|depth| format!("ReLU, {depth} layers"));
        Plan::new(measure, arms.into_iter().chain(["Leaky ReLU, 20 layers".to_owned()]))
    },
    finding: |settings, outcome| {
        let medians: Vec<f64> = (0..=DEPTHS.len()).map(|arm| outcome.median(arm)).collect();
        let is_rising = medians[..DEPTHS.len()].windows(2).all(|pair| pair[0] <= pair[1]);
        let is_narrow = settings[0] <= 3.0;
        let is_for = is_rising && medians[3] > 0.5 && medians[4] == 0.0;
        let words = "Born dead with 2, 5, 10 and 20 layers: {}, {}, {} and {}. Leaky ReLU with 20 layers: {}.";
        Finding::new(Ruling::of(is_for, is_narrow && medians[3] < 0.1), words, medians)
    },
};

pub(super) const TRIAL: TrialOf = |settings, arm, seed| {
    let width = settings[0] as usize;
    let (id, depth) = DEPTHS.get(arm).map_or(("leaky-relu", 20), |depth| ("relu", *depth));
    at_once(move || dead_share(id, depth, width, seed))
};

fn dead_share(id: &str, depth: usize, width: usize, seed: u32) -> f64 {
    let mut seeds = Random::stream(u64::from(seed), "networks");
    let is_dead = |_: &usize| {
        let config = Config::modern(&vec![width; depth], &activation(id, &[]), seeds.bits());
        outputs_agree(&Model::new(&config, 1))
    };
    (0..NETWORKS).filter(is_dead).count() as f64 / NETWORKS as f64
}

/// Whether the network answers the same everywhere.
fn outputs_agree(model: &Model) -> bool {
    let place = |index: usize| 2.0 * index as f64 / (POINTS - 1) as f64 - 1.0;
    let points: Vec<f64> = (0..POINTS).map(place).collect();
    let mut trace = Trace::new(model, POINTS);
    trace.set_points(&points);
    trace.forward(model);
    let outputs = trace.outputs(model.layers() - 1, 0);
    outputs.iter().all(|output| *output == outputs[0])
}
