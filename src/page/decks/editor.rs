//! Changing one deck: its name, its questions, the order of its steps.

use crate::link::{Deck, LONGEST_ASK, LONGEST_NAME, Step};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`Editor`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The deck.
    pub deck: Deck,
    /// The deck after a change.
    pub on_change: Callback<Deck>,
}

/// The name and a row for each step.
#[component]
pub(super) fn Editor(props: &Props) -> Html {
    let Props { deck, on_change } = props;
    let on_name = {
        let (deck, on_change) = (deck.clone(), on_change.clone());
        Callback::from(move |event: Event| on_change.emit(deck.with_name(&value(&event))))
    };
    html! {
        <div class="editor">
            <label class="field">
                { "Name" }
                <input class="field__text" type="text" value={deck.name().to_owned()}
                    maxlength={LONGEST_NAME.to_string()} onchange={on_name} />
            </label>
            <ol class="editor__steps" aria-label={format!("Steps of {}", deck.name())}>
                { for deck.steps().iter().enumerate().map(|(index, step)| row(index, step, deck, on_change)) }
            </ol>
        </div>
    }
}

/// A question that can be changed, its view, and buttons to move and delete the step.
fn row(index: usize, step: &Step, deck: &Deck, on_change: &Callback<Deck>) -> Html {
    let number = index + 1;
    let count = deck.steps().len();
    let on_ask = {
        let (deck, on_change) = (deck.clone(), on_change.clone());
        Callback::from(move |event: Event| on_change.emit(deck.with_ask(index, &value(&event))))
    };
    let on = |changed: Deck| on_change.reform(move |_: MouseEvent| changed.clone());
    html! {
        <li key={index} class="editor__step">
            <input class="field__text" type="text" aria-label={format!("Question of step {number}")} value={step.ask.clone()}
                maxlength={LONGEST_ASK.to_string()} onchange={on_ask} />
            <div class="button-row">
                <a class="editor__link" href={step.link.clone()}>{ step.link.clone() }</a>
                <button type="button" class="button button--square" onclick={on(deck.with_moved(index, index.saturating_sub(1)))}
                    disabled={index == 0} aria-label={format!("Move step {number} up")} title="Move up">{ "↑" }</button>
                <button type="button" class="button button--square" onclick={on(deck.with_moved(index, number))}
                    disabled={number == count} aria-label={format!("Move step {number} down")} title="Move down">{ "↓" }</button>
                <button type="button" class="link-button" onclick={on(deck.without_step(index))} disabled={count == 1}
                    aria-label={format!("Delete step {number}")}>{ "Delete" }</button>
            </div>
        </li>
    }
}

fn value(event: &Event) -> String {
    event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
}
