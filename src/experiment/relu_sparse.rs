//! Is ReLU sparse? The share of outputs that are exactly 0, before and after training.

use super::setting::{choice, whole};
use super::training::{activation, after, lab};
use super::{Experiment, Finding, Measure, Method, Plan, Ruling, Scale, TrialOf};
use crate::network::{Config, Part, Shape, Trainer};

const ARMS: [(&str, &str, &[f64]); 4] = [
    ("ReLU", "relu", &[]),
    ("Leaky ReLU, 0.01", "leaky-relu", &[0.01]),
    ("ELU", "elu", &[]),
    ("GELU", "gelu", &[]),
];

pub(super) static EXPERIMENT: Experiment = Experiment {
    id: "relu-sparse",
    settings: &[
        choice("when", "When", &[("start", "Before training"), ("trained", "After 50 epochs")]),
        whole("width", "units", "in each of the two hidden layers", 32, (2, 48)),
    ],
    seeds: 20,
};

pub(super) static METHOD: Method = Method {
    plan: |_| {
        let measure = Measure::new("share of outputs that are exactly 0", Scale::Linear(0.0, 1.0));
        Plan::new(measure, ARMS.map(|arm| arm.0))
    },
    finding: |_, outcome| {
        let [relu, leaky, elu, gelu] = [0, 1, 2, 3].map(|arm| outcome.median(arm));
        let others = leaky.max(elu).max(gelu);
        let ruling = Ruling::of(relu > 0.3 && others < 0.01, relu < 0.1);
        let words = "Share of exact zeros: ReLU {}, leaky ReLU {}, ELU {}, GELU {}.";
        Finding::of_medians(ruling, words, outcome)
    },
};

pub(super) const TRIAL: TrialOf = |settings, arm, seed| {
    let (epochs, width) = (if settings[0] == 0.0 { 0 } else { 50 }, settings[1] as usize);
    let (_, id, params) = ARMS[arm];
    let config = Config::modern(&[width, width], &activation(id, params), u64::from(seed));
    after(lab(Shape::Spiral, 5.0, &config), epochs, zero_share)
};

/// The share of zeros among the outputs of all hidden units for all training examples.
fn zero_share(trainer: &mut Trainer) -> f64 {
    let hidden = trainer.config().hidden.len();
    let Ok(found) = trainer.examine(Part::Train) else { return f64::NAN };
    let (mut zeros, mut all) = (0_u32, 0_u32);
    for output in (0..hidden).flat_map(|layer| found.trace.all_outputs(layer)) {
        zeros += u32::from(output == 0.0);
        all += 1;
    }
    f64::from(zeros) / f64::from(all)
}
