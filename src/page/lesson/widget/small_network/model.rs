//! What can happen in the small network: values flow layer by layer. Pure.

use super::super::known::{BIAS, INPUTS, WEIGHTS};
use crate::activation::Activation;
use crate::network::{Affine, Layer, LayerPass, Perceptron};

/// What the reader, or time, asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Action {
    /// Another value for the input with this index.
    SetInput(usize, f64),
    /// Another activation in all layers.
    SetActivation(&'static Activation),
    /// Goes on by itself; from the beginning where the end was reached.
    Play,
    /// Stops going on by itself.
    Pause,
    /// One step further by hand.
    Step,
    /// One step further because it was time.
    Tick,
    /// Back to the inputs; they and the activation stay.
    Restart,
    /// As at first.
    Reset(&'static Activation),
}

/// How far the values have flowed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Flow {
    /// x₁ and x₂.
    pub inputs: [f64; 2],
    /// The activation of all layers.
    pub activation: &'static Activation,
    /// Steps taken: two for each layer, first its sums, then its outputs.
    pub step: usize,
    /// Whether it goes on by itself.
    pub is_playing: bool,
}

/// The steps from the inputs to the last output.
pub(super) const STEPS: usize = 6;

impl Flow {
    /// Only the inputs are known.
    #[must_use]
    pub(super) const fn at_first(activation: &'static Activation) -> Self {
        Self { inputs: INPUTS, activation, step: 0, is_playing: false }
    }

    /// The state after `action`.
    #[must_use]
    pub(super) fn after(&self, action: Action) -> Self {
        let mut flow = self.clone();
        match action {
            Action::SetInput(index, x) => {
                if let Some(input) = flow.inputs.get_mut(index) {
                    *input = x;
                }
            }
            Action::SetActivation(activation) => flow.activation = activation,
            Action::Play => {
                flow.is_playing = true;
                flow.step = if self.is_at_end() { 0 } else { self.step };
            }
            Action::Pause => flow.is_playing = false,
            Action::Step | Action::Tick => {
                flow.step = STEPS.min(self.step + 1);
                flow.is_playing = action == Action::Tick && flow.step < STEPS;
            }
            Action::Restart => {
                flow.step = 0;
                flow.is_playing = false;
            }
            Action::Reset(activation) => flow = Self::at_first(activation),
        }
        flow
    }

    /// Whether the last output is known.
    #[must_use]
    pub(super) const fn is_at_end(&self) -> bool {
        self.step >= STEPS
    }

    /// The network: two inputs, three and two hidden neurons, one output. The first neuron is the one of the widget
    /// before.
    #[must_use]
    pub(super) fn network(&self) -> Perceptron {
        let affines = [
            Affine::new([WEIGHTS, [-1.0, 0.6], [0.4, -1.4]], [BIAS, 0.2, -0.5]),
            Affine::new([[1.5, -0.7, 0.5], [-0.9, 1.1, 0.8]], [-0.2, 0.1]),
            Affine::new([[1.3, -1.6]], [0.4]),
        ];
        let layers =
            affines.into_iter().map(|affine| Layer { affine, activation: self.activation });
        Perceptron { layers: layers.collect() }
    }

    /// The values of all layers.
    #[must_use]
    pub(super) fn passes(&self) -> Vec<LayerPass> {
        self.network().forward(&self.inputs)
    }

    /// What is known of the neurons in the layer with this index (0 is the first after the inputs): nothing, their
    /// sums (`false`) or their outputs (`true`).
    #[must_use]
    pub(super) const fn known(&self, layer: usize) -> Option<bool> {
        match self.step.checked_sub(2 * layer) {
            None | Some(0) => None,
            Some(1) => Some(false),
            Some(_) => Some(true),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::find;

    fn flow() -> Flow {
        Flow::at_first(find("tanh").expect("in the catalogue"))
    }

    #[test]
    fn there_are_two_steps_a_layer() {
        assert_eq!(STEPS, 2 * flow().network().layers.len());
    }

    #[test]
    fn each_step_shows_sums_then_outputs_of_one_layer() {
        let mut flow = flow();
        let mut seen = Vec::new();
        for _ in 0..=STEPS {
            seen.push([0, 1, 2].map(|layer| flow.known(layer)));
            flow = flow.after(Action::Step);
        }
        let (sums, outputs) = (Some(false), Some(true));
        assert_eq!(seen[0], [None; 3]);
        assert_eq!(seen[1], [sums, None, None]);
        assert_eq!(seen[4], [outputs, outputs, None]);
        assert_eq!(seen[5], [outputs, outputs, sums]);
        assert_eq!(seen[6], [outputs; 3]);
        assert!(flow.is_at_end());
    }

    #[test]
    fn playing_ends_by_itself_and_begins_again() {
        let mut flow = flow().after(Action::Play);
        for _ in 0..STEPS {
            assert!(flow.is_playing);
            flow = flow.after(Action::Tick);
        }
        assert!(!flow.is_playing && flow.is_at_end());
        let again = flow.after(Action::Play);
        assert_eq!((again.step, again.is_playing), (0, true));
        assert_eq!(again.after(Action::Step).after(Action::Pause).step, 1);
        assert!(!again.after(Action::Step).is_playing);
    }

    #[test]
    fn the_first_neuron_is_the_one_of_the_widget_before() {
        let sums = &flow().passes()[0].sums;
        assert!((sums[0] - 0.1).abs() < 1e-12);
    }

    #[test]
    fn inputs_can_change_on_the_way() {
        let flow = flow().after(Action::Step).after(Action::SetInput(0, 2.0));
        assert_eq!((flow.inputs[0], flow.step), (2.0, 1));
        assert_eq!(flow.after(Action::SetInput(7, 1.0)), flow);
    }
}
