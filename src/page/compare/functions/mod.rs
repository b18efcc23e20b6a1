//! The compared functions, a row each: replace, set parameters, move, duplicate, remove, add.

mod add;
mod drag;
mod focus;
mod row;

use super::sets::SETS;
use super::state::Action;
use crate::activation::Setting;
use add::Add;
use drag::use_drag;
use focus::use_focus;
use row::FunctionRow;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Functions`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The functions.
    pub functions: Rc<[Setting]>,
    /// A key for each that it keeps wherever it moves.
    pub keys: Vec<u32>,
    /// What the reader does.
    pub on_action: Callback<Action>,
}

/// Heading, ready-made sets, the list of functions, and how to add one.
#[component]
pub(super) fn Functions(props: &Props) -> Html {
    let Props { functions, keys, on_action } = props;
    let list = use_node_ref();
    let drag = use_drag(&list, keys, on_action);
    let focus = use_focus(keys);
    let rows = functions.iter().zip(keys).enumerate().map(|(place, (function, key))| {
        html! {
            <FunctionRow key={*key} id={*key} {place} count={functions.len()} function={function.clone()}
                is_dragged={drag.key == Some(*key)} on_action={on_action.clone()} on_focus={focus.clone()} />
        }
    });
    html! {
        <section class="compare__functions" aria-labelledby="compare-name">
            <h1 class="compare__name" id="compare-name">{ "Compare" }</h1>
            <div class="compare__sets" data-part="picker" role="group" aria-label="Ready-made comparisons">
                { for SETS.iter().enumerate().map(|(index, set)| html! {
                    <button key={set.name} type="button" class="button button--small"
                        aria-pressed={(*set.functions() == **functions).to_string()}
                        onclick={on_action.reform(move |_: MouseEvent| Action::ApplySet(index))}>{ set.name }</button>
                }) }
            </div>
            <ol ref={list} class="functions" aria-label="Compared functions" onpointerdown={drag.on_down}
                onpointermove={drag.on_move} onpointerup={drag.on_up.clone()} onpointercancel={drag.on_up}>
                { for rows }
            </ol>
            <Add count={functions.len()} on_action={on_action.clone()} />
        </section>
    }
}
