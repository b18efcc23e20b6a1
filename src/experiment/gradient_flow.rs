//! What becomes of a signal in a deep network before its first step: forwards from layer to layer, and backwards.

use crate::activation::Setting;
use crate::network::{Config, Hidden, Initialiser, Model, Trace};
use crate::random::Random;

/// Inputs that go through each network, drawn from N(0, 1).
const INPUTS: usize = 16;

/// A deep network of equal layers before its first step.
#[derive(Clone, Debug, PartialEq)]
pub struct Stack {
    /// What every unit's sum goes through.
    pub activation: Setting,
    /// Where the weights begin.
    pub initialiser: Initialiser,
    /// How many hidden layers there are; at least one.
    pub depth: usize,
    /// How many units each of them has, and how many numbers an input; at least one.
    pub width: usize,
}

/// What was measured in each hidden layer, from the first on.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// The variance of the weighted sums z over all units and inputs. Infinite or NaN where it exceeds every f64.
    pub variances: Vec<f64>,
    /// The length of the gradient by z over that of the last hidden layer: the derivatives of the output by the sums
    /// of all units, for all inputs. All 0 where nothing reaches the last hidden layer; NaN where it is no number.
    pub gradients: Vec<f64>,
}

impl Stack {
    /// What happens in the network of this seed. Networks of one seed share their inputs and the normal numbers that
    /// their weights are made from.
    #[must_use]
    pub fn profile(&self, seed: u32) -> Profile {
        let (model, mut trace) = self.filled(seed);
        trace.forward(&model);
        let mut gradient = vec![0.0; model.parameters().len()];
        let count = trace.count();
        trace.backward(&model, &mut gradient, |outputs, _| {
            outputs.fill(0.0);
            outputs[..count].fill(1.0);
        });
        let norms: Vec<f64> = (0..self.depth).map(|layer| trace.delta_norm(layer)).collect();
        let last = norms.last().copied().unwrap_or(0.0);
        let share = |norm: &f64| if last == 0.0 { 0.0 } else { norm / last };
        Profile {
            variances: (0..self.depth).map(|layer| variance(&trace, layer)).collect(),
            gradients: norms.iter().map(share).collect(),
        }
    }

    fn filled(&self, seed: u32) -> (Model, Trace) {
        let hidden = vec![Hidden::new(self.width, self.activation.clone()); self.depth];
        let config = Config::modern(&[], &self.activation, u64::from(seed));
        let model =
            Model::new(&Config { hidden, initialiser: self.initialiser, ..config }, self.width);
        let mut random = Random::stream(u64::from(seed), "data");
        let points: Vec<f64> = (0..INPUTS * self.width).map(|_| random.normal()).collect();
        let mut trace = Trace::new(&model, INPUTS);
        trace.set_points(&points);
        (model, trace)
    }
}

fn variance(trace: &Trace, layer: usize) -> f64 {
    let all = trace.all_sums(layer);
    let count = all.len() as f64;
    let mean = all.iter().sum::<f64>() / count;
    all.iter().map(|z| (z - mean) * (z - mean)).sum::<f64>() / count
}

impl Profile {
    /// What is left of the gradient in the first layer, as a multiple of that in the last.
    #[must_use]
    pub fn left(&self) -> f64 {
        self.gradients.first().copied().unwrap_or(f64::NAN)
    }

    /// By what the gradient is multiplied in one layer on the way back, as the geometric mean over all; NaN for a
    /// single layer.
    #[must_use]
    pub fn factor(&self) -> f64 {
        factor(self.left(), self.gradients.len())
    }
}

/// The factor a layer that leaves `left` of the gradient after `depth` layers; NaN for a single layer.
#[must_use]
pub fn factor(left: f64, depth: usize) -> f64 {
    if depth < 2 { f64::NAN } else { libm::exp(libm::log(left) / (depth - 1) as f64) }
}

/// Several networks over several seeds, one network a slice.
#[derive(Clone, Debug)]
pub struct Run {
    stacks: Vec<Stack>,
    seed: u32,
    seeds: u32,
    reports: Reports,
    /// How many networks were looked at.
    found: usize,
    fresh: Vec<f64>,
}

/// What a [`Run`] reports of each network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reports {
    /// All variances, then all gradients.
    Profile,
    /// What is left of the gradient in the first layer.
    Left,
}

impl Run {
    /// All stacks for the first seed, then for the next; after the last seed of 32 bits comes 0.
    #[must_use]
    pub const fn new(stacks: Vec<Stack>, seed: u32, seeds: u32, reports: Reports) -> Self {
        Self { stacks, seed, seeds, reports, found: 0, fresh: Vec::new() }
    }

