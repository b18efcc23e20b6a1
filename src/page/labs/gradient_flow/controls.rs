//! Which network: its activation, its first weights, its size, and the seeds.

use super::super::fields::{FunctionField, Seed};
use super::super::train::fields::select;
use super::super::use_lab;
use crate::activation::{Setting, find};
use crate::component::toggle::Toggle;
use crate::link::GradientFlowView;
use crate::network::Rule;
use crate::page::lesson::widget::knob::Knob;
use yew::prelude::*;

/// Networks worth a look: a name, an activation, an initialiser.
const PRESETS: [(&str, &str, Rule); 6] = [
    ("Sigmoid, Xavier", "sigmoid", Rule::Xavier),
    ("Tanh, Xavier", "tanh", Rule::Xavier),
    ("ReLU, Xavier", "relu", Rule::Xavier),
    ("ReLU, He", "relu", Rule::He),
    ("ReLU, Normal 0.5", "relu", Rule::Normal(0.5)),
    ("SELU, LeCun", "selu", Rule::LeCun),
];

/// Presets and all controls.
pub(super) fn controls(view: &GradientFlowView, set: &Callback<GradientFlowView>) -> Html {
    let on_function = changing(view, set, |view, function| view.function = function);
    let on_rule = changing(view, set, |view, place: usize| view.rule = Rule::ALL[place]);
    let on_seed = changing(view, set, |view, seed| view.seed = seed);
    let rule = Rule::ALL.iter().position(|rule| rule.id() == view.rule.id()).unwrap_or(0);
    html! {
        <div class="lab__controls" data-part="sliders" role="group" aria-label="Network">
            { presets(view, set) }
            <FunctionField scope="flow" setting={view.function.clone()} on_setting={on_function} />
            { select("Initialiser", Rule::ALL.into_iter().map(Rule::name), Some(rule), on_rule) }
            if let Rule::Normal(deviation) = view.rule {
                <Knob id="flow-std" name="std" meaning="of the weights" value={deviation} min={GradientFlowView::SMALLEST_DEVIATION}
                    max={GradientFlowView::LARGEST_DEVIATION} step={0.01}
                    on_value={changing(view, set, |view, value| view.rule = Rule::Normal(value))} />
            }
            <Knob id="flow-gain" name="gain" meaning="times every weight" value={view.gain} min={GradientFlowView::SMALLEST_GAIN}
                max={GradientFlowView::LARGEST_GAIN} step={0.05} on_value={changing(view, set, |view, gain| view.gain = gain)} />
            { count("flow-depth", "depth", "hidden layers", view.depth, (1, GradientFlowView::MOST_LAYERS),
                changing(view, set, |view, depth| view.depth = depth)) }
            { count("flow-width", "width", "units in each", view.width, (GradientFlowView::FEWEST_UNITS, GradientFlowView::MOST_UNITS),
                changing(view, set, |view, width| view.width = width)) }
            { count("flow-seeds", "networks", "one a seed", view.seeds as usize, (1, GradientFlowView::MOST_NETWORKS as usize),
                changing(view, set, |view, seeds: usize| view.seeds = seeds as u32)) }
            <Seed id="flow-seed" seed={view.seed} step={view.seeds} {on_seed} />
        </div>
    }
}

/// What a control calls with a new value.
pub(super) fn changing<T: 'static>(
    view: &GradientFlowView,
    set: &Callback<GradientFlowView>,
    change: fn(&mut GradientFlowView, T),
) -> Callback<T> {
    use_lab::changing(view, &set.reform(GradientFlowView::settled), change)
}

/// A slider for a whole number.
pub(super) fn count(
    id: &'static str,
    name: &'static str,
    meaning: &'static str,
    value: usize,
    (least, most): (usize, usize),
    on_count: Callback<usize>,
) -> Html {
    // The knob gives whole numbers in range.
    let on_value = on_count.reform(|value: f64| value as usize);
    html! {
        <Knob {id} {name} {meaning} value={value as f64} min={least as f64} max={most as f64} step={1.0} whole=true {on_value} />
    }
}

fn presets(view: &GradientFlowView, set: &Callback<GradientFlowView>) -> Html {
    let preset = |&(label, id, rule): &(&'static str, &'static str, Rule)| {
        let function = Setting::of(find(id)?);
        let pressed = view.function == function && view.rule == rule && view.gain == 1.0;
        let next = GradientFlowView { function, rule, gain: 1.0, ..view.clone() };
        Some(
            html! { <Toggle key={label} {label} {pressed} on_press={set.reform(move |()| next.clone())} /> },
        )
    };
    html! {
        <div class="lab__presets" role="group" aria-label="Presets">{ for PRESETS.iter().filter_map(preset) }</div>
    }
}
