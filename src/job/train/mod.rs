//! Networks that are trained in step, for a page that watches: a [`TrainRequest`] starts them, a [`Wish`] says how
//! far they go, and each [`Progress`] tells where they are.

mod inside;
mod message;
mod places;
mod progress;
mod request;
mod run;

pub use inside::{BINS, Bins, LayerInside};
pub use message::Wish;
pub use places::{CURVE_POINTS, SURFACE_SIDE, UNIT_SIDE, places, unit_places};
pub use progress::{CurvePoint, Progress, RunProgress};
pub use request::TrainRequest;

use super::Task;
use super::numbers::Numbers;
use run::Run;

/// Multiplications in a slice: about a millisecond.
const SLICE_COST: usize = 400_000;
/// Curves get a point each epoch up to this one, then each tenth.
const FINE_EPOCHS: usize = 200;
const COARSE: usize = 10;

struct Training {
    runs: Vec<Run>,
    steps_per_epoch: usize,
    steps: usize,
    goal: usize,
    looks_inside: bool,
}

/// Reads what stands in a request after its kind.
pub(super) fn start(numbers: &[f64]) -> Option<Box<dyn Task>> {
    let request = TrainRequest::read(&mut Numbers(numbers))?;
    let split = request.data.make();
    let (places, unit_places) = (places(&request.data), unit_places(&request.data));
    let batch = request.configs.first()?.batch.max(1);
    let steps_per_epoch = split.train.len().div_ceil(batch);
    let run = |config| Run::new(config, split.clone(), &places, &unit_places);
    let runs: Vec<Run> = request.configs.iter().map(run).collect::<Option<_>>()?;
    Some(Box::new(Training { runs, steps_per_epoch, steps: 0, goal: 0, looks_inside: false }))
}

impl Training {
    /// One step of every run.
    fn step(&mut self) {
        let epoch = (self.steps + 1) / self.steps_per_epoch.max(1);
        let measures = epoch <= FINE_EPOCHS || epoch.is_multiple_of(COARSE);
        self.runs.iter_mut().for_each(|run| run.step(measures));
        self.steps += 1;
    }
}

impl Task for Training {
    fn advance(&mut self) -> bool {
        let cost: usize = self.runs.iter().map(Run::cost).sum();
        let steps = (SLICE_COST / cost.max(1)).max(1);
        for _ in 0..steps.min(self.goal - self.steps) {
            self.step();
        }
        self.steps < self.goal
    }

    fn report(&mut self, numbers: &mut Vec<f64>) {
        let runs = self.runs.iter_mut().map(|run| run.report(self.looks_inside)).collect();
        let (steps, steps_per_epoch) = (self.steps, self.steps_per_epoch);
        Progress { steps, steps_per_epoch, runs }.write(numbers);
    }

    fn receive(&mut self, message: &[f64]) {
        match Wish::decode(message) {
            Some(Wish::GoTo(steps)) => self.goal = steps.max(self.steps),
            Some(Wish::Rewind) => {
                self.runs.iter_mut().for_each(Run::rewind);
                (self.steps, self.goal) = (0, 0);
            }
            Some(Wish::LookInside(is_wanted)) => self.looks_inside = is_wanted,
            None => {}
        }
    }
}

#[cfg(test)]
mod tests;