    /// Looks at the next network; `false` when there is none left.
    pub fn advance(&mut self) -> bool {
        let count = self.stacks.len();
        let total = count * self.seeds as usize;
        if self.found >= total {
            return false;
        }
        let seed = self.seed.wrapping_add((self.found / count) as u32);
        let profile = self.stacks[self.found % count].profile(seed);
        match self.reports {
            Reports::Left => self.fresh.push(profile.left()),
            Reports::Profile => {
                self.fresh.extend(profile.variances);
                self.fresh.extend(profile.gradients);
            }
        }
        self.found += 1;
        self.found < total
    }

    /// Moves the numbers found since the last time to the end of `numbers`.
    pub fn report(&mut self, numbers: &mut Vec<f64>) {
        numbers.append(&mut self.fresh);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::find;
    use crate::experiment::Outcome;
    use crate::network::Rule;

    fn stack(id: &str, rule: Rule, depth: usize) -> Stack {
        let activation = Setting::of(find(id).expect("in the catalogue"));
        Stack { activation, initialiser: Initialiser::new(rule), depth, width: 32 }
    }

    fn median(numbers: impl Iterator<Item = f64>) -> f64 {
        let mut outcome = Outcome::new(1);
        outcome.extend(&numbers.collect::<Vec<_>>());
        outcome.median(0)
    }

    #[test]
    fn factors_are_those_of_the_claims() {
        for (id, rule, expected) in [
            ("relu", Rule::He, 0.974),
            ("relu", Rule::Xavier, 0.69),
            ("relu", Rule::Normal(0.5), 1.95),
            ("tanh", Rule::Xavier, 0.92),
            ("sigmoid", Rule::Xavier, 0.23),
            ("selu", Rule::LeCun, 1.04),
        ] {
            let stack = stack(id, rule, 30);
            let found = median((0..20).map(|seed| stack.profile(seed).factor()));
            assert!((found / expected - 1.0).abs() < 0.05, "{id} {rule:?}: {found}");
        }
    }

    #[test]
    fn an_orthogonal_linear_network_changes_nothing() {
        let profile = stack("linear", Rule::Orthogonal, 12).profile(4);
        assert!(profile.gradients.iter().all(|gradient| (gradient - 1.0).abs() < 1e-12));
        let first = profile.variances[0];
        assert!(profile.variances.iter().all(|variance| (variance / first - 1.0).abs() < 0.02));
    }

    #[test]
    fn he_keeps_the_variance_of_relu_and_xavier_halves_it() {
        let halvings = |rule| {
            let variances = stack("relu", rule, 11).profile(2).variances;
            libm::log2(variances[0] / variances[10])
        };
        // Two networks of one seed differ by the factor 2 alone, layer by layer.
        assert!((halvings(Rule::Xavier) - halvings(Rule::He) - 10.0).abs() < 1e-9);
    }

    #[test]
    fn a_dead_network_passes_nothing_and_one_that_overflows_no_number() {
        let dead = stack("step", Rule::He, 3).profile(0);
        assert_eq!(dead.gradients, [0.0; 3]);
        assert_eq!(dead.left(), 0.0);
        let overflown = stack("exponential", Rule::He, 9).profile(0);
        assert!(
            !overflown.left().is_finite() || overflown.variances.iter().any(|it| !it.is_finite())
        );
    }

    #[test]
    fn a_single_layer_has_no_factor() {
        let profile = stack("relu", Rule::He, 1).profile(0);
        assert_eq!((profile.gradients.as_slice(), profile.left()), (&[1.0][..], 1.0));
        assert!(profile.factor().is_nan());
    }

    #[test]
    fn a_run_reports_every_network_seed_by_seed() {
        let stacks = vec![stack("relu", Rule::He, 3), stack("tanh", Rule::Xavier, 3)];
        let numbers = |reports| {
            let (mut run, mut numbers) =
                (Run::new(stacks.clone(), u32::MAX, 2, reports), Vec::new());
            while run.advance() {
                run.report(&mut numbers);
            }
            run.report(&mut numbers);
            numbers
        };
        let lefts: Vec<f64> = [u32::MAX, 0]
            .iter()
            .flat_map(|seed| stacks.iter().map(|stack| stack.profile(*seed).left()))
            .collect();
        assert_eq!(numbers(Reports::Left), lefts);
        let profiles = numbers(Reports::Profile);
        assert_eq!(profiles.len(), 4 * 6);
        assert_eq!(profiles[6 + 3], lefts[1]);
    }
}
