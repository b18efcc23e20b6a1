//! The lab Neuron: the lesson's neuron with up to five inputs and every activation of the catalogue.

use super::super::Arrival;
use super::fields::FunctionField;
use super::frame::{Lead, explanation, head};
use super::use_lab::{Door, changing, use_lab};
use crate::component::spoken::Spoken;
use crate::component::take::Take;
use crate::link::{LabsView, NeuronView, View};
use crate::page::lesson::widget::knob::Knob;
use crate::page::lesson::widget::worked::number;
use crate::page::neuron::model::{
    answers, applied, csv, description, name, output, ranges, set_sum, slope, sum, worked,
};
use crate::page::neuron::{curve, wiring};
use yew::prelude::*;

const DOOR: Door<NeuronView> = Door {
    name: "Neuron",
    find: |view| if let LabsView::Neuron(view) = view { Some(view) } else { None },
    wrap: LabsView::Neuron,
};

const EXPLANATION: [&str; 2] = [
    "A neuron multiplies each input by its weight, adds the bias, and sends the sum z through its activation. The \
     weights turn and stretch, the bias moves, and only the activation bends.",
    "The last table says how the output answers to each number: the slope f′(z) times the input for a weight, times the \
     weight for an input, and f′(z) itself for the bias. Where the activation is flat all of them are close to 0 at \
     once, and nothing that training changes here changes the output.",
];

const LEADS: [Lead; 3] = [
    ("#/lesson/how/neuron", "In the lesson: one neuron"),
    ("#/lesson/what/bend", "In the lesson: what the activation adds"),
    ("#/labs/dead-units", "The lab of dead units"),
];

/// Properties of [`Neuron`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The link that came in last.
    pub arrived: Arrival,
    /// What is on screen changed.
    pub on_view: Callback<View>,
}

/// Controls, the wiring, the curve, and the numbers.
#[component]
pub fn Neuron(props: &Props) -> Html {
    let (view, set) = use_lab(&DOOR, &props.arrived, &props.on_view);
    let said = AttrValue::from(description(&view));
    let picture = use_node_ref();
    let csv = {
        let view = view.clone();
        Callback::from(move |()| csv(&view))
    };
    let on_z = changing(&*view, &set, |view, z| set_sum(view, z, NeuronView::LARGEST_BIAS));
    html! {
        <main class="lab" id="page" tabindex="-1">
            { head("Neuron", "This sigmoid neuron already answers nearly 1. Which of its numbers must change, and by how \
                much, until it answers ½?") }
            <section class="lab__bench" aria-label="Neuron">
                { controls(&view, &set) }
                <div class="lab__stage">
                    <div class="lab__charts" ref={picture.clone()}>
                        <figure class="lab__chart" aria-label="Wiring">{ wiring(&view) }</figure>
                        <figure class="lab__chart lab__chart--main" aria-label="Curve">
                            { curve(&view, ranges(&view), said.clone(), on_z) }
                        </figure>
                    </div>
                    { worked_out(&view) }
                    { derivatives(&view) }
                    <Take stem="neuron" label="Export" picture={Some(picture)} {csv} />
                </div>
            </section>
            { explanation(&EXPLANATION, &LEADS) }
            <Spoken description={said} />
        </main>
    }
}

fn controls(view: &NeuronView, set: &Callback<NeuronView>) -> Html {
    let largest = NeuronView::LARGEST;
    let knob = |symbol: &'static str,
                meaning: &'static str,
                index: usize,
                value: f64,
                change: fn(&mut NeuronView, (usize, f64))| {
        let on_value = changing(view, set, change).reform(move |value| (index, value));
        let name = name(symbol, index);
        html! {
            <Knob key={format!("{symbol}{index}")} id={format!("neuron-{symbol}{index}")} {name} {meaning} {value} min={-largest}
                max={largest} step={0.05} {on_value} />
        }
    };
    let inputs = view.inputs.iter().enumerate();
    let weights = view.weights.iter().enumerate();
    html! {
        <div class="lab__controls" data-part="sliders" role="group" aria-label="Numbers">
            <FunctionField scope="neuron" setting={view.function.clone()}
                on_setting={changing(view, set, |view, function| view.function = function)} />
            <Knob id="neuron-count" name="inputs" meaning="how many" value={view.inputs.len() as f64} min={1.0}
                max={NeuronView::MOST_INPUTS as f64} step={1.0} whole=true
                on_value={changing(view, set, |view, count: f64| *view = view.clone().with_inputs(count as usize))} />
            { for inputs.map(|(index, x)| knob("x", "input", index, *x, |view, (index, x)| view.inputs[index] = x)) }
            { for weights.map(|(index, w)| knob("w", "weight", index, *w, |view, (index, w)| view.weights[index] = w)) }
            <Knob id="neuron-b" name="b" meaning="bias" value={view.bias} min={-NeuronView::LARGEST_BIAS}
                max={NeuronView::LARGEST_BIAS} step={0.05} on_value={changing(view, set, |view, bias| view.bias = bias)} />
        </div>
    }
}

fn worked_out(view: &NeuronView) -> Html {
    let [symbols, numbers, terms] = worked(view);
    html! {
        <output class="widget__readout lab__worked" aria-label="The neuron worked out" aria-live="off">
            <span>{ symbols }</span>
            <span>{ numbers }</span>
            <span>{ terms }<b>{ number(sum(view)) }</b></span>
            <span>{ format!("output = {} = ", applied(view)) }<b class="widget__f">{ number(output(view)) }</b></span>
            <span>{ "slope f′(z) = " }<b class="widget__df">{ number(slope(view)) }</b></span>
        </output>
    }
}

/// How the output answers to each number.
fn derivatives(view: &NeuronView) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label="How the output answers">
            <table class="lab__table">
                <caption>{ "How much the output grows when a number grows: ∂output/∂ …" }</caption>
                <thead><tr>{ for answers(view).into_iter().map(|(name, _)| html! { <th key={name.clone()} scope="col">{ name }</th> }) }</tr></thead>
                <tbody><tr>{ for answers(view).into_iter().map(|(name, value)| html! { <td key={name}>{ value }</td> }) }</tr></tbody>
            </table>
        </div>
    }
}
