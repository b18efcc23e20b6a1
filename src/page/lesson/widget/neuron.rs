//! A neuron with two inputs: the weighted sum in numbers, and where it lands on the activation's curve.

use super::choice::activations;
use super::figure::Figure;
use super::knob::{Knob, changing};
use super::known::{BIAS, FIRST_FIVE, INPUTS, WEIGHTS, known};
use super::worked::number;
use crate::activation::Setting;
use crate::link::NeuronView;
use crate::page::neuron::model::{applied, description, output, set_sum, sum, worked};
use crate::page::neuron::{curve, wiring};
use yew::prelude::*;

const LARGEST_INPUT: f64 = 2.0;
const LARGEST_WEIGHT: f64 = 1.5;
const LARGEST_BIAS: f64 = 2.0;
/// No weighted sum is larger.
const LARGEST_SUM: f64 = 2.0 * LARGEST_INPUT * LARGEST_WEIGHT + LARGEST_BIAS;

fn at_first() -> NeuronView {
    NeuronView {
        function: Setting::of(known("sigmoid")),
        inputs: INPUTS.to_vec(),
        weights: WEIGHTS.to_vec(),
        bias: BIAS,
    }
}

/// The widget.
#[component]
pub(super) fn NeuronWidget() -> Html {
    let state = use_state_eq(at_first);
    let view = (*state).clone();
    let on_reset = changing(&state, |view: &mut NeuronView, ()| *view = at_first());
    let on_activation = changing(&state, |view: &mut NeuronView, activation| {
        view.function = Setting::of(activation);
    });
    let on_z = changing(&state, |view: &mut NeuronView, z| set_sum(view, z, LARGEST_BIAS));
    let description = AttrValue::from(description(&view));
    let [symbols, numbers, terms] = worked(&view);
    let is_rising = ["linear", "relu"].contains(&view.function.activation.id);
    let y = if is_rising { (-LARGEST_SUM, LARGEST_SUM) } else { (-1.25, 1.25) };
    html! {
        <Figure name="A neuron with two inputs" {on_reset} description={description.clone()}
            caption="Move one slider at a time and follow it from left to right: one term of the sum changes, z moves along the curve, the output follows. You can also drag the point: the bias moves with it.">
            <div class="widget__view">
                { wiring(&view) }
                { curve(&view, ((-LARGEST_SUM, LARGEST_SUM), y), description, on_z) }
            </div>
            <div class="widget__controls">
                { knobs(&state) }
                { activations(FIRST_FIVE, view.function.activation, &on_activation) }
                <output class="widget__readout" aria-label="The neuron worked out" aria-live="off">
                    <span>{ symbols }</span>
                    <span>{ numbers }</span>
                    <span>{ terms }<b>{ number(sum(&view)) }</b></span>
                    <span>{ format!("output = {} = ", applied(&view)) }<b class="widget__f">{ number(output(&view)) }</b></span>
                </output>
            </div>
        </Figure>
    }
}

fn knobs(state: &UseStateHandle<NeuronView>) -> Html {
    let knob = |id: &'static str,
                [name, meaning]: [&'static str; 2],
                value: f64,
                largest: f64,
                change: fn(&mut NeuronView, f64)| {
        html! {
            <Knob key={id} {id} {name} {meaning} {value} min={-largest} max={largest} step={0.05} on_value={changing(state, change)} />
        }
    };
    let view = &**state;
    html! {
        <>
            { knob("neuron-x1", ["x₁", "input"], view.inputs[0], LARGEST_INPUT, |view, x| view.inputs[0] = x) }
            { knob("neuron-x2", ["x₂", "input"], view.inputs[1], LARGEST_INPUT, |view, x| view.inputs[1] = x) }
            { knob("neuron-w1", ["w₁", "weight"], view.weights[0], LARGEST_WEIGHT, |view, w| view.weights[0] = w) }
            { knob("neuron-w2", ["w₂", "weight"], view.weights[1], LARGEST_WEIGHT, |view, w| view.weights[1] = w) }
            { knob("neuron-b", ["b", "bias"], view.bias, LARGEST_BIAS, |view, b| view.bias = b) }
        </>
    }
}
