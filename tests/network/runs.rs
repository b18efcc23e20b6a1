//! What a run promises: it repeats, rewinds, pairs with others, and says when it is lost.

use crate::setting;
use activation_lab::network::{Config, DataSpec, Diverged, Optimiser, Part, Shape, Split, Trainer};

fn circle() -> Split {
    DataSpec::modern(Shape::Circle, 2).make()
}

fn trainer(config: &Config) -> Trainer {
    Trainer::new(config, circle()).expect("sound")
}

fn after(trainer: &mut Trainer, epochs: usize) -> Vec<f64> {
    for _ in 0..epochs {
        trainer.epoch().expect("finite");
    }
    trainer.model().parameters().to_vec()
}

#[test]
fn a_run_repeats_and_rewinds() {
    for optimiser in [Optimiser::Adam, Optimiser::Sgd { momentum: 0.9 }] {
        let config = Config { optimiser, ..Config::modern(&[5, 4], &setting("prelu"), 3) };
        let mut run = trainer(&config);
        let start = run.model().parameters().to_vec();
        let first = after(&mut run, 7);
        assert_ne!(start, first);
        assert_eq!((run.epochs(), run.steps()), (7, 70));
        assert_eq!(after(&mut trainer(&config), 7), first);
        run.step().expect("finite");
        run.rewind();
        assert_eq!((run.epochs(), run.steps()), (0, 0));
        assert_eq!(run.model().parameters(), start);
        assert_eq!(after(&mut run, 7), first);
    }
}

#[test]
fn looking_changes_nothing() {
    let config = Config::modern(&[5], &setting("gelu"), 3);
    let want = after(&mut trainer(&config), 3);
    let mut run = trainer(&config);
    for _ in 0..30 {
        run.step().expect("finite");
        run.measure(Part::Test).expect("finite");
        run.examine(Part::Train).expect("finite");
    }
    assert_eq!(run.model().parameters(), want);
}

#[test]
fn weights_set_by_hand_are_where_a_rewind_returns() {
    let mut run = trainer(&Config::modern(&[16], &setting("relu"), 3));
    run.change(|model| model.bias_mut(0).fill(-9.0));
    let dead =
        |run: &mut Trainer| run.examine(Part::Train).expect("finite").trace.dead_units(0).count();
    assert_eq!(dead(&mut run), 16);
    after(&mut run, 2);
    run.change(|model| model.bias_mut(0).fill(9.0));
    assert_eq!(dead(&mut run), 0);
    run.rewind();
    assert_eq!(run.model().bias(0), [-9.0; 16]);
}

#[test]
fn only_units_that_are_off_for_all_data_are_dead() {
    let mut run = trainer(&Config::modern(&[2], &setting("relu"), 3));
    run.change(|model| {
        model.weights_mut(0).copy_from_slice(&[1.0, 0.0, 1.0, 0.0]);
        // Coordinates stay below 5/3: the first unit is off for nearly all of them, the second for all.
        model.bias_mut(0).copy_from_slice(&[-1.0, -2.0]);
    });
    let dead: Vec<usize> = run.examine(Part::Train).expect("finite").trace.dead_units(0).collect();
    assert_eq!(dead, [1]);
}

#[test]
fn a_learned_slope_moves_and_a_given_one_does_not() {
    let slope = |id| {
        let mut run = trainer(&Config::modern(&[8], &setting(id), 3));
        after(&mut run, 20);
        run.model().activation(0).expect("a layer").params[0]
    };
    assert_ne!(slope("prelu"), 0.25);
    assert_eq!(slope("leaky-relu"), 0.01);
}

#[test]
fn a_learning_rate_holds_from_the_next_step_on() {
    let mut run = trainer(&Config::modern(&[4], &setting("tanh"), 3));
    run.set_learning_rate(0.0);
    let start = run.model().parameters().to_vec();
    assert_eq!(after(&mut run, 2), start);
    run.set_learning_rate(0.01);
    assert_ne!(after(&mut run, 1), start);
}

#[test]
fn a_run_that_explodes_says_when_and_gives_no_number() {
    let config = Config {
        optimiser: Optimiser::GRADIENT_DESCENT,
        learning_rate: 1e6,
        ..Config::playground(&[8, 8], &setting("relu"), true, 1)
    };
    let data = DataSpec::playground(Shape::Plane, 1).make();
    let mut run = Trainer::new(&config, data).expect("sound");
    let lost = (0..100).find_map(|_| run.epoch().err()).expect("such a rate cannot work");
    assert_eq!(lost, Diverged { epoch: run.epochs() + 1 });
    assert_eq!(run.step(), Err(lost));
    assert_eq!(run.measure(Part::Train), Err(lost));
    assert!(run.examine(Part::Train).is_err());
    run.rewind();
    run.set_learning_rate(0.01);
    assert_eq!(run.epoch(), Ok(()));
    assert!(run.measure(Part::Train).expect("finite").loss.is_finite());
}

#[test]
fn a_loss_that_overflows_is_divergence_too() {
    let config = Config::playground(&[1], &setting("linear"), true, 1);
    let data = DataSpec::playground(Shape::Plane, 1).make();
    let mut run = Trainer::new(&config, data).expect("sound");
    run.change(|model| model.bias_mut(1).fill(1e200));
    assert_eq!(run.measure(Part::Test), Err(Diverged { epoch: 1 }));
    assert_eq!(run.step(), Err(Diverged { epoch: 1 }));
}

#[test]
fn what_cannot_be_trained_is_refused() {
    let config = Config::modern(&[4], &setting("relu"), 1);
    let numbers = DataSpec::modern(Shape::Sine, 1).make();
    assert!(Trainer::new(&config, numbers).is_none());
    assert!(Trainer::new(&Config::modern(&[4, 0], &setting("relu"), 1), circle()).is_none());
    let empty = DataSpec { train_share: 0.0, ..DataSpec::modern(Shape::Circle, 1) }.make();
    assert!(Trainer::new(&config, empty).is_none());
    let all = DataSpec { train_share: 1.0, ..DataSpec::modern(Shape::Circle, 1) }.make();
    let mut run = Trainer::new(&config, all).expect("an empty test part is no harm");
    assert_eq!(run.measure(Part::Test).expect("finite").accuracy, None);
}
