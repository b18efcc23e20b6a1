//! What is known of the runs so far: the reports put together.

use crate::job::train::{CurvePoint, LayerInside, Progress};
use std::rc::Rc;

/// All runs since their beginning.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct History {
    /// How many steps were made.
    pub steps: usize,
    /// How many make an epoch.
    pub steps_per_epoch: usize,
    /// Each run.
    pub runs: Vec<RunHistory>,
}

/// One run.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct RunHistory {
    /// Its curves, from epoch 0 on.
    pub points: Rc<Vec<CurvePoint>>,
    /// The epoch in which it met a number that is not finite.
    pub diverged: Option<usize>,
    /// Weights and biases.
    pub parameters: Rc<[f64]>,
    /// Its output over the plane, or along the axis.
    pub surface: Rc<[f64]>,
    /// Its hidden layers, if they are looked at.
    pub layers: Rc<[LayerInside]>,
}

impl History {
    /// Adds what a report tells.
    pub(super) fn absorb(&mut self, progress: Progress) {
        (self.steps, self.steps_per_epoch) = (progress.steps, progress.steps_per_epoch);
        self.runs.resize(progress.runs.len(), RunHistory::default());
        for (run, new) in self.runs.iter_mut().zip(progress.runs) {
            let points = Rc::make_mut(&mut run.points);
            // Curves begin with epoch 0; whatever was before belongs to another training.
            if let Some(first) = new.points.iter().rposition(|point| point.epoch == 0) {
                points.clear();
                points.extend(&new.points[first..]);
            } else {
                points.extend(new.points);
            }
            run.diverged = new.diverged;
            run.parameters = new.parameters.into();
            run.surface = new.surface.into();
            run.layers = new.layers.into();
        }
    }

    /// How many epochs are complete.
    pub(super) fn epochs(&self) -> usize {
        self.steps.checked_div(self.steps_per_epoch).unwrap_or(0)
    }
}

impl RunHistory {
    /// How good it is now.
    pub(super) fn last(&self) -> Option<CurvePoint> {
        self.points.last().copied()
    }

    /// How good it was in an epoch that it has reached; where not every epoch has a point, at the last one before.
    pub(super) fn at(&self, epoch: usize) -> Option<&CurvePoint> {
        let is_reached = self.last().is_some_and(|last| last.epoch >= epoch);
        let place = self.points.partition_point(|point| point.epoch <= epoch);
        is_reached.then(|| self.points.get(place.checked_sub(1)?)).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job::train::RunProgress;

    fn report(steps: usize, epochs: &[usize]) -> Progress {
        let point =
            |epoch: &usize| CurvePoint { epoch: *epoch, loss: [1.0; 2], accuracy: [0.5; 2] };
        let run = RunProgress {
            diverged: None,
            points: epochs.iter().map(point).collect(),
            parameters: vec![steps as f64],
            surface: vec![],
            layers: vec![],
        };
        Progress { steps, steps_per_epoch: 10, runs: vec![run] }
    }

    #[test]
    fn curves_grow_and_begin_anew() {
        let mut history = History::default();
        assert_eq!(history.epochs(), 0);
        for (steps, epochs, expected) in [
            (0, &[0][..], &[0][..]),
            (25, &[1, 2], &[0, 1, 2]),
            (30, &[3], &[0, 1, 2, 3]),
            (0, &[0], &[0]),
            (10, &[4, 0, 1], &[0, 1]),
        ] {
            history.absorb(report(steps, epochs));
            let known: Vec<usize> = history.runs[0].points.iter().map(|it| it.epoch).collect();
            assert_eq!(known, expected);
            assert_eq!(history.epochs(), steps / 10);
            assert_eq!(*history.runs[0].parameters, [steps as f64]);
        }
        assert_eq!(history.runs[0].last().map(|point| point.epoch), Some(1));
    }

    #[test]
    fn an_epoch_between_two_points_is_that_of_the_first() {
        let mut history = History::default();
        history.absorb(report(300, &[0, 10, 20, 30]));
        let at = |epoch| history.runs[0].at(epoch).map(|point| point.epoch);
        assert_eq!([0, 9, 10, 30, 31].map(at), [Some(0), Some(0), Some(10), Some(30), None]);
    }
}
