//! What is trained, and in what the runs differ: the essentials first, the rest folded.

use super::fields::{NumberField, select};
use super::plan::{optimiser_name, rule_name, shape_name};
use super::run_fields;
use super::state::Action;
use crate::component::slider_field::SliderField;
use crate::link::{
    LARGEST_BATCH, LARGEST_BIAS, LARGEST_RATE, MOST_EPOCHS, MOST_LAYERS, MOST_NOISE, MOST_RUNS,
    MOST_UNITS, OPTIMISERS, Recipe, Start, StartRule, TrainView, Vary, reading,
};
use crate::network::{Optimiser, Shape};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Controls`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What is trained.
    pub view: TrainView,
    /// What the runs are called.
    pub names: Rc<[String]>,
    /// What the reader does.
    pub on_action: Callback<Action>,
}

/// All controls. They stay as they are while a training goes on.
#[component]
pub(super) fn Controls(props: &Props) -> Html {
    let Props { view, names, on_action } = props;
    html! {
        <section class="train__controls" data-part="sliders" aria-label="What is trained">
            { data(view, on_action) }
            { layers(view, on_action) }
            { runs(view, names, on_action) }
            <details class="train__more">
                <summary>{ "More settings" }</summary>
                { more(view, on_action) }
            </details>
        </section>
    }
}

fn data(view: &TrainView, on_action: &Callback<Action>) -> Html {
    let shapes = Shape::ALL;
    let at = shapes.iter().position(|shape| *shape == view.shape);
    let on_shape =
        on_action.reform(move |place: usize| Action::SetShape(shapes[place % shapes.len()]));
    let read = Callback::from(|text: String| reading::between(&text, "noise", 0.0, MOST_NOISE));
    html! {
        <>
            { select("Data set", shapes.into_iter().map(shape_name), at, on_shape) }
            <SliderField id="noise" name="noise (%)" value={view.noise} min={0.0} max={MOST_NOISE} step={5.0}
                reading={read} on_value={on_action.reform(Action::SetNoise)} />
        </>
    }
}

fn layers(view: &TrainView, on_action: &Callback<Action>) -> Html {
    let units = |(layer, units): (usize, &usize)| {
        let on_value = on_action.reform(move |units| Action::SetUnits(layer, units));
        html! {
            <NumberField key={layer} id={format!("units-{layer}")} label={format!("Layer {}", layer + 1)} value={*units as f64}
                min={1.0} max={MOST_UNITS as f64} step={1.0} {on_value} />
        }
    };
    let count = view.layers.len();
    let act = |action: Action| {
        let on_action = on_action.clone();
        Callback::from(move |_: MouseEvent| on_action.emit(action.clone()))
    };
    html! {
        <fieldset class="train__group">
            <legend>{ "Units of the hidden layers" }</legend>
            <div class="train__layers">
                { for view.layers.iter().enumerate().map(units) }
                <button type="button" class="button button--square" aria-label="Remove a layer" title="Remove a layer"
                    disabled={count == 1} onclick={act(Action::RemoveLayer)}>{ "−" }</button>
                <button type="button" class="button button--square" aria-label="Add a layer" title="Add a layer"
                    disabled={count == MOST_LAYERS} onclick={act(Action::AddLayer)}>{ "+" }</button>
            </div>
        </fieldset>
    }
}

/// In what the runs differ, and what each has of it.
fn runs(view: &TrainView, names: &[String], on_action: &Callback<Action>) -> Html {
    let at = Vary::ALL.iter().position(|vary| *vary == view.vary);
    let on_vary =
        on_action.reform(|place: usize| Action::SetVary(Vary::ALL[place % Vary::ALL.len()]));
    let on_add = {
        let on_action = on_action.clone();
        Callback::from(move |_: MouseEvent| on_action.emit(Action::AddRun))
    };
    html! {
        <fieldset class="train__group">
            <legend>{ "The runs" }</legend>
            { select("They differ in", Vary::ALL.into_iter().map(vary_name), at, on_vary) }
            <ul class="train__run-list">
                { for (0..view.runs()).map(|run| run_fields::entry(view, run, &names[run], on_action)) }
            </ul>
            <button type="button" class="button" disabled={view.runs() == MOST_RUNS} onclick={on_add}>{ "Add a run" }</button>
            if view.vary != Vary::Activation {
                { run_fields::activation(view, 0, "Activation of all runs", on_action) }
            }
            if view.vary != Vary::Rate {
                { rate(view, 0, "Learning rate of all runs", on_action) }
            }
        </fieldset>
    }
}

const fn vary_name(vary: Vary) -> &'static str {
    match vary {
        Vary::Activation => "the activation",
        Vary::Start => "the first weights",
        Vary::Optimiser => "the optimiser",
        Vary::Rate => "the learning rate",
    }
}

/// The learning rate of a run, or of all.
pub(super) fn rate(
    view: &TrainView,
    run: usize,
    label: &str,
    on_action: &Callback<Action>,
) -> Html {
    let on_value = on_action.reform(move |rate| Action::SetRate(run, rate));
    html! {
        <NumberField id={format!("rate-{run}")} label={label.to_owned()} value={view.rates[run]} min={1e-6}
            max={LARGEST_RATE} step={0.01} {on_value} />
    }
}

/// The first weights of a run, or of all.
pub(super) fn start(
    view: &TrainView,
    run: usize,
    label: &str,
    on_action: &Callback<Action>,
) -> Html {
    let now = view.starts[run];
    let at = StartRule::ALL.iter().position(|rule| *rule == now.rule);
    let on_rule = on_action.reform(move |place: usize| {
        let rule = StartRule::ALL[place % StartRule::ALL.len()];
        Action::SetStart(
            run,
            Start { rule, factor: if rule == StartRule::Normal { 0.5 } else { 1.0 } },
        )
    });
    let on_factor = on_action.reform(move |factor| Action::SetStart(run, Start { factor, ..now }));
    let factor_label =
        if now.rule == StartRule::Normal { "Standard deviation" } else { "Multiplied by" };
    html! {
        <div class="train__pair">
            { select(label.to_owned(), StartRule::ALL.into_iter().map(rule_name), at, on_rule) }
            <NumberField id={format!("factor-{run}")} label={factor_label} value={now.factor} min={1e-6} max={100.0} step={0.1}
                on_value={on_factor} />
        </div>
    }
}

/// The optimiser of a run, or of all.
pub(super) fn optimiser(
    view: &TrainView,
    run: usize,
    label: &str,
    on_action: &Callback<Action>,
) -> Html {
    let all: [Optimiser; 3] = OPTIMISERS.map(|(_, optimiser)| optimiser);
    let at = all.iter().position(|optimiser| *optimiser == view.optimisers[run]);
    let on_choose =
        on_action.reform(move |place: usize| Action::SetOptimiser(run, all[place % all.len()]));
    select(label.to_owned(), all.into_iter().map(optimiser_name), at, on_choose)
}

fn more(view: &TrainView, on_action: &Callback<Action>) -> Html {
    let recipe = Recipe::ALL.iter().position(|recipe| *recipe == view.recipe);
    let on_recipe =
        on_action.reform(|place: usize| Action::SetRecipe(Recipe::ALL[place % Recipe::ALL.len()]));
    let recipe_name = |recipe| match recipe {
        Recipe::Modern => "Modern: cross-entropy, 200 examples",
        Recipe::Playground => "TensorFlow Playground: squared error, 250 examples",
    };
    html! {
        <div class="train__fields">
            { select("Recipe", Recipe::ALL.into_iter().map(recipe_name), recipe, on_recipe) }
            if view.vary != Vary::Start {
                { start(view, 0, "First weights", on_action) }
            }
            <NumberField id="bias" label="First biases" value={view.bias} min={-LARGEST_BIAS} max={LARGEST_BIAS} step={0.1}
                on_value={on_action.reform(Action::SetBias)} />
            if view.vary != Vary::Optimiser {
                { optimiser(view, 0, "Optimiser", on_action) }
            }
            <NumberField id="batch" label="Batch size" value={view.batch as f64} min={1.0} max={LARGEST_BATCH as f64}
                step={1.0} on_value={on_action.reform(Action::SetBatch)} />
            <NumberField id="epochs" label="Epochs" value={view.epochs as f64} min={1.0} max={MOST_EPOCHS as f64}
                step={10.0} on_value={on_action.reform(Action::SetEpochs)} />
            <NumberField id="seed" label="Seed" value={f64::from(view.seed)} min={0.0} max={f64::from(u32::MAX)} step={1.0}
                on_value={on_action.reform(|seed| Action::SetSeed(seed as u32))} />
        </div>
    }
}
