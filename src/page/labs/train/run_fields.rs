//! What one run has of its own.

use super::controls;
use super::plan::stack;
use super::state::Action;
use crate::activation::Setting;
use crate::component::picker::{chosen_function, function_options};
use crate::link::{TrainView, Vary};
use crate::page::param_knob::ParamKnob;
use yew::prelude::*;

/// A list item: the run's colour, what it has, and Remove.
pub(super) fn entry(
    view: &TrainView,
    run: usize,
    name: &str,
    on_action: &Callback<Action>,
) -> Html {
    let label = format!("Run {}", run + 1);
    let own = match view.vary {
        Vary::Activation => activation(view, run, &label, on_action),
        Vary::Start => controls::start(view, run, &label, on_action),
        Vary::Optimiser => controls::optimiser(view, run, &label, on_action),
        Vary::Rate => controls::rate(view, run, &label, on_action),
    };
    let on_remove = {
        let on_action = on_action.clone();
        Callback::from(move |_: MouseEvent| on_action.emit(Action::RemoveRun(run)))
    };
    html! {
        <li key={run} class={classes!("train__run-entry", series(run))}>
            { own }
            <button type="button" class="link-button" disabled={view.runs() == 1} onclick={on_remove}
                aria-label={format!("Remove run {}: {name}", run + 1)}>{ "Remove" }</button>
        </li>
    }
}

/// The class that gives a run its colour.
pub(super) const fn series(run: usize) -> &'static str {
    ["series-1", "series-2", "series-3", "series-4"][run % 4]
}

/// The activation of a run, for all layers or layer by layer, with its parameters.
pub(super) fn activation(
    view: &TrainView,
    run: usize,
    label: &str,
    on_action: &Callback<Action>,
) -> Html {
    let stack = stack(view, run);
    let is_apart = stack.len() > 1;
    let on_apart = {
        let on_action = on_action.clone();
        Callback::from(move |_: MouseEvent| on_action.emit(Action::SetApart(run, !is_apart)))
    };
    html! {
        <div class="train__activation">
            { for stack.iter().enumerate().map(|(place, setting)| {
                let label = if is_apart { format!("{label}, layer {}", place + 1) } else { label.to_owned() };
                one(run, place, setting, label, on_action)
            }) }
            if view.layers.len() > 1 {
                <button type="button" class="link-button" aria-pressed={is_apart.to_string()} onclick={on_apart}
                    aria-label={format!("{label}: an activation for each layer")}>
                    { if is_apart { "One for all layers" } else { "Layer by layer" } }
                </button>
            }
        </div>
    }
}

fn one(
    run: usize,
    place: usize,
    setting: &Setting,
    label: String,
    on_action: &Callback<Action>,
) -> Html {
    let on_select = {
        let on_action = on_action.clone();
        Callback::from(move |event: Event| {
            if let Some(activation) = chosen_function(&event) {
                on_action.emit(Action::SetActivation(run, place, activation));
            }
        })
    };
    let knob = |index: usize| {
        let on_value = on_action.reform(move |value| Action::SetParam(run, place, index, value));
        html! {
            <ParamKnob key={index} id={format!("run-{run}-{place}-{index}")} activation={setting.activation}
                params={setting.params.clone()} {index} {on_value} />
        }
    };
    html! {
        <div key={place}>
            <label class="field">
                { label }
                <select class="field__select" onchange={on_select}>{ function_options(setting.activation) }</select>
            </label>
            { for (0..setting.params.len()).map(knob) }
        </div>
    }
}
