//! The questions to check oneself: answered in place, explained, kept in this browser only.

use super::answers::Answers;
use super::markup;
use crate::component::keeping;
use crate::content::lesson::{QUESTIONS, Question};
use yew::prelude::*;

/// All questions, how many are right, and a way to begin again.
#[component]
pub(super) fn SelfCheck() -> Html {
    let answers = use_state_eq(stored);
    let trouble = use_state_eq(|| None::<keeping::Trouble>);
    let on_answers =
        use_callback((answers.setter(), trouble.setter()), |new: Answers, (answers, trouble)| {
            trouble.set(keeping::write(keeping::ANSWERS, &new.printed()).err());
            answers.set(new);
        });
    let on_reset = use_callback(on_answers.clone(), |_: MouseEvent, on_answers| {
        on_answers.emit(Answers::default());
    });
    html! {
        <div class="self-check">
            <ol class="self-check__questions">
                { for QUESTIONS.iter().map(|question| self::question(question, &answers, &on_answers)) }
            </ol>
            <div class="self-check__foot">
                <p class="self-check__score" role="status">{ score(&answers) }</p>
                <button type="button" class="button" onclick={on_reset} disabled={answers.count() == 0}>
                    { "Clear my answers" }
                </button>
            </div>
            <p class="self-check__kept">
                { trouble.map_or("Your answers stay in this browser and go nowhere else.", keeping::Trouble::words) }
            </p>
        </div>
    }
}

fn score(answers: &Answers) -> String {
    let (count, all) = (answers.count(), QUESTIONS.len());
    if count == 0 {
        return format!("{all} questions, none answered yet.");
    }
    format!("{} right, {count} of {all} answered.", answers.right(QUESTIONS))
}

fn question(
    question: &'static Question,
    answers: &Answers,
    on_answers: &Callback<Answers>,
) -> Html {
    let id = format!("ask-{}", question.id);
    let taken = answers.index(question);
    let choices = question.choices.iter().enumerate().map(|(index, choice)| {
        let (answers, on_answers) = (answers.clone(), on_answers.clone());
        let on_click =
            Callback::from(move |_: MouseEvent| on_answers.emit(answers.with(question, index)));
        html! {
            <button key={index} type="button" class="button self-check__choice" onclick={on_click}
                aria-pressed={(taken == Some(index)).to_string()}>
                <span>{ markup(choice.text) }</span>
            </button>
        }
    });
    html! {
        <li key={question.id} class="self-check__question">
            <p class="self-check__ask" id={id.clone()}>{ markup(question.ask) }</p>
            <div class="self-check__choices" role="group" aria-labelledby={id}>{ for choices }</div>
            <div class="self-check__answer" role="status">
                if let Some(choice) = answers.choice(question) {
                    <p>
                        <strong>{ if choice.is_right { "Right. " } else { "Not quite. " } }</strong>
                        { markup(choice.why) }
                    </p>
                }
            </div>
        </li>
    }
}

/// The answers of an earlier visit, where the browser keeps them.
fn stored() -> Answers {
    Answers::read(&keeping::read(keeping::ANSWERS).unwrap_or_default(), QUESTIONS)
}
