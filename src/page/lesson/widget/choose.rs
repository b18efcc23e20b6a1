//! The chooser, embedded: it keeps its answers to itself, and leads to its own page with them.

use crate::choose::Answers;
use crate::link::{Link, Theme, View, print};
use crate::page::choose::Chooser;
use yew::prelude::*;

/// Properties of [`ChooseWidget`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The theme on screen.
    pub theme: Theme,
}

/// The widget. Its Reset is the button “Start over”.
#[component]
pub(super) fn ChooseWidget(props: &Props) -> Html {
    let answers = use_state_eq(Answers::default);
    let on_answers = use_callback(answers.setter(), |chosen: Answers, answers| answers.set(chosen));
    let link = print(&Link::from(View::Choose(*answers)));
    html! {
        <div class="choose-widget">
            <Chooser id="lesson-choose" level=3 answers={*answers} {on_answers} theme={props.theme} />
            <p class="choose-widget__link"><a href={link}>{ "Open these answers on a page of their own" }</a></p>
        </div>
    }
}
