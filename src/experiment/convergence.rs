//! Does the choice affect how fast a network learns? The same network, data and first draws with six activations.

use super::setting::{number, whole};
use super::training::{activation, epochs_to_loss, lab};
use super::{Experiment, Finding, Measure, Method, Plan, Ruling, TrialOf};
use crate::network::{Config, Shape};

const ARMS: [(&str, &str); 6] = [
    ("GELU", "gelu"),
    ("Mish", "mish"),
    ("ReLU", "relu"),
    ("ELU", "elu"),
    ("tanh", "tanh"),
    ("sigmoid", "sigmoid"),
];

pub(super) static EXPERIMENT: Experiment = Experiment {
    id: "convergence",
    settings: &[
        number("rate", "learning rate", "of Adam", 0.03, (0.001, 0.1, 0.001)),
        whole("width", "units", "in each of the two hidden layers", 16, (2, 32)),
        whole("noise", "noise", "of the spiral, in percent", 5, (0, 50)),
        whole("epochs", "epochs", "at most", 200, (1, 500)),
    ],
    seeds: 20,
};

pub(super) static METHOD: Method = Method {
    plan: |_| {
        Plan::new(Measure::time("epochs until the loss is below 0.1"), ARMS.map(|arm| arm.0))
    },
    finding: |_, outcome| {
        let medians = (0..ARMS.len()).map(|arm| outcome.median(arm));
        let (fastest, slowest) =
            medians.fold((f64::INFINITY, 0.0), |(low, high), it| (it.min(low), it.max(high)));
        let ruling = Ruling::of(slowest >= 2.0 * fastest, slowest < 1.25 * fastest);
        let words = "Epochs until the loss is below 0.1: GELU {}, Mish {}, ReLU {}, ELU {}, tanh {}, sigmoid {}.";
        // Where nothing learns, nothing is compared.
        let ruling = if fastest.is_finite() { ruling } else { Ruling::Undecided };
        Finding::of_medians(ruling, words, outcome)
    },
};

pub(super) const TRIAL: TrialOf = |settings, arm, seed| {
    let (width, most) = (settings[1] as usize, settings[3] as usize);
    let activation = activation(ARMS[arm].1, &[]);
    let config = Config::modern(&[width, width], &activation, u64::from(seed));
    let config = Config { learning_rate: settings[0], ..config };
    epochs_to_loss(lab(Shape::Spiral, settings[2], &config), 0.1, most)
};
