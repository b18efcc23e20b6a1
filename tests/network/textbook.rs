//! The trainer learns what such networks are known to learn.

use crate::setting;
use activation_lab::network::{Config, DataSpec, Loss, Part, Shape, Trainer};

/// The accuracy on the test part, in the middle of 20 seeds.
fn accuracy(make: impl Fn(u64) -> (Config, DataSpec), epochs: usize) -> f64 {
    let run = |seed| {
        let (config, data) = make(seed);
        let mut trainer = Trainer::new(&config, data.make()).expect("sound");
        (0..epochs).for_each(|_| trainer.epoch().expect("finite"));
        trainer.measure(Part::Test).expect("finite").accuracy.expect("classes")
    };
    let mut found: Vec<f64> = (0..20).map(run).collect();
    found.sort_by(f64::total_cmp);
    found[10]
}

fn modern(shape: Shape, id: &str, epochs: usize) -> f64 {
    let make =
        |seed| (Config::modern(&[16, 16], &setting(id), seed), DataSpec::modern(shape, seed));
    accuracy(make, epochs)
}

fn playground(id: &str) -> f64 {
    let make = |seed| {
        let config = Config::playground(&[4, 2], &setting(id), false, seed);
        (config, DataSpec::playground(Shape::Circle, seed))
    };
    accuracy(make, 50)
}

#[test]
fn a_circle_needs_an_activation() {
    assert!(modern(Shape::Circle, "relu", 50) > 0.97);
    assert!(modern(Shape::Circle, "tanh", 50) > 0.97);
    assert!(modern(Shape::Circle, "linear", 50) < 0.65);
}

#[test]
fn two_clouds_need_none() {
    assert!(modern(Shape::Gauss, "linear", 20) > 0.99);
}

#[test]
fn a_spiral_is_learned_by_gelu_and_not_by_a_line() {
    assert!(modern(Shape::Spiral, "gelu", 100) > 0.95);
    assert!(modern(Shape::Spiral, "linear", 100) < 0.7);
}

#[test]
fn the_playground_learns_its_circle_as_it_does_there() {
    assert!(playground("tanh") > 0.95);
    assert!(playground("relu") > 0.9);
    assert!(playground("linear") < 0.7);
    assert!(playground("sigmoid") < 0.7);
}

#[test]
fn curves_are_fitted() {
    for shape in [Shape::Sine, Shape::Absolute, Shape::Plane, Shape::MultiGauss] {
        let base = Config::modern(&[32, 32], &setting("gelu"), 1);
        let config = Config { loss: Loss::Squared, ..base };
        let mut trainer = Trainer::new(&config, DataSpec::modern(shape, 1).make()).expect("sound");
        let before = trainer.measure(Part::Test).expect("finite").loss;
        (0..100).for_each(|_| trainer.epoch().expect("finite"));
        let after = trainer.measure(Part::Test).expect("finite").loss;
        assert!(after < 0.2 * before, "{shape:?}: {before} to {after}");
    }
}
