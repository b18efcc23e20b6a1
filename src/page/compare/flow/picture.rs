//! What becomes of the inputs: for each function how its outputs and gradients are spread.

use crate::activation::{Passage, Setting, Statistics};
use crate::plot::histogram::{Histogram, common_span};
use crate::plot::scene::Span;

/// Bars beside each other.
const BINS: usize = 48;

/// Some numbers, counted and summed up.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Spread {
    /// How they are spread over the common axis.
    pub(crate) histogram: Histogram,
    /// Their mean, variance and share of zeros.
    pub(crate) statistics: Statistics,
}

/// Inputs, and what each function makes of them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Picture {
    /// The inputs, on the axis of the outputs.
    pub(crate) inputs: Spread,
    /// Outputs and gradients of each function, in order.
    pub(crate) functions: Vec<(Spread, Spread)>,
}

impl Picture {
    /// Sends mean + spread · z through every function, for each of `normal`.
    #[must_use]
    pub(crate) fn of(functions: &[Setting], normal: &[f64], mean: f64, spread: f64) -> Self {
        let inputs: Vec<f64> = normal.iter().map(|z| mean + spread * z).collect();
        let passages: Vec<Passage> = functions.iter().map(|it| Passage::of(it, &inputs)).collect();
        let outputs = passages.iter().map(|passage| &passage.outputs[..]);
        let of_outputs = common_span(outputs.chain([&inputs[..]]));
        let of_gradients = common_span(passages.iter().map(|passage| &passage.gradients[..]));
        let both = |passage: &Passage| {
            (Spread::of(&passage.outputs, of_outputs), Spread::of(&passage.gradients, of_gradients))
        };
        Self {
            inputs: Spread::of(&inputs, of_outputs),
            functions: passages.iter().map(both).collect(),
        }
    }
}

impl Spread {
    fn of(numbers: &[f64], span: Span) -> Self {
        Self { histogram: Histogram::new(numbers, span, BINS), statistics: Statistics::of(numbers) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::find;

    #[test]
    fn outputs_share_one_axis_and_gradients_another() {
        let functions = ["relu", "tanh"].map(|id| Setting::of(find(id).expect("in the catalogue")));
        let picture = Picture::of(&functions, &[-1.0, 0.0, 1.0, 2.0], 1.0, 2.0);
        // The inputs are −1, 1, 3 and 5.
        let axis = picture.inputs.histogram.span;
        assert_eq!((axis.from(), axis.to()), (-2.0, 6.0));
        let (outputs, gradients) = &picture.functions[0];
        assert_eq!(outputs.histogram.span, axis);
        assert_eq!(
            outputs.statistics,
            Statistics { mean: 2.25, variance: 3.6875, zero_share: 0.25 }
        );
        assert_eq!(gradients.statistics.mean, 0.75);
        assert_eq!(gradients.histogram.span, picture.functions[1].1.histogram.span);
    }
}
