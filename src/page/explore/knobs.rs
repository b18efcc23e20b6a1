//! The sliders of the parameters under the chart, and their presets.

use super::state::Action;
use crate::activation::{Activation, Param};
use crate::component::number_box::Reading;
use crate::component::slider_field::SliderField;
use crate::link::{ExploreView, nearest_in_domain, reading};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`ParamKnob`].
#[derive(PartialEq, Properties)]
pub(super) struct ParamProps {
    /// The function.
    pub activation: &'static Activation,
    /// All its parameter values.
    pub params: Rc<[f64]>,
    /// Which of them this is.
    pub index: usize,
    /// What the reader does.
    pub on_action: Callback<Action>,
}

/// Slider, number box, presets and reset of one parameter.
#[component]
pub(super) fn ParamKnob(props: &ParamProps) -> Html {
    let ParamProps { activation, params, index, on_action } = props;
    let (activation, index) = (*activation, *index);
    let read: Reading = use_callback(
        (activation, params.clone(), index),
        |text: String, (activation, params, index)| {
            reading::param(&text, activation, *index, params)
        },
    );
    let on_value = use_callback((on_action.clone(), index), |value, (on_action, index)| {
        on_action.emit(Action::SetParam(*index, value));
    });
    let on_reset = use_callback((on_action.clone(), index), |_: MouseEvent, (on_action, index)| {
        on_action.emit(Action::ResetParam(*index));
    });
    let (Some(param), Some(value)) = (activation.params.get(index), params.get(index)) else {
        return Html::default();
    };
    // Where another parameter is the limit, such as the lower end of a clamp, the slider ends there.
    let end = |end: f64| nearest_in_domain(param, end, params);
    html! {
        <SliderField id={param.id} name={label(param)} meaning={param.meaning} value={*value}
            min={end(*param.slider.start())} max={end(*param.slider.end())} step={param.step} reading={read} {on_value}>
            <button type="button" class="link-button" onclick={on_reset} disabled={*value == param.default}>
                { format!("Reset {}", param.id) }
            </button>
        </SliderField>
    }
}

/// Buttons for the parameter values worth naming.
pub(super) fn presets(view: &ExploreView, on_action: &Callback<Action>) -> Html {
    let presets = view.activation.presets;
    if presets.is_empty() {
        return Html::default();
    }
    html! {
        <div class="presets" role="group" aria-label="Presets">
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

/// Name and symbol: `alpha (α)`; the name alone where the symbol is the same word.
fn label(param: &Param) -> String {
    if param.symbol == param.id {
        param.id.to_owned()
    } else {
        format!("{} ({})", param.id, param.symbol)
    }
}
