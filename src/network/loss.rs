//! What training makes small: a number that says how wrong the outputs are.

use super::{DataSet, Goal};
use libm::{exp, log, log1p};

/// The mean over the examples of one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// ½(o − y)² of one output, as TensorFlow Playground has it. Of two classes the first has y = −1, the second 1.
    Squared,
    /// −ln σ(o) for the second of two classes and −ln σ(−o) for the first, of one output, which is the logit.
    BinaryCrossEntropy,
    /// −ln pₖ for the class k, where p is the softmax of the outputs, which are the logits: one for each class.
    SoftmaxCrossEntropy {
        /// How many classes there are.
        classes: usize,
    },
}

impl Loss {
    /// How many outputs it takes.
    #[must_use]
    pub const fn outputs(self) -> usize {
        match self {
            Self::Squared | Self::BinaryCrossEntropy => 1,
            Self::SoftmaxCrossEntropy { classes } => classes,
        }
    }

    /// Whether it can judge outputs for this goal.
    #[must_use]
    pub fn fits(self, goal: Goal) -> bool {
        match self {
            Self::Squared => matches!(goal, Goal::Number | Goal::Classes(2)),
            Self::BinaryCrossEntropy => goal == Goal::Classes(2),
            Self::SoftmaxCrossEntropy { classes } => goal == Goal::Classes(classes),
        }
    }

    /// The loss of one example; `output` gives each of its [`Loss::outputs`].
    #[must_use]
    pub fn of(self, output: &dyn Fn(usize) -> f64, target: f64, goal: Goal) -> f64 {
        match self {
            Self::Squared => {
                let error = output(0) - wanted(target, goal);
                0.5 * error * error
            }
            Self::BinaryCrossEntropy => softplus(if target > 0.5 { -output(0) } else { output(0) }),
            Self::SoftmaxCrossEntropy { classes } => {
                let largest = largest((0..classes).map(output));
                let sum: f64 = (0..classes).map(|class| exp(output(class) - largest)).sum();
                log(sum) + (largest - output(target as usize))
            }
        }
    }

    /// Whether one example is put into its class; `None` where there are no classes.
    #[must_use]
    pub fn is_right(self, output: &dyn Fn(usize) -> f64, target: f64, goal: Goal) -> Option<bool> {
        if goal == Goal::Number {
            return None;
        }
        Some(match self {
            Self::Squared | Self::BinaryCrossEntropy => (output(0) >= 0.0) == (target > 0.5),
            Self::SoftmaxCrossEntropy { classes } => {
                let largest = largest((0..classes).map(output));
                (0..classes).find(|class| output(*class) == largest) == Some(target as usize)
            }
        })
    }

    /// Replaces the outputs of a batch (a row for each output, `stride` long) by the derivative of the batch's mean
    /// loss by each. `rows` says which examples of `data` the first columns are; all others get 0.
    pub(super) fn differentiate(
        self,
        outputs: &mut [f64],
        stride: usize,
        data: &DataSet,
        rows: impl ExactSizeIterator<Item = usize>,
    ) {
        let (count, share) = (rows.len(), 1.0 / rows.len() as f64);
        for (column, row) in rows.enumerate() {
            let target = data.targets[row];
            match self {
                Self::Squared => {
                    outputs[column] = share * (outputs[column] - wanted(target, data.goal));
                }
                Self::BinaryCrossEntropy => {
                    let sign = if target > 0.5 { -1.0 } else { 1.0 };
                    outputs[column] = share * sign * sigmoid(sign * outputs[column]);
                }
                Self::SoftmaxCrossEntropy { .. } => {
                    softmax_column(outputs, stride, column);
                    outputs[target as usize * stride + column] -= 1.0;
                    outputs.iter_mut().skip(column).step_by(stride).for_each(|o| *o *= share);
                }
            }
        }
        outputs.chunks_exact_mut(stride).for_each(|row| row[count..].fill(0.0));
    }
}

/// The output that the squared error wants.
fn wanted(target: f64, goal: Goal) -> f64 {
    if goal == Goal::Number { target } else { 2.0 * target - 1.0 }
}

