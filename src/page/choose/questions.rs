//! The questions, each a group of radio buttons; the first button of a group takes the answer back.

use crate::choose::{Answers, QUESTIONS, Question};
use yew::prelude::*;

/// All questions, and the button that takes every answer back.
pub(super) fn questions(id: &str, answers: &Answers, on_answers: &Callback<Answers>) -> Html {
    let start_over = on_answers.reform(|_: MouseEvent| Answers::default());
    html! {
        <form class="chooser__questions" aria-label="Questions">
            { for QUESTIONS.iter().enumerate().map(|(index, question)| {
                group(&format!("{id}-{}", question.id), index, question, answers, on_answers)
            }) }
            <button type="button" class="button" onclick={start_over} disabled={answers.count() == 0}>
                { "Start over" }
            </button>
        </form>
    }
}

fn group(
    name: &str,
    index: usize,
    question: &'static Question,
    answers: &Answers,
    on_answers: &Callback<Answers>,
) -> Html {
    let option = |answer: Option<usize>, label: &'static str, meaning: &'static str| {
        let answered = answers.with(index, answer);
        let on_change = on_answers.reform(move |_: Event| answered);
        html! {
            <label key={label} class="choice">
                <input class="choice__radio" type="radio" name={name.to_owned()} checked={answers.get(index) == answer}
                    onchange={on_change} />
                <span class="choice__label">{ label }</span>
                <small class="choice__meaning">{ meaning }</small>
            </label>
        }
    };
    let choices = question.answers.iter().enumerate();
    html! {
        <fieldset key={question.id} class="chooser__question">
            <legend class="chooser__ask">{ question.text }</legend>
            <div class="chooser__choices">
                { option(None, "Not sure", "leave it open") }
                { for choices.map(|(answer, choice)| option(Some(answer), choice.label, choice.meaning)) }
            </div>
        </fieldset>
    }
}
