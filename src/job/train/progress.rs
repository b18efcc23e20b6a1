//! What a training job reports.

use super::inside::LayerInside;
use crate::job::numbers::{Numbers, push_counted};

/// Where all runs are now, and what is new since the last report.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// How many steps were made.
    pub steps: usize,
    /// How many make an epoch.
    pub steps_per_epoch: usize,
    /// Each run.
    pub runs: Vec<RunProgress>,
}

/// One run.
#[derive(Clone, Debug, PartialEq)]
pub struct RunProgress {
    /// The epoch in which it met a number that is not finite; from then on nothing changes.
    pub diverged: Option<usize>,
    /// The new points of its curves. The first point has epoch 0: it begins new curves.
    pub points: Vec<CurvePoint>,
    /// All its weights and biases, in the order of [`crate::network::Model::parameters`].
    pub parameters: Vec<f64>,
    /// Its output over the plane, or along the axis: a number for each of [`super::places`].
    pub surface: Vec<f64>,
    /// Its hidden layers, if the page wished to look inside.
    pub layers: Vec<LayerInside>,
}

/// How good a run is after an epoch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CurvePoint {
    /// How many epochs are complete.
    pub epoch: usize,
    /// The mean loss on the examples to train on, then on those to test with.
    pub loss: [f64; 2],
    /// The share of examples in their class, likewise; NaN where there are no classes.
    pub accuracy: [f64; 2],
}

impl Progress {
    pub(super) fn write(&self, to: &mut Vec<f64>) {
        to.extend([self.steps, self.steps_per_epoch, self.runs.len()].map(|it| it as f64));
        self.runs.iter().for_each(|run| run.write(to));
    }

    /// Reads a report; `None` where it is none.
    #[must_use]
    pub fn decode(numbers: &[f64]) -> Option<Self> {
        let mut numbers = Numbers(numbers);
        Some(Self {
            steps: numbers.whole()?,
            steps_per_epoch: numbers.whole()?,
            runs: numbers.list(RunProgress::read)?,
        })
    }
}

impl RunProgress {
    fn write(&self, to: &mut Vec<f64>) {
        to.extend([self.diverged.unwrap_or(0), self.points.len()].map(|it| it as f64));
        for CurvePoint { epoch, loss, accuracy } in &self.points {
            to.push(*epoch as f64);
            to.extend(loss.iter().chain(accuracy));
        }
        push_counted(&self.parameters, to);
        push_counted(&self.surface, to);
        to.push(self.layers.len() as f64);
        self.layers.iter().for_each(|layer| layer.write(to));
    }

    fn read(numbers: &mut Numbers) -> Option<Self> {
        let diverged = Some(numbers.whole()?).filter(|epoch| *epoch > 0);
        let points = numbers.list(|numbers| {
            let epoch = numbers.whole()?;
            let [a, b, c, d] = numbers.row(4)?.try_into().ok()?;
            Some(CurvePoint { epoch, loss: [a, b], accuracy: [c, d] })
        })?;
        Some(Self {
            diverged,
            points,
            parameters: numbers.counted_row()?.to_vec(),
            surface: numbers.counted_row()?.to_vec(),
            layers: numbers.list(LayerInside::read)?,
        })
    }
}
