//! Which questions: what is asked, by which seed, about which functions.

use super::state::Action;
use crate::component::toggle::Toggle;
use crate::link::{Ask, Link, PredictView, View, print};
use crate::page::labs::fields::Seed;
use yew::prelude::*;

/// Toggles and the seed. A change begins with the first question.
pub(super) fn settings(view: &PredictView, on_action: &Callback<Action>) -> Html {
    let asking = |change: &dyn Fn(PredictView) -> PredictView| {
        Action::Ask(change(PredictView { number: 1, ..view.clone() }))
    };
    let toggle = |ask: Ask| {
        let action = asking(&|view| PredictView { asks: view.asks.toggled(ask), ..view });
        let on_press = on_action.reform(move |()| action.clone());
        let (label, name) = match ask {
            Ask::Gradient => ("Sketch f′", "Sketch the gradient f′"),
            Ask::Function => ("Sketch f", "Sketch the function f"),
            Ask::Number => ("Numbers", "Guess a number"),
            Ask::Choice => ("Choices", "Choose an answer"),
        };
        html! { <Toggle key={label} {label} {name} pressed={view.asks.has(ask)} {on_press} /> }
    };
    let on_seed = on_action.reform({
        let view = view.clone();
        move |seed| Action::Ask(PredictView { seed, number: 1, ..view.clone() })
    });
    let everything = print(&Link::from(View::Predict(PredictView {
        asks: view.asks,
        ..PredictView::default()
    })));
    html! {
        <section class="quiz__settings" data-part="picker" aria-labelledby="which">
            <h2 class="quiz__which" id="which">{ "Which questions" }</h2>
            <div class="button-row" role="group" aria-label="What is asked">{ for Ask::ALL.into_iter().map(toggle) }</div>
            <Seed id="predict-seed" seed={view.seed} {on_seed} />
            <p class="quiz__note">
                { "A seed is a row of questions: the same link asks everybody the same." }
                if !view.functions.is_empty() {
                    { " " }<a href={everything}>{ "Ask about all functions" }</a>
                }
            </p>
        </section>
    }
}
