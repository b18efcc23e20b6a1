//! What an activation does to a standard normal input z ~ N(0, 1), computed from the function itself.

use super::arithmetic::{normal_cdf, times_normal_density};
use super::quadrature::integrate;
use super::{Activation, Break};

/// Moments of f(z) and f′(z) for z ~ N(0, 1), without unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moments {
    /// E f(z).
    pub mean: f64,
    /// E f(z)² − (E f(z))².
    pub variance: f64,
    /// The probability that f(z) is exactly 0.
    pub zero_share: f64,
    /// E f′(z)²: the factor by which a layer of such units scales the variance of a gradient, weights aside.
    pub mean_square_derivative: f64,
}

/// Beyond ±10 the normal density leaves less than 1e-22, and less than 1e-14 after a factor of e^(2z).
const REACH: f64 = 10.0;

/// Where the line is cut besides the breaks: finely around 0, where a large parameter makes a function turn sharply.
const CUTS: [f64; 8] = [0.0, 1e-6, 1e-3, 0.05, 1.0, 2.5, 5.0, REACH];

impl Activation {
    /// The moments of this function under a standard normal input, to about ten digits of the largest contribution.
    ///
    /// A few hundred evaluations; a function that winds very often gets some thousands and then fewer digits. What
    /// exceeds every f64 comes out as ∞ or NaN.
    ///
    /// ```
    /// use activation_lab::activation::find;
    /// let moments = find("relu").map(|relu| relu.moments(&[]));
    /// assert_eq!(moments.map(|moments| moments.zero_share), Some(0.5));
    /// ```
    #[must_use]
    pub fn moments(&self, params: &[f64]) -> Moments {
        let breaks: Vec<f64> = (self.breaks)(params).iter().map(|b: &Break| b.x).collect();
        // Measured from f(0), a nearly constant function keeps the digits of its small variance.
        let origin = (self.value)(0.0, params);
        let integrand = |z: f64| {
            let density = times_normal_density(1.0, z);
            let offset = (self.value)(z, params) - origin;
            let slope = (self.derivative)(z, params);
            [density * offset, density * offset * offset, density * slope * slope]
        };
        let [offset, square, mean_square_derivative] = integrate(integrand, &edges(&breaks));
        let variance = if square.is_infinite() { square } else { square - offset * offset };
        Moments {
            mean: origin + offset,
            // Rounding may leave a constant function just below zero.
            variance: if variance < 0.0 { 0.0 } else { variance },
            zero_share: self.zero_share(&breaks, params),
            mean_square_derivative,
        }
    }

    /// The mass of the pieces between breaks on which f is zero throughout.
    fn zero_share(&self, breaks: &[f64], params: &[f64]) -> f64 {
        let ends = [&[f64::NEG_INFINITY], breaks, &[f64::INFINITY]].concat();
        ends.windows(2)
            .filter(|piece| {
                samples(piece[0], piece[1]).into_iter().all(|x| (self.value)(x, params) == 0.0)
            })
            .map(|piece| mass(piece[0], piece[1]))
            .sum()
    }
}

/// The cuts on both sides of 0 and the breaks within reach, ascending.
fn edges(breaks: &[f64]) -> Vec<f64> {
    let mut edges: Vec<f64> = CUTS.iter().flat_map(|cut| [-cut, *cut]).collect();
    edges.extend(breaks.iter().filter(|x| x.abs() < REACH));
    edges.sort_by(f64::total_cmp);
    edges.dedup();
    edges
}

/// Some points inside a piece, which may be unbounded.
fn samples(from: f64, to: f64) -> [f64; 5] {
    let shares = [0.03, 0.21, 0.48, 0.77, 0.96];
    match (from.is_finite(), to.is_finite()) {
        (true, true) => shares.map(|share| from + share * (to - from)),
        (true, false) => shares.map(|share| from + 5.0 * share),
        (false, true) => shares.map(|share| to - 5.0 * share),
        (false, false) => shares.map(|share| 10.0 * share - 5.0),
    }
}

