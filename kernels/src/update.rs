//! Steps of the optimisers over all parameters at once.

/// Gradient descent with momentum: v ← momentum · v + g, then w ← w − rate · v (Polyak, 1964; as PyTorch writes it).
///
/// Returns whether every parameter is still a finite number.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn momentum(
    parameters: &mut [f64],
    gradient: &[f64],
    velocity: &mut [f64],
    rate: f64,
    momentum: f64,
) -> bool {
    for ((w, g), v) in parameters.iter_mut().zip(gradient).zip(velocity) {
        *v = momentum * *v + g;
        *w -= rate * *v;
    }
    all_finite(parameters)
}

/// What Adam needs besides the gradient.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Adam {
    /// The learning rate.
    pub rate: f64,
    /// β₁: how much of the mean of the gradient is kept.
    pub beta_1: f64,
    /// β₂: how much of the mean of its square is kept.
    pub beta_2: f64,
    /// ε, added to the root, so that nothing is divided by 0.
    pub epsilon: f64,
    /// 1 − β₁ᵗ at step t = 1, 2 …: what the mean still lacks because it began at 0.
    pub correction_1: f64,
    /// 1 − β₂ᵗ.
    pub correction_2: f64,
}

/// A step of Adam (Kingma & Ba, 2015) with the running means of the gradient and of its square.
///
/// Returns whether every parameter is still a finite number.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn adam(
    parameters: &mut [f64],
    gradient: &[f64],
    means: &mut [f64],
    squares: &mut [f64],
    settings: &Adam,
) -> bool {
    let Adam { rate, beta_1, beta_2, epsilon, correction_1, correction_2 } = *settings;
    let (new_1, new_2) = (1.0 - beta_1, 1.0 - beta_2);
    let (unbias_1, unbias_2) = (1.0 / correction_1, 1.0 / correction_2);
    let moments = means.iter_mut().zip(squares);
    for ((w, g), (m, s)) in parameters.iter_mut().zip(gradient).zip(moments) {
        *m = beta_1 * *m + new_1 * g;
        *s = beta_2 * *s + new_2 * (g * g);
        *w -= rate * (*m * unbias_1) / ((*s * unbias_2).sqrt() + epsilon);
    }
    all_finite(parameters)
}

/// 0 · w is 0 for a finite w and NaN for every other.
#[inline(always)]
fn all_finite(numbers: &[f64]) -> bool {
    let (fours, rest) = numbers.as_chunks::<4>();
    let mut sums = [0.0; 4];
    for four in fours {
        for lane in 0..4 {
            sums[lane] += 0.0 * four[lane];
        }
    }
    let rest: f64 = rest.iter().map(|number| 0.0 * number).sum();
    sums.iter().sum::<f64>() + rest == 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn momentum_adds_to_what_it_was() {
        let (mut w, mut v) = ([1.0, 2.0], [0.0, 1.0]);
        assert!(momentum(&mut w, &[1.0, -2.0], &mut v, 0.5, 0.5));
        assert_eq!((w, v), ([0.5, 2.75], [1.0, -1.5]));
    }

    #[test]
    fn the_first_step_of_adam_has_the_size_of_the_learning_rate() {
        let (mut w, mut m, mut s) = ([0.0; 3], [0.0; 3], [0.0; 3]);
        let settings = Adam {
            rate: 0.25,
            beta_1: 0.9,
            beta_2: 0.999,
            epsilon: 0.0,
            correction_1: 0.1,
            correction_2: 0.001,
        };
        assert!(adam(&mut w, &[1e-3, -7.0, 1e3], &mut m, &mut s, &settings));
        for (w, want) in w.into_iter().zip([-0.25, 0.25, -0.25]) {
            assert!((w - want).abs() < 1e-12, "{w}");
        }
    }

    #[test]
    fn a_parameter_that_is_no_number_is_noticed_wherever_it_is() {
        for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            for place in 0..6 {
                let mut w = [1.0; 6];
                w[place] = bad;
                assert!(!momentum(&mut w, &[0.0; 6], &mut [0.0; 6], 0.1, 0.0));
            }
        }
    }
}
