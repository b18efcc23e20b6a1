//! Which inputs flow through: mean, spread and seed.

use super::super::state::Action;
use crate::component::number_box::{NumberBox, Reading};
use crate::component::slider_field::SliderField;
use crate::link::{Flow, LARGEST_MEAN, LARGEST_SPREAD, SMALLEST_SPREAD, reading};
use yew::prelude::*;

/// Properties of [`Inputs`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The inputs.
    pub flow: Flow,
    /// What the reader does.
    pub on_action: Callback<Action>,
}

/// Two sliders, and a seed that can be typed or stepped on.
#[component]
pub(super) fn Inputs(props: &Props) -> Html {
    let Props { flow, on_action } = props;
    let read_mean: Reading = use_callback((), |text: String, ()| {
        reading::between(&text, "The mean", -LARGEST_MEAN, LARGEST_MEAN)
    });
    let read_spread: Reading = use_callback((), |text: String, ()| {
        reading::between(&text, "The spread", SMALLEST_SPREAD, LARGEST_SPREAD)
    });
    let read_seed: Reading = use_callback((), |text: String, ()| reading::seed(&text));
    let on_mean = on_action.reform(Action::SetMean);
    let on_spread = on_action.reform(Action::SetSpread);
    // What was read is a whole number of 32 bits.
    let on_seed = on_action.reform(|seed: f64| Action::SetSeed(seed as u32));
    let next = flow.seed.wrapping_add(1);
    let on_next = on_action.reform(move |_: MouseEvent| Action::SetSeed(next));
    html! {
        <div class="inputs">
            <SliderField id="flow-mean" name="mean of z" value={flow.mean} min={-4.0} max={4.0} step={0.05}
                reading={read_mean} on_value={on_mean} />
            <SliderField id="flow-spread" name="spread of z" meaning="standard deviation" value={flow.spread}
                min={0.05} max={5.0} step={0.05} reading={read_spread} on_value={on_spread} />
            <div class="inputs__seed" role="group" aria-label="seed">
                <span class="slider-field__name" aria-hidden="true">{ "seed" }</span>
                <NumberBox id="flow-seed" name="seed" value={f64::from(flow.seed)} step={1.0} reading={read_seed}
                    on_value={on_seed} />
                <button type="button" class="button" onclick={on_next}>{ "Draw again" }</button>
            </div>
        </div>
    }
}
