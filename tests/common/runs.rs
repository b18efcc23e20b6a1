//! Hashes of what short training runs end with: one for each activation of the catalogue, one for each way of starting,
//! stepping and judging, and one for each run of every preset of the lab Train.

use activation_lab::activation::{CATALOGUE, Setting, find};
use activation_lab::link::{LabsView, View, parse};
use activation_lab::network::{
    Bias, Config, DataSpec, Goal, Initialiser, Loss, Optimiser, Part, Rule, Shape, Trainer,
};
use activation_lab::page::labs::train::plan::request;
use activation_lab::page::labs::train::presets::PRESETS;
use std::fmt::Write;

const SEED: u64 = 20_260_802;
const EPOCHS: usize = 5;
const GOLDEN: &str = include_str!("../data/runs.csv");

/// The lines of the golden file that differ from what this machine computes, and what it computes instead.
pub(crate) fn differences() -> Vec<String> {
    let computed = csv();
    let pairs = GOLDEN.lines().zip(computed.lines());
    let mut found: Vec<String> = pairs
        .filter(|(golden, computed)| golden != computed)
        .map(|(golden, computed)| format!("golden {golden}, computed {computed}"))
        .collect();
    let (golden, computed) = (GOLDEN.lines().count(), computed.lines().count());
    if golden != computed {
        found.push(format!("{golden} golden lines, {computed} computed"));
    }
    found
}

/// `run,hash` for each run.
pub(crate) fn csv() -> String {
    let mut text = String::from("run,hash\n");
    let mut write = |name: &str, config: &Config, data: &DataSpec| {
        let hash = hash(config, data);
        writeln!(text, "{name},{hash:016x}").expect("a String takes every write");
    };
    for (place, preset) in PRESETS.iter().enumerate() {
        let parsed = parse(&format!("#/labs/train?{}", preset.query));
        let View::Labs(LabsView::Train(view)) = parsed.link.view else { panic!("a preset") };
        let request = request(&view);
        for (run, config) in request.configs.iter().enumerate() {
            write(&format!("preset {place} run {run}"), config, &request.data);
        }
    }
    let mut add = |name: &str, config: &Config, shape: Shape| {
        write(name, config, &DataSpec { noise: 10.0, count: 101, ..DataSpec::modern(shape, SEED) });
    };
    for activation in CATALOGUE {
        add(activation.id, &Config::modern(&[5, 4], &Setting::of(activation), SEED), Shape::Spiral);
    }
    let tanh = Setting::of(find("tanh").expect("in the catalogue"));
    let base = Config::modern(&[6, 3], &tanh, SEED);
    for rule in [Rule::Uniform, Rule::LeCun, Rule::Normal(0.7), Rule::Orthogonal] {
        let initialiser = Initialiser { bias: Bias::Normal(0.5), ..Initialiser::new(rule) };
        add(&format!("{rule:?}"), &Config { initialiser, ..base.clone() }, Shape::Xor);
    }
    let optimiser = Optimiser::Sgd { momentum: 0.9 };
    add("momentum", &Config { optimiser, batch: 7, ..base.clone() }, Shape::Circle);
    add(
        "softmax",
        &Config { loss: Loss::SoftmaxCrossEntropy { classes: 2 }, ..base },
        Shape::Gauss,
    );
    for shape in Shape::ALL {
        let is_regression = shape.goal() == Goal::Number;
        let config = Config::playground(&[4, 2], &tanh, is_regression, SEED);
        add(&format!("playground {}", shape.id()), &config, shape);
    }
    text
}

/// FNV-1a (Fowler, Noll & Vo) over the bytes of all parameters after a few epochs, and of the test loss.
fn hash(config: &Config, data: &DataSpec) -> u64 {
    let mut trainer = Trainer::new(config, data.make()).expect("sound");
    // A run that diverges stops there, everywhere at the same step.
    let _ = (0..EPOCHS).try_for_each(|_| trainer.epoch());
    let loss = trainer.measure(Part::Test).map_or(f64::NAN, |measure| measure.loss);
    let numbers = trainer.model().parameters().iter().chain([&loss]);
    numbers
        .flat_map(|number| canonical(*number).to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        })
}

/// Which bits a NaN carries is the processor's choice.
const fn canonical(number: f64) -> u64 {
    if number.is_nan() { f64::NAN.to_bits() } else { number.to_bits() }
}
