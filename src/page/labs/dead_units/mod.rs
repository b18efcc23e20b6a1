//! The lab Dead units: what brings a neuron back that is off for all of its data, and the update that killed one.
//!
//! [`revival`] follows the neurons of the first part, pure; `neurons` shows them. `moment` shows the update that the
//! job found; [`account`] says what it did, pure. `sweep` shows how many units die at which learning rate; its numbers
//! are in [`rates`], pure.

pub mod account;
mod moment;
mod neurons;
pub mod rates;
pub mod revival;
mod sweep;

use super::super::Arrival;
use super::frame::{Lead, explanation, head};
use super::use_lab::{self, Door, use_lab};
use crate::link::{DeadUnitsView, LabsView, View};
use crate::page::claims::Bench;
use moment::Moment;
use neurons::Neurons;
use sweep::SweepPart;
use yew::prelude::*;

const DOOR: Door<DeadUnitsView> = Door {
    name: "Dead units",
    find: |view| if let LabsView::DeadUnits(view) = view { Some(view) } else { None },
    wrap: LabsView::DeadUnits,
};

const EXPLANATION: [&str; 2] = [
    "A ReLU unit is dead when its weighted sum is negative for all of the data. Its output is 0, its slope is 0, and so \
     is the gradient of its weights. Nothing that is multiplied by 0 can move it. A unit that is off for one example, \
     or for one batch, is not dead: other examples still move it.",
    "Leaky ReLU leaves a slope of α on the left, so a unit always hears something, if only a hundredth. ELU and GELU \
     hear more close to 0, and far out less than leaky ReLU: their slope falls off, ELU’s like e to the power of z and \
     GELU’s faster still. What kills a unit is most often a step that is too large.",
];

const LEADS: [Lead; 6] = [
    ("#/lesson/types/relu", "In the lesson: what a dead neuron is"),
    ("#/lesson/types/leaky-relu", "In the lesson: leaky ReLU"),
    (
        "#/claims/leaky-dead",
        "The claim that leaky ReLU prevents dead units: twenty networks that begin off",
    ),
    ("#/claims/elu-vanishes", "The claim that ELU vanishes less: the steps over twenty seeds"),
    ("#/claims/born-dead", "The claim that deep narrow networks are born dead"),
    (
        "#/compare?fns=relu,leaky-relu,elu,gelu&show=f,df&at=-3",
        "Compare the four and their gradients",
    ),
];

/// Properties of [`DeadUnits`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The link that came in last.
    pub arrived: Arrival,
    /// What is on screen changed.
    pub on_view: Callback<View>,
}

/// One neuron that is off, and the update that killed another.
#[component]
pub fn DeadUnits(props: &Props) -> Html {
    let (view, set) = use_lab(&DOOR, &props.arrived, &props.on_view);
    html! {
        <main class="lab" id="page" tabindex="-1">
            { head("Dead units", "A neuron is off for all of its data. Nobody touches it; training goes on. Which of \
                these four will ever come back, and which one first: ReLU, leaky ReLU, ELU or GELU?") }
            <Neurons view={view.clone()} set={set.clone()} />
            <Moment view={view.clone()} set={set.clone()} />
            { trial(&view, &set) }
            <SweepPart view={view.clone()} />
            { explanation(&EXPLANATION, &LEADS) }
        </main>
    }
}

/// Whole networks over many seeds, with both causes.
fn trial(view: &DeadUnitsView, set: &Callback<DeadUnitsView>) -> Html {
    let on_view = changing(view, set, |view, trial| view.trial = trial);
    html! {
        <section class="lab__section" aria-labelledby="trial">
            <h2 class="lab__heading" id="trial">{ "Whole networks, twenty seeds" }</h2>
            <p class="lab__lead">
                { "Networks learn a circle, each a dot. Either all of their hidden biases begin far below 0, so that nearly \
                   every unit is off; or their steps are so large that units die on the way." }
            </p>
            <Bench view={view.trial.clone()} {on_view} />
        </section>
    }
}

/// What a control calls with a new value.
fn changing<T: 'static>(
    view: &DeadUnitsView,
    set: &Callback<DeadUnitsView>,
    change: fn(&mut DeadUnitsView, T),
) -> Callback<T> {
    use_lab::changing(view, &set.reform(DeadUnitsView::settled), change)
}
