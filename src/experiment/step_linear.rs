//! Does the step add no non-linearity? A hidden layer of random steps and a readout fitted by least squares, beside
//! the same without activation; and XOR wired by hand.

use super::setting::{choice, whole};
use super::training::{activation, data};
use super::{Experiment, Finding, Measure, Method, Plan, Ruling, TrialOf, at_once};
use crate::network::{
    Affine, Bias, Config, DataSet, Example, Initialiser, Layer, Model, Perceptron, Rule, Shape, Trace,
    least_squares, most_right_of_a_line,
};

const ARMS: [(&str, &str); 2] = [("step", "step"), ("no activation", "linear")];
const CORNERS: f64 = 2.0;

pub(super) static EXPERIMENT: Experiment = Experiment {
    id: "step-linear",
    settings: &[
        choice(
            "data",
            "Data",
            &[("xor", "XOR"), ("circle", "Circle"), ("corners", "Four corners, wired by hand")],
        ),
        whole("width", "hidden units", "of the random layer", 32, (1, 64)),
    ],
    seeds: 20,
};

pub(super) static METHOD: Method = Method {
    plan: |settings| {
        let arms = if settings[0] == CORNERS { ["three steps", "best line"] } else { ARMS.map(|arm| arm.0) };
        Plan::new(Measure::ACCURACY, arms)
    },
    finding: |_, outcome| {
        let [step, linear] = [0, 1].map(|arm| outcome.median(arm));
        let ruling = Ruling::of(step > linear + 0.15, step < linear + 0.02);
        Finding::of_medians(ruling, "Share of points in the right class: steps {}, without {}.", outcome)
    },
};

pub(super) const TRIAL: TrialOf = |settings, arm, seed| {
    let (which, width) = (settings[0], settings[1] as usize);
    let shape = if which == 0.0 { Shape::Xor } else { Shape::Circle };
    at_once(move || match (which == CORNERS, arm) {
        (false, _) => random_layer(shape, ARMS[arm].1, width, seed),
        (true, 0) => corners(wired_share),
        (true, _) => corners(|examples| most_right_of_a_line(examples) as f64 / 4.0),
    })
};

/// How many of the test points a random hidden layer with a fitted readout gets right.
fn random_layer(shape: Shape, id: &str, width: usize, seed: u32) -> f64 {
    let initialiser = Initialiser { bias: Bias::Normal(1.0), ..Initialiser::new(Rule::Normal(1.0)) };
    let config = Config::modern(&[width], &activation(id, &[]), u64::from(seed));
    let model = Model::new(&Config { initialiser, ..config }, 2);
    let data = data(shape, 0.0, u64::from(seed));
    let signs = |data: &DataSet| data.targets.iter().map(|it| 2.0 * it - 1.0).collect::<Vec<_>>();
    let rows = |data: &DataSet| rows(&model, data);
    let readout = least_squares(&rows(&data.train), width + 1, &signs(&data.train));
    let Some(readout) = readout else { return f64::NAN };
    let (rows, signs) = (rows(&data.test), signs(&data.test));
    let is_right = |(row, sign): &(&[f64], &f64)| {
        let output: f64 = row.iter().zip(&readout).map(|(value, weight)| value * weight).sum();
        output * **sign > 0.0
    };
    let right = rows.chunks_exact(width + 1).zip(&signs).filter(is_right).count();
    right as f64 / signs.len() as f64
}

/// For each example the outputs of the hidden layer, and a 1 for the bias of the readout.
fn rows(model: &Model, data: &DataSet) -> Vec<f64> {
    let mut trace = Trace::new(model, data.len());
    trace.set_points(&data.points);
    trace.forward(model);
    let mut rows = Vec::new();
    for index in 0..data.len() {
        rows.extend((0..model.units(0)).map(|unit| trace.outputs(0, unit)[index]));
        rows.push(1.0);
    }
    rows
}

/// The exclusive or of 0 and 1.
fn corners(share: impl Fn(&[Example]) -> f64) -> f64 {
    let corner = |index: u8| {
        let x = [index & 1, index >> 1];
        Example { x: x.map(f64::from), is_positive: x[0] != x[1] }
    };
    share(&[0, 1, 2, 3].map(corner))
}

/// One step is on where at least one input is, one where both are; the third is on where only the first of them is.
fn wired_share(examples: &[Example]) -> f64 {
    let step = activation("step", &[]).activation;
    let hidden = Affine::new([[1.0, 1.0], [1.0, 1.0]], [-0.5, -1.5]);
    let readout = Affine::new([[1.0, -1.0]], [-0.5]);
    let layers = [hidden, readout].map(|affine| Layer { affine, activation: step });
    let network = Perceptron { layers: layers.into() };
    let is_right = |example: &&Example| (network.output(&example.x) > 0.5) == example.is_positive;
    examples.iter().filter(is_right).count() as f64 / examples.len() as f64
}