/// P(from < z < to), taken in the tail where the two probabilities are small.
fn mass(from: f64, to: f64) -> f64 {
    if from > 0.0 { normal_cdf(-from) - normal_cdf(-to) } else { normal_cdf(to) - normal_cdf(from) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::{CATALOGUE, find};
    use libm::{asin, exp, sqrt};
    use std::f64::consts::{FRAC_2_PI, PI};

    fn moments(id: &str, params: &[f64]) -> Moments {
        find(id).expect("in the catalogue").moments(params)
    }

    #[track_caller]
    fn assert_close(got: f64, want: f64) {
        assert!((got - want).abs() <= 1e-10 * want.abs().max(1.0), "{got}, not {want}");
    }

    #[test]
    fn mean_and_variance_have_their_known_values() {
        let step = normal_cdf(-0.7);
        let snake = |a: f64| (1.0 - exp(-2.0 * a * a)) / (2.0 * a);
        for (id, params, mean, variance) in [
            ("linear", &[][..], 0.0, 1.0),
            ("step", &[0.7], step, step * (1.0 - step)),
            ("relu", &[], 1.0 / sqrt(2.0 * PI), 0.5 - 0.5 / PI),
            ("selu", &[], 0.0, 1.0),
            ("erf", &[], 0.0, FRAC_2_PI * asin(2.0 / 3.0)),
            ("sine", &[], 0.0, 0.5 * (1.0 - exp(-2.0))),
            ("exponential", &[], exp(0.5), exp(2.0) - exp(1.0)),
            ("gaussian", &[], 1.0 / sqrt(3.0), 1.0 / sqrt(5.0) - 1.0 / 3.0),
            ("swish", &[0.0], 0.0, 0.25),
            ("hard-tanh", &[-0.4, -0.4], -0.4, 0.0),
        ] {
            let got = moments(id, params);
            assert_close(got.mean, mean);
            assert_close(got.variance, variance);
        }
        let elu = exp(0.5) * normal_cdf(-1.0) - 0.5 + 1.0 / sqrt(2.0 * PI);
        assert_close(moments("elu", &[1.0]).mean, elu);
        assert_close(moments("gelu", &[]).mean, 0.5 / sqrt(PI));
        assert_close(moments("snake", &[0.1]).mean, snake(0.1));
        assert_close(moments("snake", &[10.0]).mean, snake(10.0));
    }

    #[test]
    fn the_mean_square_slope_has_its_known_values() {
        assert_close(moments("linear", &[]).mean_square_derivative, 1.0);
        assert_close(moments("step", &[0.7]).mean_square_derivative, 0.0);
        assert_close(moments("relu", &[]).mean_square_derivative, 0.5);
        assert_close(moments("leaky-relu", &[0.2]).mean_square_derivative, 0.52);
        assert_close(moments("sine", &[]).mean_square_derivative, 0.5 * (1.0 + exp(-2.0)));
        let snake = |a: f64| 1.0 + 0.5 * (1.0 - exp(-8.0 * a * a));
        assert_close(moments("snake", &[0.3]).mean_square_derivative, snake(0.3));
        assert_close(moments("snake", &[10.0]).mean_square_derivative, snake(10.0));
    }

    #[test]
    fn a_gate_as_sharp_as_a_corner_is_not_overlooked() {
        // Swish tends to ReLU; its slope is not 0 or 1 only within a few 1/β of 0.
        let got = moments("swish", &[1e5]);
        let relu = moments("relu", &[]);
        assert!((got.mean - relu.mean).abs() < 1e-9, "{got:?}");
        let gap = got.mean_square_derivative - 0.5;
        assert!((1e-7..1e-5).contains(&gap.abs()), "{gap}");
    }

    #[test]
    fn the_share_of_zeros_is_exact() {
        assert_eq!(moments("relu", &[]).zero_share, 0.5);
        assert_eq!(moments("step", &[1.3]).zero_share, normal_cdf(1.3));
        assert_eq!(moments("thresholded-relu", &[2.0]).zero_share, normal_cdf(2.0));
        assert_eq!(moments("hardshrink", &[0.5]).zero_share, normal_cdf(0.5) - normal_cdf(-0.5));
        assert_eq!(moments("hard-tanh", &[0.0, 6.0]).zero_share, 0.5);
        assert_eq!(moments("elu", &[0.0]).zero_share, 0.5);
        for id in ["linear", "sine", "gelu", "softsign", "elu"] {
            assert_eq!(find(id).map(|a| a.moments(&a.defaults()).zero_share), Some(0.0), "{id}");
        }
    }

    #[test]
    fn what_overflows_is_infinite() {
        let got = moments("elu", &[1e300]);
        assert!(got.mean < -1e299 && got.mean.is_finite(), "{got:?}");
        assert_eq!((got.variance, got.mean_square_derivative), (f64::INFINITY, f64::INFINITY));
    }

    #[test]
    fn every_mean_agrees_with_a_plain_sum() {
        // A plain midpoint sum with 400,000 points is slow and knows nothing of breaks.
        for activation in CATALOGUE {
            let params = activation.defaults();
            let got = activation.moments(&params);
            let step = 20.0 / 400_000.0;
            let sum: f64 = (0..400_000)
                .map(|i| -10.0 + (f64::from(i) + 0.5) * step)
                .map(|z| times_normal_density(step * (activation.value)(z, &params), z))
                .sum();
            assert!((got.mean - sum).abs() < 1e-4, "{}: {} and {sum}", activation.id, got.mean);
        }
    }
}
