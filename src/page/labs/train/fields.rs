//! Small controls with their labels: selects and number boxes.

use crate::component::number_box::{NumberBox, Reading};
use crate::link::reading;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A labelled select; `on_choose` gets the place of the option.
pub(in crate::page::labs) fn select(
    label: impl Into<AttrValue>,
    options: impl Iterator<Item = impl Into<AttrValue>>,
    selected: Option<usize>,
    on_choose: Callback<usize>,
) -> Html {
    html! {
        <label class="field">
            { label.into() }
            <select class="field__select" onchange={chosen(on_choose)}>{ all(options, selected) }</select>
        </label>
    }
}

/// A select whose options say what it is about; the label is for those who hear it.
pub(super) fn unlabelled(
    label: &'static str,
    options: impl Iterator<Item = impl Into<AttrValue>>,
    selected: usize,
    on_choose: Callback<usize>,
) -> Html {
    html! {
        <select class="field__select" aria-label={label} onchange={chosen(on_choose)}>
            { all(options, Some(selected)) }
        </select>
    }
}

fn all(options: impl Iterator<Item = impl Into<AttrValue>>, selected: Option<usize>) -> Html {
    let option = |(place, name): (usize, AttrValue)| {
        html! { <option key={place} selected={selected == Some(place)}>{ name }</option> }
    };
    options.map(Into::into).enumerate().map(option).collect()
}

/// The place of the option that was chosen.
fn chosen(on_choose: Callback<usize>) -> Callback<Event> {
    Callback::from(move |event: Event| {
        let chosen = event.target_dyn_into::<HtmlSelectElement>().map(|it| it.selected_index());
        if let Some(place) = chosen.and_then(|place| usize::try_from(place).ok()) {
            on_choose.emit(place);
        }
    })
}

/// Properties of [`NumberField`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// An id unique on the page.
    pub id: AttrValue,
    /// The label.
    pub label: AttrValue,
    /// The value that holds.
    pub value: f64,
    /// The least value.
    pub min: f64,
    /// The greatest value.
    pub max: f64,
    /// The step of the arrow keys.
    pub step: f64,
    /// A new value, between both.
    pub on_value: Callback<f64>,
}

/// A labelled number box.
#[component]
pub(super) fn NumberField(props: &Props) -> Html {
    let read: Reading = use_callback(
        (props.label.clone(), props.min, props.max),
        |text: String, (label, min, max)| reading::between(&text, label, *min, *max),
    );
    html! {
        <div class="field">
            <label for={props.id.clone()}>{ &props.label }</label>
            <NumberBox id={props.id.clone()} name={props.label.clone()} value={props.value} step={props.step}
                reading={read} on_value={props.on_value.clone()} />
        </div>
    }
}
