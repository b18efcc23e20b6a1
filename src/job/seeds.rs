//! The same runs with one seed after the other, each to its last epoch.

use super::numbers::Numbers;
use super::train::TrainRequest;
use super::{Kind, Task};
use crate::network::{Config, DataSpec, Part, Split, Trainer};
use std::collections::VecDeque;

/// How many seeds a job may take.
const MOST_SEEDS: usize = 100;
/// Multiplications in a slice: about a millisecond.
const SLICE_COST: usize = 400_000;

/// Seeds to go through.
#[derive(Clone, Debug, PartialEq)]
pub struct SeedsRequest {
    /// The seeds, in order.
    pub seeds: Vec<u32>,
    /// How many epochs each run takes.
    pub epochs: usize,
    /// The runs; their own seeds do not count.
    pub runs: TrainRequest,
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ending {
    /// Its seed.
    pub seed: u32,
    /// Its place among the runs of the request.
    pub run: usize,
    /// The mean loss on the examples to test with; NaN where it diverged.
    pub loss: f64,
    /// The share of those in their class; NaN where it diverged, or there are no classes.
    pub accuracy: f64,
}

impl SeedsRequest {
    /// The request as numbers, for [`crate::job::start`].
    #[must_use]
    pub fn encode(&self) -> Vec<f64> {
        let mut numbers = vec![Kind::Seeds.number(), self.seeds.len() as f64];
        numbers.extend(self.seeds.iter().map(|seed| f64::from(*seed)));
        numbers.push(self.epochs as f64);
        self.runs.write(&mut numbers);
        numbers
    }

    fn read(numbers: &mut Numbers) -> Option<Self> {
        Some(Self {
            seeds: numbers.list(|numbers| u32::try_from(numbers.whole()?).ok())?,
            epochs: numbers.whole()?,
            runs: TrainRequest::read(numbers)?,
        })
    }
}

/// Reads the endings of a report.
#[must_use]
pub fn endings(numbers: &[f64]) -> Vec<Ending> {
    let ending = |row: &[f64]| match row {
        [seed, run, loss, accuracy] => {
            Ending { seed: *seed as u32, run: *run as usize, loss: *loss, accuracy: *accuracy }
        }
        _ => Ending { seed: 0, run: 0, loss: f64::NAN, accuracy: f64::NAN },
    };
    numbers.chunks_exact(4).map(ending).collect()
}

/// Reads what stands in a request after its kind.
pub(super) fn start(numbers: &[f64]) -> Option<Box<dyn Task>> {
    let request = SeedsRequest::read(&mut Numbers(numbers))?;
    if request.seeds.len() > MOST_SEEDS || request.epochs == 0 {
        return None;
    }
    let mut left = VecDeque::new();
    for seed in &request.seeds {
        left.extend((0..request.runs.configs.len()).map(|run| (*seed, run)));
    }
    let mut seeds = Seeds { left, request, now: None, fresh: Vec::new() };
    // What no trainer takes is told at once.
    seeds.next_run().then(|| Box::new(seeds) as Box<dyn Task>)
}

struct Seeds {
    request: SeedsRequest,
    /// Seeds and runs that have not begun.
    left: VecDeque<(u32, usize)>,
    now: Option<(u32, usize, Trainer)>,
    fresh: Vec<f64>,
}

impl Seeds {
    fn next_run(&mut self) -> bool {
        let Some((seed, run)) = self.left.pop_front() else { return false };
        let TrainRequest { data, configs } = &self.request.runs;
        let config = Config { seed: u64::from(seed), ..configs[run].clone() };
        let split: Split = DataSpec { seed: u64::from(seed), ..*data }.make();
        self.now = Trainer::new(&config, split).map(|trainer| (seed, run, trainer));
        self.now.is_some()
    }

    fn end(&mut self, seed: u32, run: usize, trainer: &mut Trainer) {
        let measured = trainer.measure(Part::Test).ok();
        let loss = measured.map_or(f64::NAN, |it| it.loss);
        let accuracy = measured.and_then(|it| it.accuracy).unwrap_or(f64::NAN);
        self.fresh.extend([f64::from(seed), run as f64, loss, accuracy]);
    }
}

impl Task for Seeds {
    fn advance(&mut self) -> bool {
        let Some((seed, run, mut trainer)) = self.now.take() else { return false };
        let cost = 3 * trainer.model().parameters().len() * trainer.config().batch;
        for _ in 0..(SLICE_COST / cost.max(1)).max(1) {
            if trainer.epochs() >= self.request.epochs || trainer.step().is_err() {
                self.end(seed, run, &mut trainer);
                return self.next_run();
            }
        }
        self.now = Some((seed, run, trainer));
        true
    }

    fn report(&mut self, numbers: &mut Vec<f64>) {
        numbers.append(&mut self.fresh);
    }

    /// The seeds take no messages.
    fn receive(&mut self, _: &[f64]) {}
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::{Setting, find};
    use crate::job;
    use crate::network::Shape;

    fn request() -> SeedsRequest {
        let tanh = Setting::of(find("tanh").expect("in the catalogue"));
        let config = Config::modern(&[4], &tanh, 0);
        let wild = Config { learning_rate: f64::MAX, ..config.clone() };
        let runs =
            TrainRequest { data: DataSpec::modern(Shape::Circle, 0), configs: vec![config, wild] };
        SeedsRequest { seeds: vec![3, 9], epochs: 4, runs }
    }

    #[test]
    fn every_seed_ends_as_its_own_run_does() {
        let request = request();
        let mut task = job::start(&request.encode()).expect("a task");
        while task.advance() {}
        let mut numbers = Vec::new();
        task.report(&mut numbers);
        let endings = endings(&numbers);
        let who: Vec<_> = endings.iter().map(|ending| (ending.seed, ending.run)).collect();
        assert_eq!(who, [(3, 0), (3, 1), (9, 0), (9, 1)]);
        let config = Config { seed: 9, ..request.runs.configs[0].clone() };
        let mut trainer =
            Trainer::new(&config, DataSpec::modern(Shape::Circle, 9).make()).expect("a run");
        for _ in 0..4 {
            trainer.epoch().expect("finite");
        }
        let measured = trainer.measure(Part::Test).expect("finite");
        assert_eq!(Some(endings[2].accuracy), measured.accuracy);
        assert_eq!(endings[2].loss, measured.loss);
        assert!(endings[1].loss.is_nan() && endings[3].accuracy.is_nan());
    }

    #[test]
    fn requests_read_back_and_wrong_ones_are_refused() {
        let request = request();
        let row = request.encode();
        assert_eq!(SeedsRequest::read(&mut Numbers(&row[1..])), Some(request.clone()));
        for wrong in [
            SeedsRequest { epochs: 0, ..request.clone() },
            SeedsRequest { seeds: vec![], ..request.clone() },
            SeedsRequest { seeds: vec![1; 101], ..request },
        ] {
            assert!(job::start(&wrong.encode()).is_none());
        }
    }
}
