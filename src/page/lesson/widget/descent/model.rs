//! Gradient descent on one weight, step by step. Pure.

use super::super::known::known;
use crate::network::{Gradient, OneWeight};

/// What the neuron should learn: small inputs give 0, large ones 1.
const EXAMPLES: &[(f64, f64)] = &[(1.0, 0.0), (2.0, 0.0), (4.0, 1.0), (6.0, 1.0)];
const BIAS: f64 = -1.5;
/// Running stops after this many steps,
const MOST_STEPS: usize = 300;
/// when the weight moves less than this,
const REST: f64 = 1e-5;
/// or when it has gone farther than this.
const LOST: f64 = 20.0;

/// The activation and the slope that is used for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Sigmoid.
    Sigmoid,
    /// Binary step with its own slope, which is 0.
    Step,
    /// Binary step with a straight-through gradient.
    StraightThrough,
}

/// What the reader, or time, asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Action {
    /// Another neuron; begins at the start.
    SetKind(Kind),
    /// Another learning rate; goes on from where the weight is.
    SetRate(f64),
    /// Another starting weight; begins there.
    SetStart(f64),
    /// One step by hand.
    Step,
    /// Goes on by itself.
    Run,
    /// Stops going on by itself.
    Pause,
    /// One step because it was time.
    Tick,
    /// All steps at once, for those who want no motion.
    RunToEnd,
    /// Back to the starting weight.
    Restart,
    /// As at first.
    Reset,
}

/// Where the weight is and how it came there.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Descent {
    /// Which neuron.
    pub kind: Kind,
    /// The learning rate.
    pub rate: f64,
    /// All weights so far, the start first; never empty.
    weights: Vec<f64>,
    /// Whether it goes on by itself.
    pub is_running: bool,
}

impl Descent {
    /// A sigmoid at the start.
    #[must_use]
    pub(super) fn at_first() -> Self {
        Self { kind: Kind::Sigmoid, rate: 0.3, weights: vec![-0.25], is_running: false }
    }

    /// The state after `action`.
    #[must_use]
    pub(super) fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::SetKind(kind) => {
                next = self.begun_at(self.start());
                next.kind = kind;
            }
            Action::SetRate(rate) => next.rate = rate,
            Action::SetStart(weight) => next = self.begun_at(weight),
            Action::Step => {
                next.is_running = false;
                next.step();
            }
            Action::Run => next.is_running = !self.is_at_rest(),
            Action::Pause => next.is_running = false,
            Action::Tick => {
                next.step();
                next.is_running = self.is_running && !next.is_at_rest();
            }
            Action::RunToEnd => {
                while !next.is_at_rest() {
                    next.step();
                }
            }
            Action::Restart => next = self.begun_at(self.start()),
            Action::Reset => next = Self::at_first(),
        }
        next
    }

    /// The neuron that learns.
    #[must_use]
    pub(super) fn neuron(&self) -> OneWeight {
        let (id, gradient) = match self.kind {
            Kind::Sigmoid => ("sigmoid", Gradient::True),
            Kind::Step => ("step", Gradient::True),
            Kind::StraightThrough => ("step", Gradient::StraightThrough),
        };
        OneWeight { activation: known(id), gradient, bias: BIAS, examples: EXAMPLES }
    }

    /// The weight now.
    #[must_use]
    pub(super) fn weight(&self) -> f64 {
        self.weights.last().copied().unwrap_or_default()
    }

    /// The weight at the beginning.
    #[must_use]
    pub(super) fn start(&self) -> f64 {
        self.weights.first().copied().unwrap_or_default()
    }

    /// The weights before this one, the start first.
    #[must_use]
    pub(super) fn trail(&self) -> &[f64] {
        self.weights.split_last().map_or(&[], |(_, before)| before)
    }

    /// The weight after one more step.
    #[must_use]
    pub(super) fn next_weight(&self) -> f64 {
        self.neuron().stepped(self.weight(), self.rate)
    }

    /// Whether going on changes nothing worth seeing.
    #[must_use]
    pub(super) fn is_at_rest(&self) -> bool {
        (self.next_weight() - self.weight()).abs() < REST
            || self.is_lost()
            || self.trail().len() >= MOST_STEPS
    }

    /// Whether the steps were so large that the weight left the picture for good.
    #[must_use]
    pub(super) fn is_lost(&self) -> bool {
        self.weight().abs() > LOST
    }

    fn begun_at(&self, weight: f64) -> Self {
        Self { weights: vec![weight], is_running: false, ..self.clone() }
    }

    fn step(&mut self) {
        if self.trail().len() < MOST_STEPS {
            self.weights.push(self.next_weight());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(kind: Kind) -> Descent {
        Descent::at_first().after(Action::SetKind(kind))
    }

    #[test]
    fn the_sigmoid_rolls_down_to_a_flat_place() {
        let start = of(Kind::Sigmoid);
        let end = start.after(Action::RunToEnd);
        let neuron = end.neuron();
        assert!(neuron.loss(end.weight()) < 0.25 * neuron.loss(start.weight()));
        assert!(neuron.slope(end.weight()).abs() < 1e-3);
        assert!(end.trail().len() > 10 && end.trail().len() < MOST_STEPS);
    }

    #[test]
    fn the_step_rests_from_the_beginning() {
        let start = of(Kind::Step);
        assert!(start.is_at_rest());
        assert!(!start.after(Action::Run).is_running);
        assert_eq!(start.after(Action::Step).weight(), start.weight());
    }

    #[test]
    fn straight_through_it_finds_a_weight_without_loss() {
        let end = of(Kind::StraightThrough).after(Action::RunToEnd);
        assert_eq!(end.neuron().loss(end.weight()), 0.0);
        assert!((2..10).contains(&end.trail().len()));
    }

    #[test]
    fn running_is_the_same_as_stepping() {
        let mut by_hand = of(Kind::Sigmoid);
        let mut running = by_hand.after(Action::Run);
        for _ in 0..5 {
            by_hand = by_hand.after(Action::Step);
            running = running.after(Action::Tick);
        }
        assert!(running.is_running && !by_hand.is_running);
        assert_eq!(running.after(Action::Pause), by_hand);
        assert_eq!(by_hand.after(Action::Restart), of(Kind::Sigmoid));
    }

    #[test]
    fn another_neuron_or_start_begins_anew_and_another_rate_does_not() {
        let moved = of(Kind::Sigmoid).after(Action::Step);
        assert_eq!(moved.after(Action::SetRate(1.0)).weight(), moved.weight());
        assert!(moved.after(Action::SetKind(Kind::Step)).trail().is_empty());
        assert_eq!(moved.after(Action::SetStart(1.5)).weight(), 1.5);
    }

    proptest! {
        #[test]
        fn every_run_comes_to_an_end(start in -1.0..2.0, rate in 0.05..4.0, kind in 0..3_usize) {
            let kind = [Kind::Sigmoid, Kind::Step, Kind::StraightThrough][kind];
            let begun = of(kind).after(Action::SetRate(rate)).after(Action::SetStart(start));
            let end = begun.after(Action::RunToEnd);
            prop_assert!(end.is_at_rest() && end.weight().is_finite());
        }
    }
}
