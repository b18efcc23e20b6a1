//! What the numbers of the job say: one network for each seed, layer by layer. Pure.

use crate::activation::Setting;
use crate::experiment::gradient_flow::{Stack, factor};
use crate::experiment::{Outcome, Summary};
use crate::link::GradientFlowView;
use crate::network::{Initialiser, Rule};
use crate::plot::rows::Rows;
use std::rc::Rc;

/// What a job was asked: networks, each for the same seeds.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The networks.
    pub stacks: Rc<[Stack]>,
    /// The first seed.
    pub seed: u32,
    /// How many seeds.
    pub seeds: u32,
}

impl Asked {
    /// The network of this view.
    #[must_use]
    pub fn of(view: &GradientFlowView) -> Self {
        let stack = stack(&view.function, view.rule, view.depth, view);
        Self { stacks: [stack].into(), seed: view.seed, seeds: view.seeds }
    }
}

/// A network like that of the view, with another activation, initialiser or depth.
#[must_use]
pub fn stack(function: &Setting, rule: Rule, depth: usize, view: &GradientFlowView) -> Stack {
    let initialiser = Initialiser { gain: view.gain, ..Initialiser::new(rule) };
    Stack { activation: function.clone(), initialiser, depth, width: view.width }
}

/// What was found of one network, as far as the job has come.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// How many hidden layers it has.
    pub depth: usize,
    /// How many seeds were asked for.
    pub seeds: u32,
    outcome: Outcome,
}

/// Which of the two quantities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// The variance of the weighted sums.
    Variance,
    /// The gradient, compared with the last hidden layer.
    Gradient,
}

impl Found {
    /// What these numbers say about the first network that was asked for.
    #[must_use]
    pub fn new(asked: &Asked, numbers: &[f64]) -> Self {
        let depth = asked.stacks.first().map_or(1, |stack| stack.depth);
        let mut outcome = Outcome::new(2 * depth);
        outcome.extend(numbers);
        Self { depth, seeds: asked.seeds, outcome }
    }

    /// How many networks were looked at.
    #[must_use]
    pub fn networks(&self) -> usize {
        self.outcome.count() / self.outcome.arms().max(1)
    }

    /// The quantity in a layer, counted from 1, seed by seed.
    pub fn numbers(&self, quantity: Quantity, layer: usize) -> impl Iterator<Item = f64> {
        self.outcome.arm(self.place(quantity, layer))
    }

    /// Median and range over the seeds; `None` where there is no number.
    #[must_use]
    pub fn summary(&self, quantity: Quantity, layer: usize) -> Option<Summary> {
        self.outcome.summary(self.place(quantity, layer))
    }

    /// A row for each layer and network: the variance of its weighted sums, and its gradient.
    #[must_use]
    pub fn csv(&self, first_seed: u32) -> String {
        let mut rows = Rows::new(["seed", "layer", "variance of z", "gradient"]);
        for network in 0..self.networks() {
            let seed = first_seed.wrapping_add(network as u32).to_string();
            for layer in 1..=self.depth {
                let number =
                    |quantity| self.numbers(quantity, layer).nth(network).unwrap_or(f64::NAN);
                let numbers = [Quantity::Variance, Quantity::Gradient].map(number);
                rows.add(&[&seed, &layer.to_string()], numbers);
            }
        }
        rows.text()
    }

    /// What is left of the gradient in the first layer, in the median; NaN where nothing is known.
    #[must_use]
    pub fn left(&self) -> f64 {
        self.outcome.median(self.place(Quantity::Gradient, 1))
    }

    /// By what the gradient is multiplied in one layer.
    #[must_use]
    pub fn factor(&self) -> f64 {
        factor(self.left(), self.depth)
    }

    /// The logarithms to base 10 between which all finite numbers above 0 lie: whole, and at least two apart.
    #[must_use]
    pub fn decades(&self, quantity: Quantity) -> (f64, f64) {
        let all = (1..=self.depth).flat_map(|layer| self.numbers(quantity, layer));
        let logs = all.filter(|it| it.is_finite() && *it > 0.0).map(libm::log10);
        let (low, high) =
            logs.fold((-1.0_f64, 1.0_f64), |(low, high), log| (low.min(log), high.max(log)));
        (libm::floor(low), libm::ceil(high))
    }

