//! The moment a unit dies: the update after which a hidden unit is off for all of the data, and what would have
//! brought it back.

use crate::activation::{CATALOGUE, Setting, find};
use crate::network::{
    Bias, Config, DataSet, DataSpec, Hidden, Initialiser, Optimiser, Rule, Shape, Trainer,
};

/// Units of each of the two hidden layers.
const UNITS: usize = 8;
/// The search ends after so many steps.
pub const MOST_STEPS: usize = 1200;
/// How long the two networks go on after the update.
pub const MOST_STEPS_AFTER: usize = 4000;
/// The slope of leaky ReLU in the network that goes on beside.
pub const LEAK: f64 = 0.01;

/// A unit of the first hidden layer: two weights and a bias.
pub type Unit = [f64; 3];

/// The update that killed a unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Death {
    /// Which update it was, counted from 1.
    pub step: usize,
    /// Which unit, counted from 0.
    pub unit: usize,
    /// Weights and bias before the update.
    pub before: Unit,
    /// And after it.
    pub after: Unit,
    /// Whether the unit is the same to the last bit after `lasted` more steps.
    pub stays: bool,
    /// How many steps the network went on: [`MOST_STEPS_AFTER`], or fewer where it diverged.
    pub lasted: usize,
    /// The steps after which the same unit is on again for some of the data, if all hidden units get leaky ReLU at
    /// this moment and everything else goes on the same; `None` where [`MOST_STEPS_AFTER`] are not enough.
    pub revived: Option<usize>,
}

/// The search for a death, a few steps a slice.
#[derive(Clone, Debug)]
pub struct Hunt {
    rate: f64,
    seed: u32,
    trainer: Option<Trainer>,
    stage: Stage,
}

/// How far the search has come.
#[derive(Clone, Debug)]
enum Stage {
    Training,
    /// The unit is dead; two networks go on.
    After(Box<After>),
    Done(Option<Death>),
}

/// A dead unit, and the networks that go on with ReLU and with leaky ReLU.
#[derive(Clone, Debug)]
struct After {
    death: Death,
    relu: Trainer,
    leaky: Trainer,
}

/// What a run trains on: 200 examples, one behind the other.
#[must_use]
pub fn data(seed: u32) -> DataSet {
    DataSpec::modern(Shape::Spiral, u64::from(seed)).make().train
}

/// The weighted sums of a unit for these examples.
#[must_use]
pub fn sums(unit: &Unit, data: &DataSet) -> Vec<f64> {
    let [first, second, bias] = unit;
    data.point_iter().map(|point| first * point[0] + second * point[1] + bias).collect()
}

impl Death {
    /// The mean gradient of the batch by weights and bias: what the learning rate was multiplied by.
    #[must_use]
    pub fn gradient(&self, rate: f64) -> Unit {
        let of = |index: usize| (self.before[index] - self.after[index]) / rate;
        [of(0), of(1), of(2)]
    }
}

impl Hunt {
    /// A network with two hidden layers of 8 ReLU units that learns the spiral by plain gradient descent at this
    /// learning rate, in batches of 10. The first hidden layer is watched.
    #[must_use]
    pub fn new(rate: f64, seed: u32) -> Self {
        let trainer = trainer("relu", rate, seed);
        let stage = if trainer.is_some() { Stage::Training } else { Stage::Done(None) };
        Self { rate, seed, trainer, stage }
    }

    /// A few steps; `false` when the search is over.
    pub fn advance(&mut self) -> bool {
        for _ in 0..20 {
            self.stage = match std::mem::replace(&mut self.stage, Stage::Done(None)) {
                Stage::Training => self.train(),
                Stage::After(after) => after.go_on(),
                Stage::Done(death) => Stage::Done(death),
            };
        }
        !matches!(self.stage, Stage::Done(_))
    }

    /// What was found, once the search is over: nothing where no unit died or the run diverged before.
    #[must_use]
    pub const fn found(&self) -> Option<&Death> {
        if let Stage::Done(Some(death)) = &self.stage { Some(death) } else { None }
    }

