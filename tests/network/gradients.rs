//! Every gradient against central differences: for every activation of the catalogue and every loss.

use crate::setting;
use activation_lab::activation::{CATALOGUE, Setting};
use activation_lab::network::{
    Config, DataSet, Goal, Gradient, Hidden, Loss, Part, Split, Trace, Trainer,
};
use activation_lab::random::Random;

const SEED: u64 = 40;
/// The distance of neighbouring points of a difference.
const STEP: f64 = 2e-5;
/// No weighted sum may be nearer to a break than this: steps move sums by much less.
const CLEARANCE: f64 = 2e-3;

#[test]
fn every_activation_in_two_hidden_layers() {
    for activation in CATALOGUE {
        let config = Config::modern(&[4, 3], &Setting::of(activation), SEED);
        check(&config, &data(Goal::Classes(2)));
    }
}

#[test]
fn every_activation_at_the_output() {
    for activation in CATALOGUE {
        let output = Setting::of(activation);
        let config =
            Config { output, loss: Loss::Squared, ..Config::modern(&[3], &setting("tanh"), SEED) };
        check(&config, &data(Goal::Number));
        check(&config, &data(Goal::Classes(2)));
    }
}

#[test]
fn every_loss() {
    let losses = [
        (Loss::Squared, Goal::Number),
        (Loss::Squared, Goal::Classes(2)),
        (Loss::BinaryCrossEntropy, Goal::Classes(2)),
        (Loss::SoftmaxCrossEntropy { classes: 2 }, Goal::Classes(2)),
        (Loss::SoftmaxCrossEntropy { classes: 3 }, Goal::Classes(3)),
        (Loss::SoftmaxCrossEntropy { classes: 20 }, Goal::Classes(20)),
    ];
    for (loss, goal) in losses {
        let config = Config { loss, ..Config::modern(&[5, 4], &setting("tanh"), SEED) };
        check(&config, &data(goal));
    }
}

#[test]
fn a_different_activation_in_each_of_many_layers() {
    let ids = ["prelu", "elu", "tanh", "gelu", "swish", "linear", "leaky-relu"];
    let hidden = ids.iter().enumerate().map(|(index, id)| Hidden::new(3 + index % 3, setting(id)));
    let config = Config { hidden: hidden.collect(), ..Config::modern(&[], &setting("tanh"), SEED) };
    check(&config, &data(Goal::Classes(2)));
}

#[test]
fn a_straight_through_gradient_is_that_of_the_layer_without_its_step() {
    // Below the step nothing else is there, so the gradient of its weights is the delta it lets through.
    let step = Hidden { gradient: Gradient::StraightThrough, ..Hidden::new(4, setting("step")) };
    let with =
        |hidden| Config { hidden: vec![hidden], ..Config::modern(&[], &setting("relu"), SEED) };
    let examined = |config: &Config| {
        let data = data(Goal::Classes(2));
        let mut trainer = Trainer::new(config, data).expect("sound");
        let places = trainer.model().weight_places(0);
        let found = trainer.examine(Part::Train).expect("finite");
        (found.gradient[places].to_vec(), found.trace.clone())
    };
    let (gradient, trace) = examined(&with(step.clone()));
    assert!(gradient.iter().any(|number| number.abs() > 1e-3));
    for unit in 0..4 {
        let off = trace.outputs(0, unit).iter().zip(trace.sums(0, unit));
        assert!(off.clone().all(|(output, sum)| *output == f64::from(u8::from(*sum >= 0.0))));
        assert!(trace.slopes(0, unit).iter().all(|slope| *slope == 1.0));
    }
    let (gradient, _) = examined(&with(Hidden { gradient: Gradient::True, ..step }));
    assert!(gradient.iter().all(|number| *number == 0.0));
}

/// Eleven points around 0 with random targets: not a whole number of vectors.
fn data(goal: Goal) -> Split {
    let mut random = Random::new(SEED);
    let points: Vec<f64> = (0..22).map(|_| 1.3 * random.normal()).collect();
    let target = |random: &mut Random| match goal {
        Goal::Number => random.normal(),
        Goal::Classes(count) => (random.uniform() * count as f64).floor(),
    };
    let targets = (0..11).map(|_| target(&mut random)).collect();
    let train = DataSet::new(2, points, targets, goal).expect("sound");
    Split { test: train.clone(), train }
}

/// Compares the gradient by each parameter with the difference of the losses on both sides.
fn check(config: &Config, data: &Split) {
    let mut trainer = Trainer::new(config, data.clone()).expect("sound");
    let shown = format!("{:?} -> {:?}", names(config), config.loss);
    settle(&mut trainer, &shown);
    let wanted = trainer.examine(Part::Train).expect("finite").gradient.to_vec();
    let start = trainer.model().parameters().to_vec();
    assert_eq!(wanted.len(), start.len());
    for (place, gradient) in wanted.into_iter().enumerate() {
        let mut loss_beside = |steps: f64| {
            trainer.change(|model| {
                model.parameters_mut().copy_from_slice(&start);
                model.parameters_mut()[place] += steps * STEP;
            });
            trainer.measure(Part::Train).expect("finite").loss
        };
        // Four points: the error goes with the fourth power of the step.
        let mut across = |steps: f64| loss_beside(steps) - loss_beside(-steps);
        let difference = (8.0 * across(1.0) - across(2.0)) / (12.0 * STEP);
        let scale = gradient.abs().max(1.0);
        assert!(
            (gradient - difference).abs() < 2e-8 * scale,
            "{shown}, seed {}: parameter {place}: {gradient:e}, but the loss changes by {difference:e}",
            config.seed
        );
    }
}

/// Moves biases until no weighted sum is near a break of its activation.
fn settle(trainer: &mut Trainer, shown: &str) {
    for attempt in 0..200 {
        if breaks_are_far(trainer) {
            return;
        }
        let mut random = Random::new(SEED + attempt);
        trainer.change(|model| {
            for layer in 0..model.layers() {
                model.bias_mut(layer).fill_with(|| 0.3 * random.normal());
            }
        });
    }
    panic!("{shown}: no start away from all breaks");
}

fn breaks_are_far(trainer: &Trainer) -> bool {
    let model = trainer.model();
    let mut trace = Trace::new(model, trainer.data().train.len());
    trace.set_points(&trainer.data().train.points);
    trace.forward(model);
    (0..model.layers()).all(|layer| {
        let breaks = model.activation(layer).expect("a layer").breaks();
        let mut sums = (0..model.units(layer)).flat_map(|unit| trace.sums(layer, unit));
        sums.all(|sum| breaks.iter().all(|found| (sum - found.x).abs() > CLEARANCE))
    })
}

fn names(config: &Config) -> Vec<&'static str> {
    let hidden = config.hidden.iter().map(|layer| layer.activation.activation.id);
    hidden.chain([config.output.activation.id]).collect()
}
