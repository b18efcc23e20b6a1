//! Steps of the optimisers over all parameters at once.

use crate::pair::Pair;

/// Gradient descent: w ← w − rate · g.
///
/// Returns whether every parameter is still a finite number.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn descend(parameters: &mut [f64], gradient: &[f64], rate: f64) -> bool {
    let rates = Pair::splat(rate);
    let (w_pairs, w_rest) = parameters.as_chunks_mut::<2>();
    let (g_pairs, g_rest) = gradient.as_chunks::<2>();
    let mut check = Check::new();
    for (w, g) in w_pairs.iter_mut().zip(g_pairs) {
        *w = check.see(Pair::new(*w) - rates * Pair::new(*g));
    }
    for (w, g) in w_rest.iter_mut().zip(g_rest) {
        [*w, _] = check.see(Pair::splat(*w - rate * g));
    }
    check.is_passed()
}

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
    let (rates, momenta) = (Pair::splat(rate), Pair::splat(momentum));
    let (w_pairs, w_rest) = parameters.as_chunks_mut::<2>();
    let (g_pairs, g_rest) = gradient.as_chunks::<2>();
    let (v_pairs, v_rest) = velocity.as_chunks_mut::<2>();
    let mut check = Check::new();
    for ((w, g), v) in w_pairs.iter_mut().zip(g_pairs).zip(v_pairs) {
        let moved = momenta * Pair::new(*v) + Pair::new(*g);
        *v = moved.array();
        *w = check.see(Pair::new(*w) - rates * moved);
    }
    for ((w, g), v) in w_rest.iter_mut().zip(g_rest).zip(v_rest) {
        *v = momentum * *v + g;
        [*w, _] = check.see(Pair::splat(*w - rate * *v));
    }
    check.is_passed()
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
    let (w_pairs, w_rest) = parameters.as_chunks_mut::<2>();
    let (g_pairs, g_rest) = gradient.as_chunks::<2>();
    let (m_pairs, m_rest) = means.as_chunks_mut::<2>();
    let (s_pairs, s_rest) = squares.as_chunks_mut::<2>();
    let mut check = Check::new();
    for ((w, g), (m, s)) in w_pairs.iter_mut().zip(g_pairs).zip(m_pairs.iter_mut().zip(s_pairs)) {
        let [step, mean, square] = adam_pair([*g, *m, *s].map(Pair::new), settings);
        *w = check.see(Pair::new(*w) - step);
        (*m, *s) = (mean.array(), square.array());
    }
    for ((w, g), (m, s)) in w_rest.iter_mut().zip(g_rest).zip(m_rest.iter_mut().zip(s_rest)) {
        let [step, mean, square] = adam_pair([*g, *m, *s].map(Pair::splat), settings);
        [*w, _] = check.see(Pair::splat(*w) - step);
        ([*m, _], [*s, _]) = (mean.array(), square.array());
    }
    check.is_passed()
}

/// The step of two parameters, the mean of their gradient and that of its square, from the gradient and those means.
#[inline(always)]
fn adam_pair([gradient, mean, square]: [Pair; 3], settings: &Adam) -> [Pair; 3] {
    let Adam { rate, beta_1, beta_2, epsilon, correction_1, correction_2 } = *settings;
    let mean = Pair::splat(beta_1) * mean + Pair::splat(1.0 - beta_1) * gradient;
    let new = Pair::splat(1.0 - beta_2) * (gradient * gradient);
    let square = Pair::splat(beta_2) * square + new;
    let root = (square * Pair::splat(1.0 / correction_2)).sqrt();
    let step = Pair::splat(rate / correction_1) * mean / (root + Pair::splat(epsilon));
    [step, mean, square]
}

/// Whether all numbers seen are finite: 0 · w is 0 for a finite w and NaN for every other.
struct Check(Pair);

impl Check {
    #[inline(always)]
    fn new() -> Self {
        Self(Pair::splat(0.0))
    }

    #[inline(always)]
    fn see(&mut self, numbers: Pair) -> [f64; 2] {
        self.0 = self.0 + Pair::splat(0.0) * numbers;
        numbers.array()
    }

    #[inline(always)]
    fn is_passed(&self) -> bool {
        let [a, b] = self.0.array();
        a + b == 0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_descent_follows_the_gradient() {
        let mut w = [1.0, 2.0, 3.0];
        assert!(descend(&mut w, &[1.0, -2.0, 0.0], 0.5));
        assert_eq!(w, [0.5, 3.0, 3.0]);
    }

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
            for place in 0..7 {
                let mut w = [1.0; 7];
                w[place] = bad;
                assert!(!momentum(&mut w, &[0.0; 7], &mut [0.0; 7], 0.1, 0.5));
                assert!(!descend(&mut w, &[0.0; 7], 0.1));
            }
        }
    }
}