    /// One step of training, and a look at every unit.
    fn train(&mut self) -> Stage {
        let Some(trainer) = &mut self.trainer else { return Stage::Done(None) };
        let before = units(trainer);
        if trainer.steps() >= MOST_STEPS || trainer.step().is_err() {
            return Stage::Done(None);
        }
        let after = units(trainer);
        let died = |unit: &usize| is_on(&before[*unit], trainer) && !is_on(&after[*unit], trainer);
        let Some(unit) = (0..UNITS).find(died) else { return Stage::Training };
        let (step, before, after) = (trainer.steps(), before[unit], after[unit]);
        let death = Death { step, unit, before, after, stays: true, lasted: 0, revived: None };
        match (self.fork("relu"), self.fork("leaky-relu")) {
            (Some(relu), Some(leaky)) => Stage::After(Box::new(After { death, relu, leaky })),
            _ => Stage::Done(Some(death)),
        }
    }

    /// A network with the same weights and another activation, at the first batch.
    fn fork(&self, id: &str) -> Option<Trainer> {
        let now = self.trainer.as_ref()?.model().parameters().to_vec();
        let mut fork = trainer(id, self.rate, self.seed)?;
        fork.change(|model| model.parameters_mut().copy_from_slice(&now));
        Some(fork)
    }
}

impl After {
    /// One step of both networks. It is over when the one with ReLU diverges.
    fn go_on(mut self: Box<Self>) -> Stage {
        let death = &mut self.death;
        if death.lasted >= MOST_STEPS_AFTER || self.relu.step().is_err() {
            return Stage::Done(Some(self.death));
        }
        death.lasted += 1;
        death.stays &= units(&self.relu)[death.unit] == death.after;
        let goes_on = self.leaky.step().is_ok();
        if goes_on && death.revived.is_none() && is_on(&units(&self.leaky)[death.unit], &self.leaky)
        {
            death.revived = Some(death.lasted);
        }
        Stage::After(self)
    }
}

fn trainer(id: &str, rate: f64, seed: u32) -> Option<Trainer> {
    let activation = find(id).unwrap_or(CATALOGUE[0]);
    let params = if activation.params.is_empty() { [].into() } else { [LEAK].into() };
    let activation = Setting { activation, params };
    let initialiser = Initialiser { bias: Bias::Constant(0.0), ..Initialiser::new(Rule::He) };
    let config = Config {
        hidden: vec![Hidden::new(UNITS, activation.clone()); 2],
        initialiser,
        optimiser: Optimiser::GRADIENT_DESCENT,
        learning_rate: rate,
        batch: 10,
        ..Config::modern(&[], &activation, u64::from(seed))
    };
    Trainer::new(&config, DataSpec::modern(Shape::Spiral, u64::from(seed)).make())
}

fn units(trainer: &Trainer) -> [Unit; UNITS] {
    let (weights, bias) = (trainer.model().weights(0), trainer.model().bias(0));
    std::array::from_fn(|unit| [weights[2 * unit], weights[2 * unit + 1], bias[unit]])
}

/// Whether the unit is on for at least one example.
fn is_on(unit: &Unit, trainer: &Trainer) -> bool {
    let [first, second, bias] = unit;
    trainer.data().train.point_iter().any(|point| first * point[0] + second * point[1] + bias > 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hunt(rate: f64, seed: u32) -> Option<Death> {
        let mut hunt = Hunt::new(rate, seed);
        while hunt.advance() {}
        hunt.found().cloned()
    }

    #[test]
    fn large_steps_kill_and_small_ones_do_not() {
        let deaths: Vec<Death> = (0..10).filter_map(|seed| hunt(1.5, seed)).collect();
        assert!(deaths.len() >= 7, "{}", deaths.len());
        assert_eq!((0..5).filter_map(|seed| hunt(0.05, seed)).count(), 0);
    }

    #[test]
    fn the_dead_unit_is_off_for_all_of_the_data_and_stays_so() {
        let (death, seed) =
            (0..10).find_map(|seed| Some((hunt(1.5, seed)?, seed))).expect("one dies");
        let largest = |unit| sums(unit, &data(seed)).into_iter().fold(f64::NEG_INFINITY, f64::max);
        assert!(largest(&death.before) > 0.0 && largest(&death.after) <= 0.0);
        assert!(death.stays && death.lasted > 0);
        let gradient = death.gradient(1.5);
        for (index, gradient) in gradient.into_iter().enumerate() {
            assert!((death.before[index] - 1.5 * gradient - death.after[index]).abs() < 1e-12);
        }
    }

    #[test]
    fn the_same_search_finds_the_same_death() {
        assert_eq!(hunt(1.5, 3), hunt(1.5, 3));
    }
}
