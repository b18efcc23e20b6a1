//! The search for the update that kills a unit, as a job. It reports once, when the search is over.

use super::{Kind, Task};
use crate::experiment::death::{Death, Hunt, Unit};

/// The request for a search at this learning rate.
#[must_use]
pub fn request(rate: f64, seed: u32) -> Vec<f64> {
    vec![Kind::Death.number(), rate, f64::from(seed)]
}

/// Reads a report: `None` where it is none, and within, where no unit died.
#[must_use]
pub fn read(numbers: &[f64]) -> Option<Option<Death>> {
    let [found, rest @ ..] = numbers else { return None };
    if *found == 0.0 {
        return Some(None);
    }
    let [step, unit, stays, lasted, revived, units @ ..] = rest else { return None };
    let (before, after) = units.split_first_chunk::<3>()?;
    let after: Unit = after.try_into().ok()?;
    let revived = (*revived >= 0.0).then_some(*revived as usize);
    let (step, unit, lasted) = (*step as usize, *unit as usize, *lasted as usize);
    Some(Some(Death { step, unit, before: *before, after, stays: *stays == 1.0, lasted, revived }))
}

fn write(death: Option<&Death>) -> Vec<f64> {
    let Some(death) = death else { return vec![0.0] };
    let revived = death.revived.map_or(-1.0, |steps| steps as f64);
    let stays = if death.stays { 1.0 } else { 0.0 };
    let mut numbers =
        vec![1.0, death.step as f64, death.unit as f64, stays, death.lasted as f64, revived];
    numbers.extend(death.before);
    numbers.extend(death.after);
    numbers
}

/// Reads what stands in a request after its kind.
pub(super) fn start(numbers: &[f64]) -> Option<Box<dyn Task>> {
    let [rate, seed] = numbers else { return None };
    Some(Box::new(Search { hunt: Hunt::new(*rate, *seed as u32), is_over: false, is_told: false }))
}

struct Search {
    hunt: Hunt,
    is_over: bool,
    is_told: bool,
}

impl Task for Search {
    fn advance(&mut self) -> bool {
        self.is_over = !self.hunt.advance();
        !self.is_over
    }

    fn report(&mut self, numbers: &mut Vec<f64>) {
        if self.is_over && !self.is_told {
            numbers.extend(write(self.hunt.found()));
            self.is_told = true;
        }
    }

    /// It takes no messages: what was asked stays.
    fn receive(&mut self, _: &[f64]) {}
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job;

    #[test]
    fn every_report_reads_back() {
        let death = Death {
            step: 7,
            unit: 3,
            before: [0.1, -0.2, 0.3],
            after: [1.0, 2.0, -3.0],
            stays: true,
            lasted: 400,
            revived: None,
        };
        let revived = Death { revived: Some(12), stays: false, ..death.clone() };
        for death in [None, Some(death), Some(revived)] {
            assert_eq!(read(&write(death.as_ref())), Some(death));
        }
        assert_eq!(read(&[]), None);
        assert_eq!(read(&[1.0, 2.0]), None);
    }

    #[test]
    fn the_job_reports_what_the_search_finds_once() {
        let mut task = job::start(&request(0.05, 0)).expect("a task");
        let mut numbers = Vec::new();
        task.report(&mut numbers);
        assert!(numbers.is_empty());
        while task.advance() {}
        task.report(&mut numbers);
        task.report(&mut numbers);
        let mut hunt = Hunt::new(0.05, 0);
        while hunt.advance() {}
        assert_eq!(read(&numbers), Some(hunt.found().cloned()));
        assert!(job::start(&[Kind::Death.number(), 1.0]).is_none());
    }
}
