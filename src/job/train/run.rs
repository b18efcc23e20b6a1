//! One of the networks that are trained in step.

use super::inside::LayerInside;
use super::progress::{CurvePoint, RunProgress};
use crate::network::{Config, Diverged, Model, Part, Split, Trace, Trainer};

/// A trainer, its curves, and the places at which its output is looked at.
pub(super) struct Run {
    trainer: Trainer,
    diverged: Option<usize>,
    points: Vec<CurvePoint>,
    surface: Looked,
    units: Looked,
}

/// Places, and room for what a network answers there.
struct Looked {
    places: Vec<f64>,
    trace: Trace,
}

impl Run {
    pub(super) fn new(
        config: &Config,
        data: Split,
        places: &[f64],
        unit_places: &[f64],
    ) -> Option<Self> {
        let dimension = data.train.dimension;
        let trainer = Trainer::new(config, data)?;
        let looked = |places: &[f64]| Looked {
            trace: Trace::new(trainer.model(), places.len() / dimension),
            places: places.to_vec(),
        };
        let (surface, units) = (looked(places), looked(unit_places));
        let mut run = Self { trainer, diverged: None, points: Vec::new(), surface, units };
        run.measure();
        Some(run)
    }

    pub(super) fn step(&mut self, measures: bool) {
        let before = self.trainer.epochs();
        if let Err(Diverged { epoch }) = self.trainer.step() {
            self.diverged = Some(epoch);
        } else if measures && self.trainer.epochs() > before {
            self.measure();
        }
    }

    pub(super) fn rewind(&mut self) {
        self.trainer.rewind();
        self.diverged = None;
        self.points.clear();
        self.measure();
    }

    /// Multiplications of one step, about.
    pub(super) fn cost(&self) -> usize {
        3 * self.trainer.model().parameters().len() * self.trainer.config().batch
    }

    pub(super) fn report(&mut self, looks_inside: bool) -> RunProgress {
        let layers = if looks_inside { self.layers() } else { Vec::new() };
        let model = self.trainer.model();
        RunProgress {
            diverged: self.diverged,
            points: std::mem::take(&mut self.points),
            parameters: model.parameters().to_vec(),
            surface: self.surface.outputs(model),
            layers,
        }
    }

    fn measure(&mut self) {
        let epoch = self.trainer.epochs();
        let measures = [Part::Train, Part::Test].map(|part| self.trainer.measure(part));
        if let [Ok(train), Ok(test)] = measures {
            let accuracy = [train, test].map(|it| it.accuracy.unwrap_or(f64::NAN));
            self.points.push(CurvePoint { epoch, loss: [train.loss, test.loss], accuracy });
        } else if let Some(Diverged { epoch }) = measures.into_iter().find_map(Result::err) {
            self.diverged = Some(epoch);
        }
    }

    fn layers(&mut self) -> Vec<LayerInside> {
        let model = self.trainer.model().clone();
        self.units.look(&model);
        let Ok(examined) = self.trainer.examine(Part::Train) else { return Vec::new() };
        let hidden = 0..model.layers() - 1;
        hidden.map(|layer| LayerInside::of(layer, &model, &examined, &self.units.trace)).collect()
    }
}

impl Looked {
    fn look(&mut self, model: &Model) {
        self.trace.set_points(&self.places);
        self.trace.forward(model);
    }

    /// The first output at each place.
    fn outputs(&mut self, model: &Model) -> Vec<f64> {
        self.look(model);
        self.trace.outputs(model.layers() - 1, 0).to_vec()
    }
}
