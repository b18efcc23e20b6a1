//! The lab Softmax: two to eight logits, their temperature, every derivative, and the loss of a class that is right.

use super::super::Arrival;
use super::frame::{Lead, explanation, head};
use super::train::fields::select;
use super::use_lab::{Door, changing, use_lab};
use crate::component::spoken::Spoken;
use crate::component::take::Take;
use crate::link::{ClassReading, LabsView, SoftmaxView, View};
use crate::page::lesson::widget::choice::choice;
use crate::page::lesson::widget::knob::Knob;
use crate::page::softmax::model::{CLASSES, csv, description, loss_gradient, loss_in_words};
use crate::page::softmax::{bars, cell, grid, named};
use yew::prelude::*;

const DOOR: Door<SoftmaxView> = Door {
    name: "Softmax",
    find: |view| if let LabsView::Softmax(view) = view { Some(view) } else { None },
    wrap: LabsView::Softmax,
};

const EXPLANATION: [&str; 2] = [
    "Softmax raises e to each logit and divides by the sum. So only differences count: add the same number to all logits \
     and nothing changes. The temperature T divides the logits first; a low one decides, a high one evens out.",
    "Cross-entropy is minus the logarithm of the probability that the right class was given. Its gradient by the logits \
     is the probabilities minus the truth, divided by T: what is too high is pushed down and what is too low is pushed \
     up, the more the further it is off. No slope of a sigmoid is left in it, so it does not die away where the answer \
     is confidently wrong.",
];

const LEADS: [Lead; 3] = [
    ("#/lesson/types/softmax", "In the lesson: softmax"),
    ("#/claims/output-layer", "The claim about the last layer, and its experiment"),
    ("#/choose?task=classes", "Choose an activation for classes"),
];

/// Properties of [`Softmax`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The link that came in last.
    pub arrived: Arrival,
    /// What is on screen changed.
    pub on_view: Callback<View>,
}

/// Controls, bars, derivatives and loss.
#[component]
pub fn Softmax(props: &Props) -> Html {
    let (view, set) = use_lab(&DOOR, &props.arrived, &props.on_view);
    let readings =
        [(ClassReading::OneClass, "Softmax: one class"), (ClassReading::Labels, "Sigmoid: labels")];
    let on_reading = changing(&*view, &set, |view, reading| view.reading = reading);
    let loss = loss_in_words(&view);
    let picture = use_node_ref();
    let csv = {
        let view = view.clone();
        Callback::from(move |()| csv(&view))
    };
    html! {
        <main class="lab" id="page" tabindex="-1">
            { head("Softmax", "Raise every logit by 3. What becomes of the probabilities? And what if you lower only the \
                largest?") }
            <section class="lab__bench" aria-label="Logits and probabilities">
                { controls(&view, &set) }
                <div class="lab__stage">
                    { choice("Reading", &readings, view.reading, &on_reading) }
                    <div class="lab__chart lab__chart--main" ref={picture.clone()}>{ bars(&view) }</div>
                    { grid(&view, loss_row(&view)) }
                    <p class="lab__sentence" data-part="values">{ &loss }</p>
                    <Take stem="softmax" label="Export" picture={Some(picture)} {csv} />
                </div>
            </section>
            { explanation(&EXPLANATION, &LEADS) }
            <Spoken description={format!("{} {loss}", description(&view))} />
        </main>
    }
}

fn controls(view: &SoftmaxView, set: &Callback<SoftmaxView>) -> Html {
    let largest = SoftmaxView::LARGEST;
    let logit = |(index, z): (usize, &f64)| {
        let on_value = changing(view, set, |view, (index, z): (usize, f64)| view.z[index] = z);
        let name = named("z", CLASSES[index]);
        html! {
            <Knob key={index} id={format!("softmax-{index}")} {name} meaning="logit" value={*z} min={-largest} max={largest}
                step={0.1} on_value={on_value.reform(move |z| (index, z))} />
        }
    };
    html! {
        <div class="lab__controls" data-part="sliders" role="group" aria-label="Logits">
            <Knob id="softmax-count" name="classes" meaning="how many" value={view.z.len() as f64}
                min={SoftmaxView::FEWEST_CLASSES as f64} max={SoftmaxView::MOST_CLASSES as f64} step={1.0} whole=true
                on_value={changing(view, set, |view, count: f64| *view = view.clone().with_classes(count as usize))} />
            { for view.z.iter().enumerate().map(logit) }
            if view.reading == ClassReading::OneClass {
                <Knob id="softmax-temperature" name="temperature (T)" value={view.temperature} min={SoftmaxView::COLDEST}
                    max={SoftmaxView::HOTTEST} step={0.1}
                    on_value={changing(view, set, |view, temperature| view.temperature = temperature)} />
            }
            { select("The class that is right", CLASSES[..view.z.len()].iter().copied(), Some(view.target),
                changing(view, set, |view, target| view.target = target)) }
        </div>
    }
}

/// The derivatives of the loss, as the last row of the table.
fn loss_row(view: &SoftmaxView) -> Html {
    let gradient = loss_gradient(view);
    let largest = gradient.iter().fold(0.0_f64, |most, entry| most.max(entry.abs()));
    html! {
        <tr class="jacobian__loss">
            <th scope="row">{ "loss" }</th>
            { for gradient.iter().enumerate().map(|(column, entry)| cell(column, *entry, largest)) }
        </tr>
    }
}
