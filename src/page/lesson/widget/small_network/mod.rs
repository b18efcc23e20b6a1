//! A small network whose values flow layer by layer when played or stepped.

mod drawing;
mod model;

use super::choice::activations;
use super::figure::Figure;
use super::knob::Knob;
use super::known::known;
use super::worked::number;
use crate::network::LayerPass;
use gloo::timers::callback::Timeout;
use model::{Action, Flow, STEPS};
use std::rc::Rc;
use yew::prelude::*;

/// Time to look at each step while it plays.
const STEP_MS: u32 = 1600;
/// The layers in words, inputs left out.
const LAYERS: [&str; 3] = ["hidden layer 1", "hidden layer 2", "the output"];
const CHOICE: &[&str] = &["step", "sigmoid", "tanh", "relu"];

impl Reducible for Flow {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(self.after(action))
    }
}

/// The widget.
#[component]
pub(super) fn SmallNetwork() -> Html {
    let flow = use_reducer_eq(|| Flow::at_first(known("tanh")));
    let dispatcher = flow.dispatcher();
    let act = Callback::from(move |action: Action| dispatcher.dispatch(action));
    use_effect_with((flow.is_playing, flow.step), {
        let act = act.clone();
        move |(is_playing, _)| {
            let timeout = is_playing.then(|| Timeout::new(STEP_MS, move || act.emit(Action::Tick)));
            move || drop(timeout)
        }
    });
    let passes = flow.passes();
    let description = AttrValue::from(words(&flow, &passes));
    let on_activation = act.reform(Action::SetActivation);
    let input = |index: usize, id: &'static str, name: &'static str| {
        html! {
            <Knob {id} {name} meaning="input" value={flow.inputs[index]} min={-2.0} max={2.0} step={0.05}
                on_value={act.reform(move |x| Action::SetInput(index, x))} />
        }
    };
    html! {
        <Figure name="A small network" on_reset={act.reform(|()| Action::Reset(known("tanh")))} description={description.clone()}
            caption="Play it, or go step by step: each layer first takes its weighted sums, then sends each through the activation. Thick lines are large weights, dashed ones negative. The neuron with the double ring is the one from above.">
            <div class="widget__view">
                { drawing::network(&flow, &passes) }
                { tools(&flow, &act) }
                <p class="widget__narration">{ description }</p>
            </div>
            <div class="widget__controls">
                { input(0, "network-x1", "x₁") }
                { input(1, "network-x2", "x₂") }
                { activations(CHOICE, flow.activation, &on_activation) }
            </div>
        </Figure>
    }
}

fn tools(flow: &Flow, act: &Callback<Action>) -> Html {
    let button = |label: &'static str, action: Action, is_enabled: bool| {
        let on_click = act.reform(move |_: MouseEvent| action);
        html! { <button type="button" class="button" disabled={!is_enabled} onclick={on_click}>{ label }</button> }
    };
    html! {
        <div class="button-row">
            if flow.is_playing {
                { button("Pause", Action::Pause, true) }
            } else {
                { button("Play", Action::Play, true) }
            }
            { button("Step", Action::Step, !flow.is_at_end()) }
            { button("Restart", Action::Restart, flow.step > 0) }
        </div>
    }
}

/// What the last step did.
fn words(flow: &Flow, passes: &[LayerPass]) -> String {
    let list = |values: &[f64]| values.iter().copied().map(number).collect::<Vec<_>>().join(", ");
    let layer = flow.step.saturating_sub(1) / 2;
    let beginning = format!("Step {} of {STEPS}", flow.step);
    match (passes.get(layer), flow.known(layer)) {
        (Some(pass), Some(false)) => {
            format!("{beginning}: {}, weighted sums {}.", LAYERS[layer], list(&pass.sums))
        }
        (Some(pass), Some(true)) => format!(
            "{beginning}: {}, after {} {}.",
            LAYERS[layer],
            flow.activation.name,
            list(&pass.outputs)
        ),
        _ => format!("The inputs wait: {}.", list(&flow.inputs)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_is_told() {
        let mut flow = Flow::at_first(known("relu"));
        let mut told = Vec::new();
        for _ in 0..=STEPS {
            told.push(words(&flow, &flow.passes()));
            flow = flow.after(Action::Step);
        }
        assert_eq!(told[0], "The inputs wait: 0.5, −1.");
        assert_eq!(told[1], "Step 1 of 6: hidden layer 1, weighted sums 0.1, −0.9, 1.1.");
        assert_eq!(told[2], "Step 2 of 6: hidden layer 1, after ReLU 0.1, 0, 1.1.");
        assert!(told[6].starts_with("Step 6 of 6: the output, after ReLU"), "{}", told[6]);
    }
}
