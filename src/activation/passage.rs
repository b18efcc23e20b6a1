//! What an activation makes of a sample of inputs: the numbers that come out, and the gradients that go back.

use super::{Order, Setting};

/// The outputs and gradients of a function for one sample of inputs, in the order of the inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// f of each input.
    pub outputs: Vec<f64>,
    /// f′ of each input.
    pub gradients: Vec<f64>,
}

/// Mean, variance and share of zeros of some numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Statistics {
    /// The sum divided by the count; NaN for no numbers.
    pub mean: f64,
    /// The mean square of the distances from the mean.
    pub variance: f64,
    /// Which share of the numbers is exactly 0.
    pub zero_share: f64,
}

impl Passage {
    /// Sends every input through `setting`.
    #[must_use]
    pub fn of(setting: &Setting, inputs: &[f64]) -> Self {
        let through = |order| inputs.iter().map(|x| setting.eval(order, *x)).collect();
        Self { outputs: through(Order::Value), gradients: through(Order::Derivative) }
    }
}

impl Statistics {
    /// The statistics of `numbers`.
    ///
    /// ```
    /// use activation_lab::activation::Statistics;
    /// let statistics = Statistics::of(&[0.0, 0.0, 3.0, 1.0]);
    /// assert_eq!((statistics.mean, statistics.variance, statistics.zero_share), (1.0, 1.5, 0.5));
    /// ```
    #[must_use]
    pub fn of(numbers: &[f64]) -> Self {
        let count = numbers.len() as f64;
        let mean = numbers.iter().sum::<f64>() / count;
        // Subtracting the mean first keeps the digits of a small variance around a large mean.
        let squares = numbers.iter().map(|number| (number - mean) * (number - mean));
        let zeros = numbers.iter().filter(|number| **number == 0.0).count() as f64;
        Self { mean, variance: squares.sum::<f64>() / count, zero_share: zeros / count }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::arithmetic::normal_cdf;
    use crate::activation::{CATALOGUE, find};

    /// Inputs spread like N(0, 1) without chance: the quantiles of equal shares, found by bisection.
    fn normal_quantiles(count: u32) -> Vec<f64> {
        let quantile = |share: f64| {
            let (mut low, mut high) = (-10.0, 10.0);
            for _ in 0..60 {
                let middle = 0.5 * (low + high);
                if normal_cdf(middle) < share { low = middle } else { high = middle }
            }
            0.5 * (low + high)
        };
        (0..count).map(|i| quantile((f64::from(i) + 0.5) / f64::from(count))).collect()
    }

    #[test]
    fn the_statistics_of_a_fine_sample_are_the_exact_moments() {
        let inputs = normal_quantiles(4000);
        for setting in CATALOGUE.iter().copied().map(Setting::of) {
            let passage = Passage::of(&setting, &inputs);
            let (got, want) =
                (Statistics::of(&passage.outputs), setting.activation.moments(&setting.params));
            let id = setting.activation.id;
            // The largest of 4,000 quantiles falls short of the tail: eˣ loses 3 % of its variance.
            let slack = 0.03 * (1.0 + want.variance);
            assert!((got.mean - want.mean).abs() < slack, "{id}: {got:?} {want:?}");
            assert!((got.variance - want.variance).abs() < slack, "{id}: {got:?} {want:?}");
            assert!((got.zero_share - want.zero_share).abs() < 1e-3, "{id}: {got:?} {want:?}");
        }
    }

    #[test]
    fn outputs_and_gradients_stand_in_the_order_of_the_inputs() {
        let relu = Setting::of(find("relu").expect("in the catalogue"));
        let passage = Passage::of(&relu, &[2.0, -1.0, 0.5]);
        assert_eq!(passage.outputs, [2.0, 0.0, 0.5]);
        assert_eq!(passage.gradients, [1.0, 0.0, 1.0]);
    }
}
