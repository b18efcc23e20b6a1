//! Controls of the labs: an activation with its parameters, and a seed.

use super::super::param_knob::ParamKnob;
use crate::activation::Setting;
use crate::component::number_box::{NumberBox, Reading};
use crate::component::picker::{chosen_function, function_options};
use crate::link::reading;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`FunctionField`].
#[derive(PartialEq, Properties)]
pub(super) struct FunctionProps {
    /// What its ids begin with.
    pub scope: AttrValue,
    /// The activation and its parameters.
    pub setting: Setting,
    /// Another activation, or other parameters.
    pub on_setting: Callback<Setting>,
}

/// A select of the whole catalogue, and a slider for each parameter of what is chosen.
#[component]
pub(super) fn FunctionField(props: &FunctionProps) -> Html {
    let FunctionProps { scope, setting, on_setting } = props;
    let on_change = use_callback(on_setting.clone(), |event: Event, on_setting| {
        if let Some(activation) = chosen_function(&event) {
            on_setting.emit(Setting::of(activation));
        }
    });
    let knob = |index: usize| {
        let on_value = on_setting.reform({
            let setting = setting.clone();
            move |value| with_param(&setting, index, value)
        });
        let Setting { activation, params } = setting.clone();
        let param = activation.params[index].id;
        html! { <ParamKnob key={param} id={format!("{scope}-{param}")} {activation} {params} {index} {on_value} /> }
    };
    html! {
        <div class="lab__function">
            <label class="field">
                { "Activation" }
                <select class="field__select" onchange={on_change}>{ function_options(setting.activation) }</select>
            </label>
            { for (0..setting.params.len()).map(knob) }
        </div>
    }
}

/// The setting with another value for one parameter.
fn with_param(setting: &Setting, index: usize, value: f64) -> Setting {
    let params = setting.params.iter().enumerate();
    let params: Rc<[f64]> =
        params.map(|(other, old)| if other == index { value } else { *old }).collect();
    Setting { activation: setting.activation, params }
}

/// Properties of [`Seed`].
#[derive(PartialEq, Properties)]
pub(in crate::page) struct SeedProps {
    /// An id unique on the page.
    pub id: AttrValue,
    /// The seed.
    pub seed: u32,
    /// How far the button goes.
    #[prop_or(1)]
    pub step: u32,
    /// Another seed.
    pub on_seed: Callback<u32>,
}

/// A box for a seed, and a button for other random numbers.
#[component]
pub(in crate::page) fn Seed(props: &SeedProps) -> Html {
    let SeedProps { id, seed, step, on_seed } = props;
    let read: Reading = use_callback((), |text: String, ()| reading::seed(&text));
    // What was read is a whole number of 32 bits.
    let on_value = on_seed.reform(|seed: f64| seed as u32);
    let next = seed.wrapping_add(*step);
    let on_next = on_seed.reform(move |_: MouseEvent| next);
    html! {
        <div class="lab__seed" role="group" aria-label="seed">
            <span class="slider-field__name" aria-hidden="true">{ "seed" }</span>
            <NumberBox {id} name="seed" value={f64::from(*seed)} step={1.0} reading={read} {on_value} />
            <button type="button" class="button" onclick={on_next}>{ "Draw again" }</button>
        </div>
    }
}
