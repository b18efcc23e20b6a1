//! The lab Gradient flow: what becomes of a signal in a deep network before its first step.
//!
//! [`model`] turns the numbers of the job into what is shown, [`words`] into sentences; both are pure. `controls` sets
//! the network, `charts` shows its layers, and `map` compares activations, initialisers and depths.

mod charts;
mod controls;
mod map;
pub mod model;
mod table;
pub mod words;

use super::super::Arrival;
use super::frame::{explanation, head};
use super::use_lab::{Door, use_lab};
use super::use_numbers::use_numbers;
use crate::component::spoken::Spoken;
use crate::component::take::Take;
use crate::experiment::gradient_flow::Reports;
use crate::job;
use crate::link::{GradientFlowView, LabsView, View};
use model::{Asked, Found};
use yew::prelude::*;

const DOOR: Door<GradientFlowView> = Door {
    name: "Gradient flow",
    find: |view| if let LabsView::GradientFlow(view) = view { Some(view) } else { None },
    wrap: LabsView::GradientFlow,
};

const EXPLANATION: [&str; 3] = [
    "A network is drawn, and nothing is trained. Inputs from N(0, 1) go forwards, and the derivative of the output \
     comes back. In every layer both are multiplied by the weights and bent by the activation. What each layer adds is \
     a factor, and factors multiply: 0.7 in each of thirty layers leaves 0.00002.",
    "So two things decide together: how large the weights are, and how steep the activation is where its inputs fall. \
     He initialisation makes up for the half that ReLU cuts away. Sigmoid is never steeper than ¼, and Xavier does not \
     make up for that. With layers of equal width Xavier and LeCun draw the same weights.",
    "What is drawn on the right is the length of the gradient by the weighted sums z, compared with the last hidden \
     layer. A layer that receives a millionth of the gradient learns a million times slower, unless the optimiser \
     rescales it.",
];

const LEADS: [super::frame::Lead; 4] = [
    ("#/lesson/gradient/scale", "In the lesson: not only the activation"),
    ("#/lesson/types/relu", "In the lesson: what ReLU’s gradient of 1 is worth"),
    (
        "#/claims/relu-gradient",
        "The claim that ReLU’s gradient flows unchanged, and its experiment",
    ),
    ("#/claims/deep-needs-relu", "The claim that deep networks need ReLU"),
];

/// Properties of [`GradientFlow`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The link that came in last.
    pub arrived: Arrival,
    /// What is on screen changed.
    pub on_view: Callback<View>,
}

/// Controls, two charts, the map.
#[component]
pub fn GradientFlow(props: &Props) -> Html {
    let (view, set) = use_lab(&DOOR, &props.arrived, &props.on_view);
    let numbers = use_numbers(Some(Asked::of(&view)), |asked| {
        job::gradient_flow::request(&asked.stacks, asked.seed, asked.seeds, Reports::Profile)
    });
    let map_asked = numbers.as_ref().filter(|it| it.is_done).map(|_| map::asked(&view));
    let map_numbers = use_numbers(map_asked, |asked| {
        job::gradient_flow::request(&asked.stacks, asked.seed, asked.seeds, Reports::Left)
    });
    let found = numbers.as_ref().map(|it| Found::new(&it.key, &it.all));
    let found = found.unwrap_or_else(|| Found::new(&Asked::of(&view), &[]));
    let description = AttrValue::from(words::description(&found));
    let picture = use_node_ref();
    let csv = {
        let (found, seed) = (found.clone(), view.seed);
        Callback::from(move |()| found.csv(seed))
    };
    html! {
        <main class="lab" id="page" tabindex="-1">
            { head("Gradient flow", "A deep network learns from a signal that comes back through all of its layers. How much \
                of it is left after thirty layers of sigmoid: a tenth, a thousandth, or nothing to speak of?") }
            <section class="lab__bench" aria-label="Network and charts">
                { controls::controls(&view, &set) }
                <div class="lab__stage">
                    { charts::charts(&found, &view, &set, &picture) }
                    <p class="lab__sentence" data-part="values">{ &description }</p>
                    { table::table(&found) }
                    <Take stem="gradient-flow" label="Export of the charts" picture={Some(picture)} {csv} is_ready={found.networks() > 0} />
                </div>
            </section>
            <map::Map view={view.clone()} numbers={map_numbers} set={set.clone()} />
            { explanation(&EXPLANATION, &LEADS) }
            <Spoken {description} />
        </main>
    }
}
