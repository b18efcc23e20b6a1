//! Does leaky ReLU prevent dead neurons, and is it better? A hidden layer that is off for all the data, and what
//! training makes of it; or a training whose steps are so large that they kill units.

use super::setting::{choice, number};
use super::training::{accuracy, activation, after, lab};
use super::{Experiment, Finding, Measure, Method, Plan, Ruling, Scale, TrialOf};
use crate::network::{Bias, Config, Initialiser, Optimiser, Part, Rule, Shape, Trainer};

const UNITS: usize = 16;
/// Epochs where biases are the cause, and where the learning rate is.
const EPOCHS: [usize; 2] = [200, 60];
const ACCURACY: f64 = 0.0;
/// Where the settings of the second cause stand.
const CAUSE: usize = 3;
const LARGE_RATE: usize = 4;
const ARMS: [(&str, &str, &[f64]); 3] =
    [("ReLU", "relu", &[]), ("Leaky ReLU, 0.01", "leaky-relu", &[0.01]), ("ELU", "elu", &[])];

pub(super) static EXPERIMENT: Experiment = Experiment {
    id: "leaky-dead",
    settings: &[
        choice(
            "measure",
            "Measure",
            &[("accuracy", "Accuracy after training"), ("dead", "Dead units after training")],
        ),
        number("bias", "first bias", "of all hidden units", -4.0, (-6.0, 1.0, 0.25)),
        number("rate", "learning rate", "of Adam", 0.01, (0.001, 0.05, 0.001)),
        choice(
            "cause",
            "Cause",
            &[("bias", "Biases far below 0"), ("rate", "Steps that are too large")],
        ),
        number("large", "large rate", "of those steps", 0.3, (0.05, 0.6, 0.05)),
    ],
    seeds: 20,
};

pub(super) static METHOD: Method = Method {
    plan: |settings| {
        let dead = Measure::new("share of units off for all the data", Scale::Linear(0.0, 1.0));
        let measure = if settings[0] == ACCURACY { Measure::ACCURACY } else { dead };
        Plan::new(measure, ARMS.map(|arm| arm.0))
    },
    finding: |settings, outcome| {
        let [relu, leaky, _] = [0, 1, 2].map(|arm| outcome.median(arm));
        let dead = "Share of dead units after training: ReLU {}, leaky ReLU {}, ELU {}.";
        if is_by_rate(settings) {
            let words = if settings[0] == ACCURACY { "Accuracy: ReLU {}, leaky ReLU {}, ELU {}." } else { dead };
            let is_for = settings[0] != ACCURACY && leaky == 0.0 && relu > 0.0;
            return Finding::of_medians(Ruling::of(is_for, settings[0] != ACCURACY && leaky > 0.0), words, outcome);
        }
        let is_off = settings[1] <= -3.0;
        if settings[0] == ACCURACY {
            let (fails, learns) = (relu < 0.7, leaky > 0.95);
            let is_for = if is_off { fails && learns } else { (relu - leaky).abs() <= 0.02 };
            let is_against = if is_off { !fails && relu >= leaky } else { fails && learns };
            let words = "Accuracy on the circle: ReLU {}, leaky ReLU {}, ELU {}.";
            return Finding::of_medians(Ruling::of(is_for, is_against), words, outcome);
        }
        let ruling = Ruling::of(leaky == 0.0 && (relu > 0.9 || !is_off), leaky > 0.0);
        Finding::of_medians(ruling, dead, outcome)
    },
};

pub(super) const TRIAL: TrialOf = |settings, arm, seed| {
    let is_by_rate = is_by_rate(settings);
    let trainer = if is_by_rate { large_steps } else { off_at_first }(settings, arm, seed);
    let number = if settings[0] == ACCURACY { accuracy } else { dead_share };
    after(trainer, EPOCHS[usize::from(is_by_rate)], number)
};

fn is_by_rate(settings: &[f64]) -> bool {
    settings[CAUSE] == 1.0
}

/// One hidden layer whose units all begin off.
fn off_at_first(settings: &[f64], arm: usize, seed: u32) -> Option<Trainer> {
    let (_, id, params) = ARMS[arm];
    let bias = Bias::Constant(settings[1]);
    let initialiser = Initialiser { bias, ..Initialiser::new(Rule::He) };
    let config = Config::modern(&[UNITS], &activation(id, params), u64::from(seed));
    let config = Config { initialiser, learning_rate: settings[2], batch: 10, ..config };
    let mut trainer = lab(Shape::Circle, 0.0, &config)?;
    // Only the hidden layer begins off.
    trainer.change(|model| model.bias_mut(1).fill(0.0));
    Some(trainer)
}

/// Two hidden layers that learn in large steps, with momentum.
fn large_steps(settings: &[f64], arm: usize, seed: u32) -> Option<Trainer> {
    let (_, id, params) = ARMS[arm];
    let config = Config::modern(&[UNITS, UNITS], &activation(id, params), u64::from(seed));
    let optimiser = Optimiser::Sgd { momentum: 0.9 };
    let config = Config {
        initialiser: Initialiser::new(Rule::He),
        optimiser,
        learning_rate: settings[LARGE_RATE],
        batch: 10,
        ..config
    };
    lab(Shape::Circle, 0.0, &config)
}

/// The share of hidden units that are off for all of the training data.
fn dead_share(trainer: &mut Trainer) -> f64 {
    let layers = trainer.config().hidden.len();
    let dead = trainer.examine(Part::Train).map(|found| {
        (0..layers).map(|layer| found.trace.dead_units(layer).count()).sum::<usize>()
    });
    dead.map_or(f64::NAN, |dead| dead as f64 / (layers * UNITS) as f64)
}
