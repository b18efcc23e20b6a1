//! The page Decks: prepared views to step through, ready-made and the reader's own, and what this browser keeps.
//!
//! What can be done to a deck is in `link::Deck` and [`crate::deck`], pure. Here: [`ready`] and [`own`] list decks,
//! [`editor`] changes one, [`file`] reads and writes files, [`kept`] shows what the browser keeps.

mod editor;
mod file;
mod kept;
mod own;
mod ready;
mod shelf;

use crate::component::playing;
use crate::deck::Playing;
use crate::link::{Deck, DecksView, Link, PredictView, View, print};
use kept::Kept;
use own::Own;
use ready::ready;
use shelf::use_shelf;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Decks`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What the link asks for.
    pub view: DecksView,
    /// What is on screen changed.
    pub on_view: Callback<View>,
    /// The whole address of a view.
    pub link_to: Callback<View, String>,
}

/// Decks, and what the browser keeps.
#[component]
pub fn Decks(props: &Props) -> Html {
    let Props { view, on_view, link_to } = props;
    use_effect_with((view.clone(), on_view.clone()), |(view, on_view)| {
        on_view.emit(View::Decks(view.clone()));
    });
    use_effect_with((), |()| gloo::utils::document().set_title("Decks · Activation Lab"));
    let shelf = use_shelf();
    let on_add = shelf.adding();
    html! {
        <main class="decks" id="page" tabindex="-1">
            <h1 class="decks__title">{ "Decks" }</h1>
            <p class="decks__lead">
                { "A deck is a row of prepared views with a question for each: step through it with the arrow keys or a \
                   clicker, while every slider on the way stays alive." }
            </p>
            <p class="decks__note" data-part="navigation">
                { "Or let the class commit itself first: " }
                <a href={print(&Link::from(View::Predict(PredictView::default())))}>{ "Predict, then reveal" }</a>
                { " asks about all functions, the same for everybody who has the link. Every question can be a step of a deck." }
            </p>
            if let Some(deck) = &view.deck {
                { from_link(deck, &on_add) }
            }
            { ready(&on_add) }
            <Own shelf={shelf.clone()} link_to={link_to.clone()} />
            <Kept on_change={shelf.rereading()} />
        </main>
    }
}

/// The deck that the link carries.
fn from_link(deck: &Rc<Deck>, on_add: &Callback<Deck>) -> Html {
    html! {
        <section class="decks__section" aria-labelledby="linked-heading">
            <h2 class="decks__heading" id="linked-heading">{ "The deck of this link" }</h2>
            <ul class="decks__list">
                <li class="deck">
                    <h3 class="deck__name">{ deck.name().to_owned() }</h3>
                    <p class="deck__about">{ steps_in_words(deck) }</p>
                    <div class="button-row">{ play_button(deck) }{ add_button(deck, on_add) }</div>
                </li>
            </ul>
        </section>
    }
}

/// Starts the deck at its first step.
fn play_button(deck: &Deck) -> Html {
    let name = format!("Play {}", deck.name());
    let deck = deck.clone();
    let on_play = Callback::from(move |_: MouseEvent| {
        playing::play(Some(&Playing::start(deck.clone())));
    });
    html! { <button type="button" class="button button--main" onclick={on_play} aria-label={name}>{ "Play" }</button> }
}

/// Puts a copy of the deck on the reader's shelf.
fn add_button(deck: &Deck, on_add: &Callback<Deck>) -> Html {
    let name = format!("Add {} to my decks", deck.name());
    let deck = deck.clone();
    let on_click = on_add.reform(move |_: MouseEvent| deck.clone());
    html! { <button type="button" class="button" onclick={on_click} aria-label={name}>{ "Add to my decks" }</button> }
}

fn steps_in_words(deck: &Deck) -> String {
    match deck.steps().len() {
        1 => "1 step".to_owned(),
        count => format!("{count} steps"),
    }
}
