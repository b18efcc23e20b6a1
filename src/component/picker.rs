//! The select that lists the catalogue by family, with buttons to the previous and next function.

use crate::activation::{Activation, CATALOGUE, Family, find};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Properties of [`Picker`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The function that is shown.
    pub selected: &'static Activation,
    /// The reader chose a function.
    pub on_select: Callback<&'static Activation>,
    /// The reader asked for the neighbour: −1 or 1.
    pub on_step: Callback<isize>,
}

/// A native select labelled “Activation function”, and its two neighbours.
#[component]
pub fn Picker(props: &Props) -> Html {
    let on_change = use_callback(props.on_select.clone(), |event: Event, on_select| {
        if let Some(activation) = chosen_function(&event) {
            on_select.emit(activation);
        }
    });
    let on_previous =
        use_callback(props.on_step.clone(), |_: MouseEvent, on_step| on_step.emit(-1));
    let on_next = use_callback(props.on_step.clone(), |_: MouseEvent, on_step| on_step.emit(1));
    html! {
        <div class="picker" data-part="picker">
            <label class="field picker__field">
                { "Activation function" }
                <select class="field__select" onchange={on_change}>
                    { function_options(props.selected) }
                </select>
            </label>
            <button type="button" class="button button--square" onclick={on_previous} aria-keyshortcuts="["
                aria-label="Previous function" title="Previous function (key [)">{ "‹" }</button>
            <button type="button" class="button button--square" onclick={on_next} aria-keyshortcuts="]"
                aria-label="Next function" title="Next function (key ])">{ "›" }</button>
        </div>
    }
}

/// The whole catalogue as options of a select, by family.
pub fn function_options(selected: &'static Activation) -> Html {
    Family::ALL.into_iter().map(|family| options(family, selected)).collect()
}

/// The function that a select of [`function_options`] was set to.
#[must_use]
pub fn chosen_function(event: &Event) -> Option<&'static Activation> {
    let select = event.target_dyn_into::<HtmlSelectElement>()?;
    find(&select.value())
}

fn options(family: Family, selected: &'static Activation) -> Html {
    let members = CATALOGUE.iter().filter(|activation| activation.family == family);
    html! {
        <optgroup key={family.name()} label={family.name()}>
            { for members.map(|activation| html! {
                <option key={activation.id} value={activation.id} selected={*activation == selected}>
                    { activation.name }
                </option>
            }) }
        </optgroup>
    }
}
