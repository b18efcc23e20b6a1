use super::*;
use crate::activation::{Setting, find};
use crate::job;
use crate::network::{Config, DataSpec, Part, Shape, Trainer};

fn setting(id: &str) -> Setting {
    Setting::of(find(id).expect("in the catalogue"))
}

fn request(shape: Shape, ids: &[&str]) -> TrainRequest {
    let configs = ids.iter().map(|id| Config::modern(&[4, 3], &setting(id), 5)).collect();
    TrainRequest { data: DataSpec::modern(shape, 5), configs }
}

fn report(task: &mut dyn Task) -> Progress {
    let mut numbers = Vec::new();
    task.report(&mut numbers);
    Progress::decode(&numbers).expect("a report")
}

fn go_to(task: &mut dyn Task, steps: usize) {
    task.receive(&Wish::GoTo(steps).encode());
    while task.advance() {}
}

#[test]
fn the_runs_are_those_of_the_trainer_and_in_step() {
    let request = request(Shape::Circle, &["tanh", "relu"]);
    let mut task = job::start(&request.encode()).expect("a task");
    assert!(!task.advance(), "nothing is wished yet");
    let first = report(task.as_mut());
    assert_eq!((first.steps, first.steps_per_epoch, first.runs.len()), (0, 10, 2));
    go_to(task.as_mut(), 35);
    let progress = report(task.as_mut());
    assert_eq!(progress.steps, 35);
    for (config, run) in request.configs.iter().zip(&progress.runs) {
        let mut trainer = Trainer::new(config, request.data.make()).expect("a run");
        for _ in 0..35 {
            trainer.step().expect("finite");
        }
        assert_eq!(run.parameters, trainer.model().parameters());
        let epochs: Vec<usize> = run.points.iter().map(|point| point.epoch).collect();
        assert_eq!(epochs, [1, 2, 3]);
        assert_eq!((run.diverged, run.layers.len()), (None, 0));
        assert_eq!(run.surface.len(), SURFACE_SIDE * SURFACE_SIDE);
    }
    assert_eq!(first.runs[0].points.len(), 1);
    assert_eq!(first.runs[0].points[0].epoch, 0);
}

#[test]
fn a_rewind_repeats_the_run() {
    let mut task = job::start(&request(Shape::Spiral, &["relu"]).encode()).expect("a task");
    go_to(task.as_mut(), 25);
    let first = report(task.as_mut());
    task.receive(&Wish::Rewind.encode());
    assert_eq!(report(task.as_mut()).runs[0].points[0].epoch, 0);
    go_to(task.as_mut(), 25);
    let again = report(task.as_mut());
    assert_eq!(again.runs[0].parameters, first.runs[0].parameters);
    go_to(task.as_mut(), 3);
    assert_eq!(report(task.as_mut()).steps, 25, "a wish for less only stops it");
}

#[test]
fn a_look_inside_tells_of_every_hidden_layer() {
    let request = request(Shape::Circle, &["relu"]);
    let mut task = job::start(&request.encode()).expect("a task");
    task.receive(&Wish::LookInside(true).encode());
    let progress = report(task.as_mut());
    let layers = &progress.runs[0].layers;
    assert_eq!(layers.len(), 2);
    let mut trainer = Trainer::new(&request.configs[0], request.data.make()).expect("a run");
    let weights = trainer.model().weight_places(0);
    let gradient = trainer.examine(Part::Train).expect("finite").gradient[weights].to_vec();
    let norm: f64 = libm::sqrt(gradient.iter().map(|number| number * number).sum());
    assert_eq!(layers[0].gradient_norm, norm);
    assert_eq!(layers[0].outputs.counts.iter().sum::<f64>(), 4.0 * 200.0);
    assert_eq!(layers[1].gradients.counts.iter().sum::<f64>(), 12.0);
    assert_eq!(layers[0].units.len(), 4 * UNIT_SIDE * UNIT_SIDE);
}

#[test]
fn a_run_that_diverges_says_so_and_the_other_goes_on() {
    let mut request = request(Shape::Sine, &["linear", "tanh"]);
    for config in &mut request.configs {
        config.loss = crate::network::Loss::Squared;
    }
    request.configs[0].optimiser = crate::network::Optimiser::GRADIENT_DESCENT;
    request.configs[0].learning_rate = 10.0;
    let mut task = job::start(&request.encode()).expect("a task");
    go_to(task.as_mut(), 2_000);
    let progress = report(task.as_mut());
    assert!(progress.runs[0].diverged.is_some());
    assert_eq!(progress.runs[1].diverged, None);
    assert_eq!(progress.runs[1].points.last().expect("points").epoch, 200);
    let finite = |run: &RunProgress| run.points.iter().all(|point| point.loss[0].is_finite());
    assert!(progress.runs.iter().all(finite));
}

#[test]
fn a_request_that_no_trainer_takes_is_refused() {
    assert!(job::start(&request(Shape::Sine, &["tanh"]).encode()).is_none(), "a loss for classes");
    let mut empty = request(Shape::Circle, &["tanh"]);
    empty.configs.clear();
    assert!(job::start(&empty.encode()).is_none());
}
