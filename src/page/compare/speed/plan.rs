//! What is measured of the compared functions: f and f′ of each, and an empty call.

use crate::activation::{Eval, Setting};
use crate::page::speed::Rounds;
use std::rc::Rc;

/// How many slices each function gets.
pub(crate) const ROUNDS: usize = 7;

/// One thing to measure.
#[derive(Clone, Debug)]
pub(crate) struct Task {
    /// What is called.
    pub(crate) eval: Eval,
    /// With these parameters.
    pub(crate) params: Rc<[f64]>,
}

/// Nanoseconds for one element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Nanoseconds {
    /// For f.
    pub(crate) value: f64,
    /// For f′.
    pub(crate) slope: f64,
}

/// What came out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Measured {
    /// For a call that only gives its input back: what loop and call alone take.
    pub(crate) call: f64,
    /// For each function, in order.
    pub(crate) functions: Vec<Nanoseconds>,
}

/// A measurement under way.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    tasks: Vec<Task>,
    rounds: Rounds,
}

impl Plan {
    /// A plan for f and f′ of each function, and for an empty call.
    #[must_use]
    pub(crate) fn new(functions: &[Setting]) -> Self {
        let mut tasks = vec![Task { eval: |x, _| x, params: [].into() }];
        for Setting { activation, params } in functions {
            tasks.extend(
                [activation.value, activation.derivative]
                    .map(|eval| Task { eval, params: Rc::clone(params) }),
            );
        }
        Self { rounds: Rounds::new(tasks.len(), ROUNDS), tasks }
    }

    /// What to measure next; `None` when all is done.
    #[must_use]
    pub(crate) fn next(&self) -> Option<&Task> {
        self.rounds.next().and_then(|task| self.tasks.get(task))
    }

    /// The slice of [`Plan::next`] took so long for one element.
    pub(crate) fn record(&mut self, nanoseconds: f64) {
        self.rounds.record(nanoseconds);
    }

    /// The share that is done.
    #[must_use]
    pub(crate) fn progress(&self) -> f64 {
        self.rounds.progress()
    }

    /// The medians; `None` before every task had a slice.
    #[must_use]
    pub(crate) fn measured(&self) -> Option<Measured> {
        let median = |task| self.rounds.spread(task).map(|spread| spread.median);
        let medians: Vec<f64> = (0..self.tasks.len()).map(median).collect::<Option<_>>()?;
        let (call, functions) = medians.split_first()?;
        let functions =
            functions.chunks(2).map(|pair| Nanoseconds { value: pair[0], slope: pair[1] });
        Some(Measured { call: *call, functions: functions.collect() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::find;
    use crate::page::speed::pass;

    fn plan() -> Plan {
        let functions = ["relu", "elu"].map(|id| Setting::of(find(id).expect("in the catalogue")));
        Plan::new(&functions)
    }

    #[test]
    fn the_result_is_the_median_of_each_task() {
        let mut plan = plan();
        assert_eq!(plan.measured(), None);
        for round in [3.0, 1.0, 100.0, 2.0, 5.0, 4.0, 6.0] {
            for task in [0.0, 10.0, 20.0, 30.0, 40.0] {
                assert!(plan.next().is_some());
                plan.record(task + round);
            }
        }
        assert!(plan.next().is_none());
        let functions = vec![
            Nanoseconds { value: 14.0, slope: 24.0 },
            Nanoseconds { value: 34.0, slope: 44.0 },
        ];
        assert_eq!(plan.measured(), Some(Measured { call: 4.0, functions }));
    }

    #[test]
    fn a_pass_takes_whatever_comes() {
        for task in &plan().tasks {
            pass(task.eval, &task.params, &[f64::NAN, -1.0, f64::INFINITY]);
        }
    }
}
