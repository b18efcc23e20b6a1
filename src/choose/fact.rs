//! What is true of a function with its default parameters, computed from the function itself.

use crate::activation::shape::Shape;
use crate::activation::{Activation, Interval, Moments};

/// Everything that rules and their evidence look at.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// The function.
    pub activation: &'static Activation,
    /// Its default parameter values.
    pub params: Vec<f64>,
    /// Its slopes, plateaus and breaks.
    pub shape: Shape,
    /// What it does to z ~ N(0, 1).
    pub moments: Moments,
    /// The interval of its values.
    pub range: Interval,
}

/// A number or a few words that support a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The interval of its values.
    Range,
    /// The share of outputs that are exactly 0 for z ~ N(0, 1).
    Zeros,
    /// The mean output for z ~ N(0, 1).
    Mean,
    /// The largest |f′| and where.
    LargestSlope,
    /// The mean of f′² for z ~ N(0, 1).
    MeanSquareSlope,
    /// How a layer scales the mean square of a gradient, with weights that keep the mean square of the signal.
    LayerFactor,
    /// f′(−10).
    SlopeFarLeft,
    /// Its corners and jumps.
    Smoothness,
}

/// Where [`Fact::SlopeFarLeft`] looks.
pub const FAR_LEFT: f64 = -10.0;

impl Facts {
    /// Looks at the function: some thousand evaluations.
    #[must_use]
    pub fn of(activation: &'static Activation) -> Self {
        let params = activation.defaults();
        Self {
            activation,
            shape: Shape::of(activation, &params),
            moments: activation.moments(&params),
            range: (activation.range)(&params),
            params,
        }
    }

    /// f′(−10): what is left of the gradient far out.
    #[must_use]
    pub fn slope_far_left(&self) -> f64 {
        (self.activation.derivative)(FAR_LEFT, &self.params)
    }

    /// The factor by which to divide by √fan-in so that weights of that standard deviation keep the mean square of
    /// what they are fed: 1/√E f(z)² for z ~ N(0, 1). √2 for ReLU (He), 1 for SELU (LeCun).
    ///
    /// ```
    /// use activation_lab::activation::find;
    /// use activation_lab::choose::Facts;
    /// let gain = find("relu").map(|relu| Facts::of(relu).gain());
    /// assert!(gain.is_some_and(|gain| (gain * gain - 2.0).abs() < 1e-9));
    /// ```
    #[must_use]
    pub fn gain(&self) -> f64 {
        1.0 / self.mean_square().sqrt()
    }

    /// The factor by which a layer multiplies the mean square of a gradient, if its weights have the standard deviation
    /// [`gain`](Self::gain)/√fan-in and as many outputs as inputs: E f′(z)²/E f(z)².
    #[must_use]
    pub fn layer_factor(&self) -> f64 {
        self.moments.mean_square_derivative / self.mean_square()
    }

    fn mean_square(&self) -> f64 {
        self.moments.variance + self.moments.mean * self.moments.mean
    }
}
