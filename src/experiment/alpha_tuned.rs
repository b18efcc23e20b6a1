//! Must α be tuned? The same network with five values of it.

use super::setting::{choice, number, whole};
use super::training::{accuracy, activation, after, epochs_to_loss, lab};
use super::{Experiment, Finding, Measure, Method, Plan, Ruling, TrialOf};
use crate::network::{Config, Shape};

const ALPHAS: [f64; 5] = [0.25, 0.5, 1.0, 2.0, 4.0];
const TIME: f64 = 0.0;

pub(super) static EXPERIMENT: Experiment = Experiment {
    id: "alpha-tuned",
    settings: &[
        choice("measure", "Measure", &[("epochs", "Epochs until it is learned"), ("accuracy", "Accuracy after 200 epochs")]),
        number("rate", "learning rate", "of Adam", 0.01, (0.001, 0.05, 0.001)),
        whole("noise", "noise", "of the spiral, in percent", 5, (0, 50)),
    ],
    seeds: 20,
};

pub(super) static METHOD: Method = Method {
    plan: |settings| {
        let time = Measure::time("epochs until the loss is below 0.1");
        let measure = if settings[0] == TIME { time } else { Measure::ACCURACY };
        Plan::new(measure, ALPHAS.map(|alpha| format!("ELU, α = {alpha}")))
    },
    finding: |settings, outcome| {
        let medians: Vec<f64> = (0..ALPHAS.len()).map(|arm| outcome.median(arm)).collect();
        let least = medians.iter().copied().fold(f64::INFINITY, f64::min);
        let most = medians.iter().copied().fold(0.0, f64::max);
        if settings[0] == TIME {
            let ruling = Ruling::of(most > 1.3 * least, most < 1.1 * least);
            let words = "Epochs until the loss is below 0.1, for α from 0.25 to 4: {}, {}, {}, {}, {}.";
            return Finding::new(ruling, words, medians);
        }
        let ruling = Ruling::of(most - least > 0.02, most - least < 0.005);
        let words = "Accuracy after 200 epochs, for α from 0.25 to 4: {}, {}, {}, {}, {}.";
        Finding::new(ruling, words, medians)
    },
};

pub(super) const TRIAL: TrialOf = |settings, arm, seed| {
    let config = Config::modern(&[16, 16], &activation("elu", &[ALPHAS[arm]]), u64::from(seed));
    let trainer = lab(Shape::Spiral, settings[2], &Config { learning_rate: settings[1], ..config });
    if settings[0] == TIME { epochs_to_loss(trainer, 0.1, 400) } else { after(trainer, 200, accuracy) }
};
