//! How a gradient becomes a step.

use activation_lab_kernels as kernels;

/// How a gradient becomes a step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Optimiser {
    /// Stochastic gradient descent: v ← momentum · v + g, then w ← w − rate · v.
    Sgd {
        /// How much of the last step is kept; 0 for plain gradient descent.
        momentum: f64,
    },
    /// Adam with β₁ = 0.9, β₂ = 0.999 and ε = 10⁻⁸ (Kingma & Ba, 2015).
    Adam,
}

impl Optimiser {
    /// Without momentum.
    pub const GRADIENT_DESCENT: Self = Self::Sgd { momentum: 0.0 };
}

const BETA_1: f64 = 0.9;
const BETA_2: f64 = 0.999;

/// What an optimiser remembers between steps.
#[derive(Clone, Debug)]
pub(super) struct Memory {
    /// The velocity, or Adam's mean of the gradient; empty for gradient descent without momentum.
    first: Vec<f64>,
    /// Adam's mean of the squared gradient; empty for others.
    second: Vec<f64>,
    /// β₁ᵗ and β₂ᵗ after t steps.
    powers: [f64; 2],
}

impl Memory {
    pub(super) fn new(optimiser: Optimiser, parameters: usize) -> Self {
        let first = if optimiser == Optimiser::GRADIENT_DESCENT { 0 } else { parameters };
        let second = if optimiser == Optimiser::Adam { parameters } else { 0 };
        Self { first: vec![0.0; first], second: vec![0.0; second], powers: [1.0; 2] }
    }

    /// Forgets every step.
    pub(super) fn clear(&mut self) {
        self.first.fill(0.0);
        self.second.fill(0.0);
        self.powers = [1.0; 2];
    }

    /// Changes the parameters; false where one of them is no finite number any more.
    pub(super) fn step(
        &mut self,
        optimiser: Optimiser,
        rate: f64,
        gradient: &[f64],
        parameters: &mut [f64],
    ) -> bool {
        match optimiser {
            Optimiser::GRADIENT_DESCENT => kernels::descend(parameters, gradient, rate),
            Optimiser::Sgd { momentum } => {
                kernels::momentum(parameters, gradient, &mut self.first, rate, momentum)
            }
            Optimiser::Adam => {
                self.powers = [self.powers[0] * BETA_1, self.powers[1] * BETA_2];
                let settings = kernels::Adam {
                    rate,
                    beta_1: BETA_1,
                    beta_2: BETA_2,
                    epsilon: 1e-8,
                    correction_1: 1.0 - self.powers[0],
                    correction_2: 1.0 - self.powers[1],
                };
                kernels::adam(parameters, gradient, &mut self.first, &mut self.second, &settings)
            }
        }
    }
}
