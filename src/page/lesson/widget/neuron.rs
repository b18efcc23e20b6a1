//! A neuron with two inputs: the weighted sum in numbers, and where it lands on the activation's curve.

use super::choice::activations;
use super::figure::Figure;
use super::knob::{Knob, changing};
use super::known::{BIAS, FIRST_FIVE, INPUTS, WEIGHTS, known};
use super::wiring::{RADIUS, edge, label, node};
use super::worked::{addend, factor, number, tidy, weighted_sum};
use crate::activation::Activation;
use crate::component::sketch::draw::{unit, view_box};
use crate::component::sketch::{Corner, Curve, Plane, Sketch, draw};
use crate::network::Affine;
use yew::prelude::*;

const LARGEST_INPUT: f64 = 2.0;
const LARGEST_WEIGHT: f64 = 1.5;
const LARGEST_BIAS: f64 = 2.0;
/// No weighted sum is larger.
const LARGEST_SUM: f64 = 2.0 * LARGEST_INPUT * LARGEST_WEIGHT + LARGEST_BIAS;

#[derive(Clone, Copy, PartialEq)]
struct Neuron {
    inputs: [f64; 2],
    weights: [f64; 2],
    bias: f64,
    activation: &'static Activation,
}

impl Neuron {
    fn at_first() -> Self {
        Self { inputs: INPUTS, weights: WEIGHTS, bias: BIAS, activation: known("sigmoid") }
    }

    fn sum(&self) -> f64 {
        let sums = Affine::new([self.weights], [self.bias]).apply(&self.inputs);
        tidy(sums.first().copied().unwrap_or(self.bias))
    }

    fn output(&self) -> f64 {
        self.value(self.sum())
    }

    fn value(&self, z: f64) -> f64 {
        (self.activation.value)(z, &self.activation.defaults())
    }

    /// Moves the bias so that the weighted sum becomes z, as far as the bias goes.
    fn set_sum(&mut self, z: f64) {
        let bias = self.bias + z - self.sum();
        self.bias = tidy((20.0 * bias).round() / 20.0).clamp(-LARGEST_BIAS, LARGEST_BIAS);
    }
}

/// The widget.
#[component]
pub(super) fn NeuronWidget() -> Html {
    let state = use_state_eq(Neuron::at_first);
    let neuron = *state;
    let on_reset = changing(&state, |neuron: &mut Neuron, ()| *neuron = Neuron::at_first());
    let on_activation =
        changing(&state, |neuron: &mut Neuron, activation| neuron.activation = activation);
    let on_z = changing(&state, Neuron::set_sum);
    let (z, output) = (number(neuron.sum()), number(neuron.output()));
    let pairs = [0, 1].map(|index| (neuron.weights[index], neuron.inputs[index]));
    let name = neuron.activation.name;
    let description =
        AttrValue::from(format!("The weighted sum is z = {z}; {name} turns it into {output}."));
    html! {
        <Figure name="A neuron with two inputs" {on_reset} description={description.clone()}
            caption="Move one slider at a time and follow it from left to right: one term of the sum changes, z moves along the curve, the output follows. You can also drag the point: the bias moves with it.">
            <div class="widget__view">
                { diagram(&neuron) }
                { curve(&neuron, description, on_z) }
            </div>
            <div class="widget__controls">
                { knobs(&state) }
                { activations(FIRST_FIVE, neuron.activation, &on_activation) }
                <output class="widget__readout" aria-label="The neuron worked out" aria-live="off">
                    <span>{ "z = w₁ × x₁ + w₂ × x₂ + b" }</span>
                    <span>{ format!("= {}", weighted_sum(&pairs, neuron.bias)) }</span>
                    <span>{ format!("= {} {} {} = ", number(pairs[0].0 * pairs[0].1), addend(pairs[1].0 * pairs[1].1), addend(neuron.bias)) }<b>{ &z }</b></span>
                    <span>{ format!("output = {name}{} = ", bracketed(neuron.sum())) }<b class="widget__f">{ output }</b></span>
                </output>
            </div>
        </Figure>
    }
}

/// An argument: always in brackets.
fn bracketed(value: f64) -> String {
    let text = factor(value);
    if text.starts_with('(') { text } else { format!("({text})") }
}

