//! An affine map: what one layer does before its activation.

use super::Matrix;

/// The map z = W·x + b.
#[derive(Clone, Debug, PartialEq)]
pub struct Affine {
    /// W: one row for each output, one column for each input.
    pub weights: Matrix,
    /// b: one number for each output.
    pub bias: Vec<f64>,
}

impl Affine {
    /// The map with `O` outputs and `I` inputs.
    #[must_use]
    pub fn new<const O: usize, const I: usize>(weights: [[f64; I]; O], bias: [f64; O]) -> Self {
        Self { weights: Matrix::new(weights), bias: bias.to_vec() }
    }

    /// The weighted sums z of these inputs.
    #[must_use]
    pub fn apply(&self, inputs: &[f64]) -> Vec<f64> {
        let products = self.weights.apply(inputs);
        products.iter().zip(&self.bias).map(|(product, bias)| product + bias).collect()
    }

    /// First `first`, then this: again one affine map, W·W₁·x + (W·b₁ + b). `None` where the sizes do not fit.
    ///
    /// ```
    /// use activation_lab::network::Affine;
    /// let first = Affine::new([[2.0]], [1.0]);
    /// let second = Affine::new([[3.0]], [-1.0]);
    /// assert_eq!(second.after(&first), Some(Affine::new([[6.0]], [2.0])));
    /// ```
    #[must_use]
    pub fn after(&self, first: &Self) -> Option<Self> {
        Some(Self { weights: self.weights.times(&first.weights)?, bias: self.apply(&first.bias) })
    }
}

#[cfg(test)]
mod tests {
    use super::Affine;

    #[test]
    fn one_map_does_what_two_did() {
        let first = Affine::new([[1.0, -2.0], [0.5, 4.0], [3.0, 0.0]], [1.0, -1.0, 2.0]);
        let second = Affine::new([[2.0, -4.0, 1.0]], [0.25]);
        let both = second.after(&first).expect("3 outputs and 3 inputs");
        for x in [[0.0, 0.0], [1.0, 0.0], [-2.5, 8.0]] {
            assert_eq!(both.apply(&x), second.apply(&first.apply(&x)));
        }
        assert_eq!(first.after(&second), None);
    }
}
