//! Does a bend let a network approximate any curve? A random hidden layer, a readout fitted by least squares, and how
//! far the result stays from sine waves.

use super::setting::whole;
use super::{Experiment, Finding, Measure, Method, Plan, Ruling, Scale, TrialOf, at_once};
use crate::activation::{Eval, find};
use crate::network::least_squares;
use crate::random::Random;
use std::f64::consts::PI;

/// Places on [−1, 1] at which the readout is fitted; it is judged halfway between them.
const POINTS: usize = 200;
/// The hidden layer bends at places spread over the whole span, some of them sharply.
const WEIGHT_SPREAD: f64 = 4.0;
const ARMS: [(&str, &str); 6] = [
    ("linear", "linear"),
    ("square z²", "square"),
    ("step", "step"),
    ("ReLU", "relu"),
    ("ELU", "elu"),
    ("tanh", "tanh"),
];

pub(super) static EXPERIMENT: Experiment = Experiment {
    id: "non-linearity",
    settings: &[
        whole("width", "hidden units", "", 64, (1, 128)),
        whole("waves", "waves", "of the curve to approximate", 2, (1, 6)),
    ],
    seeds: 20,
};

pub(super) static METHOD: Method = Method {
    plan: |_| {
        let measure = Measure::new("error left (RMSE)", Scale::Log);
        Plan::new(measure, ARMS.map(|arm| arm.0))
    },
    finding: |_, outcome| {
        let [linear, square, ..] = [0, 1].map(|arm| outcome.median(arm));
        let bends = (2..ARMS.len()).map(|arm| outcome.median(arm));
        let worst = bends.fold(0.0, f64::max);
        let is_for = worst < 0.5 * linear && worst < 0.5 * square;
        let is_against = square < 0.5 * linear;
        let words = "Error left: linear {}, the square {}, step {}, ReLU {}, ELU {}, tanh {}. The wave itself is 0.71.";
        Finding::of_medians(Ruling::of(is_for, is_against), words, outcome)
    },
};

pub(super) const TRIAL: TrialOf = |settings, arm, seed| {
    let (width, waves) = (settings[0] as usize, settings[1]);
    at_once(move || error(ARMS[arm].1, width, waves, seed))
};

/// The root of the mean square error between the points.
fn error(id: &str, width: usize, waves: f64, seed: u32) -> f64 {
    let mut random = Random::stream(u64::from(seed), "weights");
    let units: Vec<(f64, f64)> = (0..width)
        .map(|_| (WEIGHT_SPREAD * random.normal(), WEIGHT_SPREAD * (2.0 * random.uniform() - 1.0)))
        .collect();
    let square: Eval = |z, _| z * z;
    let activation = find(id);
    let value = activation.map_or(square, |activation| activation.value);
    let params = activation.map_or_else(Vec::new, |activation| activation.defaults());
    let place = |index: f64| 2.0 * (index + 0.5) / POINTS as f64 - 1.0;
    let wave = |x: f64| libm::sin(PI * waves * x);
    let hidden = |(weight, bias): &(f64, f64), x: f64| value(weight * x + bias, &params);
    let row = |x: f64| units.iter().map(|unit| hidden(unit, x)).chain([1.0]).collect::<Vec<_>>();
    let fitted: Vec<f64> = (0..POINTS).map(|index| place(index as f64)).collect();
    let mut rows = Vec::new();
    fitted.iter().for_each(|x| rows.extend(row(*x)));
    let targets: Vec<f64> = fitted.iter().map(|x| wave(*x)).collect();
    let Some(readout) = least_squares(&rows, width + 1, &targets) else { return f64::NAN };
    let between = (0..POINTS - 1).map(|index| place(index as f64 + 0.5));
    let squares = between.map(|x| {
        let output: f64 = row(x).iter().zip(&readout).map(|(value, weight)| value * weight).sum();
        (output - wave(x)) * (output - wave(x))
    });
    (squares.sum::<f64>() / (POINTS - 1) as f64).sqrt()
}
