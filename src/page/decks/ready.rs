//! The decks that come with the app.

use super::{add_button, play_button, steps_in_words};
use crate::content::deck::{DECKS, ReadyDeck};
use crate::deck::of_ready;
use crate::link::Deck;
use yew::prelude::*;

/// A list of them. Each can be played, or copied and changed.
pub(super) fn ready(on_add: &Callback<Deck>) -> Html {
    html! {
        <section class="decks__section" aria-labelledby="ready-heading">
            <h2 class="decks__heading" id="ready-heading">{ "Ready-made" }</h2>
            <ul class="decks__list">{ for DECKS.iter().filter_map(|deck| entry(deck, on_add)) }</ul>
        </section>
    }
}

fn entry(ready: &ReadyDeck, on_add: &Callback<Deck>) -> Option<Html> {
    let deck = of_ready(ready).ok()?;
    Some(html! {
        <li key={ready.name} class="deck">
            <h3 class="deck__name">{ ready.name }</h3>
            <p class="deck__about">{ ready.about }{ " " }{ steps_in_words(&deck) }{ "." }</p>
            <div class="button-row">{ play_button(&deck) }{ add_button(&deck, on_add) }</div>
        </li>
    })
}
