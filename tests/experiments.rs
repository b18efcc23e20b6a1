//! Every verdict of the page Claims, held against its experiment: the same code as in the browser, all seeds.
//!
//! Bounds have slack on the median: another stream of random numbers must not break them.
#![cfg(not(target_arch = "wasm32"))]

use activation_lab::experiment::{
    EXPERIMENTS, Experiment, Finding, Outcome, Ruling, Run, find, method,
};

const NEVER: f64 = f64::INFINITY;

/// The outcome of an experiment with its defaults, except for the settings named here.
fn outcome(id: &str, changed: &[(&str, f64)]) -> (Outcome, Finding) {
    let experiment = find(id).unwrap_or_else(|| panic!("no experiment {id}"));
    let mut settings = experiment.defaults();
    for (name, value) in changed {
        let index = experiment.settings.iter().position(|setting| setting.id == *name);
        settings[index.unwrap_or_else(|| panic!("{id} has no setting {name}"))] = *value;
    }
    let plan = (method(experiment).plan)(&settings);
    let outcome = run(experiment, &settings, experiment.seeds, plan.arms.len());
    eprintln!("{id} {changed:?}: {}", plan.measure.name);
    for (arm, name) in plan.arms.iter().enumerate() {
        eprintln!("  {name}: {:?}", outcome.summary(arm));
    }
    let finding = (method(experiment).finding)(&settings, &outcome);
    eprintln!("  {finding:?}");
    (outcome, finding)
}

fn run(experiment: &'static Experiment, settings: &[f64], seeds: u32, arms: usize) -> Outcome {
    let mut run = Run::new(experiment, settings, 0, seeds);
    while run.advance() {}
    let mut numbers = Vec::new();
    run.report(&mut numbers);
    let mut outcome = Outcome::new(arms);
    outcome.extend(&numbers);
    outcome
}

/// Asserts that the medians of the arms are within these bounds, and gives the ruling.
fn ruling(id: &str, changed: &[(&str, f64)], bounds: &[(f64, f64)]) -> Ruling {
    let (outcome, finding) = outcome(id, changed);
    assert_eq!(outcome.arms(), bounds.len(), "{id}");
    for (arm, (least, most)) in bounds.iter().enumerate() {
        let median = outcome.median(arm);
        assert!((*least..=*most).contains(&median), "{id} {changed:?}, arm {arm}: {median}");
    }
    finding.ruling
}

#[test]
fn every_outcome_is_complete_and_its_sentence_names_its_numbers() {
    for experiment in EXPERIMENTS {
        let settings = experiment.defaults();
        let plan = (method(experiment).plan)(&settings);
        let outcome = run(experiment, &settings, 1, plan.arms.len());
        assert_eq!(outcome.count(), plan.arms.len(), "{}", experiment.id);
        let finding = (method(experiment).finding)(&settings, &outcome);
        let places = finding.words.matches("{}").count();
        assert_eq!(places, finding.numbers.len(), "{}", finding.words);
    }
}

#[test]
fn non_linearity() {
    let bounds = [(0.6, 0.7), (0.6, 0.7), (0.05, 0.25), (5e-3, 0.08), (1e-6, 2e-3), (0.0, 1e-8)];
    assert_eq!(ruling("non-linearity", &[], &bounds), Ruling::Supports);
    // With one unit nothing is approximated.
    let (_, finding) = outcome("non-linearity", &[("width", 1.0)]);
    assert_ne!(finding.ruling, Ruling::Supports);
}

#[test]
fn elu_bias_shift() {
    let bounds = [(0.36, 0.44), (0.36, 0.44), (0.12, 0.2), (-0.05, 0.05), (-0.05, 0.05)];
    assert_eq!(ruling("elu-bias-shift", &[], &bounds), Ruling::Supports);
    let (outcome, _) = outcome("elu-bias-shift", &[("alpha", 1.6733)]);
    assert!(outcome.median(2).abs() < 0.03);
    let bounds = [(0.36, 0.44), (0.36, 0.44), (-0.65, -0.45), (-0.05, 0.05), (-0.05, 0.05)];
    assert_eq!(ruling("elu-bias-shift", &[("alpha", 4.0)], &bounds), Ruling::Contradicts);
}

