//! The question before the experiment, and how the prediction did.

use super::markup;
use super::state::{Action, Prediction};
use crate::content::claim::Claim;
use yew::prelude::*;

/// The question with its choices, and a way past it.
pub(super) fn question(
    claim: &'static Claim,
    prediction: Prediction,
    act: &Callback<Action>,
) -> Html {
    let choice = |(index, text): (usize, &'static str)| {
        let predict = act.reform(move |_: Event| Action::Predict(Prediction::Choice(index)));
        html! {
            <label key={index} class="choice">
                <input class="choice__radio" type="radio" name="prediction"
                    checked={prediction == Prediction::Choice(index)} onchange={predict} />
                <span class="choice__label">{ markup(text) }</span>
            </label>
        }
    };
    let skip = act.reform(|_: MouseEvent| Action::Predict(Prediction::Skipped));
    html! {
        <fieldset class="predict">
            <legend class="predict__ask">{ markup(claim.ask) }</legend>
            <div class="predict__choices">
                { for claim.choices.iter().map(|choice| choice.text).enumerate().map(choice) }
            </div>
            <button type="button" class="link-button" onclick={skip} disabled={prediction != Prediction::Open}>
                { "Skip" }
            </button>
        </fieldset>
    }
}

/// How the prediction did; nothing where there is none.
pub(super) fn answer(claim: &'static Claim, prediction: Prediction) -> Html {
    let Prediction::Choice(index) = prediction else { return Html::default() };
    let Some(chosen) = claim.choices.get(index) else { return Html::default() };
    let right = claim.choices.iter().find(|choice| choice.is_right);
    html! {
        <p class="predict__answer">
            if chosen.is_right {
                <strong>{ "You predicted it: " }</strong>{ markup(chosen.text) }
            } else {
                <strong>{ "Not as you predicted. " }</strong>
                { "What happens: " }{ right.map_or_else(Html::default, |right| markup(right.text)) }
            }
        </p>
    }
}
