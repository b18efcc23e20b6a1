//! One compared function: its line, which one it is, its parameters, and what can be done with it.

use super::super::state::Action;
use super::super::swatch::swatch;
use crate::activation::Setting;
use crate::component::picker::{chosen_function, function_options};
use crate::link::{ExploreView, FEWEST_FUNCTIONS, Link, MOST_FUNCTIONS, View, print};
use crate::page::param_knob::ParamKnob;
use yew::prelude::*;

/// Properties of [`FunctionRow`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The key of the row.
    pub id: u32,
    /// Its place, counted from 0.
    pub place: usize,
    /// How many rows there are.
    pub count: usize,
    /// The function with its parameters.
    pub function: Setting,
    /// Whether the row is being dragged.
    pub is_dragged: bool,
    /// What the reader does.
    pub on_action: Callback<Action>,
    /// Which elements may have the focus when the list has changed.
    pub on_focus: Callback<Vec<String>>,
}

/// A list item.
#[component]
pub(super) fn FunctionRow(props: &Props) -> Html {
    let Props { id, place, function, .. } = props;
    let place = *place;
    let on_select =
        use_callback((props.on_action.clone(), place), |event: Event, (on_action, place)| {
            if let Some(activation) = chosen_function(&event) {
                on_action.emit(Action::Replace(*place, activation));
            }
        });
    let knobs = function.activation.params.iter().enumerate().map(|(index, param)| {
        let on_value =
            props.on_action.reform(move |value| Action::SetParam(place, index, value));
        html! {
            <ParamKnob key={param.id} id={format!("f{id}-{}", param.id)} activation={function.activation}
                params={function.params.clone()} {index} {on_value} />
        }
    });
    let number = place + 1;
    html! {
        <li class={classes!("function", props.is_dragged.then_some("function--dragged"))}>
            <div class="function__head">
                <span class="function__grip" title="Drag to another place" aria-hidden="true" data-grip={id.to_string()}>{ "⠿" }</span>
                { swatch(place) }
                <b class="function__name">{ function.activation.name }</b>
                <select class="field__select" data-part="picker" aria-label={format!("Function {number}")} onchange={on_select}>
                    { function_options(function.activation) }
                </select>
            </div>
            { for knobs }
            { tools(props) }
        </li>
    }
}

/// What can be done with the row. Names count the rows, because one function may stand in several.
fn tools(props: &Props) -> Html {
    let Props { id, place, count, function, on_action, on_focus, .. } = props;
    let (id, place, number) = (*id, *place, place + 1);
    let act = |action: Action, focus: Vec<String>| {
        let (on_action, on_focus) = (on_action.clone(), on_focus.clone());
        Callback::from(move |_: MouseEvent| {
            on_focus.emit(focus.clone());
            on_action.emit(action.clone());
        })
    };
    let (up, down) = (format!("f{id}-up"), format!("f{id}-down"));
    let on_up = act(Action::Move(id, place.wrapping_sub(1)), vec![up.clone(), down.clone()]);
    let on_down = act(Action::Move(id, place + 1), vec![down.clone(), up.clone()]);
    let on_duplicate = act(Action::Duplicate(place), vec![]);
    let on_remove = act(Action::Remove(place), vec!["add-function".to_owned()]);
    let view =
        ExploreView { params: function.params.clone(), ..ExploreView::of(function.activation) };
    let explore = print(&Link::from(View::Explore(view)));
    html! {
        <div class="function__tools" data-part="picker" role="group" aria-label={format!("Function {number}: {}", function.activation.name)}>
            <button type="button" id={up} class="button button--square" disabled={place == 0} onclick={on_up}
                aria-label={format!("Move function {number} up")} title="Move up">{ "↑" }</button>
            <button type="button" id={down} class="button button--square" disabled={number == *count} onclick={on_down}
                aria-label={format!("Move function {number} down")} title="Move down">{ "↓" }</button>
            <button type="button" class="link-button" disabled={*count == MOST_FUNCTIONS} onclick={on_duplicate}
                aria-label={format!("Duplicate function {number}")}>{ "Duplicate" }</button>
            <button type="button" class="link-button" disabled={*count == FEWEST_FUNCTIONS} onclick={on_remove}
                aria-label={format!("Remove function {number}")}>{ "Remove" }</button>
            <a class="link-button" data-part="navigation" href={explore} aria-label={format!("Explore function {number}")}>{ "Explore" }</a>
        </div>
    }
}
