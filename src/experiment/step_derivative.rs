//! Is the step's trouble that it has no derivative? Its derivative is 0 almost everywhere; with a 1 put in its place
//! near the jump the same network trains.

use super::setting::{choice, number, whole};
use super::training::{accuracy, activation, after, lab};
use super::{Experiment, Finding, Measure, Method, Plan, Ruling, Scale, TrialOf, at_once};
use crate::network::{Bias, Config, Gradient, Hidden, Initialiser, Optimiser, Part, Rule, Shape, Trainer};

const ACCURACY: f64 = 0.0;
const ARMS: [(&str, &str, Gradient); 3] = [
    ("step", "step", Gradient::True),
    ("step, straight-through", "step", Gradient::ClippedStraightThrough),
    ("tanh", "tanh", Gradient::True),
];

pub(super) static EXPERIMENT: Experiment = Experiment {
    id: "step-derivative",
    settings: &[
        choice(
            "measure",
            "Measure",
            &[("accuracy", "Accuracy after training"), ("gradient", "Gradient before the first step")],
        ),
        number("rate", "learning rate", "of Adam", 0.02, (0.001, 0.1, 0.001)),
        whole("epochs", "epochs", "", 200, (10, 300)),
    ],
    seeds: 20,
};

pub(super) static METHOD: Method = Method {
    plan: |settings| {
        let gradient = Measure::new("largest slope of the loss by a first-layer weight", Scale::Log);
        let measure = if settings[0] == ACCURACY { Measure::ACCURACY } else { gradient };
        Plan::new(measure, ARMS.map(|arm| arm.0))
    },
    finding: |settings, outcome| {
        let [step, through, _] = [0, 1, 2].map(|arm| outcome.median(arm));
        if settings[0] == ACCURACY {
            let ruling = Ruling::of(through > 0.95 && step < through - 0.05, through < 0.8);
            let words = "Accuracy on XOR: step {}, step with a straight-through gradient {}, tanh {}.";
            return Finding::of_medians(ruling, words, outcome);
        }
        let ruling = Ruling::of(step == 0.0 && through > 0.0, step != 0.0);
        let words = "The largest slope: step {}, straight-through {}, tanh {}. A slope of exactly 0 moves nothing.";
        Finding::of_medians(ruling, words, outcome)
    },
};

pub(super) const TRIAL: TrialOf = |settings, arm, seed| {
    let trainer = lab(Shape::Xor, 0.0, &config(settings, arm, seed));
    if settings[0] == ACCURACY {
        return after(trainer, settings[2] as usize, accuracy);
    }
    at_once(move || trainer.map_or(f64::NAN, largest_gradient))
};

/// Two hidden layers of 16 whose first jumps are spread over the data.
fn config(settings: &[f64], arm: usize, seed: u32) -> Config {
    let (_, id, gradient) = ARMS[arm];
    let activation = activation(id, &[]);
    let hidden = vec![Hidden { gradient, ..Hidden::new(16, activation.clone()) }; 2];
    let initialiser =
        Initialiser { bias: Bias::Normal(1.0), ..Initialiser::new(Rule::Normal(0.7)) };
    Config {
        hidden,
        initialiser,
        optimiser: Optimiser::Adam,
        learning_rate: settings[1],
        ..Config::modern(&[], &activation, u64::from(seed))
    }
}

fn largest_gradient(mut trainer: Trainer) -> f64 {
    let places = trainer.model().weight_places(0);
    let gradient = trainer.examine(Part::Train).map(|found| found.gradient[places].to_vec());
    gradient.map_or(f64::NAN, |slopes| slopes.iter().map(|slope| slope.abs()).fold(0.0, f64::max))
}