    fn place(&self, quantity: Quantity, layer: usize) -> usize {
        let layer = layer.clamp(1, self.depth) - 1;
        match quantity {
            Quantity::Variance => layer,
            Quantity::Gradient => self.depth + layer,
        }
    }
}

/// How much of a gradient is left, from vanished to exploded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// Less than a millionth.
    Vanished,
    /// Less than a hundredth.
    Vanishing,
    /// Less than a third.
    Fading,
    /// About as much as in the last layer.
    Kept,
    /// More than three times as much.
    Growing,
    /// More than a hundred times as much.
    Exploding,
    /// More than a million times as much, or more than every number.
    Exploded,
}

impl Band {
    /// All of them in order, with the least that belongs to each.
    pub const ALL: [(Self, f64); 7] = [
        (Self::Vanished, 0.0),
        (Self::Vanishing, 1e-6),
        (Self::Fading, 1e-2),
        (Self::Kept, 1.0 / 3.0),
        (Self::Growing, 3.0),
        (Self::Exploding, 1e2),
        (Self::Exploded, 1e6),
    ];

    /// The band to which this share of the gradient belongs; what is no number has exceeded every number.
    #[must_use]
    pub fn of(left: f64) -> Self {
        let reached =
            Self::ALL.into_iter().rev().find(|(_, least)| left.is_nan() || left >= *least);
        reached.map_or(Self::Vanished, |(band, _)| band)
    }

    /// A word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Vanished => "vanished",
            Self::Vanishing => "vanishing",
            Self::Fading => "fading",
            Self::Kept => "kept",
            Self::Growing => "growing",
            Self::Exploding => "exploding",
            Self::Exploded => "exploded",
        }
    }

    /// What becomes of the gradient, in a sentence.
    #[must_use]
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Vanished => "It has vanished.",
            Self::Vanishing => "It is vanishing.",
            Self::Fading => "It fades.",
            Self::Kept => "It is kept.",
            Self::Growing => "It grows.",
            Self::Exploding => "It is exploding.",
            Self::Exploded => "It has exploded.",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(depth: usize) -> Asked {
        Asked::of(&GradientFlowView { depth, seeds: 2, ..GradientFlowView::default() })
    }

    #[test]
    fn numbers_belong_to_layers() {
        let found = Found::new(&asked(2), &[1.0, 2.0, 0.01, 1.0, 3.0, 4.0, 0.03, 1.0, 9.0]);
        assert_eq!(found.networks(), 2);
        assert_eq!(found.numbers(Quantity::Gradient, 1).collect::<Vec<_>>(), [0.01, 0.03]);
        assert_eq!(found.summary(Quantity::Variance, 2).map(|it| it.median), Some(3.0));
        assert_eq!(found.left(), 0.02);
        assert!((found.factor() - 0.02).abs() < 1e-15);
        let rows = "9,1,1,0.01\n9,2,2,1\n10,1,3,0.03\n10,2,4,1\n";
        assert_eq!(found.csv(9), format!("seed,layer,variance of z,gradient\n{rows}"));
    }

    #[test]
    fn the_axis_has_room_for_all_and_is_never_narrow() {
        assert_eq!(Found::new(&asked(1), &[]).decades(Quantity::Gradient), (-1.0, 1.0));
        let found = Found::new(&asked(1), &[0.0, 3e-19, f64::INFINITY, 20.0]);
        assert_eq!(found.decades(Quantity::Gradient), (-19.0, 2.0));
        assert_eq!(found.decades(Quantity::Variance), (-1.0, 1.0));
    }

    #[test]
    fn every_share_has_its_band() {
        let words = [0.0, 1e-9, 1e-3, 0.1, 1.0, 10.0, 1e5, f64::INFINITY, f64::NAN]
            .map(|left| Band::of(left).word());
        assert_eq!(
            words,
            [
                "vanished",
                "vanished",
                "vanishing",
                "fading",
                "kept",
                "growing",
                "exploding",
                "exploded",
                "exploded"
            ]
        );
    }
}
