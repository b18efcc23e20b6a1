//! Where weights and biases begin.

use super::orthogonal::orthogonalise;
use crate::activation::arithmetic::normal_cdf;
use crate::activation::{Activation, Family};
use crate::random::Random;
use libm::sqrt;

/// The weights and biases before the first step.
///
/// All weights come from the same standard normal numbers of one stream, layer by layer and row by row; the rule only
/// says what is made of them. So runs with one seed are comparable whatever their rules: where one draws a large
/// weight the other does too.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Initialiser {
    /// How a weight is made from a standard normal number.
    pub rule: Rule,
    /// What every weight is multiplied by in the end.
    pub gain: f64,
    /// Where the biases begin.
    pub bias: Bias,
}

/// How a weight is made from a standard normal number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rule {
    /// Uniform on (−½, ½): the distribution function of the normal number, minus ½ (TensorFlow Playground).
    Uniform,
    /// Variance 2/(fan-in + fan-out) (Glorot & Bengio, 2010).
    Xavier,
    /// Variance 2/fan-in (He, Zhang, Ren & Sun, 2015).
    He,
    /// Variance 1/fan-in (LeCun, Bottou, Orr & Müller, 1998).
    LeCun,
    /// This standard deviation in every layer.
    Normal(f64),
    /// Rows of length 1 at right angles, or columns where there are fewer of them (Saxe, McClelland & Ganguli, 2014).
    Orthogonal,
}

impl Rule {
    /// One of each, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::LeCun, Self::Xavier, Self::He, Self::Orthogonal, Self::Normal(0.5), Self::Uniform];

    /// The public name, used in links: `xavier`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Uniform => "uniform",
            Self::Xavier => "xavier",
            Self::He => "he",
            Self::LeCun => "lecun",
            Self::Normal(_) => "normal",
            Self::Orthogonal => "orthogonal",
        }
    }

    /// The name as people write it, without the standard deviation.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Uniform => "Uniform ±½",
            Self::Xavier => "Xavier",
            Self::He => "He",
            Self::LeCun => "LeCun",
            Self::Normal(_) => "Normal",
            Self::Orthogonal => "Orthogonal",
        }
    }
}

/// Where biases begin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bias {
    /// All at this number.
    Constant(f64),
    /// Normal with mean 0 and this standard deviation, from a stream of their own.
    Normal(f64),
}

impl Initialiser {
    /// Uniform within ±½, biases 0.1: TensorFlow Playground's.
    pub const PLAYGROUND: Self = Self { rule: Rule::Uniform, gain: 1.0, bias: Bias::Constant(0.1) };

    /// This rule with gain 1 and biases 0.
    #[must_use]
    pub const fn new(rule: Rule) -> Self {
        Self { rule, gain: 1.0, bias: Bias::Constant(0.0) }
    }

    /// What fits the activation: Xavier for saturating ones, He for all others.
    #[must_use]
    pub fn suited(activation: &Activation) -> Self {
        let is_saturating = activation.family == Family::Saturating;
        Self::new(if is_saturating { Rule::Xavier } else { Rule::He })
    }
}

/// The random numbers of one network, drawn layer by layer.
pub(super) struct Draws {
    weights: Random,
    biases: Random,
}

impl Draws {
    pub(super) fn new(seed: u64) -> Self {
        Self { weights: Random::stream(seed, "weights"), biases: Random::stream(seed, "biases") }
    }

    /// Fills the weights (a row for each unit) and biases of the next layer.
    pub(super) fn fill(
        &mut self,
        initialiser: &Initialiser,
        fan_in: usize,
        weights: &mut [f64],
        biases: &mut [f64],
    ) {
        weights.fill_with(|| self.weights.normal());
        let fan_out = biases.len();
        apply(initialiser.rule, fan_in, fan_out, weights);
        weights.iter_mut().for_each(|weight| *weight *= initialiser.gain);
        biases.fill_with(|| match initialiser.bias {
            Bias::Constant(bias) => bias,
            Bias::Normal(deviation) => deviation * self.biases.normal(),
        });
    }
}

fn apply(rule: Rule, fan_in: usize, fan_out: usize, weights: &mut [f64]) {
    let deviation = match rule {
        Rule::Uniform => {
            return weights.iter_mut().for_each(|weight| *weight = normal_cdf(*weight) - 0.5);
        }
        Rule::Orthogonal => return orthogonalise(weights, fan_in),
        Rule::Xavier => sqrt(2.0 / (fan_in + fan_out) as f64),
        Rule::He => sqrt(2.0 / fan_in as f64),
        Rule::LeCun => sqrt(1.0 / fan_in as f64),
        Rule::Normal(deviation) => deviation,
    };
    weights.iter_mut().for_each(|weight| *weight *= deviation);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The weights of a layer with 40 inputs and 60 units.
    fn weights(rule: Rule, gain: f64) -> Vec<f64> {
        let mut weights = vec![0.0; 2400];
        let initialiser = Initialiser { gain, ..Initialiser::new(rule) };
        Draws::new(3).fill(&initialiser, 40, &mut weights, &mut [0.0; 60]);
        weights
    }

    fn variance(numbers: &[f64]) -> f64 {
        numbers.iter().map(|number| number * number).sum::<f64>() / numbers.len() as f64
    }

    #[test]
    fn each_rule_has_its_variance() {
        let wanted = [
            (Rule::Uniform, 1.0 / 12.0),
            (Rule::Xavier, 0.02),
            (Rule::He, 0.05),
            (Rule::LeCun, 0.025),
            (Rule::Normal(0.3), 0.09),
            (Rule::Orthogonal, 40.0 / 2400.0),
        ];
        for (rule, want) in wanted {
            let ratio = variance(&weights(rule, 1.0)) / want;
            // Five standard errors of a variance of 2,400 normal numbers.
            assert!((ratio - 1.0).abs() < 0.145, "{rule:?}: {ratio}");
            assert!((variance(&weights(rule, 3.0)) / want / 9.0 - ratio).abs() < 1e-9);
        }
    }

    #[test]
    fn rules_share_their_draws() {
        let (he, normal) = (weights(Rule::He, 1.0), weights(Rule::Normal(1.0), 1.0));
        let uniform = weights(Rule::Uniform, 1.0);
        for ((he, normal), uniform) in he.iter().zip(normal).zip(uniform) {
            assert!((he - normal * sqrt(0.05)).abs() < 1e-15);
            assert_eq!(uniform > 0.0, normal > 0.0);
            assert!(uniform.abs() <= 0.5);
        }
    }

    #[test]
    fn biases_do_not_disturb_the_weights() {
        let with = |bias| {
            let (mut weights, mut biases) = ([0.0; 6], [0.0; 3]);
            let mut draws = Draws::new(1);
            let initialiser = Initialiser { bias, ..Initialiser::new(Rule::He) };
            draws.fill(&initialiser, 2, &mut weights, &mut biases);
            draws.fill(&initialiser, 2, &mut weights, &mut biases);
            (weights, biases)
        };
        let (weights, biases) = with(Bias::Constant(0.25));
        assert_eq!(biases, [0.25; 3]);
        let (same, random) = with(Bias::Normal(1.0));
        assert_eq!(weights, same);
        assert!(random.iter().all(|bias| *bias != 0.0));
    }
}
