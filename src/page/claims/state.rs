//! Everything that can happen on the page of a claim. Pure.

use crate::experiment::{MOST_SEEDS, Outcome, method};
use crate::link::ClaimView;

/// The page of one claim.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct State {
    /// The claim and its settings: what a link says.
    pub(super) view: ClaimView,
    /// What the reader expects.
    pub(super) prediction: Prediction,
    /// The numbers so far, of the present settings: a row for each seed that has all of them.
    pub(super) outcome: Outcome,
    /// The seed of each row.
    pub(super) seeds: Vec<u32>,
    /// The numbers as they come in.
    parts: Vec<Part>,
    /// Whether numbers are being found.
    pub(super) progress: Progress,
    /// The row whose dots are marked.
    pub(super) marked: usize,
    /// Counts the runs, so that late news of an old one is told apart.
    pub(super) run: u32,
    /// Whether the verdict is laid open: after a run, or because the reader wants it without one.
    pub(super) is_revealed: bool,
}

/// A part of a run, which goes on beside the others.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Part {
    /// Its first seed.
    pub(super) seed: u32,
    /// How many seeds it takes.
    pub(super) seeds: u32,
    numbers: Vec<f64>,
    is_done: bool,
}

/// As many parts as there may be workers.
const MOST_PARTS: u32 = 4;

/// What the reader expects of the experiment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Prediction {
    /// Not said yet.
    Open,
    /// This choice.
    Choice(usize),
    /// The reader does not want to predict.
    Skipped,
}

/// How far the experiment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Progress {
    /// There are no numbers for the present settings.
    Waiting,
    /// It runs.
    Running,
    /// The reader stopped it.
    Stopped,
    /// All numbers are there.
    Done,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Action {
    /// Another link came in.
    Open(ClaimView),
    /// The reader predicts, or does not want to.
    Predict(Prediction),
    /// Another value for the setting with this index.
    Set(usize, f64),
    /// Another first seed.
    SetSeed(f64),
    /// Another number of seeds.
    SetSeeds(f64),
    /// Settings and seeds as they were at first.
    Reset,
    /// Start.
    Run,
    /// Stop.
    Stop,
    /// A part (by its index) of the run with this count found numbers, and perhaps all of them.
    Found(u32, usize, Vec<f64>, bool),
    /// Mark the dots of this row.
    Mark(usize),
    /// Lay the verdict open.
    Reveal,
}

impl State {
    /// The page as the link opens it.
    pub(super) fn new(view: ClaimView) -> Self {
        let mut state = Self {
            view,
            prediction: Prediction::Open,
            outcome: Outcome::default(),
            seeds: Vec::new(),
            parts: Vec::new(),
            progress: Progress::Waiting,
            marked: 0,
            run: 0,
            is_revealed: false,
        };
        state.clear();
        state
    }

    /// The page after something happened.
    #[must_use]
    pub(super) fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Open(view) => {
                if view.id != self.view.id {
                    return Self { run: self.run + 1, ..Self::new(view) };
                }
                if view != self.view {
                    next.view = view;
                    next.clear();
                }
            }
            Action::Predict(prediction) => next.prediction = prediction,
            Action::Set(index, value) => next.set(index, value),
            Action::SetSeed(seed) => {
                // Only whole numbers of 32 bits come from the box.
                next.view.seed = seed as u32;
                next.clear();
            }
            Action::SetSeeds(seeds) => {
                next.view.seeds = (seeds as u32).clamp(1, MOST_SEEDS);
                next.clear();
            }
            Action::Reset => {
                next.view = ClaimView::of(self.view.id);
                next.clear();
            }
            Action::Run => {
                next.clear();
                next.progress = Progress::Running;
            }
            Action::Stop => {
                if self.progress == Progress::Running {
                    next.progress = Progress::Stopped;
                }
            }
            Action::Found(run, part, numbers, is_done) => {
                if run == self.run && self.progress == Progress::Running {
                    next.add(part, &numbers, is_done);
                }
            }
            Action::Reveal => next.is_revealed = self.is_open(),
            Action::Mark(row) => next.marked = row.min(self.seeds.len().saturating_sub(1)),
        }
        next
    }

    /// Whether the reader has predicted, or does not want to.
    pub(super) fn is_open(&self) -> bool {
        self.prediction != Prediction::Open
    }

    /// How many numbers there will be.
    pub(super) fn total(&self) -> usize {
        self.outcome.arms() * self.view.seeds as usize
    }

    /// How many numbers there are.
    pub(super) fn found(&self) -> usize {
        self.parts.iter().map(|part| part.numbers.len()).sum()
    }

    /// What the parts of a run are to do.
    pub(super) fn parts(&self) -> &[Part] {
        &self.parts
    }

    fn add(&mut self, part: usize, numbers: &[f64], is_done: bool) {
        let Some(part) = self.parts.get_mut(part) else { return };
        part.numbers.extend_from_slice(numbers);
        part.is_done |= is_done;
        self.outcome = Outcome::new(self.outcome.arms());
        self.seeds.clear();
        for part in &self.parts {
            let rows = part.numbers.chunks_exact(self.outcome.arms().max(1));
            for (index, row) in rows.enumerate() {
                self.outcome.extend(row);
                self.seeds.push(part.seed.wrapping_add(index as u32));
            }
        }
        if self.parts.iter().all(|part| part.is_done) {
            self.progress = Progress::Done;
            self.is_revealed = true;
        }
    }

    fn set(&mut self, index: usize, value: f64) {
        let Some(experiment) = self.view.experiment() else { return };
        let Some(setting) = experiment.settings.get(index) else { return };
        let mut settings = self.view.settings.to_vec();
        settings[index] = setting.nearest(value);
        self.view.settings = settings.into();
        self.clear();
    }

    /// Numbers of other settings say nothing about these.
    fn clear(&mut self) {
        let arms = self
            .view
            .experiment()
            .map_or(0, |experiment| (method(experiment).plan)(&self.view.settings).arms.len());
        self.outcome = Outcome::new(arms);
        self.seeds.clear();
        self.parts = split(self.view.seed, self.view.seeds);
        self.progress = Progress::Waiting;
        self.marked = 0;
        self.run += 1;
    }
}

/// Seeds in parts of nearly the same size.
fn split(seed: u32, seeds: u32) -> Vec<Part> {
    let parts = seeds.min(MOST_PARTS);
    let bound = |part: u32| part * seeds / parts;
    let part = |index: u32| Part {
        seed: seed.wrapping_add(bound(index)),
        seeds: bound(index + 1) - bound(index),
        numbers: Vec::new(),
        is_done: false,
    };
    (0..parts).map(part).collect()
}

#[cfg(test)]
mod tests;
