//! The sliders of the parameters under the chart, and their presets.

use super::state::Action;
use crate::activation::Activation;
use crate::link::ExploreView;
use crate::page::param_knob::ParamKnob;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`ParamRow`].
#[derive(PartialEq, Properties)]
pub(super) struct ParamProps {
    /// What its ids begin with, where the page has several of them.
    #[prop_or_default]
    pub scope: AttrValue,
    /// The function.
    pub activation: &'static Activation,
    /// All its parameter values.
    pub params: Rc<[f64]>,
    /// Which of them this is.
    pub index: usize,
    /// What the reader does.
    pub on_action: Callback<Action>,
}

/// Slider, number box and reset of one parameter.
#[component]
pub(super) fn ParamRow(props: &ParamProps) -> Html {
    let ParamProps { scope, activation, params, index, on_action } = props;
    let (activation, index) = (*activation, *index);
    let on_value = use_callback((on_action.clone(), index), |value, (on_action, index)| {
        on_action.emit(Action::SetParam(*index, value));
    });
    let on_reset = use_callback((on_action.clone(), index), |_: MouseEvent, (on_action, index)| {
        on_action.emit(Action::ResetParam(*index));
    });
    let (Some(param), Some(value)) = (activation.params.get(index), params.get(index)) else {
        return Html::default();
    };
    html! {
        <ParamKnob id={scoped(scope, param.id)} {activation} params={params.clone()} {index} {on_value}>
            <button type="button" class="link-button" onclick={on_reset} disabled={*value == param.default}>
                { format!("Reset {}", param.id) }
            </button>
        </ParamKnob>
    }
}

/// An id that is unique on the page.
fn scoped(scope: &str, id: &'static str) -> AttrValue {
    if scope.is_empty() { id.into() } else { format!("{scope}-{id}").into() }
}

/// Buttons for the parameter values worth naming.
pub(super) fn presets(view: &ExploreView, on_action: &Callback<Action>) -> Html {
    let presets = view.activation.presets;
    if presets.is_empty() {
        return Html::default();
    }
    html! {
        <div class="presets" data-part="sliders" role="group" aria-label="Presets">
            <span aria-hidden="true">{ "Presets" }</span>
            { for presets.iter().enumerate().map(|(index, preset)| html! {
                <button key={preset.name} type="button" class="button button--small"
                    aria-pressed={(preset.values == &*view.params).to_string()}
                    onclick={on_action.reform(move |_: MouseEvent| Action::ApplyPreset(index))}>
                    { preset.name }
                </button>
            }) }
        </div>
    }
}
