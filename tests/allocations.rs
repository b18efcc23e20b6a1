//! Training allocates once, when it is set up, and never again.
#![cfg(not(target_arch = "wasm32"))]

use activation_lab::activation::{CATALOGUE, Setting, find};
use activation_lab::network::{Config, DataSpec, Loss, Optimiser, Part, Shape, Trace, Trainer};
use allocation_counter::measure;

fn check(config: &Config, shape: Shape, shown: &str) {
    let data = DataSpec { noise: 5.0, ..DataSpec::modern(shape, 1) }.make();
    let mut trainer = Trainer::new(config, data).expect("sound");
    let counted = measure(|| {
        for _ in 0..3 {
            let _ = trainer.epoch();
            let _ = trainer.measure(Part::Train);
            let _ = trainer.examine(Part::Test);
        }
        trainer.rewind();
        let _ = trainer.step();
    });
    assert_eq!(counted.count_total, 0, "{shown}");
}

#[test]
fn no_activation_allocates_while_it_trains() {
    for activation in CATALOGUE {
        let config = Config::modern(&[7, 3], &Setting::of(activation), 1);
        check(&config, Shape::Spiral, activation.id);
    }
}

#[test]
fn no_loss_and_no_optimiser_allocates() {
    let tanh = Setting::of(find("tanh").expect("in the catalogue"));
    let softmax = Loss::SoftmaxCrossEntropy { classes: 2 };
    let base = Config::modern(&[7], &tanh, 1);
    check(&Config { loss: softmax, ..base.clone() }, Shape::Circle, "softmax");
    check(&Config { optimiser: Optimiser::Sgd { momentum: 0.9 }, ..base }, Shape::Xor, "momentum");
    check(&Config::playground(&[4, 2], &tanh, true, 1), Shape::Plane, "playground");
}

#[test]
fn looking_at_points_again_allocates_nothing() {
    let relu = Setting::of(find("relu").expect("in the catalogue"));
    let data = DataSpec::modern(Shape::Circle, 1).make();
    let trainer = Trainer::new(&Config::modern(&[16, 16], &relu, 1), data).expect("sound");
    let mut trace = Trace::new(trainer.model(), 1000);
    let points = vec![0.5; 2000];
    let counted = measure(|| {
        trace.set_points(&points);
        trace.forward(trainer.model());
    });
    assert_eq!((counted.count_total, trace.count()), (0, 1000));
}

#[test]
fn the_counter_counts() {
    assert_eq!(measure(|| drop(std::hint::black_box(vec![1_u8; 100]))).count_total, 1);
}
