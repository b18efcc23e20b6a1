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
    let bounds = [(0.6, 0.7), (0.6, 0.7), (0.05, 0.25), (2e-3, 0.06), (1e-6, 2e-3), (0.0, 1e-7)];
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
fn elu_vanishes() {
    let near = [(NEVER, NEVER), (2500.0, 6000.0), (500.0, 1500.0)];
    assert_eq!(ruling("elu-vanishes", &[], &near), Ruling::Supports);
    let far = [(NEVER, NEVER), (5000.0, 15_000.0), (NEVER, NEVER)];
    assert_eq!(ruling("elu-vanishes", &[("depth", 12.0)], &far), Ruling::Supports);
}
