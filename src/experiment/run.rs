//! A run of an experiment in small slices.

use super::{Experiment, TRIALS, Trial, TrialOf, method};

/// A run: every arm for every seed, one after the other, a slice at a time.
pub struct Run {
    trial_of: TrialOf,
    settings: Vec<f64>,
    seed: u32,
    arms: usize,
    total: usize,
    found: usize,
    trial: Option<Trial>,
    fresh: Vec<f64>,
}

impl Run {
    /// A run over `seeds` seeds (at least one) from `seed` on; after the last seed of 32 bits comes 0. Settings out of range are
    /// replaced by the nearest in it, missing ones by their defaults.
    #[must_use]
    pub fn new(experiment: &'static Experiment, settings: &[f64], seed: u32, seeds: u32) -> Self {
        let settings = experiment.settled(settings);
        let arms = (method(experiment).plan)(&settings).arms.len();
        let (_, trial_of) = TRIALS[experiment.index()];
        Self::from_parts(trial_of, settings, arms, (seed, seeds))
    }

    /// The same for those who know the experiment by its index only: the settings must be in range, and the arms as many
    /// as its plan has. `None` where there is no such experiment, or one with another number of settings.
    #[must_use]
    pub fn of_index(
        index: usize,
        settings: &[f64],
        arms: usize,
        seeds: (u32, u32),
    ) -> Option<Self> {
        let (count, trial_of) = *TRIALS.get(index)?;
        let is_known = count == settings.len() && arms > 0;
        is_known.then(|| Self::from_parts(trial_of, settings.to_vec(), arms, seeds))
    }

    fn from_parts(
        trial_of: TrialOf,
        settings: Vec<f64>,
        arms: usize,
        (seed, seeds): (u32, u32),
    ) -> Self {
        let total = arms * seeds.max(1) as usize;
        Self { trial_of, settings, seed, arms, total, found: 0, trial: None, fresh: Vec::new() }
    }

    /// One slice of about a millisecond; `false` when all numbers are found.
    pub fn advance(&mut self) -> bool {
        if self.found >= self.total {
            return false;
        }
        let (round, arm) = (self.found / self.arms, self.found % self.arms);
        let trial = self.trial.get_or_insert_with(|| {
            let seed = self.seed.wrapping_add(round as u32);
            (self.trial_of)(&self.settings, arm, seed)
        });
        if let Some(number) = trial() {
            self.fresh.push(number);
            self.found += 1;
            self.trial = None;
        }
        self.found < self.total
    }

    /// Moves the numbers found since the last time to the end of `numbers`: all arms of a seed, then those of the
    /// next.
    pub fn report(&mut self, numbers: &mut Vec<f64>) {
        numbers.append(&mut self.fresh);
    }
}
