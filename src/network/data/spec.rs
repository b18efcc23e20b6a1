//! A data set by name: what it is, how large, how noisy.

use super::{DataSet, Goal, Split, classes, curves, regression};
use crate::random::Random;

/// Everything that decides a data set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DataSpec {
    /// Which one.
    pub shape: Shape,
    /// How many examples, both parts together.
    pub count: usize,
    /// Noise in percent, as on TensorFlow Playground's slider: 0 to 50.
    pub noise: f64,
    /// What coordinates are divided by: 1 leaves the plane's as they are, from −6 to 6.
    pub divisor: f64,
    /// How much of it is for training, from 0 to 1.
    pub train_share: f64,
    /// The seed of the points, of their noise, and of the split.
    pub seed: u64,
}

/// The data sets: TensorFlow Playground's four for classes and two for numbers, and two curves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A disc inside a ring.
    Circle,
    /// Opposite quadrants belong together.
    Xor,
    /// Two clouds.
    Gauss,
    /// Two arms, each around the other.
    Spiral,
    /// Numbers that rise along a diagonal of the plane.
    Plane,
    /// Numbers from six hills and hollows in the plane.
    MultiGauss,
    /// sin 2πx for x from −1 to 1.
    Sine,
    /// |x| for x from −1 to 1.
    Absolute,
}

impl Shape {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Circle,
        Self::Xor,
        Self::Gauss,
        Self::Spiral,
        Self::Plane,
        Self::MultiGauss,
        Self::Sine,
        Self::Absolute,
    ];

    /// The public name, used in links: `multi-gauss`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Circle => "circle",
            Self::Xor => "xor",
            Self::Gauss => "gauss",
            Self::Spiral => "spiral",
            Self::Plane => "plane",
            Self::MultiGauss => "multi-gauss",
            Self::Sine => "sine",
            Self::Absolute => "absolute",
        }
    }

    /// The shape with this id.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shape| shape.id() == id)
    }

    /// Whether targets are numbers or classes.
    #[must_use]
    pub const fn goal(self) -> Goal {
        match self {
            Self::Circle | Self::Xor | Self::Gauss | Self::Spiral => Goal::Classes(2),
            Self::Plane | Self::MultiGauss | Self::Sine | Self::Absolute => Goal::Number,
        }
    }

    /// How many numbers a point has.
    #[must_use]
    pub const fn dimension(self) -> usize {
        match self {
            Self::Sine | Self::Absolute => 1,
            _ => 2,
        }
    }
}

impl DataSpec {
    /// 200 examples to train on and 200 to test with, without noise, coordinates divided by 3.
    #[must_use]
    pub const fn modern(shape: Shape, seed: u64) -> Self {
        Self { shape, count: 400, noise: 0.0, divisor: 3.0, train_share: 0.5, seed }
    }

    /// As many examples as TensorFlow Playground has, half to train on, coordinates as they are.
    #[must_use]
    pub const fn playground(shape: Shape, seed: u64) -> Self {
        let count = match shape.goal() {
            Goal::Number => 1200,
            Goal::Classes(_) => 500,
        };
        Self { shape, count, noise: 0.0, divisor: 1.0, train_share: 0.5, seed }
    }

    /// How far the examples reach from 0, in their coordinates.
    #[must_use]
    pub fn reach(&self) -> f64 {
        if self.shape.dimension() == 1 { 1.0 } else { 6.0 / self.divisor }
    }

    /// The examples, shuffled once and then cut in two.
    ///
    /// Points come from one stream of the seed, the order from another. So another noise or another share gives the
    /// same points in the same order.
    #[must_use]
    pub fn make(&self) -> Split {
        let mut all = self.points(&mut Random::stream(self.seed, "data"));
        if self.shape.dimension() == 2 {
            all.points.iter_mut().for_each(|number| *number /= self.divisor);
        }
        let mut order: Vec<usize> = (0..all.len()).collect();
        Random::stream(self.seed, "split").shuffle(&mut order);
        let wanted = (self.train_share * all.len() as f64) as usize;
        let (train, test) = order.split_at(wanted.min(all.len()));
        Split { train: all.picked(train), test: all.picked(test) }
    }

    fn points(&self, random: &mut Random) -> DataSet {
        let (count, noise) = (self.count, self.noise / 100.0);
        let examples = match self.shape {
            Shape::Circle => classes::circle(count, noise, random),
            Shape::Xor => classes::xor(count, noise, random),
            Shape::Gauss => classes::gauss(count, noise, random),
            Shape::Spiral => classes::spiral(count, noise, random),
            Shape::Plane => regression::plane(count, noise, random),
            Shape::MultiGauss => regression::multi_gauss(count, noise, random),
            Shape::Sine | Shape::Absolute => {
                return curves::curve(self.shape, count, noise, random);
            }
        };
        let (mut points, mut targets) = (Vec::new(), Vec::new());
        for (point, target) in examples {
            points.extend(point);
            targets.push(target);
        }
        DataSet { dimension: 2, points, targets, goal: self.shape.goal() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_has_its_size_and_kind() {
        for shape in Shape::ALL {
            assert_eq!(Shape::find(shape.id()), Some(shape));
            for spec in [DataSpec::modern(shape, 3), DataSpec::playground(shape, 3)] {
                for noise in [0.0, 25.0, 50.0] {
                    let Split { train, test } = DataSpec { noise, ..spec }.make();
                    assert_eq!((train.len(), test.len()), (spec.count / 2, spec.count / 2));
                    for part in [train, test] {
                        let DataSet { dimension, points, targets, goal } = part;
                        assert_eq!((dimension, goal), (shape.dimension(), shape.goal()));
                        assert!(DataSet::new(dimension, points, targets, goal).is_some());
                    }
                }
            }
        }
    }

    #[test]
    fn a_seed_repeats_and_streams_keep_apart() {
        let spec = DataSpec::modern(Shape::Spiral, 4);
        assert_eq!(spec.make(), spec.make());
        assert_ne!(spec.make(), DataSpec { seed: 5, ..spec }.make());
        let more = DataSpec { train_share: 0.75, ..spec }.make();
        assert!(more.train.points.starts_with(&spec.make().train.points));
        // Without noise an arm of the spiral is where it was, but for the noise.
        let noisy = DataSpec { noise: 5.0, ..spec }.make();
        let pairs = spec.make().train.points.into_iter().zip(noisy.train.points);
        assert!(pairs.clone().all(|(clean, noisy)| (clean - noisy).abs() <= 0.05 / 3.0));
        assert!(pairs.clone().any(|(clean, noisy)| clean != noisy));
    }
}