#[test]
fn elu_logarithmic() {
    let bounds = [(0.0, 1e-14), (0.01, 0.2), (0.2, 0.5)];
    assert_eq!(ruling("elu-logarithmic", &[], &bounds), Ruling::Supports);
}

#[test]
fn elu_smooth() {
    let bounds = [(0.5, 0.5), (0.0, 0.0), (1.0, 1.0), (0.5, 0.5), (0.0, 0.0)];
    assert_eq!(ruling("elu-smooth", &[], &bounds), Ruling::Supports);
}

#[test]
fn linear_regression() {
    let exact = [(0.0, 1e-12), (0.3, 2.0), (0.1, 1.0)];
    assert_eq!(ruling("linear-regression", &[], &exact), Ruling::Supports);
    let collapsed = [(0.0, 1e-14), (0.3, 3.0), (0.3, 4.0)];
    assert_eq!(ruling("linear-regression", &[("test", 1.0)], &collapsed), Ruling::Supports);
    let circle = [(0.4, 0.7), (0.95, 1.0), (0.95, 1.0)];
    assert_eq!(ruling("linear-regression", &[("test", 2.0)], &circle), Ruling::Supports);
}

#[test]
fn convergence() {
    let bounds =
        [(15.0, 35.0), (24.0, 55.0), (30.0, 80.0), (50.0, 130.0), (90.0, NEVER), (NEVER, NEVER)];
    assert_eq!(ruling("convergence", &[], &bounds), Ruling::Supports);
    // One epoch is enough for none of them.
    let (_, finding) = outcome("convergence", &[("epochs", 1.0)]);
    assert_eq!(finding.ruling, Ruling::Undecided);
}

#[test]
fn differentiable() {
    let speed = [(30.0, 80.0), (120.0, NEVER), (15.0, 35.0)];
    assert_eq!(ruling("differentiable", &[], &speed), Ruling::Supports);
    let corner = [(0.0, 0.0), (1e-3, 10.0)];
    assert_eq!(ruling("differentiable", &[("test", 1.0)], &corner), Ruling::Supports);
}

#[test]
fn step_derivative() {
    let accuracy = [(0.7, 0.93), (0.95, 1.0), (0.97, 1.0)];
    assert_eq!(ruling("step-derivative", &[], &accuracy), Ruling::Supports);
    let gradient = [(0.0, 0.0), (0.01, 1.0), (0.05, 1.0)];
    assert_eq!(ruling("step-derivative", &[("measure", 1.0)], &gradient), Ruling::Supports);
}

#[test]
fn step_linear() {
    let xor = [(0.88, 1.0), (0.35, 0.62)];
    assert_eq!(ruling("step-linear", &[], &xor), Ruling::Supports);
    let circle = [(0.9, 1.0), (0.35, 0.62)];
    assert_eq!(ruling("step-linear", &[("data", 1.0)], &circle), Ruling::Supports);
    let corners = [(1.0, 1.0), (0.75, 0.75)];
    assert_eq!(ruling("step-linear", &[("data", 2.0)], &corners), Ruling::Supports);
    // A single step is one straight line.
    let (_, finding) = outcome("step-linear", &[("width", 1.0)]);
    assert_ne!(finding.ruling, Ruling::Supports);
}

#[test]
fn relu_gradient() {
    let bounds = [(0.9, 1.05), (0.6, 0.75), (1.8, 2.1), (0.88, 1.02), (0.2, 0.25), (0.98, 1.1)];
    assert_eq!(ruling("relu-gradient", &[], &bounds), Ruling::Supports);
}

#[test]
fn deep_needs_relu() {
    let deep = [(0.4, 0.6), (0.95, 1.0), (0.95, 1.0), (0.95, 1.0), (0.95, 1.0)];
    assert_eq!(ruling("deep-needs-relu", &[], &deep), Ruling::Supports);
    let shallow = [(0.6, 0.95), (0.95, 1.0), (0.95, 1.0), (0.95, 1.0), (0.95, 1.0)];
    assert_eq!(ruling("deep-needs-relu", &[("depth", 1.0)], &shallow), Ruling::Undecided);
}

