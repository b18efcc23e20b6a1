//! Is a network without activations a linear regression? What it learns beside least squares, the one affine map that
//! it collapses to, and what it cannot learn.

use super::setting::choice;
use super::training::{accuracy, activation, after, lab};
use super::{Experiment, Finding, Measure, Method, Plan, Ruling, Scale, Trial, TrialOf, at_once};
use crate::network::{
    Affine, Bias, Config, DataSet, Goal, Initialiser, Loss, Model, Optimiser, Rule, Shape, Split, Trace,
    Trainer, least_squares,
};
use crate::random::Random;

const ARMS: [(&str, &str); 3] =
    [("no activation", "linear"), ("tanh", "tanh"), ("ReLU", "relu")];
const FIT: f64 = 0.0;
const CIRCLE: f64 = 2.0;
const POINTS: usize = 100;
const STEPS: usize = 400;

pub(super) static EXPERIMENT: Experiment = Experiment {
    id: "linear-regression",
    settings: &[choice(
        "test",
        "Test",
        &[
            ("fit", "Train it on a plane with noise"),
            ("collapse", "Multiply its layers into one"),
            ("circle", "Train it on a circle"),
        ],
    )],
    seeds: 20,
};

pub(super) static METHOD: Method = Method {
    plan: |settings| {
        let measure = if settings[0] == FIT {
            Measure::new("largest distance from least squares", Scale::Log)
        } else if settings[0] == CIRCLE {
            Measure::ACCURACY
        } else {
            Measure::new("largest distance from one affine map, relative", Scale::Log)
        };
        Plan::new(measure, ARMS.map(|arm| arm.0))
    },
    finding: |settings, outcome| {
        let [linear, tanh, relu] = [0, 1, 2].map(|arm| outcome.median(arm));
        if settings[0] == CIRCLE {
            let ruling = Ruling::of(linear < 0.75 && tanh > 0.9, linear > 0.9);
            let words = "Accuracy on the circle: without activations {}, with tanh {}, with ReLU {}.";
            return Finding::of_medians(ruling, words, outcome);
        }
        let words = if settings[0] == FIT {
            "Largest distance from least squares: without activations {}, with tanh {}, with ReLU {}."
        } else {
            "Largest distance from one affine map: without activations {}, with tanh {}, with ReLU {}."
        };
        let ruling = Ruling::of(linear < 1e-9 && tanh.min(relu) > 1e-3, linear > 1e-3);
        Finding::of_medians(ruling, words, outcome)
    },
};

pub(super) const TRIAL: TrialOf = |settings, arm, seed| {
    let (activation, seed) = (activation(ARMS[arm].1, &[]), u64::from(seed));
    let config = Config::modern(&[16, 16], &activation, seed);
    if settings[0] == FIT {
        fit(config)
    } else if settings[0] == CIRCLE {
        after(lab(Shape::Circle, 0.0, &config), 100, accuracy)
    } else {
        at_once(move || distance_from_collapse(config))
    }
};

/// y = 1.5x₁ − 2x₂ + ½ with noise, learned by gradient descent on all points at once.
fn fit(config: Config) -> Trial {
    let mut random = Random::stream(config.seed, "data");
    let points: Vec<f64> = (0..2 * POINTS).map(|_| random.normal()).collect();
    let mut rows = Vec::new();
    points.chunks_exact(2).for_each(|point| rows.extend([point[0], point[1], 1.0]));
    let target = |row: &[f64]| 1.5 * row[0] - 2.0 * row[1] + 0.5 + 0.3 * random.normal();
    let targets: Vec<f64> = rows.chunks_exact(3).map(target).collect();
    let plane = least_squares(&rows, 3, &targets).unwrap_or_default();
    let config = Config {
        loss: Loss::Squared,
        initialiser: Initialiser::new(Rule::Xavier),
        optimiser: Optimiser::GRADIENT_DESCENT,
        learning_rate: 0.05,
        batch: POINTS,
        reshuffles: false,
        ..config
    };
    let train = DataSet::new(2, points, targets, Goal::Number);
    let split = train.map(|train| Split { test: train.clone(), train });
    let trainer = split.and_then(|split| Trainer::new(&config, split));
    after(trainer, STEPS, move |trainer| {
        let points = &trainer.data().train.points;
        let mut trace = Trace::new(trainer.model(), POINTS);
        trace.set_points(points);
        trace.forward(trainer.model());
        let fitted = rows.chunks_exact(3).map(|row| row.iter().zip(&plane).map(|(a, b)| a * b).sum());
        farthest(trace.outputs(trainer.model().layers() - 1, 0), fitted)
    })
}

/// How far the network is from the product of its layers, as if there were no activations between them.
fn distance_from_collapse(config: Config) -> f64 {
    let initialiser = Initialiser { bias: Bias::Normal(0.5), ..Initialiser::new(Rule::Xavier) };
    let seed = config.seed;
    let model = Model::new(&Config { initialiser, ..config }, 2);
    let layers: Option<Vec<Affine>> = (0..model.layers()).map(|layer| model.affine(layer)).collect();
    let product = layers.and_then(|layers| {
        let (first, others) = layers.split_first()?;
        others.iter().try_fold(first.clone(), |before, layer| layer.after(&before))
    });
    let Some(product) = product else { return f64::NAN };
    let mut random = Random::stream(seed, "data");
    let points: Vec<f64> = (0..2 * POINTS).map(|_| random.normal()).collect();
    let mut trace = Trace::new(&model, POINTS);
    trace.set_points(&points);
    trace.forward(&model);
    let outputs = trace.outputs(model.layers() - 1, 0);
    let largest = outputs.iter().map(|output| output.abs()).fold(0.0, f64::max);
    farthest(outputs, points.chunks_exact(2).map(|point| product.apply(point)[0])) / largest
}

fn farthest(outputs: &[f64], others: impl Iterator<Item = f64>) -> f64 {
    outputs.iter().zip(others).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max)
}
