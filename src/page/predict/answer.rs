//! Answers that are no sketch: a number, or one of a few sentences.

use super::state::{Action, Verdict};
use super::words;
use crate::link::reading;
use crate::predict::Choice;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// No guess is larger.
const LARGEST: f64 = 1e6;

/// Properties of [`Guess`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The question.
    pub name: AttrValue,
    /// Whether per cent are asked for.
    pub is_percent: bool,
    /// Whether the answer is shown.
    pub is_shown: bool,
    /// What the reader does.
    pub on_action: Callback<Action>,
}

/// A box for a number. It begins empty: a number in it would be a hint.
#[component]
pub(super) fn Guess(props: &Props) -> Html {
    let Props { name, is_percent, is_shown, on_action } = props;
    let node = use_node_ref();
    let problem = use_state_eq(|| None::<AttrValue>);
    let deps = (node.clone(), problem.clone(), on_action.clone(), *is_shown);
    let on_submit =
        use_callback(deps, |event: SubmitEvent, (node, problem, on_action, is_shown)| {
            event.prevent_default();
            if *is_shown {
                on_action.emit(Action::Again);
                return;
            }
            let text =
                node.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default();
            match reading::between(&text, "The guess", -LARGEST, LARGEST) {
                Ok(number) => {
                    problem.set(None);
                    on_action.emit(Action::Guess(number));
                }
                Err(sentence) => problem.set(Some(sentence.into())),
            }
        });
    html! {
        <form class="quiz__guess" onsubmit={on_submit}>
            <label class="field">
                { if *is_percent { "Your guess, in %" } else { "Your guess" } }
                <input ref={node} class="number-box" type="text" inputmode="text" autocomplete="off" readonly={*is_shown}
                    aria-invalid={problem.is_some().then_some("true")} aria-describedby="question guess-problem" title={name} />
            </label>
            <button type="submit" class="button button--main">{ if *is_shown { "Try again" } else { "Check" } }</button>
            <p class="quiz__note" id="guess-problem" role="alert">{ problem.as_ref().cloned() }</p>
        </form>
    }
}

/// A button for each answer; the first press counts.
pub(super) fn choices(
    choice: &Choice,
    verdict: Option<&Verdict>,
    on_action: &Callback<Action>,
) -> Html {
    let chosen =
        verdict.and_then(|it| if let Verdict::Choice(index) = it { Some(*index) } else { None });
    let button = |index: usize| {
        let is_right = chosen.is_some() && index == choice.right;
        html! {
            <button key={index} type="button" class={classes!("button", "quiz__option", is_right.then_some("quiz__option--right"))}
                aria-pressed={(chosen == Some(index)).to_string()}
                onclick={on_action.reform(move |_: MouseEvent| Action::Choose(index))}>
                { words::option(choice, index) }
                if is_right { <strong>{ "right" }</strong> }
            </button>
        }
    };
    html! {
        <div class="quiz__options" role="group" aria-labelledby="question">
            { for (0..choice.options.len()).map(button) }
            if chosen.is_some() {
                <div class="button-row">
                    <button type="button" class="button" onclick={on_action.reform(|_: MouseEvent| Action::Again)}>
                        { "Try again" }
                    </button>
                </div>
            }
        </div>
    }
}
