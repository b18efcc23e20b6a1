//! The shape of a function, computed from the function itself: how steep it gets, where it is flat, where it flattens
//! out, whether it is symmetric, and what holds at one x.
//!
//! Nothing here knows a function by name; a new one is described without a line more. [`Shape::of`] costs some
//! hundred evaluations, so it can follow a slider; [`Shape::at`] costs three. [`Shape::landmarks`] searches a range
//! and belongs behind a key press. Start with [`Shape`].

mod at;
mod landmarks;
mod plateau;
mod search;
mod steepest;
mod stretch;
mod symmetry;

pub use at::{Here, Trend};
pub use landmarks::Landmarks;
pub use plateau::Plateau;
pub use steepest::{Place, Steepest};
pub use stretch::Stretch;
pub use symmetry::Symmetry;

use super::{Activation, Break};

/// What is true of an activation with these parameters.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    activation: &'static Activation,
    params: Vec<f64>,
    /// Where f, f′, f″ or f‴ is not continuous, in ascending order.
    pub breaks: Vec<Break>,
    /// The stretches between the breaks, from left to right.
    pub stretches: Vec<Stretch>,
    /// The largest |f′|, and where.
    pub steepest: Steepest,
    /// Where f flattens out towards −∞.
    pub left: Option<Plateau>,
    /// Where f flattens out towards ∞.
    pub right: Option<Plateau>,
    /// Whether f is odd or even.
    pub symmetry: Symmetry,
}

impl Shape {
    /// Looks at the activation with these parameters, one for each of [`Activation::params`].
    #[must_use]
    pub fn of(activation: &'static Activation, params: &[f64]) -> Self {
        let breaks = (activation.breaks)(params);
        let curve = Curve { activation, params };
        let stretches = stretch::between(&curve, &breaks);
        let steepest = steepest::find(&curve, &stretches);
        let threshold = steepest.flat_below();
        Self {
            activation,
            params: params.to_vec(),
            left: plateau::left(&curve, stretches.first(), threshold),
            right: plateau::right(&curve, stretches.last(), threshold),
            symmetry: symmetry::of(&curve, &breaks),
            breaks,
            stretches,
            steepest,
        }
    }

    /// The stretches on which f′ is exactly zero: a unit whose input lies there gets no gradient at all.
    pub fn dead_stretches(&self) -> impl Iterator<Item = &Stretch> {
        self.stretches.iter().filter(|stretch| stretch.is_dead())
    }

    /// Whether f is odd, f(−x) = −f(x): then inputs spread evenly around 0 give outputs whose mean is 0.
    #[must_use]
    pub fn is_zero_centred(&self) -> bool {
        self.symmetry == Symmetry::Odd
    }

    fn curve(&self) -> Curve<'_> {
        Curve { activation: self.activation, params: &self.params }
    }
}

/// An activation with its parameters put in.
#[derive(Clone, Copy)]
struct Curve<'a> {
    activation: &'static Activation,
    params: &'a [f64],
}

impl Curve<'_> {
    fn value(&self, x: f64) -> f64 {
        (self.activation.value)(x, self.params)
    }

    fn slope(&self, x: f64) -> f64 {
        (self.activation.derivative)(x, self.params)
    }

    /// f″, which is zero where the activation offers none.
    fn second(&self, x: f64) -> f64 {
        self.activation.second_derivative.map_or(0.0, |second| second(x, self.params))
    }
}
