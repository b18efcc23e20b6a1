//! What the experiments that train networks share: the standard lab, and how long a run goes on.
//!
//! The standard lab: 200 examples of a data set of TensorFlow Playground to train on and 200 to test with, coordinates
//! divided by 3, binary cross-entropy on the logit, batches of 20 in a new order each epoch. Arms of one seed share
//! data, batches and the normal numbers that their first weights are made from.

use super::Trial;
use crate::activation::{CATALOGUE, Setting, find};
use crate::network::{Config, DataSpec, Part, Shape, Split, Trainer};

/// The activation with this id and these parameters; without any, its defaults.
pub(super) fn activation(id: &str, params: &[f64]) -> Setting {
    // The ids are those of the catalogue, which a test makes sure of; linear stands for any other.
    let activation = find(id).unwrap_or(CATALOGUE[0]);
    if params.is_empty() {
        Setting::of(activation)
    } else {
        Setting { activation, params: params.into() }
    }
}

/// A classifier of the standard lab.
pub(super) fn lab(shape: Shape, noise: f64, config: &Config) -> Option<Trainer> {
    Trainer::new(config, data(shape, noise, config.seed))
}

/// The data of the standard lab.
pub(super) fn data(shape: Shape, noise: f64, seed: u64) -> Split {
    DataSpec { noise, ..DataSpec::modern(shape, seed) }.make()
}

/// Trains until the loss on the training data is below `goal`. The number is that of the epochs; infinite where
/// `most` are not enough or the run diverges.
pub(super) fn epochs_to_loss(trainer: Option<Trainer>, goal: f64, most: usize) -> Trial {
    let mut trainer = trainer;
    Box::new(move || {
        let Some(trainer) = &mut trainer else { return Some(f64::NAN) };
        if trainer.epochs() >= most || trainer.epoch().is_err() {
            return Some(f64::INFINITY);
        }
        match trainer.measure(Part::Train) {
            Ok(measure) if measure.loss < goal => Some(trainer.epochs() as f64),
            Ok(_) => None,
            Err(_) => Some(f64::INFINITY),
        }
    })
}

/// Trains for `epochs` epochs and then takes the number from the trainer; NaN where the run diverges.
pub(super) fn after(
    trainer: Option<Trainer>,
    epochs: usize,
    number: impl Fn(&mut Trainer) -> f64 + 'static,
) -> Trial {
    let mut trainer = trainer;
    Box::new(move || {
        let Some(trainer) = &mut trainer else { return Some(f64::NAN) };
        if trainer.epochs() >= epochs {
            return Some(number(trainer));
        }
        trainer.epoch().is_err().then_some(f64::NAN)
    })
}

/// The share of the test set that is classified rightly; NaN where the run has diverged.
pub(super) fn accuracy(trainer: &mut Trainer) -> f64 {
    trainer.measure(Part::Test).ok().and_then(|measure| measure.accuracy).unwrap_or(f64::NAN)
}

/// The loss on the training data; NaN where the run has diverged.
pub(super) fn loss(trainer: &mut Trainer) -> f64 {
    trainer.measure(Part::Train).map_or(f64::NAN, |measure| measure.loss)
}
