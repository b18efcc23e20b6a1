//! One adjustable quantity: its label, a slider, a number box, and what belongs beside them.

use super::number_box::{NumberBox, Reading};
use crate::link::shortest;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`SliderField`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// An id unique on the page.
    pub id: AttrValue,
    /// Name and symbol, such as `alpha (α)`: the label of both controls.
    pub name: AttrValue,
    /// What it does, in a few words.
    #[prop_or_default]
    pub meaning: AttrValue,
    /// The value that holds; it may lie outside the slider's span.
    pub value: f64,
    /// Lower end of the slider.
    pub min: f64,
    /// Upper end of the slider.
    pub max: f64,
    /// Step of the slider and of the box's arrow keys.
    pub step: f64,
    /// Reads the text of the box.
    pub reading: Reading,
    /// A new value.
    pub on_value: Callback<f64>,
    /// Buttons that go with it, such as Reset.
    #[prop_or_default]
    pub children: Html,
}

/// A labelled slider with a number box in step with it.
#[component]
pub fn SliderField(props: &Props) -> Html {
    let on_input = use_callback(props.on_value.clone(), |event: InputEvent, on_value| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            on_value.emit(input.value_as_number());
        }
    });
    let slider_id = format!("{}-slider", props.id);
    html! {
        <div class="slider-field" data-part="sliders" role="group" aria-label={props.name.clone()}>
            <label class="slider-field__label" for={slider_id.clone()}>
                <span class="slider-field__name">{ &props.name }</span>
                if !props.meaning.is_empty() {
                    <small class="slider-field__meaning" aria-hidden="true">{ &props.meaning }</small>
                }
            </label>
            <input class="slider" type="range" id={slider_id} aria-label={props.name.clone()}
                min={shortest(props.min)} max={shortest(props.max)} step={shortest(props.step)}
                value={shortest(props.value)} aria-valuetext={shortest(props.value)} oninput={on_input} />
            <NumberBox id={props.id.clone()} name={props.name.clone()} value={props.value} step={props.step}
                reading={props.reading.clone()} on_value={props.on_value.clone()} />
            <div class="slider-field__tools">{ props.children.clone() }</div>
        </div>
    }
}
