//! Four neurons that begin off for all of their data, and the steps that each needs to come back. Pure.

use crate::activation::{CATALOGUE, Setting, find};
use crate::component::number::significant;
use crate::experiment::off_neuron::OffNeuron;
use crate::link::DeadUnitsView;
use crate::plot::rows::Rows;

/// Who has not come back after so many steps is left alone.
pub const MOST_STEPS: usize = 20_000;

/// The neurons, all after the same number of steps.
#[derive(Clone, Debug, PartialEq)]
pub struct Revival {
    /// One for each activation.
    pub neurons: Vec<Patient>,
    /// How many steps were made.
    pub steps: usize,
    rate: f64,
}

/// A neuron, and when it came back.
#[derive(Clone, Debug, PartialEq)]
pub struct Patient {
    /// The neuron now, or as it was when it came back.
    pub neuron: OffNeuron,
    /// After how many steps it was on again.
    pub on_after: Option<usize>,
}

impl Revival {
    /// Before the first step.
    #[must_use]
    pub fn new(view: &DeadUnitsView) -> Self {
        let settings = [
            ("relu", None),
            ("leaky-relu", Some(view.leak)),
            ("elu", Some(view.alpha)),
            ("gelu", None),
        ];
        let patient = |(id, param): (&str, Option<f64>)| {
            let activation = find(id).unwrap_or(CATALOGUE[0]);
            let params = param.map_or_else(|| activation.defaults(), |param| vec![param]).into();
            let setting = Setting { activation, params };
            let neuron = OffNeuron::new(setting, -view.start, view.seed);
            let on_after = neuron.is_on().then_some(0);
            Patient { neuron, on_after }
        };
        Self { neurons: settings.map(patient).into(), steps: 0, rate: view.rate }
    }

    /// The same neurons some steps later, at most at the end.
    #[must_use]
    pub fn later(&self, steps: usize) -> Self {
        let mut next = self.clone();
        let end = (self.steps + steps).min(MOST_STEPS);
        for patient in &mut next.neurons {
            patient.go_on(self.steps..end, self.rate);
        }
        next.steps = end;
        next
    }

    /// A row for each example, with its weighted sum and output in every neuron.
    #[must_use]
    pub fn csv(&self) -> String {
        let columns = self.neurons.iter().flat_map(|it| {
            let name = it.neuron.activation().activation.name;
            ["z", "output"].map(|what| format!("{name}: {what}"))
        });
        let mut rows = Rows::new(std::iter::once("example".to_owned()).chain(columns));
        let sums: Vec<Vec<f64>> =
            self.neurons.iter().map(|it| it.neuron.sums().collect()).collect();
        for example in 0..sums.first().map_or(0, Vec::len) {
            let of_neuron = |(patient, sums): (&Patient, &Vec<f64>)| {
                let Setting { activation, params } = patient.neuron.activation();
                let z = sums.get(example).copied().unwrap_or(f64::NAN);
                [z, (activation.value)(z, params)]
            };
            let numbers = self.neurons.iter().zip(&sums).flat_map(of_neuron);
            rows.add(&[&(example + 1).to_string()], numbers);
        }
        rows.text()
    }

    /// Whether nothing can change any more.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.steps >= MOST_STEPS
            || self.neurons.iter().all(|it| it.on_after.is_some() || it.is_dead())
    }
}

impl Patient {
    fn go_on(&mut self, steps: std::ops::Range<usize>, rate: f64) {
        if self.is_dead() {
            return;
        }
        for step in steps {
            if self.on_after.is_some() {
                return;
            }
            self.neuron.step(rate);
            self.on_after = self.neuron.is_on().then_some(step + 1);
        }
    }

    /// Whether it is off and its gradient is exactly 0, so that no step will ever move it.
    #[must_use]
    pub fn is_dead(&self) -> bool {
        self.on_after.is_none() && self.neuron.gradient() == (0.0, 0.0)
    }

    /// How it is, in a sentence.
    #[must_use]
    pub fn words(&self, steps: usize) -> String {
        match self.on_after {
            Some(0) => "It is on from the start.".to_owned(),
            Some(1) => "On again after one step.".to_owned(),
            Some(steps) => format!("On again after {steps} steps."),
            None if self.is_dead() => {
                "The gradient is exactly 0: no step will ever move it.".to_owned()
            }
            None => {
                let (_, by_bias) = self.neuron.gradient();
                let gradient = significant(by_bias, 2);
                let after = if steps >= MOST_STEPS {
                    format!(" after {MOST_STEPS} steps")
                } else {
                    String::new()
                };
                format!("Still off{after}. The gradient of its bias is {gradient}.")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_comes_back_in_its_own_time() {
        let end = Revival::new(&DeadUnitsView::default()).later(MOST_STEPS);
        let found: Vec<Option<usize>> = end.neurons.iter().map(|it| it.on_after).collect();
        let [None, Some(leaky), Some(elu), None] = found[..] else { panic!("{found:?}") };
        assert!(elu < leaky, "{elu} {leaky}");
        assert!(end.is_over() && end.neurons[0].is_dead() && !end.neurons[3].is_dead());
        assert_eq!(
            end.neurons[0].words(7),
            "The gradient is exactly 0: no step will ever move it."
        );
        assert_eq!(end.neurons[2].words(7), format!("On again after {elu} steps."));
        assert!(end.neurons[3].words(MOST_STEPS).starts_with("Still off after 20000 steps."));
    }

    #[test]
    fn every_example_has_a_row() {
        let csv = Revival::new(&DeadUnitsView::default()).csv();
        let lines: Vec<&str> = csv.lines().collect();
        assert!(
            lines[0].starts_with("example,ReLU: z,ReLU: output,Leaky ReLU: z,"),
            "{}",
            lines[0]
        );
        assert_eq!(lines.len(), 21);
        assert!(lines[1].split(',').nth(2) == Some("0"), "ReLU is off: {}", lines[1]);
    }

    #[test]
    fn many_small_turns_are_one_large_turn() {
        let start = Revival::new(&DeadUnitsView { start: 2.0, ..DeadUnitsView::default() });
        let by_turns = (0..30).fold(start.clone(), |revival, _| revival.later(10));
        assert_eq!(by_turns, start.later(300));
        assert_eq!(start.later(0), start);
    }

    #[test]
    fn a_leak_of_0_is_as_dead_as_relu() {
        let revival = Revival::new(&DeadUnitsView { leak: 0.0, ..DeadUnitsView::default() });
        assert!(revival.neurons[1].is_dead());
    }
}
