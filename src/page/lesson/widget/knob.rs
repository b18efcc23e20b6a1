//! A slider with a number box for one quantity of a widget.

use crate::component::number_box::Reading;
use crate::component::slider_field::SliderField;
use crate::link::reading;
use yew::prelude::*;

/// Properties of [`Knob`].
#[derive(PartialEq, Properties)]
pub(in crate::page) struct Props {
    /// An id unique on the page.
    pub id: AttrValue,
    /// The label of slider and box.
    pub name: AttrValue,
    /// What it is, in a few words.
    #[prop_or_default]
    pub meaning: AttrValue,
    /// The value that holds.
    pub value: f64,
    /// The least value.
    pub min: f64,
    /// The greatest value.
    pub max: f64,
    /// The step of the slider.
    pub step: f64,
    /// Whether it takes whole numbers only.
    #[prop_or_default]
    pub whole: bool,
    /// A new value, between `min` and `max`.
    pub on_value: Callback<f64>,
}

/// A labelled slider and its box; both take values from `min` to `max`.
#[component]
pub(in crate::page) fn Knob(props: &Props) -> Html {
    let read: Reading = use_callback(
        (props.name.clone(), props.min, props.max, props.whole),
        |text: String, (name, min, max, whole)| {
            let read = if *whole { reading::whole } else { reading::between };
            read(&text, name, *min, *max)
        },
    );
    html! {
        <SliderField id={props.id.clone()} name={props.name.clone()} meaning={props.meaning.clone()} value={props.value}
            min={props.min} max={props.max} step={props.step} reading={read} on_value={props.on_value.clone()} />
    }
}

/// What a control calls with a new value, to change one thing of a widget's state.
pub(super) fn changing<S: Clone + 'static, V: 'static>(
    state: &UseStateHandle<S>,
    change: fn(&mut S, V),
) -> Callback<V> {
    let state = state.clone();
    Callback::from(move |value| {
        let mut next = (*state).clone();
        change(&mut next, value);
        state.set(next);
    })
}
