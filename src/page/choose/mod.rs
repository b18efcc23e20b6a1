//! The page Choose: four questions, and an answer that follows each of them.
//!
//! The rules and their application are in [`crate::choose`]. [`Chooser`] asks and answers; it also stands in the
//! lesson. [`ChoosePage`] puts it on a page of its own and its answers into the link. [`words`] is pure text.

mod chooser;
mod list;
mod picture;
mod questions;
mod reason;
mod start;
pub mod words;

pub use chooser::Chooser;

use super::Arrival;
use crate::choose::Answers;
use crate::link::{Theme, View};
use yew::prelude::*;

/// Properties of [`ChoosePage`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The link that came in last.
    pub arrived: Arrival,
    /// The theme on screen.
    pub theme: Theme,
    /// What is on screen changed.
    pub on_view: Callback<View>,
}

/// A sentence, and the chooser.
#[component]
pub fn ChoosePage(props: &Props) -> Html {
    let answers = use_state_eq(|| answers_of(&props.arrived).unwrap_or_default());
    use_effect_with(props.arrived.clone(), {
        let answers = answers.setter();
        move |arrived| {
            if let Some(arrived) = answers_of(arrived) {
                answers.set(arrived);
            }
        }
    });
    use_effect_with((*answers, props.on_view.clone()), |(answers, on_view)| {
        on_view.emit(View::Choose(*answers));
    });
    use_effect_with((), |()| {
        gloo::utils::document().set_title("Choose · Activation Lab");
    });
    let on_answers = use_callback(answers.setter(), |chosen: Answers, answers| answers.set(chosen));
    html! {
        <main class="choose" id="page" tabindex="-1">
            <h1 class="choose__title">{ "Choose an activation function" }</h1>
            <p class="choose__lead">
                { "Answer what you know and leave the rest open. Every function says why it stands where it does." }
            </p>
            <Chooser id="choose" answers={*answers} {on_answers} theme={props.theme} />
        </main>
    }
}

/// The answers of the link, if it leads here.
fn answers_of(arrived: &Arrival) -> Option<Answers> {
    match &arrived.0.link.view {
        View::Choose(answers) => Some(*answers),
        _ => None,
    }
}
