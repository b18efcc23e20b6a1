//! An experiment as a job. It reports the numbers found since the last time, for [`Outcome::extend`].
//!
//! [`Outcome::extend`]: crate::experiment::Outcome::extend

use super::{Kind, Task};
use crate::experiment::{Experiment, MOST_SEEDS, Run, method};

/// The request for a run of `experiment` over `seeds` seeds from `seed` on. Settings out of range are replaced by the
/// nearest in it, missing ones by their defaults.
#[must_use]
pub fn request(experiment: &Experiment, settings: &[f64], seed: u32, seeds: u32) -> Vec<f64> {
    let settings = experiment.settled(settings);
    let arms = (method(experiment).plan)(&settings).arms.len() as f64;
    let index = experiment.index() as f64;
    let (seed, seeds) = (f64::from(seed), f64::from(seeds));
    let mut request = vec![Kind::Experiment.number(), index, arms, seed, seeds];
    request.extend(settings);
    request
}

/// Reads what stands in a request after its kind. The words of experiments stay out of it: the worker has none.
pub(super) fn start(numbers: &[f64]) -> Option<Box<dyn Task>> {
    let [index, arms, seed, seeds, settings @ ..] = numbers else { return None };
    let whole = |number: f64| (0.0..1e3).contains(&number).then_some(number as usize);
    let seeds = (*seeds as u32).clamp(1, MOST_SEEDS);
    let run = Run::of_index(whole(*index)?, settings, whole(*arms)?, (*seed as u32, seeds))?;
    Some(Box::new(run))
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
    use crate::experiment::EXPERIMENTS;
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
        let whole = request(EXPERIMENTS[0], &[], 0, 1);
        assert!(job::start(&whole).is_some());
        for length in 0..whole.len() {
            assert!(job::start(&whole[..length]).is_none(), "{length}");
        }
        for wrong in [999.0, -1.0, f64::NAN, 0.0_f64.recip()] {
            let with = |place: usize| {
                let mut request = whole.clone();
                request[place] = wrong;
                request
            };
            assert!(job::start(&with(1)).is_none(), "{wrong}");
        }
    }
}
