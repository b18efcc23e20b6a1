//! One neuron that is off, with four activations: its weighted sums on the curve, and the steps until it is on.

use super::revival::{MOST_STEPS, Patient, Revival};
use crate::component::sketch::{Corner, Curve, Plane, Sketch, draw};
use crate::component::spoken::Spoken;
use crate::component::take::Take;
use crate::link::DeadUnitsView;
use crate::page::lesson::widget::knob::Knob;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// About one turn for each frame of the screen.
const TURN_MS: u32 = 16;
/// Steps of a turn.
const STEPS: usize = 20;

/// Properties of [`Neurons`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What is on screen.
    pub view: Rc<DeadUnitsView>,
    /// Another view.
    pub set: Callback<DeadUnitsView>,
}

/// Controls, the four neurons, and buttons that let time pass.
#[component]
pub(super) fn Neurons(props: &Props) -> Html {
    let Props { view, set } = props;
    let revival = use_state_eq(|| Revival::new(view));
    let is_running = use_state_eq(|| false);
    // Another start, rate or parameter begins afresh.
    let begun_with = (
        view.start.to_bits(),
        view.rate.to_bits(),
        view.leak.to_bits(),
        view.alpha.to_bits(),
        view.seed,
    );
    use_effect_with(begun_with, {
        let (revival, is_running, view) = (revival.setter(), is_running.setter(), Rc::clone(view));
        move |_| {
            revival.set(Revival::new(&view));
            is_running.set(false);
        }
    });
    use_effect_with((*is_running, revival.steps), {
        let (revival, is_running) = (revival.clone(), is_running.clone());
        move |(runs, _)| {
            let turn = move || {
                let next = revival.later(STEPS);
                is_running.set(!next.is_over());
                revival.set(next);
            };
            let timeout = runs.then(|| Timeout::new(TURN_MS, turn));
            move || drop(timeout)
        }
    });
    let description = AttrValue::from(words(&revival));
    let picture = use_node_ref();
    let csv = {
        let revival = revival.clone();
        Callback::from(move |()| revival.csv())
    };
    html! {
        <section class="lab__bench" aria-label="One neuron that is off">
            { controls(view, set) }
            <div class="lab__stage">
                <div class="lab__charts" ref={picture.clone()}>
                    { for revival.neurons.iter().map(|it| patient(it, revival.steps, view)) }
                </div>
                { tools(&revival, &is_running, view) }
                <Take stem="dead-units-neurons" label="Export of the neurons" picture={Some(picture)} {csv} />
                if !*is_running {
                    <Spoken {description} />
                }
            </div>
        </section>
    }
}

fn controls(view: &DeadUnitsView, set: &Callback<DeadUnitsView>) -> Html {
    let knob = |id: &'static str,
                place: usize,
                [name, meaning]: [&'static str; 2],
                value,
                step,
                change: fn(&mut DeadUnitsView, f64)| {
        let (_, min, max) = DeadUnitsView::LIMITS[place];
        let on_value = super::changing(view, set, change);
        html! { <Knob key={id} {id} {name} {meaning} {value} {min} {max} {step} {on_value} /> }
    };
    html! {
        <div class="lab__controls" data-part="sliders" role="group" aria-label="Neuron">
            { knob("dead-start", 0, ["start", "how far left of 0"], view.start, 0.5, |view, it| view.start = it) }
            { knob("dead-rate", 1, ["learning rate", ""], view.rate, 0.01, |view, it| view.rate = it) }
            { knob("dead-leak", 2, ["α of leaky ReLU", "slope on the left"], view.leak, 0.005, |view, it| view.leak = it) }
            { knob("dead-alpha", 3, ["α of ELU", "depth of the plateau"], view.alpha, 0.05, |view, it| view.alpha = it) }
            <p class="lab__note">
                { "The neuron has one input and learns the line 1 + x/2 from twenty examples by plain gradient descent. \
                   It counts as on when z is above 0 for half of them." }
            </p>
        </div>
    }
}

/// The sums of one neuron on its curve.
fn patient(patient: &Patient, steps: usize, view: &DeadUnitsView) -> Html {
    let setting = patient.neuron.activation().clone();
    let plane = Plane::new((-view.start - 3.0, 4.0), (-2.2, 3.2), 210.0);
    let breaks: Vec<f64> = setting.breaks().iter().map(|it| it.x).collect();
    let f = |z: f64| (setting.activation.value)(z, &setting.params);
    let status = patient.words(steps);
    let class =
        if patient.on_after.is_some() { "sketch__mark sketch__mark--on" } else { "sketch__mark" };
    let lines = html! {
        <>
            { draw::segment(&plane, "sketch__reference", (0.0, plane.y.from()), (0.0, plane.y.to())) }
            { draw::curve(&plane, "sketch--f", &Curve::new(&f, &breaks, plane.x)) }
        </>
    };
    let name = setting.activation.name;
    html! {
        <figure class="lab__chart" key={setting.activation.id} aria-label={name}>
            <Sketch {plane} x_name="weighted sum z" y_name="output" description={format!("{name}: {status}")} {lines}>
                { for patient.neuron.sums().map(|z| draw::mark(&plane, class, (z, f(z)))) }
                { draw::names(&plane, Corner::TopLeft, &[("sketch--f", name.into())]) }
            </Sketch>
            <figcaption class="lab__status">{ status }</figcaption>
        </figure>
    }
}

fn tools(
    revival: &UseStateHandle<Revival>,
    is_running: &UseStateHandle<bool>,
    view: &Rc<DeadUnitsView>,
) -> Html {
    let (is_over, runs) = (revival.is_over(), **is_running);
    let later = |steps: usize| {
        let (revival, is_running) = (revival.clone(), is_running.setter());
        Callback::from(move |_: MouseEvent| {
            is_running.set(false);
            revival.set(revival.later(steps));
        })
    };
    let on_run = {
        let is_running = is_running.setter();
        Callback::from(move |_: MouseEvent| is_running.set(!runs))
    };
    let on_again = {
        let (revival, is_running, view) = (revival.setter(), is_running.setter(), Rc::clone(view));
        Callback::from(move |_: MouseEvent| {
            is_running.set(false);
            revival.set(Revival::new(&view));
        })
    };
    html! {
        <div class="button-row">
            <button type="button" class="button lab__run" disabled={is_over} onclick={on_run}>
                { if runs { "Pause" } else { "Run" } }
            </button>
            <button type="button" class="button" disabled={is_over} onclick={later(1)}>{ "One step" }</button>
            <button type="button" class="button" disabled={is_over} onclick={later(MOST_STEPS)}>{ "To the end" }</button>
            <button type="button" class="button" disabled={revival.steps == 0} onclick={on_again}>{ "Start again" }</button>
            <output class="lab__count">{ counted(revival.steps) }</output>
        </div>
    }
}

/// `1 step`, `20 steps`
fn counted(steps: usize) -> String {
    format!("{steps} {}", if steps == 1 { "step" } else { "steps" })
}

/// All neurons in one text.
fn words(revival: &Revival) -> String {
    let mut text = format!("After {}.", counted(revival.steps));
    for patient in &revival.neurons {
        let name = patient.neuron.activation().activation.name;
        text += &format!(" {name}: {}", patient.words(revival.steps));
    }
    text
}
