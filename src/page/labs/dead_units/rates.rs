//! How many units die at which learning rate: the numbers of the sweep, and what they say. Pure.

use crate::component::number::significant;
use crate::experiment::{Outcome, find};
use crate::link::DeadUnitsView;
use crate::plot::rows::Rows;

/// The learning rates that are tried.
pub const RATES: [f64; 7] = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
/// Who is compared, in the order of the experiment.
pub const ARMS: [&str; 3] = ["ReLU", "Leaky ReLU", "ELU"];
/// The experiment, its settings, and what they are for the sweep; the large rate is another one each time.
const EXPERIMENT: &str = "leaky-dead";
const FIXED: [(&str, f64); 2] = [("measure", 1.0), ("cause", 1.0)];
const RATE: &str = "large";

/// Shares of dead units, as far as the runs have come.
#[derive(Clone, Debug, PartialEq)]
pub struct Sweep {
    /// The first seed, and how many there are.
    pub seeds: (u32, u32),
    /// One for each rate.
    found: Vec<Outcome>,
}

impl Sweep {
    /// Nothing yet, of the seeds of the view.
    #[must_use]
    pub fn new(view: &DeadUnitsView) -> Self {
        let found = vec![Outcome::new(ARMS.len()); RATES.len()];
        Self { seeds: (view.trial.seed, view.trial.seeds), found }
    }

    /// Adds what was found for the rate at this place.
    pub fn add(&mut self, rate: usize, numbers: &[f64]) {
        if let Some(outcome) = self.found.get_mut(rate) {
            outcome.extend(numbers);
        }
    }

    /// The shares of an arm for the rate at this place, seed by seed; NaN where a run diverged.
    pub fn shares(&self, rate: usize, arm: usize) -> impl Iterator<Item = f64> {
        self.found.get(rate).into_iter().flat_map(move |outcome| outcome.arm(arm))
    }

    /// The median of those; NaN where there is none.
    #[must_use]
    pub fn median(&self, rate: usize, arm: usize) -> f64 {
        self.found.get(rate).map_or(f64::NAN, |outcome| outcome.median(arm))
    }

    /// How many numbers there are, and how many there will be.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let total = RATES.len() * ARMS.len() * self.seeds.1 as usize;
        (self.found.iter().map(Outcome::count).sum(), total)
    }

    /// Whether all numbers are there.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        let (found, total) = self.progress();
        found >= total
    }

    /// `0.2 (0 to 0.56), 3 diverged`: the median, the range, and who is missing.
    #[must_use]
    pub fn summary(&self, rate: usize, arm: usize) -> String {
        let Some(outcome) = self.found.get(rate) else { return String::new() };
        let diverged = outcome.count_of(arm, f64::is_nan);
        let lost = if diverged > 0 { format!(", {diverged} diverged") } else { String::new() };
        outcome.summary(arm).map_or_else(
            || if diverged > 0 { "all diverged".to_owned() } else { "–".to_owned() },
            |it| {
                let [median, least, most] = [it.median, it.least, it.greatest].map(digits);
                format!("{median} ({least} to {most}){lost}")
            },
        )
    }

    /// What a complete sweep says, in a sentence for each arm.
    #[must_use]
    pub fn words(&self) -> String {
        if !self.is_complete() {
            return "Nothing has been run yet.".to_owned();
        }
        let of_arm = |(arm, name): (usize, &&str)| {
            let all = (0..RATES.len()).flat_map(|rate| self.shares(rate, arm));
            if all.filter(|share| !share.is_nan()).all(|share| share == 0.0) {
                return format!("{name}: no unit is dead at any rate.");
            }
            let medians = (0..RATES.len()).map(|rate| {
                format!("{} at {}", digits(self.median(rate, arm)), digits(RATES[rate]))
            });
            format!("{name}: the median share is {}.", medians.collect::<Vec<_>>().join(", "))
        };
        ARMS.iter().enumerate().map(of_arm).collect::<Vec<_>>().join(" ")
    }

    /// A row for each rate and seed, a column for each arm.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut rows = Rows::new(["seed", "learning rate"].into_iter().chain(ARMS));
        for (rate, outcome) in RATES.iter().zip(&self.found) {
            for (place, shares) in outcome.rows().enumerate() {
                let seed = self.seeds.0.wrapping_add(place as u32).to_string();
                rows.add(&[&seed], std::iter::once(*rate).chain(shares.iter().copied()));
            }
        }
        rows.text()
    }
}

/// The settings of the experiment for a rate.
#[must_use]
pub fn settings(rate: f64) -> Vec<f64> {
    let Some(experiment) = find(EXPERIMENT) else { return Vec::new() };
    let value = |id: &str| {
        let fixed = FIXED.iter().find(|(known, _)| *known == id).map(|(_, value)| *value);
        if id == RATE { Some(rate) } else { fixed }
    };
    let settings = experiment.settings.iter();
    settings.map(|setting| value(setting.id).unwrap_or(setting.default)).collect()
}

fn digits(share: f64) -> String {
    if share.is_nan() { "unknown".to_owned() } else { significant(share, 3) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::method;
    use crate::link::ClaimView;

    fn sweep(seeds: u32) -> Sweep {
        let trial = ClaimView { seed: u32::MAX, seeds, ..ClaimView::of(EXPERIMENT) };
        Sweep::new(&DeadUnitsView { trial, ..DeadUnitsView::default() })
    }

    #[test]
    fn the_settings_are_those_of_the_experiment() {
        let experiment = find(EXPERIMENT).expect("an experiment");
        for rate in RATES {
            let settings = settings(rate);
            assert_eq!(experiment.settled(&settings), settings);
            assert!(settings.contains(&rate));
            let plan = (method(experiment).plan)(&settings);
            assert_eq!(plan.measure.name, "share of units off for all the data");
            assert_eq!(plan.arms.len(), ARMS.len());
        }
    }

    #[test]
    fn a_sweep_grows_and_says_what_it_found() {
        let mut sweep = sweep(2);
        assert_eq!(
            (sweep.progress(), sweep.words().as_str()),
            ((0, 42), "Nothing has been run yet.")
        );
        for rate in 0..RATES.len() {
            sweep.add(rate, &[0.25, 0.0, 0.0, 0.75, 0.0, f64::NAN]);
        }
        assert!(sweep.is_complete());
        assert_eq!(sweep.median(3, 0), 0.5);
        assert_eq!(sweep.summary(0, 0), "0.5 (0.25 to 0.75)");
        assert_eq!(sweep.summary(0, 2), "0 (0 to 0), 1 diverged");
        let words = sweep.words();
        assert!(words.starts_with("ReLU: the median share is 0.5 at 0.05, 0.5 at 0.1,"), "{words}");
        assert!(words.ends_with(
            "Leaky ReLU: no unit is dead at any rate. ELU: no unit is dead at any rate."
        ));
        let csv = sweep.csv();
        assert!(
            csv.starts_with(
                "seed,learning rate,ReLU,Leaky ReLU,ELU\n4294967295,0.05,0.25,0,0\n0,0.05,0.75,0,\n"
            ),
            "{csv}"
        );
        assert_eq!(csv.lines().count(), 1 + 2 * RATES.len());
    }
}