fn sigmoid(z: f64) -> f64 {
    let e = activation_lab_kernels::exp(-z.abs());
    if z < 0.0 { e / (1.0 + e) } else { 1.0 / (1.0 + e) }
}

/// ln(1 + e^z) without overflow.
fn softplus(z: f64) -> f64 {
    // f64::max would turn NaN into 0.
    let positive = if z < 0.0 { 0.0 } else { z };
    positive + log1p(exp(-z.abs()))
}

/// The largest number; NaN where there is one.
fn largest(numbers: impl Iterator<Item = f64>) -> f64 {
    let larger = |a: f64, b: f64| if a > b || a.is_nan() { a } else { b };
    numbers.fold(f64::NEG_INFINITY, larger)
}

/// Turns one column of logits into shares of 1.
fn softmax_column(outputs: &mut [f64], stride: usize, column: usize) {
    let places = (column..outputs.len()).step_by(stride);
    let largest = largest(places.clone().map(|place| outputs[place]));
    let mut sum = 0.0;
    for place in places.clone() {
        outputs[place] = activation_lab_kernels::exp(outputs[place] - largest);
        sum += outputs[place];
    }
    places.for_each(|place| outputs[place] /= sum);
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: Goal = Goal::Classes(2);
    const THREE: Loss = Loss::SoftmaxCrossEntropy { classes: 3 };

    fn loss(loss: Loss, outputs: &[f64], target: f64, goal: Goal) -> f64 {
        loss.of(&|unit| outputs[unit], target, goal)
    }

    #[test]
    fn losses_are_those_of_the_textbook() {
        let close = |a: f64, b: f64| assert!((a - b).abs() < 1e-14, "{a} {b}");
        close(loss(Loss::Squared, &[0.5], 3.0, Goal::Number), 3.125);
        close(loss(Loss::Squared, &[0.5], 0.0, TWO), 1.125);
        close(loss(Loss::BinaryCrossEntropy, &[0.0], 1.0, TWO), std::f64::consts::LN_2);
        close(loss(Loss::BinaryCrossEntropy, &[800.0], 0.0, TWO), 800.0);
        close(loss(Loss::BinaryCrossEntropy, &[800.0], 1.0, TWO), 0.0);
        close(loss(THREE, &[1000.0; 3], 2.0, Goal::Classes(3)), log(3.0));
        let far = loss(THREE, &[0.0, 1.0, -800.0], 2.0, Goal::Classes(3));
        close(far, 801.0 + log1p(exp(-1.0)));
    }

    #[test]
    fn a_class_is_right_where_its_output_leads() {
        let is_right = |loss: Loss, outputs: &[f64], target, goal| {
            loss.is_right(&|unit| outputs[unit], target, goal)
        };
        assert_eq!(is_right(Loss::Squared, &[0.1], 1.0, TWO), Some(true));
        assert_eq!(is_right(Loss::BinaryCrossEntropy, &[0.1], 0.0, TWO), Some(false));
        assert_eq!(is_right(Loss::Squared, &[0.1], 1.0, Goal::Number), None);
        assert_eq!(is_right(THREE, &[0.0, 2.0, 1.0], 1.0, Goal::Classes(3)), Some(true));
        assert_eq!(is_right(THREE, &[f64::NAN, 2.0, 1.0], 1.0, Goal::Classes(3)), Some(false));
    }

    #[test]
    fn what_is_no_number_stays_none() {
        assert!(loss(Loss::Squared, &[f64::NAN], 1.0, TWO).is_nan());
        assert!(loss(Loss::BinaryCrossEntropy, &[f64::NAN], 1.0, TWO).is_nan());
        for place in 0..3 {
            let mut outputs = [0.0; 3];
            outputs[place] = f64::NAN;
            assert!(loss(THREE, &outputs, 1.0, Goal::Classes(3)).is_nan());
        }
    }

    #[test]
    fn losses_fit_what_they_can_judge() {
        assert!(Loss::Squared.fits(Goal::Number) && Loss::Squared.fits(TWO));
        assert!(
            !Loss::Squared.fits(Goal::Classes(3)) && !Loss::BinaryCrossEntropy.fits(Goal::Number)
        );
        assert!(THREE.fits(Goal::Classes(3)) && !THREE.fits(TWO));
    }
}
