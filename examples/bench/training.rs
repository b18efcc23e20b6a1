//! A training run for the page to time, with everything that another trainer needs to repeat it.

use activation_lab::activation::{CATALOGUE, Setting, find};
use activation_lab::network::{Config, DataSpec, Part, Shape, Trainer};
use wasm_bindgen::prelude::wasm_bindgen;

const SEED: u64 = 1;

/// TensorFlow Playground's way of training, 2-8-8-1 on its spiral.
#[wasm_bindgen]
pub struct Run {
    trainer: Trainer,
}

#[wasm_bindgen]
impl Run {
    /// The run before its first step, with this activation in both hidden layers.
    pub fn start(id: &str) -> Option<Run> {
        let activation = Setting::of(find(id).unwrap_or(CATALOGUE[0]));
        let config = Config::playground(&[8, 8], &activation, false, SEED);
        let data = DataSpec::playground(Shape::Spiral, SEED).make();
        Trainer::new(&config, data).map(|trainer| Self { trainer })
    }

    /// Trains; a run that diverges stops.
    pub fn epochs(&mut self, epochs: usize) {
        let _ = (0..epochs).try_for_each(|_| self.trainer.epoch());
    }

    /// Back to the first step.
    pub fn rewind(&mut self) {
        self.trainer.rewind();
    }

    /// The mean loss on the training part; NaN where the run diverged.
    pub fn loss(&mut self) -> f64 {
        self.trainer.measure(Part::Train).map_or(f64::NAN, |measure| measure.loss)
    }

    /// The training points, x and y in turns.
    pub fn points(&self) -> Vec<f64> {
        self.trainer.data().train.points.clone()
    }

    /// The class of each point: −1 or 1.
    pub fn labels(&self) -> Vec<f64> {
        self.trainer.data().train.targets.iter().map(|class| 2.0 * class - 1.0).collect()
    }

    /// The parameters: layer by layer a row of weights for each unit, then the biases.
    pub fn parameters(&self) -> Vec<f64> {
        self.trainer.model().parameters().to_vec()
    }
}
