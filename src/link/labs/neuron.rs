//! The lab Neuron in a link: inputs, weights, bias and activation.

use super::function;
use super::numbers::{self, Limits};
use crate::activation::{CATALOGUE, Setting, find};
use crate::link::bounded::number;
use crate::link::notice::Notices;
use crate::link::number::shortest;
use crate::link::query::Query;

/// The lab's name in links.
pub(super) const LAB: &str = "neuron";

const LIMITS: Limits = Limits {
    count: (1, NeuronView::MOST_INPUTS),
    range: (-NeuronView::LARGEST, NeuronView::LARGEST),
};

/// A neuron: a weighted sum and an activation.
///
/// Reading a link and every action of the lab keep this true: there are as many weights as inputs, 1 to
/// [`NeuronView::MOST_INPUTS`]; inputs and weights are at most [`NeuronView::LARGEST`] from 0 and the bias at most
/// [`NeuronView::LARGEST_BIAS`]; parameters are in their domains.
#[derive(Clone, Debug, PartialEq)]
pub struct NeuronView {
    /// What the sum goes through.
    pub function: Setting,
    /// The inputs.
    pub inputs: Vec<f64>,
    /// One weight for each input.
    pub weights: Vec<f64>,
    /// What is added.
    pub bias: f64,
}

impl Default for NeuronView {
    fn default() -> Self {
        Self {
            function: Setting::of(find("sigmoid").unwrap_or(CATALOGUE[0])),
            inputs: vec![2.0, 1.5, -1.0],
            weights: vec![1.2, 0.8, -0.5],
            bias: 0.3,
        }
    }
}

impl NeuronView {
    /// More inputs have no room in the drawing.
    pub const MOST_INPUTS: usize = 5;
    /// Inputs and weights are at most this far from 0.
    pub const LARGEST: f64 = 5.0;
    /// The bias is at most this far from 0.
    pub const LARGEST_BIAS: f64 = 10.0;

    /// The neuron with so many inputs: those at the end are left out, new ones are 1 with the weight 0.
    #[must_use]
    pub fn with_inputs(mut self, count: usize) -> Self {
        let count = count.clamp(1, Self::MOST_INPUTS);
        self.inputs.resize(count, 1.0);
        self.weights.resize(count, 0.0);
        self
    }

    pub(super) fn read(query: &mut Query, notices: &mut Notices) -> Self {
        let usual = Self::default();
        let function = function::read(usual.function, query, notices);
        let inputs = numbers::read("x", &LIMITS, query, notices);
        let weights = numbers::read("w", &LIMITS, query, notices);
        let (inputs, weights) = match (inputs, weights) {
            (None, None) => (usual.inputs, usual.weights),
            (Some(inputs), None) => (inputs, usual.weights),
            (None, Some(weights)) => (usual.inputs, weights),
            (Some(inputs), Some(weights)) => (inputs, weights),
        };
        let count = inputs.len();
        if weights.len() > count {
            notices
                .say(format!("There are {count} inputs; weights without an input were left out."));
        }
        let largest = Self::LARGEST_BIAS;
        let bias = number("b", (usual.bias, -largest, largest), query, notices);
        Self { function, inputs, weights, bias }.with_inputs(count)
    }

    pub(super) fn print(&self, pairs: &mut Vec<(&'static str, String)>) {
        let usual = Self::default();
        function::print(&self.function, &usual.function, pairs);
        // One list without the other would be filled up with that of the usual neuron.
        if (&self.inputs, &self.weights) != (&usual.inputs, &usual.weights) {
            pairs.push(("x", numbers::printed(&self.inputs)));
            pairs.push(("w", numbers::printed(&self.weights)));
        }
        if self.bias != usual.bias {
            pairs.push(("b", shortest(self.bias)));
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::link::tests::texts;
    use crate::link::{LabsView, Link, View, parse, print};
    use proptest::prelude::*;

    #[test]
    fn the_neuron_is_in_the_link() {
        let hash = "#/labs/neuron?fn=elu:2&x=1,-0.5&w=0.25,3&b=-1";
        assert_eq!(texts(hash), (hash.to_owned(), vec![]));
        assert_eq!(texts("#/labs/neuron"), ("#/labs/neuron".to_owned(), vec![]));
    }

    #[test]
    fn lists_that_do_not_fit_are_repaired_and_said() {
        let (printed, said) = texts("#/labs/neuron?x=1,banana&w=9,1,1&b=0");
        assert_eq!(printed, "#/labs/neuron?x=1,0&w=5,1&b=0");
        assert_eq!(
            said,
            [
                "“banana” in x is not a number, so it is 0.",
                "9 in w is not between −5 and 5, so it is 5.",
                "There are 2 inputs; weights without an input were left out.",
            ]
        );
        assert_eq!(texts("#/labs/neuron?x=1,1,1,1,1,1,1&w=").1.len(), 2);
    }

    proptest! {
        #[test]
        fn what_was_printed_reads_back(
            pairs in prop::collection::vec((-5.0..=5.0, -5.0..=5.0), 1..=5),
            bias in -10.0..=10.0,
            place in 0..CATALOGUE.len(),
        ) {
            let (inputs, weights) = pairs.into_iter().unzip();
            let view = NeuronView { function: Setting::of(CATALOGUE[place]), inputs, weights, bias };
            let link = Link { view: View::Labs(LabsView::Neuron(view)), ..Link::default() };
            let parsed = parse(&print(&link));
            prop_assert_eq!(&parsed.notices, &vec![]);
            prop_assert_eq!(parsed.link, link);
        }
    }
}
