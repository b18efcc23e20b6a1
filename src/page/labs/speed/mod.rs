//! The lab Speed: how long every function takes on the reader's machine, and what is left of the difference in a step
//! of training.
//!
//! [`plan`] says what is measured when, pure; `run` measures; `tables` show it.

pub mod plan;
mod run;
mod tables;

pub use run::set_forms;

use super::super::Arrival;
use super::frame::{Lead, explanation, head};
use super::train::fields::select;
use super::use_lab::{Door, use_lab};
use crate::component::take::Take;
use crate::component::toggle::Toggle;
use crate::link::{LabsView, SpeedOrder, SpeedView, View};
use plan::{Plan, ROUNDS, rows};
use run::{Run, SLICE_MS};
use std::rc::Rc;
use yew::prelude::*;

const DOOR: Door<SpeedView> = Door {
    name: "Speed",
    find: |view| if let LabsView::Speed(view) = view { Some(view) } else { None },
    wrap: LabsView::Speed,
};

const EXPLANATION: [&str; 3] = [
    "Each function runs over the same 4096 inputs from N(0, 1), one value and one call at a time, in 64-bit numbers and \
     in one thread. Loop and call are included: an empty call is the first row. Everything is measured in many short \
     slices by turns, so that whatever slows the machine for a while slows all of it.",
    "The WebAssembly column is this page’s own code, which takes its exponentials from the same library on every \
     machine, for the same bits everywhere. The JavaScript column is the formula as people write it, with the browser’s \
     own Math. Functions that Math has nothing for, such as those with erf, have no entry there.",
    "This does not measure a graphics card, nor a deep-learning library, which computes many shorter numbers at once and \
     often joins the activation with what stands before it. There the differences are smaller. The steps of training \
     show why even here they fade: the multiplications by the weights grow with the square of the width, the \
     activations only with the width.",
];

/// The orders of the table, as [`SpeedOrder::ALL`] has them.
const ORDERS: [&str; 3] = ["As taught", "Fastest first, Wasm", "Fastest first, JavaScript"];

const LEADS: [Lead; 3] = [
    ("#/claims/relu-cheap", "The claim that ReLU is cheap"),
    ("#/lesson/types/relu", "In the lesson: what ReLU is said to be good for"),
    ("#/compare", "Compare a few functions, with their speed"),
];

/// Properties of [`Speed`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The link that came in last.
    pub arrived: Arrival,
    /// What is on screen changed.
    pub on_view: Callback<View>,
}

/// A button, a bar that fills, and two tables.
#[component]
pub fn Speed(props: &Props) -> Html {
    let (view, set) = use_lab(&DOOR, &props.arrived, &props.on_view);
    let view = *view;
    let plan = use_state_eq(|| None::<Plan>);
    let run = use_mut_ref(|| None::<Rc<Run>>);
    let is_running = use_state_eq(|| false);
    let begin = {
        let (plan, is_running, run) = (plan.setter(), is_running.setter(), Rc::clone(&run));
        Callback::from(move |is_slope: bool| {
            let (plan, is_running) = (plan.clone(), is_running.clone());
            is_running.set(true);
            let on_plan = Callback::from(move |next: Plan| {
                is_running.set(next.next().is_some());
                plan.set(Some(next));
            });
            run.replace(Some(Run::start(is_slope, on_plan)));
        })
    };
    let stop = {
        let (is_running, run) = (is_running.setter(), Rc::clone(&run));
        Callback::from(move |()| {
            is_running.set(false);
            run.take();
        })
    };
    // A measurement of f says nothing about f′, and ends with the page.
    use_effect_with(view.is_slope, {
        let (plan, stop) = (plan.setter(), stop.clone());
        move |_| {
            plan.set(None);
            move || stop.emit(())
        }
    });
    let (runs, is_slope) = (*is_running, view.is_slope);
    let picture = use_node_ref();
    let csv = {
        let plan = plan.clone();
        Callback::from(move |()| plan::csv(plan.as_ref(), view))
    };
    let on_press = Callback::from(move |_: MouseEvent| {
        if runs {
            stop.emit(());
        } else {
            begin.emit(is_slope);
        }
    });
    html! {
        <main class="lab" id="page" tabindex="-1">
            { head("Speed", "ReLU is one comparison, ELU needs an exponential. How many times longer does ELU take? And \
                how many times longer a whole step of training?") }
            { tools(view, &set, runs, on_press, plan.as_ref()) }
            <p class="lab__sentence" role="status">{ tables::words(plan.as_ref().filter(|_| !runs)) }</p>
            <div ref={picture.clone()}>
                { tables::steps(plan.as_ref()) }
                { tables::functions(&rows(plan.as_ref(), view), plan.as_ref(), view) }
            </div>
            <Take stem="speed" label="Export" picture={Some(picture)} {csv} is_ready={plan.is_some() && !runs} />
            { explanation(&EXPLANATION, &LEADS) }
        </main>
    }
}

fn tools(
    view: SpeedView,
    set: &Callback<SpeedView>,
    runs: bool,
    on_press: Callback<MouseEvent>,
    plan: Option<&Plan>,
) -> Html {
    let curve = |is_slope: bool, label: &'static str, name: &'static str| {
        let on_press = set.reform(move |()| SpeedView { is_slope, ..view });
        html! { <Toggle {label} {name} pressed={view.is_slope == is_slope} {on_press} /> }
    };
    let on_order = set.reform(move |place: usize| {
        let order = SpeedOrder::ALL.get(place).copied().unwrap_or_default();
        SpeedView { order, ..view }
    });
    let seconds = Plan::new(view.is_slope).duration_s(SLICE_MS);
    html! {
        <div class="speed-lab__tools">
            <div class="button-row" role="group" aria-label="Curve">
                { curve(false, "f", "Function f") }
                { curve(true, "f′", "Gradient f′") }
            </div>
            <button type="button" class="button speed__button" onclick={on_press}>
                { if runs { "Stop measuring" } else { "Measure on this machine" } }
            </button>
            <progress class="speed__progress" max="1" aria-label="Measuring"
                value={plan.map_or(0.0, Plan::progress).to_string()} />
            <span class="lab__note">{ format!("{ROUNDS} slices of everything, about {seconds} seconds") }</span>
            { select("Order", ORDERS.into_iter(), Some(view.order as usize), on_order) }
        </div>
    }
}
