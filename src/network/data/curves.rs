//! A number for each x: what a network with one input can learn.

use super::{DataSet, Goal, Shape};
use crate::random::Random;
use libm::sin;
use std::f64::consts::TAU;

/// `count` evenly spaced x from −1 to 1 with sin 2πx or |x|, plus normal noise with the standard deviation `noise`.
pub(super) fn curve(shape: Shape, count: usize, noise: f64, random: &mut Random) -> DataSet {
    let last = count.saturating_sub(1).max(1) as f64;
    let points: Vec<f64> = (0..count).map(|index| 2.0 * index as f64 / last - 1.0).collect();
    let number = |x: &f64| {
        let clean = if shape == Shape::Sine { sin(TAU * x) } else { x.abs() };
        clean + noise * random.normal()
    };
    let targets = points.iter().map(number).collect();
    DataSet { dimension: 1, points, targets, goal: Goal::Number }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn curves_are_even_and_reach_both_ends() {
        let made = |shape| curve(shape, 9, 0.0, &mut Random::new(1));
        assert_eq!(made(Shape::Absolute).points[..3], [-1.0, -0.75, -0.5]);
        assert_eq!(made(Shape::Absolute).targets[..3], [1.0, 0.75, 0.5]);
        assert_eq!(made(Shape::Absolute).points[8], 1.0);
        assert!((made(Shape::Sine).targets[1] - 1.0).abs() < 1e-15);
    }
}