#[test]
fn relu_sparse() {
    let start = [(0.42, 0.57), (0.0, 0.0), (0.0, 0.0), (0.0, 0.0)];
    assert_eq!(ruling("relu-sparse", &[], &start), Ruling::Supports);
    let trained = [(0.5, 0.72), (0.0, 0.0), (0.0, 0.0), (0.0, 0.01)];
    assert_eq!(ruling("relu-sparse", &[("when", 1.0)], &trained), Ruling::Supports);
}

#[test]
fn leaky_dead() {
    let off = [(0.4, 0.65), (0.95, 1.0), (0.97, 1.0)];
    assert_eq!(ruling("leaky-dead", &[], &off), Ruling::Supports);
    let usual = [(0.97, 1.0); 3];
    assert_eq!(ruling("leaky-dead", &[("bias", 0.0)], &usual), Ruling::Supports);
    let dead = [(0.9, 1.0), (0.0, 0.0), (0.0, 0.0)];
    assert_eq!(ruling("leaky-dead", &[("measure", 1.0)], &dead), Ruling::Supports);
    // Of leaky ReLU some runs may diverge at such a rate, but none of its units dies.
    let killed = [(0.02, 1.0), (0.0, 0.0), (0.0, 0.0)];
    let changed = [("measure", 1.0), ("cause", 1.0), ("large", 0.5)];
    assert_eq!(ruling("leaky-dead", &changed, &killed), Ruling::Supports);
}

#[test]
fn born_dead() {
    let bounds = [(0.08, 0.25), (0.5, 0.75), (0.83, 0.97), (0.97, 1.0), (0.0, 0.0)];
    assert_eq!(ruling("born-dead", &[], &bounds), Ruling::Supports);
    let (wide, finding) = outcome("born-dead", &[("width", 8.0)]);
    assert!(wide.median(3) < 0.12);
    assert_eq!(finding.ruling, Ruling::Undecided);
}

#[test]
fn elu_converges() {
    let deep = [(18.0, 40.0), (10.0, 26.0), (12.0, 34.0)];
    assert_eq!(ruling("elu-converges", &[], &deep), Ruling::Supports);
    let shallow = [(70.0, 150.0), (150.0, NEVER), (140.0, NEVER)];
    assert_eq!(ruling("elu-converges", &[("depth", 2.0)], &shallow), Ruling::Supports);
}

#[test]
fn alpha_tuned() {
    let epochs = [(70.0, 140.0), (85.0, 175.0), (130.0, 270.0), (140.0, 300.0), (85.0, 175.0)];
    assert_eq!(ruling("alpha-tuned", &[], &epochs), Ruling::Supports);
    let accuracy = [(0.95, 1.0), (0.94, 1.0), (0.88, 0.99), (0.85, 0.98), (0.88, 0.99)];
    assert_eq!(ruling("alpha-tuned", &[("measure", 1.0)], &accuracy), Ruling::Supports);
}

#[test]
fn output_layer() {
    let regression = [(1e-3, 0.01), (0.03, 0.09), (0.4, 0.9)];
    assert_eq!(ruling("output-layer", &[], &regression), Ruling::Supports);
    let class = [(3000.0, 20_000.0), (30.0, 100.0)];
    assert_eq!(ruling("output-layer", &[("task", 1.0)], &class), Ruling::Supports);
}

// “ReLU is cheap, ELU dearer” is about time on the reader's machine: the page measures it, no test can.

#[test]
fn elu_vanishes() {
    let near = [(NEVER, NEVER), (2200.0, 5500.0), (450.0, 1300.0)];
    assert_eq!(ruling("elu-vanishes", &[], &near), Ruling::Supports);
    let far = [(NEVER, NEVER), (6000.0, 13_000.0), (NEVER, NEVER)];
    assert_eq!(ruling("elu-vanishes", &[("depth", 12.0)], &far), Ruling::Supports);
}
