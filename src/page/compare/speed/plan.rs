//! How the speed of several functions is measured fairly: in many short slices, one function after the other, so that
//! whatever slows the machine for a while slows them all; the median forgets the slices in which something else ran.

use crate::activation::{Eval, Setting};
use std::hint::black_box;
use std::rc::Rc;

/// How many inputs one pass takes; they fit into the fastest memory of the processor.
pub(crate) const INPUTS: usize = 4096;
/// How many slices each function gets.
pub(crate) const ROUNDS: usize = 7;

/// One thing to measure.
#[derive(Clone, Debug)]
pub(crate) struct Task {
    eval: Eval,
    params: Rc<[f64]>,
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
    /// Nanoseconds an element, slice by slice, round the tasks.
    slices: Vec<f64>,
}

impl Task {
    /// Sends all inputs through once.
    pub(crate) fn pass(&self, inputs: &[f64]) {
        // The compiler must not know which function it is, or it would do more than call it.
        let eval = black_box(self.eval);
        let params = black_box(&*self.params);
        let sum: f64 = inputs.iter().map(|x| eval(*x, params)).sum();
        black_box(sum);
    }
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
        Self { tasks, slices: Vec::new() }
    }

    /// What to measure next; `None` when all is done.
    #[must_use]
    pub(crate) fn next(&self) -> Option<&Task> {
        let is_done = self.slices.len() >= self.tasks.len() * ROUNDS;
        if is_done { None } else { self.tasks.get(self.slices.len() % self.tasks.len()) }
    }

    /// The slice of [`Plan::next`] took so long for one element.
    pub(crate) fn record(&mut self, nanoseconds: f64) {
        self.slices.push(nanoseconds);
    }

    /// The share that is done.
    #[must_use]
    pub(crate) fn progress(&self) -> f64 {
        self.slices.len() as f64 / (self.tasks.len() * ROUNDS) as f64
    }

    /// The medians; `None` before every task had a slice.
    #[must_use]
    pub(crate) fn measured(&self) -> Option<Measured> {
        let medians: Vec<f64> =
            (0..self.tasks.len()).map(|task| self.median(task)).collect::<Option<_>>()?;
        let (call, functions) = medians.split_first()?;
        let functions =
            functions.chunks(2).map(|pair| Nanoseconds { value: pair[0], slope: pair[1] });
        Some(Measured { call: *call, functions: functions.collect() })
    }

    fn median(&self, task: usize) -> Option<f64> {
        let slices = self.slices.iter().skip(task).step_by(self.tasks.len());
        let mut slices: Vec<f64> = slices.copied().collect();
        slices.sort_by(f64::total_cmp);
        slices.get(slices.len() / 2).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::find;

    fn plan() -> Plan {
        let functions = ["relu", "elu"].map(|id| Setting::of(find(id).expect("in the catalogue")));
        Plan::new(&functions)
    }

    #[test]
    fn every_task_gets_the_same_number_of_slices_in_turn() {
        let mut plan = plan();
        let mut count = 0;
        while plan.next().is_some() {
            assert_eq!(plan.progress(), f64::from(count) / 35.0);
            plan.record(0.0);
            count += 1;
        }
        assert_eq!((count, plan.progress()), (35, 1.0));
    }

    #[test]
    fn the_result_is_the_median_of_each_task() {
        let mut plan = plan();
        assert_eq!(plan.measured(), None);
        for round in [3.0, 1.0, 100.0, 2.0, 5.0, 4.0, 6.0] {
            for task in [0.0, 10.0, 20.0, 30.0, 40.0] {
                plan.record(task + round);
            }
        }
        let functions = vec![
            Nanoseconds { value: 14.0, slope: 24.0 },
            Nanoseconds { value: 34.0, slope: 44.0 },
        ];
        assert_eq!(plan.measured(), Some(Measured { call: 4.0, functions }));
    }

    #[test]
    fn a_pass_takes_whatever_comes() {
        for task in &plan().tasks {
            task.pass(&[f64::NAN, -1.0, f64::INFINITY]);
        }
    }
}
