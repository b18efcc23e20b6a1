//! A run of an experiment in small slices.

use super::{Experiment, Trial, method, settled};

/// A run: every arm for every seed, one after the other, a slice at a time.
pub struct Run {
    experiment: &'static Experiment,
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
        let settings = settled(experiment, settings);
        let arms = (method(experiment).plan)(&settings).arms.len();
        let total = arms * seeds.max(1) as usize;
        Self { experiment, settings, seed, arms, total, found: 0, trial: None, fresh: Vec::new() }
    }

    /// One slice of about a millisecond; `false` when all numbers are found.
    pub fn advance(&mut self) -> bool {
        if self.found >= self.total {
            return false;
        }
        let (round, arm) = (self.found / self.arms, self.found % self.arms);
        let trial = self.trial.get_or_insert_with(|| {
            let seed = self.seed.wrapping_add(round as u32);
            (method(self.experiment).trial)(&self.settings, arm, seed)
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
