//! An experiment as a job. It reports the numbers found since the last time, for [`Outcome::extend`].
//!
//! [`Outcome::extend`]: crate::experiment::Outcome::extend

use super::{Kind, Task};
use crate::experiment::{EXPERIMENTS, Experiment, MOST_SEEDS, Run};

/// The request for a run of `experiment` over `seeds` seeds from `seed` on.
#[must_use]
pub fn request(experiment: &Experiment, settings: &[f64], seed: u32, seeds: u32) -> Vec<f64> {
    let index = EXPERIMENTS.iter().position(|other| *other == experiment).unwrap_or(0);
    let mut request =
        vec![Kind::Experiment.number(), index as f64, f64::from(seed), f64::from(seeds)];
    request.extend_from_slice(settings);
    request
}

/// Reads what stands in a request after its kind.
pub(super) fn start(numbers: &[f64]) -> Option<Box<dyn Task>> {
    let [index, seed, seeds, settings @ ..] = numbers else { return None };
    let index = (0..EXPERIMENTS.len()).find(|known| *known as f64 == *index)?;
    let seeds = (*seeds as u32).clamp(1, MOST_SEEDS);
    Some(Box::new(Run::new(EXPERIMENTS[index], settings, *seed as u32, seeds)))
}

impl Task for Run {
    fn advance(&mut self) -> bool {
        Self::advance(self)
    }

    fn report(&mut self, numbers: &mut Vec<f64>) {
        Self::report(self, numbers);
    }

    /// An experiment takes no messages: what its settings are, they stay.
    fn receive(&mut self, _: &[f64]) {}
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job;

    fn numbers_of(task: &mut dyn Task) -> Vec<f64> {
        let mut numbers = Vec::new();
        while task.advance() {
            task.report(&mut numbers);
        }
        task.report(&mut numbers);
        numbers
    }

    #[test]
    fn a_request_runs_the_experiment_that_it_names() {
        for experiment in EXPERIMENTS {
            let settings = experiment.defaults();
            let request = request(experiment, &settings, 7, 1);
            let mut task = job::start(&request).expect(experiment.id);
            let mut run = Run::new(experiment, &settings, 7, 1);
            // One slice each: whole runs have their own tests.
            assert_eq!(task.advance(), Run::advance(&mut run), "{}", experiment.id);
            let (mut ours, mut theirs) = (Vec::new(), Vec::new());
            task.report(&mut ours);
            Run::report(&mut run, &mut theirs);
            assert_eq!(ours, theirs, "{}", experiment.id);
        }
    }

    #[test]
    fn reports_together_hold_every_number_once() {
        let experiment = crate::experiment::find("elu-smooth").expect("an experiment");
        let request = request(experiment, &experiment.defaults(), 0, 1);
        let mut task = job::start(&request).expect("a task");
        let mut run = Run::new(experiment, &experiment.defaults(), 0, 1);
        while Run::advance(&mut run) {}
        let mut all = Vec::new();
        Run::report(&mut run, &mut all);
        assert_eq!(numbers_of(task.as_mut()), all);
        task.receive(&[1.0]);
        assert!(!task.advance());
    }

    #[test]
    fn a_request_that_is_cut_off_or_names_no_experiment_is_refused() {
        assert!(job::start(&[0.0, 0.0, 0.0]).is_none());
        assert!(job::start(&[0.0, 999.0, 0.0, 1.0]).is_none());
        assert!(job::start(&[0.0, f64::NAN, 0.0, 1.0]).is_none());
    }
}