fn knobs(state: &UseStateHandle<Neuron>) -> Html {
    let knob = |id: &'static str,
                [name, meaning]: [&'static str; 2],
                value: f64,
                largest: f64,
                change: fn(&mut Neuron, f64)| {
        html! {
            <Knob key={id} {id} {name} {meaning} {value} min={-largest} max={largest} step={0.05} on_value={changing(state, change)} />
        }
    };
    let neuron = **state;
    html! {
        <>
            { knob("neuron-x1", ["x₁", "input"], neuron.inputs[0], LARGEST_INPUT, |neuron, x| neuron.inputs[0] = x) }
            { knob("neuron-x2", ["x₂", "input"], neuron.inputs[1], LARGEST_INPUT, |neuron, x| neuron.inputs[1] = x) }
            { knob("neuron-w1", ["w₁", "weight"], neuron.weights[0], LARGEST_WEIGHT, |neuron, w| neuron.weights[0] = w) }
            { knob("neuron-w2", ["w₂", "weight"], neuron.weights[1], LARGEST_WEIGHT, |neuron, w| neuron.weights[1] = w) }
            { knob("neuron-b", ["b", "bias"], neuron.bias, LARGEST_BIAS, |neuron, b| neuron.bias = b) }
        </>
    }
}

/// Inputs, weights, sum, activation and output from left to right.
fn diagram(neuron: &Neuron) -> Html {
    let inputs = [(34.0, 40.0), (34.0, 120.0)];
    let (sum, gate, output) = ((158.0, 80.0), (246.0, 80.0), (330.0, 80.0));
    let names = [["x₁", "w₁"], ["x₂", "w₂"]];
    let input = |index: usize| {
        let (at, [x_name, w_name], above) = (inputs[index], names[index], index == 0);
        let row = if above { 46.0 } else { 126.0 };
        html! {
            <>
                { edge((at.0 + RADIUS, at.1), (sum.0 - RADIUS, sum.1), neuron.weights[index], false) }
                { node(at, Some(neuron.inputs[index]), "neuron--on") }
                { label("wire__name", (at.0, if above { 13.0 } else { 157.0 }), x_name) }
                { label("wire__name", (112.0, row), format!("{w_name} = {}", number(neuron.weights[index]))) }
            </>
        }
    };
    html! {
        <svg class="wiring" viewBox={view_box(164.0)} role="img"
            aria-label="Two inputs, each times its weight, and the bias flow into the sum z; the activation turns z into the output.">
            { input(0) }
            { input(1) }
            <line class="wire" stroke-width="1.5" x1={unit(sum.0)} x2={unit(sum.0)} y1="128" y2={unit(sum.1 + RADIUS)} />
            { label("wire__name", (sum.0 + 24.0, 144.0), format!("b = {}", number(neuron.bias))) }
            <line class="wire" stroke-width="1.5" x1={unit(sum.0 + RADIUS)} x2={unit(output.0 - RADIUS)} y1="80" y2="80" />
            { node(sum, Some(neuron.sum()), "neuron--sum") }
            { label("wire__name", (sum.0, 50.0), "z") }
            <rect class="neuron neuron--gate" x={unit(gate.0 - 40.0)} y="62" width="80" height="36" rx="8" />
            { label("neuron__value", (gate.0, 84.5), neuron.activation.name) }
            { node(output, Some(neuron.output()), "neuron--f") }
            { label("wire__name", (output.0, 50.0), "output") }
        </svg>
    }
}

fn curve(neuron: &Neuron, description: AttrValue, on_z: Callback<f64>) -> Html {
    let is_rising = ["linear", "relu"].contains(&neuron.activation.id);
    let y = if is_rising { (-LARGEST_SUM, LARGEST_SUM) } else { (-1.25, 1.25) };
    let plane = Plane::new((-LARGEST_SUM, LARGEST_SUM), y, 250.0);
    let breaks: Vec<f64> =
        (neuron.activation.breaks)(&neuron.activation.defaults()).iter().map(|it| it.x).collect();
    let (z, output) = (neuron.sum(), neuron.output());
    let lines = html! {
        <>
            { draw::segment(&plane, "sketch__reference", (z, plane.y.from()), (z, plane.y.to())) }
            { draw::segment(&plane, "sketch__reference", (plane.x.from(), output), (z, output)) }
            { draw::curve(&plane, "sketch--f", &Curve::new(&|z| neuron.value(z), &breaks, plane.x)) }
        </>
    };
    html! {
        <Sketch {plane} x_name="weighted sum z" y_name="output" {description} {lines} on_x={Some(on_z)}>
            { draw::point(&plane, "sketch--f", (z, output)) }
            { draw::names(&plane, Corner::TopLeft, &[("sketch--f", neuron.activation.name.into())]) }
        </Sketch>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_that_of_the_numbers_on_screen() {
        assert_eq!(Neuron::at_first().sum(), 0.1);
    }

    #[test]
    fn dragging_the_point_moves_the_bias_as_far_as_it_goes() {
        let mut neuron = Neuron::at_first();
        neuron.set_sum(1.0);
        assert_eq!((neuron.bias, neuron.sum()), (1.2, 1.0));
        neuron.set_sum(8.0);
        assert_eq!(neuron.bias, LARGEST_BIAS);
    }
}
