//! Must it be differentiable, and is smoother better? ReLU with its corner beside two smooth functions; and what the
//! value of ReLU′(0), which does not exist, changes.

use super::setting::choice;
use super::training::{activation, data, epochs_to_loss, lab};
use super::{Experiment, Finding, Measure, Method, Plan, Ruling, Scale, Trial, TrialOf};
use crate::network::{Config, DataSet, Goal, Shape, Split, Trainer};

const SPEED: f64 = 0.0;
const EPOCHS: usize = 60;
const ARMS: [(&str, &str); 3] =
    [("ReLU: a corner", "relu"), ("softplus: smooth", "softplus"), ("GELU: smooth", "gelu")];

pub(super) static EXPERIMENT: Experiment = Experiment {
    id: "differentiable",
    settings: &[choice(
        "test",
        "Test",
        &[("speed", "Does smoother learn faster?"), ("corner", "Does the slope at the corner matter?")],
    )],
    seeds: 20,
};

pub(super) static METHOD: Method = Method {
    plan: |settings| {
        if settings[0] == SPEED {
            let measure = Measure::time("epochs until the loss is below 0.1");
            return Plan::new(measure, ARMS.map(|arm| arm.0));
        }
        let measure = Measure::new("largest difference between the trained weights", Scale::Log);
        Plan::new(measure, ["measured points", "whole numbers with (0, 0)"])
    },
    finding: |settings, outcome| {
        if settings[0] == SPEED {
            let [relu, softplus, gelu] = [0, 1, 2].map(|arm| outcome.median(arm));
            let ruling = Ruling::of(relu < softplus, relu > softplus && relu > gelu);
            let words = "Epochs until the loss is below 0.1: ReLU with its corner {}, softplus {}, GELU {}.";
            return Finding::of_medians(ruling, words, outcome);
        }
        let equal = [0, 1].map(|arm| outcome.count_of(arm, |number| number == 0.0) as f64);
        let count = outcome.count_of(0, |_| true) as f64;
        let is_for = equal[0] > 0.5 * count;
        let words = "With ReLU′(0) = 0 and with 1 the same bits came out in {} of {} runs on measured points, and in {} \
                     of {} on whole numbers.";
        Finding::new(Ruling::of(is_for, !is_for), words, [equal[0], count, equal[1], count])
    },
};

pub(super) const TRIAL: TrialOf = |settings, arm, seed| {
    if settings[0] == SPEED {
        let activation = activation(ARMS[arm].1, &[]);
        let config = Config::modern(&[16, 16], &activation, u64::from(seed));
        let config = Config { learning_rate: 0.03, ..config };
        return epochs_to_loss(lab(Shape::Spiral, 5.0, &config), 0.1, 300);
    }
    let data = if arm == 0 { Some(data(Shape::Circle, 0.0, u64::from(seed))) } else { grid() };
    difference(data, u64::from(seed))
};

/// Two runs that differ only in ReLU′(0), and how far apart their weights end.
fn difference(data: Option<Split>, seed: u64) -> Trial {
    let mut pair = data.and_then(|data| {
        let with = |relu_slope_at_zero: f64| {
            let config = Config::modern(&[16, 16], &activation("relu", &[]), seed);
            // All points at once: (0, 0) takes part in the very first step, while the biases are 0.
            Trainer::new(&Config { relu_slope_at_zero, batch: data.train.len(), ..config }, data.clone())
        };
        Some([with(0.0)?, with(1.0)?])
    });
    Box::new(move || {
        let Some(pair) = &mut pair else { return Some(f64::NAN) };
        if pair.iter_mut().any(|trainer| trainer.epoch().is_err()) {
            return Some(f64::NAN);
        }
        let [zero, one] = pair;
        let parameters = zero.model().parameters().iter().zip(one.model().parameters());
        let farthest = parameters.map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        (zero.epochs() >= EPOCHS).then_some(farthest)
    })
}

/// The points of the plane with whole coordinates from −3 to 3: inside a circle or not.
fn grid() -> Option<Split> {
    let points: Vec<[f64; 2]> =
        (0..49).map(|index| [f64::from(index % 7) - 3.0, f64::from(index / 7) - 3.0]).collect();
    let target = |[x, y]: &[f64; 2]| f64::from(u8::from(x * x + y * y < 5.0));
    let targets = points.iter().map(target).collect();
    let train = DataSet::new(2, points.concat(), targets, Goal::Classes(2))?;
    Some(Split { test: train.clone(), train })
}
