//! Does leaky ReLU prevent dead neurons, and is it better? A hidden layer that is off for all the data, and what
//! training makes of it.

use super::setting::{choice, number};
use super::training::{accuracy, activation, after, lab};
use super::{Experiment, Finding, Measure, Method, Plan, Ruling, Scale};
use crate::network::{Bias, Config, Initialiser, Part, Rule, Shape, Trainer};

const UNITS: usize = 16;
const EPOCHS: usize = 200;
const ACCURACY: f64 = 0.0;
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
    ],
    seeds: 20,
};

pub(super) static METHOD: Method = Method {
    plan: |settings| {
        let dead = Measure::new("share of units off for all the data", Scale::Linear(0.0, 1.0));
        let measure = if settings[0] == ACCURACY { Measure::ACCURACY } else { dead };
        Plan::new(measure, ARMS.map(|arm| arm.0))
    },
    trial: |settings, arm, seed| {
        let (_, id, params) = ARMS[arm];
        let bias = Bias::Constant(settings[1]);
        let initialiser = Initialiser { bias, ..Initialiser::new(Rule::He) };
        let config = Config::modern(&[UNITS], &activation(id, params), u64::from(seed));
        let config = Config { initialiser, learning_rate: settings[2], batch: 10, ..config };
        let mut trainer = lab(Shape::Circle, 0.0, &config);
        if let Some(trainer) = &mut trainer {
            // Only the hidden layer begins off.
            trainer.change(|model| model.bias_mut(1).fill(0.0));
        }
        let number = if settings[0] == ACCURACY { accuracy } else { dead_share };
        after(trainer, EPOCHS, number)
    },
    finding: |settings, outcome| {
        let [relu, leaky, _] = [0, 1, 2].map(|arm| outcome.median(arm));
        let is_off = settings[1] <= -3.0;
        if settings[0] == ACCURACY {
            let (fails, learns) = (relu < 0.7, leaky > 0.95);
            let is_for = if is_off { fails && learns } else { (relu - leaky).abs() <= 0.02 };
            let is_against = if is_off { !fails && relu >= leaky } else { fails && learns };
            let words = "Accuracy on the circle: ReLU {}, leaky ReLU {}, ELU {}.";
            return Finding::of_medians(Ruling::of(is_for, is_against), words, outcome);
        }
        let ruling = Ruling::of(leaky == 0.0 && (relu > 0.9 || !is_off), leaky > 0.0);
        let words = "Share of dead units after training: ReLU {}, leaky ReLU {}, ELU {}.";
        Finding::of_medians(ruling, words, outcome)
    },
};

/// The share of hidden units that are off for all of the training data.
fn dead_share(trainer: &mut Trainer) -> f64 {
    let dead = trainer.examine(Part::Train).map(|found| found.trace.dead_units(0).count());
    dead.map_or(f64::NAN, |dead| dead as f64 / UNITS as f64)
}
