//! How numbers are spread: shares of equal bins, and the outline of their bars.

use super::scene::{Span, Step};
use std::fmt::Write;

/// Which share of some numbers lies in each of equal bins.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// The axis that the bins divide.
    pub span: Span,
    /// One share a bin, from left to right; 1 is all numbers.
    pub shares: Vec<f64>,
    /// The share of the numbers below the axis.
    pub below: f64,
    /// The share of the numbers above it.
    pub above: f64,
}

impl Histogram {
    /// Counts `numbers` into `bins` bins of `span`. A number on the border of two bins belongs to the right one, the
    /// end of the span to the last; what is not a number is nowhere, but counts as one of the whole.
    #[must_use]
    pub fn new(numbers: &[f64], span: Span, bins: usize) -> Self {
        let mut counts = vec![0_u32; bins];
        let (mut below, mut above) = (0_u32, 0_u32);
        let scale = bins as f64 / span.width();
        for number in numbers {
            if *number < span.from() {
                below += 1;
            } else if *number > span.to() {
                above += 1;
            } else if !number.is_nan() {
                let bin = ((number - span.from()) * scale) as usize;
                counts[bin.min(bins - 1)] += 1;
            }
        }
        let share = |count: u32| f64::from(count) / numbers.len().max(1) as f64;
        let (below, above) = (share(below), share(above));
        Self { span, shares: counts.into_iter().map(share).collect(), below, above }
    }

    /// The outline of all bars as SVG path data in a box of this size. Heights grow with the square root of the share,
    /// so that small shares stay visible beside a spike; a share of 1 fills the height.
    #[must_use]
    pub fn outline(&self, width: f64, height: f64) -> String {
        let mut path = String::with_capacity(12 * self.shares.len());
        // Writing into a String cannot fail.
        let _ = write!(path, "M0 {height}");
        let bar = width / self.shares.len() as f64;
        for (index, share) in self.shares.iter().enumerate() {
            let top = height * (1.0 - libm::sqrt(*share));
            let right = bar * (index + 1) as f64;
            let _ = write!(path, "V{}H{}", rounded(top), rounded(right));
        }
        let _ = write!(path, "V{height}Z");
        path
    }
}

/// The axis on which all these samples are shown: it holds zero and all but the outermost numbers of each sample, and
/// ends at round numbers, so that it stands still while the numbers change a little.
#[must_use]
pub fn common_span<'a>(samples: impl Iterator<Item = &'a [f64]>) -> Span {
    let (mut low, mut high) = (0.0_f64, 0.0_f64);
    for sample in samples {
        let (least, most) = bulk(sample);
        low = low.min(least);
        high = high.max(most);
    }
    let width = (high - low).max(1e-6);
    let step = Step::at_least(width / 8.0);
    let outward = |value: f64, round: fn(f64) -> f64| step.times(round(step.count_in(value)));
    let from = outward(low - 0.01 * width, libm::floor);
    Span::new(from, outward(high + 0.01 * width, libm::ceil)).unwrap_or_default()
}

/// The numbers between which all but one in a thousand at each end of the sample lie.
fn bulk(sample: &[f64]) -> (f64, f64) {
    const LARGEST: f64 = 1e300;
    let mut finite: Vec<f64> = sample.iter().copied().filter(|it| it.abs() <= LARGEST).collect();
    let outermost = finite.len() / 1000;
    if finite.is_empty() {
        return (0.0, 0.0);
    }
    let last = finite.len() - 1;
    let least = *finite.select_nth_unstable_by(outermost, f64::total_cmp).1;
    let most = *finite.select_nth_unstable_by(last - outermost, f64::total_cmp).1;
    (least, most)
}

/// A hundredth is far less than a pixel.
fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(from: f64, to: f64) -> Span {
        Span::new(from, to).expect("in order")
    }

    #[test]
    fn every_number_is_counted_once() {
        let numbers = [-9.0, 0.0, 0.4, 0.5, 0.99, 1.0, 7.0, f64::NAN, f64::INFINITY, 0.25];
        let histogram = Histogram::new(&numbers, span(0.0, 1.0), 2);
        assert_eq!(histogram.shares, [0.3, 0.3]);
        assert_eq!((histogram.below, histogram.above), (0.1, 0.2));
        assert_eq!(Histogram::new(&[], span(0.0, 1.0), 3).shares, [0.0; 3]);
    }

    #[test]
    fn the_outline_goes_from_bar_to_bar() {
        let histogram = Histogram::new(&[0.1, 0.2, 0.3, 0.9], span(0.0, 1.0), 4);
        assert_eq!(histogram.shares, [0.5, 0.25, 0.0, 0.25]);
        let path = "M0 100V29.29H10V50H20V100H30V50H40V100Z";
        assert_eq!(histogram.outline(40.0, 100.0), path);
    }

    #[test]
    fn the_axis_holds_zero_and_almost_all_numbers_and_ends_at_round_ones() {
        let spread: Vec<f64> = (0..10_000).map(|i| 2.0 + f64::from(i) / 10_000.0).collect();
        let common = common_span([&spread[..], &[-0.2; 50]].into_iter());
        assert_eq!((common.from(), common.to()), (-0.5, 3.5));
        let with_outlier = [&spread[..], &[1e9]].concat();
        assert_eq!(common_span([&with_outlier[..]].into_iter()).to(), 3.5);
    }

    #[test]
    fn there_is_an_axis_for_whatever_comes() {
        for odd in [&[][..], &[0.0; 9], &[f64::NAN], &[f64::INFINITY, 1e308], &[1e300, -1e300]] {
            let common = common_span([odd].into_iter());
            assert!(common.from() < common.to() && common.contains(0.0), "{odd:?}: {common:?}");
        }
    }
}
