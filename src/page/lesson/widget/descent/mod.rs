//! One weight, its loss curve, and gradient descent in steps: with a sigmoid, a step, and a step with a
//! straight-through gradient.

mod model;

use super::choice::choice;
use super::figure::Figure;
use super::knob::Knob;
use super::worked::{factor, number};
use crate::component::sketch::{Corner, Curve, Plane, Sketch, draw};
use gloo::timers::callback::Timeout;
use model::{Action, Descent, Kind};
use std::rc::Rc;
use yew::prelude::*;

/// Time between two steps while it runs.
const STEP_MS: u32 = 150;
const KINDS: [(Kind, &str); 3] = [
    (Kind::Sigmoid, "Sigmoid"),
    (Kind::Step, "Binary step"),
    (Kind::StraightThrough, "Step, straight-through"),
];
/// The weights that are drawn.
const FROM: f64 = -1.0;
const TO: f64 = 2.0;

impl Reducible for Descent {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(self.after(action))
    }
}

/// The widget.
#[component]
pub(super) fn DescentWidget() -> Html {
    let descent = use_reducer_eq(Descent::at_first);
    let dispatcher = descent.dispatcher();
    let act = Callback::from(move |action: Action| dispatcher.dispatch(action));
    use_effect_with((descent.is_running, descent.weight().to_bits()), {
        let act = act.clone();
        move |(is_running, _)| {
            let timeout = is_running.then(|| Timeout::new(STEP_MS, move || act.emit(Action::Tick)));
            move || drop(timeout)
        }
    });
    let description = AttrValue::from(format!("{} {}", numbers(&descent), verdict(&descent)));
    html! {
        <Figure name="Gradient descent on one weight" on_reset={act.reform(|()| Action::Reset)} description={description.clone()}
            caption="Step, or run it: each step follows the dashed slope downhill. Then take the binary step: its slope is 0 almost everywhere, so the weight never moves. With a straight-through gradient, a slope of 1 stands in for that 0, and it does.">
            <div class="widget__view">
                { sketch(&descent, description) }
                { tools(&descent, &act) }
            </div>
            <div class="widget__controls">
                { choice("Activation and gradient", &KINDS, descent.kind, &act.reform(Action::SetKind)) }
                <Knob id="descent-rate" name="learning rate" meaning="η" value={descent.rate} min={0.05} max={4.0} step={0.05} on_value={act.reform(Action::SetRate)} />
                <Knob id="descent-start" name="start" meaning="the first w" value={descent.start()} min={FROM} max={TO} step={0.05} on_value={act.reform(Action::SetStart)} />
                { readout(&descent) }
            </div>
        </Figure>
    }
}

fn tools(descent: &Descent, act: &Callback<Action>) -> Html {
    let button = |label: &'static str, action: Action, is_enabled: bool| {
        let on_click = act.reform(move |_: MouseEvent| action);
        html! { <button type="button" class="button" disabled={!is_enabled} onclick={on_click}>{ label }</button> }
    };
    let run = if prefers_no_motion() { Action::RunToEnd } else { Action::Run };
    html! {
        <div class="button-row">
            { button("Step", Action::Step, true) }
            if descent.is_running {
                { button("Pause", Action::Pause, true) }
            } else {
                { button("Run", run, !descent.is_at_rest()) }
            }
            { button("Restart", Action::Restart, !descent.trail().is_empty()) }
        </div>
    }
}

fn prefers_no_motion() -> bool {
    let query =
        |window: web_sys::Window| window.match_media("(prefers-reduced-motion: reduce)").ok()?;
    web_sys::window().and_then(query).is_some_and(|query| query.matches())
}

fn readout(descent: &Descent) -> Html {
    let neuron = descent.neuron();
    let weight = descent.weight();
    let slope_name =
        if descent.kind == Kind::StraightThrough { "slope in its place" } else { "slope" };
    let (rate, slope) = (number(descent.rate), neuron.slope(weight));
    html! {
        <output class="widget__readout" aria-label="The step worked out" aria-live="off">
            <span>{ format!("step {}: w = {}", descent.trail().len(), number(weight)) }</span>
            <span>{ "loss = " }<b class="widget__f">{ number(neuron.loss(weight)) }</b>{ format!(", {} of {} right", neuron.right(weight), neuron.examples.len()) }</span>
            <span>{ slope_name }{ " = " }<b class="widget__df">{ number(slope) }</b></span>
            <span>{ format!("next w = {} − {rate} × {} = {}", number(weight), factor(slope), number(descent.next_weight())) }</span>
            <span class="widget__soft widget__verdict">{ verdict(descent) }</span>
        </output>
    }
}

fn numbers(descent: &Descent) -> String {
    let (neuron, weight) = (descent.neuron(), descent.weight());
    format!(
        "After {} steps w is {}, the loss {} and the slope {}.",
        descent.trail().len(),
        number(weight),
        number(neuron.loss(weight)),
        number(neuron.slope(weight))
    )
}

/// What the next step will do.
fn verdict(descent: &Descent) -> &'static str {
    let neuron = descent.neuron();
    let slope = neuron.slope(descent.weight());
    if descent.is_lost() {
        "The steps were too large: the weight is lost."
    } else if slope == 0.0 && neuron.loss(descent.weight()) > 0.0 {
        "The slope is exactly 0: the weight stays where it is, right or wrong."
    } else if slope == 0.0 {
        "No loss, no slope: it has arrived."
    } else if descent.is_at_rest() {
        "It rests at the lowest place it can find."
    } else if slope > 0.0 {
        "The loss rises to the right: the next step goes left."
    } else {
        "The loss falls to the right: the next step goes right."
    }
}

fn sketch(descent: &Descent, description: AttrValue) -> Html {
    let plane = Plane::new((FROM, TO), (-0.04, 0.6), 290.0);
    let neuron = descent.neuron();
    let on_loss = |weight: f64| (weight, neuron.loss(weight));
    let at = on_loss(descent.weight());
    let next = on_loss(descent.next_weight());
    let slope_name = if descent.kind == Kind::StraightThrough { "slope put in" } else { "slope" };
    let lines = html! {
        <>
            { draw::through(&plane, "sketch__tangent", at, neuron.slope(at.0)) }
            { draw::curve(&plane, "sketch--f", &Curve::new(&|weight| neuron.loss(weight), &neuron.breaks(), plane.x)) }
            { draw::segment(&plane, "sketch__move", at, (next.0, at.1)) }
            { draw::segment(&plane, "sketch__reference", (next.0, at.1), next) }
        </>
    };
    html! {
        <Sketch {plane} x_name="weight w" y_name="loss" {description} {lines}>
            { for descent.trail().iter().map(|weight| draw::mark(&plane, "sketch__trail", on_loss(*weight))) }
            { draw::point(&plane, "sketch--f", at) }
            { draw::names(&plane, Corner::BottomLeft, &[("sketch--f", "loss".into()), ("sketch--df", slope_name.into())]) }
        </Sketch>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_neuron_has_its_verdict() {
        let of = |kind| Descent::at_first().after(Action::SetKind(kind));
        assert!(verdict(&of(Kind::Sigmoid)).ends_with("goes right."));
        assert!(verdict(&of(Kind::Sigmoid).after(Action::RunToEnd)).starts_with("It rests"));
        assert!(verdict(&of(Kind::Step)).contains("exactly 0"));
        assert!(verdict(&of(Kind::StraightThrough).after(Action::RunToEnd)).contains("arrived"));
        let right = of(Kind::Sigmoid).after(Action::SetStart(1.8));
        assert!(verdict(&right).ends_with("goes left."));
    }
}
