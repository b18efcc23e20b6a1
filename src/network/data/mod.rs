//! Data sets to train on: those of TensorFlow Playground, and two curves.
//!
//! Start with [`DataSpec`]; [`DataSet`] also takes examples from anywhere else.

mod classes;
mod curves;
mod regression;
mod spec;

pub use spec::{DataSpec, Shape};

/// Examples: points, and what the network should say about each.
#[derive(Clone, Debug, PartialEq)]
pub struct DataSet {
    /// How many numbers a point has.
    pub dimension: usize,
    /// The points, one after the other.
    pub points: Vec<f64>,
    /// One for each point: the number wanted, or the class, counted from 0.
    pub targets: Vec<f64>,
    /// What the targets are.
    pub goal: Goal,
}

/// What a target is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// Any number.
    Number,
    /// One of so many classes, counted from 0.
    Classes(usize),
}

/// Examples to learn from, and others to see whether it helped.
#[derive(Clone, Debug, PartialEq)]
pub struct Split {
    /// What the network is trained on.
    pub train: DataSet,
    /// What it never sees.
    pub test: DataSet,
}

/// One of the two parts of a [`Split`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What the network is trained on.
    Train,
    /// What it never sees.
    Test,
}

impl DataSet {
    /// These examples; `None` where there is not one target for each point, a number is not finite, or a target is
    /// no class.
    #[must_use]
    pub fn new(dimension: usize, points: Vec<f64>, targets: Vec<f64>, goal: Goal) -> Option<Self> {
        let is_class = |target: &f64| match goal {
            Goal::Number => true,
            Goal::Classes(count) => (0..count).any(|class| *target == class as f64),
        };
        let is_sound = dimension > 0
            && points.len() == dimension * targets.len()
            && points.iter().chain(&targets).all(|number| number.is_finite())
            && targets.iter().all(is_class);
        is_sound.then_some(Self { dimension, points, targets, goal })
    }

    /// How many examples there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.targets.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.targets.is_empty()
    }

    /// The points one by one.
    pub fn point_iter(&self) -> impl ExactSizeIterator<Item = &[f64]> {
        self.points.chunks_exact(self.dimension)
    }

    /// These examples in this order.
    fn picked(&self, order: &[usize]) -> Self {
        let (mut points, mut targets) = (Vec::new(), Vec::new());
        for index in order {
            points.extend_from_slice(&self.points[index * self.dimension..][..self.dimension]);
            targets.push(self.targets[*index]);
        }
        Self { points, targets, ..*self }
    }
}

impl Split {
    /// One of its parts.
    #[must_use]
    pub const fn part(&self, part: Part) -> &DataSet {
        match part {
            Part::Train => &self.train,
            Part::Test => &self.test,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unsound_examples_are_refused() {
        let made = |points: &[f64], targets: &[f64], goal| {
            DataSet::new(2, points.to_vec(), targets.to_vec(), goal).is_some()
        };
        assert!(made(&[1.0, 2.0], &[0.5], Goal::Number));
        assert!(made(&[1.0, 2.0], &[1.0], Goal::Classes(2)));
        assert!(!made(&[1.0, 2.0], &[2.0], Goal::Classes(2)));
        assert!(!made(&[1.0, 2.0], &[0.5], Goal::Classes(2)));
        assert!(!made(&[1.0, 2.0, 3.0], &[0.5], Goal::Number));
        assert!(!made(&[1.0, f64::NAN], &[0.5], Goal::Number));
        assert!(!made(&[1.0, 2.0], &[f64::INFINITY], Goal::Number));
    }
}
