//! A neuron with one weight, and how gradient descent moves it.

use crate::activation::Activation;

/// Which slope stands for that of the activation when the gradient is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gradient {
    /// The activation's own derivative.
    True,
    /// 1 in its place, as if the activation were the identity (Bengio, Léonard & Courville, 2013).
    StraightThrough,
    /// The same where z is within ±1, and 0 beyond: a unit that is far from its jump is left alone.
    ClippedStraightThrough,
}

impl Gradient {
    /// What stands for the slope at `z`; `None` for the activation's own.
    #[must_use]
    pub fn stand_in(self, z: f64) -> Option<f64> {
        match self {
            Self::True => None,
            Self::StraightThrough => Some(1.0),
            Self::ClippedStraightThrough => Some(if z.abs() <= 1.0 { 1.0 } else { 0.0 }),
        }
    }
}

/// A neuron ŷ = f(w·x + b) whose bias stays as it is, with examples (x, y) of what it should answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OneWeight {
    /// f, with its default parameters.
    pub activation: &'static Activation,
    /// How its slope enters the gradient.
    pub gradient: Gradient,
    /// b.
    pub bias: f64,
    /// Inputs x and wanted outputs y; at least one.
    pub examples: &'static [(f64, f64)],
}

impl OneWeight {
    /// The mean of (ŷ − y)² over the examples.
    #[must_use]
    pub fn loss(&self, weight: f64) -> f64 {
        self.mean(&|x, y| {
            let error = self.output(weight, x) - y;
            error * error
        })
    }

    /// The mean of 2·(ŷ − y)·f′(z)·x: the derivative of the loss by the weight, or where the [`Gradient`] is not the true
    /// one what is used in its place.
    #[must_use]
    pub fn slope(&self, weight: f64) -> f64 {
        let params = self.activation.defaults();
        self.mean(&|x, y| {
            let z = weight * x + self.bias;
            let own = || (self.activation.derivative)(z, &params);
            let slope = self.gradient.stand_in(z).unwrap_or_else(own);
            2.0 * (self.output(weight, x) - y) * slope * x
        })
    }

    /// The weight after one step of gradient descent.
    #[must_use]
    pub fn stepped(&self, weight: f64, learning_rate: f64) -> f64 {
        weight - learning_rate * self.slope(weight)
    }

    /// How many examples land on the right side of ½.
    #[must_use]
    pub fn right(&self, weight: f64) -> usize {
        let is_right = |&&(x, y): &&(f64, f64)| (self.output(weight, x) >= 0.5) == (y >= 0.5);
        self.examples.iter().filter(is_right).count()
    }

    /// The weights at which the loss is not smooth, in ascending order: some z meets a break of the activation.
    #[must_use]
    pub fn breaks(&self) -> Vec<f64> {
        let params = self.activation.defaults();
        let mut weights: Vec<f64> = (self.activation.breaks)(&params)
            .iter()
            .flat_map(|found| self.examples.iter().map(|(x, _)| (found.x - self.bias) / x))
            .filter(|weight| weight.is_finite())
            .collect();
        weights.sort_unstable_by(f64::total_cmp);
        weights.dedup();
        weights
    }

    fn output(&self, weight: f64, x: f64) -> f64 {
        (self.activation.value)(weight * x + self.bias, &self.activation.defaults())
    }

    fn mean(&self, of: &dyn Fn(f64, f64) -> f64) -> f64 {
        self.examples.iter().map(|(x, y)| of(*x, *y)).sum::<f64>() / self.examples.len() as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::find;
    use proptest::prelude::*;

    const EXAMPLES: &[(f64, f64)] = &[(1.0, 0.0), (2.0, 0.0), (4.0, 1.0), (6.0, 1.0)];

    fn neuron(id: &str, gradient: Gradient) -> OneWeight {
        let activation = find(id).expect("in the catalogue");
        OneWeight { activation, gradient, bias: -3.0, examples: EXAMPLES }
    }

    fn trained(neuron: &OneWeight, from: f64, steps: usize) -> f64 {
        (0..steps).fold(from, |weight, _| neuron.stepped(weight, 0.2))
    }

    #[test]
    fn with_a_sigmoid_the_weight_rolls_down() {
        let neuron = neuron("sigmoid", Gradient::True);
        let end = trained(&neuron, -0.5, 200);
        assert!(neuron.loss(end) < 0.2 * neuron.loss(-0.5));
        assert!(neuron.slope(end).abs() < 1e-3);
    }

    #[test]
    fn with_a_step_it_never_moves() {
        let neuron = neuron("step", Gradient::True);
        for tenths in -10..30 {
            let weight = f64::from(tenths) / 10.0;
            assert_eq!(neuron.stepped(weight, 1.0), weight);
        }
    }

    #[test]
    fn with_a_straight_through_gradient_the_step_learns_and_then_rests() {
        let neuron = neuron("step", Gradient::StraightThrough);
        let end = trained(&neuron, -0.5, 50);
        assert_eq!((neuron.loss(end), neuron.right(end)), (0.0, 4));
        assert_eq!(neuron.stepped(end, 0.2), end);
    }

    #[test]
    fn a_clipped_gradient_leaves_alone_what_is_far_from_the_jump() {
        let at = |z| Gradient::ClippedStraightThrough.stand_in(z);
        assert_eq!([-1.5, -1.0, 0.0, 2.0].map(at), [Some(0.0), Some(1.0), Some(1.0), Some(0.0)]);
        assert_eq!(Gradient::True.stand_in(0.0), None);
    }

    #[test]
    fn the_loss_of_a_step_breaks_where_an_example_changes_sides() {
        let neuron = neuron("step", Gradient::True);
        assert_eq!(neuron.breaks(), [0.5, 0.75, 1.5, 3.0]);
        assert_eq!([0.4, 0.6, 1.0, 2.0, 4.0].map(|w| neuron.loss(w)), [0.5, 0.25, 0.0, 0.25, 0.5]);
    }

    proptest! {
        #[test]
        fn the_slope_is_that_of_the_loss(weight in -2.0..3.0) {
            for id in ["sigmoid", "tanh", "linear"] {
                let neuron = neuron(id, Gradient::True);
                let h = 1e-5;
                let secant = (neuron.loss(weight + h) - neuron.loss(weight - h)) / (2.0 * h);
                prop_assert!((secant - neuron.slope(weight)).abs() < 1e-6 * (1.0 + secant.abs()));
            }
        }
    }
}
