//! Long work in small slices, so that it can run beside the page, in a worker, or between the page's own turns.
//!
//! Pure: no browser, no clock. A [`Task`] does one bounded slice at a time. It comes from a request, a row of numbers
//! whose first is a [`Kind`]; [`start`] reads it. Page and worker send each other [`Order`]s and [`News`]; a
//! [`Runner`] obeys and reports, wherever it runs. `component::job` is the page's side, `src/bin/worker.rs` the
//! worker's.
//!
//! To add a kind of work: a variant of [`Kind`], and a file that writes and reads its requests, as
//! [`experiment`](mod@experiment) does.

pub mod death;
pub mod experiment;
pub mod gradient_flow;
mod message;
mod numbers;
mod runner;
pub mod seeds;
pub mod train;

pub use message::{News, Order};
pub use runner::{Runner, Starter};

/// Work that can be done in slices.
pub trait Task {
    /// One bounded slice of about a millisecond; false when there is nothing left to do.
    fn advance(&mut self) -> bool;

    /// Appends what is new since the last report.
    fn report(&mut self, numbers: &mut Vec<f64>);

    /// A message while it runs, in the task's own numbers. Pausing needs none: that is the runner's business.
    fn receive(&mut self, message: &[f64]);
}

/// The kinds of work: the first number of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An experiment over many seeds: [`experiment`](mod@experiment).
    Experiment,
    /// Networks that are trained in step, for a page that watches: [`train`].
    Train,
    /// The same over many seeds: [`seeds`].
    Seeds,
    /// Deep networks before their first step: [`gradient_flow`](mod@gradient_flow).
    GradientFlow,
    /// The update that kills a unit: [`death`](mod@death).
    Death,
}

impl Kind {
    const ALL: &[Self] =
        &[Self::Experiment, Self::Train, Self::Seeds, Self::GradientFlow, Self::Death];

    /// The number in a request.
    #[must_use]
    pub const fn number(self) -> f64 {
        self as u32 as f64
    }

    fn of(number: f64) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.number() == number)
    }
}

/// Reads a request; nothing where it makes no sense.
#[must_use]
pub fn start(request: &[f64]) -> Option<Box<dyn Task>> {
    let (kind, rest) = request.split_first()?;
    match Kind::of(*kind)? {
        Kind::Experiment => experiment::start(rest),
        Kind::Train => train::start(rest),
        Kind::Seeds => seeds::start(rest),
        Kind::GradientFlow => gradient_flow::start(rest),
        Kind::Death => death::start(rest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_number_of_its_own() {
        for kind in Kind::ALL {
            assert_eq!(Kind::of(kind.number()), Some(*kind));
        }
        assert!([-1.0, 0.5, 99.0, f64::NAN].iter().all(|number| Kind::of(*number).is_none()));
    }

    #[test]
    fn nonsense_is_no_task() {
        for request in [&[][..], &[99.0, 0.0], &[f64::NAN], &[0.0]] {
            assert!(start(request).is_none(), "{request:?}");
        }
    }
}
