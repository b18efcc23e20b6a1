//! The bar at the bottom while a deck plays: which step it is, what to ask, and the way on.

use crate::deck::Playing;
use crate::link::MOST_STEPS;
use yew::prelude::*;

/// Properties of [`DeckBar`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The deck and its step.
    pub playing: Playing,
    /// The next step, or the one before.
    pub on_move: Callback<bool>,
    /// Enough of it.
    pub on_end: Callback<()>,
}

/// Step, question, and three buttons.
#[component]
pub(super) fn DeckBar(props: &Props) -> Html {
    let Props { playing, on_move, on_end } = props;
    const { assert!(MOST_STEPS < 100, "the bar has room for two digits") };
    let (at, count) = (playing.at() + 1, playing.deck().steps().len());
    let ask = playing.step().map_or("", |step| &*step.ask);
    let on = |forward: bool| on_move.reform(move |_: MouseEvent| forward);
    html! {
        <section class="deck-bar" aria-label={format!("Deck {}", playing.deck().name())}>
            <button type="button" class="button" onclick={on(false)} disabled={at == 1}
                aria-keyshortcuts="ArrowLeft PageUp">{ "‹ Previous" }</button>
            <p class="deck-bar__words" role="status">
                <b class="deck-bar__step">{ format!("{at} of {count}") }</b>
                <span>{ ask.to_owned() }</span>
            </p>
            <button type="button" class="button button--main" onclick={on(true)} disabled={at == count}
                aria-keyshortcuts="ArrowRight PageDown">{ "Next ›" }</button>
            <button type="button" class="link-button" onclick={on_end.reform(|_: MouseEvent| ())}>{ "End" }</button>
        </section>
    }
}
