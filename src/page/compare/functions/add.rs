//! Choosing one more function to compare.

use super::super::state::Action;
use crate::activation::CATALOGUE;
use crate::component::picker::{chosen_function, function_options};
use crate::link::MOST_FUNCTIONS;
use yew::prelude::*;

/// Properties of [`Add`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// How many functions there are.
    pub count: usize,
    /// What the reader does.
    pub on_action: Callback<Action>,
}

/// The whole catalogue in a select, and a button. Choosing alone adds nothing: arrow keys walk through the list.
#[component]
pub(super) fn Add(props: &Props) -> Html {
    let chosen = use_state_eq(|| CATALOGUE[0]);
    let on_choose = {
        let chosen = chosen.setter();
        Callback::from(move |event: Event| {
            if let Some(activation) = chosen_function(&event) {
                chosen.set(activation);
            }
        })
    };
    let activation = *chosen;
    let on_add = props.on_action.reform(move |_: MouseEvent| Action::Add(activation));
    let is_full = props.count == MOST_FUNCTIONS;
    html! {
        <div class="add" data-part="picker">
            <label class="field add__field">
                { if is_full { "Six functions are the most" } else { "One more function" } }
                <select class="field__select" id="add-function" onchange={on_choose} disabled={is_full}>
                    { function_options(activation) }
                </select>
            </label>
            <button type="button" class="button" onclick={on_add} disabled={is_full}>{ "Add" }</button>
        </div>
    }
}
