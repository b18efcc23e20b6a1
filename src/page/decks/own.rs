//! The reader's own decks.

use super::editor::Editor;
use super::file::{self, Content};
use super::shelf::Shown;
use super::{play_button, steps_in_words};
use crate::component::clipboard::{self, Copied};
use crate::component::file_button::FileButton;
use crate::link::{Deck, DecksView, View};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Own`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The decks.
    pub shelf: Shown,
    /// The whole address of a view.
    pub link_to: Callback<View, String>,
}

/// A list of them with all that can be done, and a way to bring one in from a file.
#[component]
pub(super) fn Own(props: &Props) -> Html {
    let Props { shelf, link_to } = props;
    let edited = use_state_eq(|| None::<usize>);
    let on_file = {
        let shelf = shelf.clone();
        Callback::from(move |text: Result<String, String>| import(&shelf, text))
    };
    let on_undo = {
        let shelf = shelf.clone();
        Callback::from(move |_: MouseEvent| shelf.undo())
    };
    html! {
        <section class="decks__section" aria-labelledby="own-heading">
            <h2 class="decks__heading" id="own-heading">{ "My decks" }</h2>
            if shelf.decks().is_empty() {
                <p class="decks__note">
                    { "None yet. Set up any page as you want to show it, press Share at the top, and add the view to a deck." }
                </p>
            }
            <ul class="decks__list" aria-label="My decks">
                { for shelf.decks().iter().enumerate().map(|(place, deck)| entry(place, deck, shelf, &edited, link_to)) }
            </ul>
            <div class="decks__foot">
                <FileButton label="Import a deck from a file" accept=".json,application/json" on_text={on_file} />
                <p class="decks__said" role="status">{ shelf.said().to_owned() }</p>
                if shelf.can_undo() {
                    <button type="button" class="button" onclick={on_undo}>{ "Undo" }</button>
                }
            </div>
        </section>
    }
}

fn import(shelf: &Shown, text: Result<String, String>) {
    match text.and_then(|text| file::read(&text)) {
        Ok(Content::Deck(deck)) => shelf.add(&deck),
        Ok(Content::Kept(_)) => {
            shelf.say(
                "This file holds all that a browser kept; restore it further below.".to_owned(),
            );
        }
        Err(problem) => shelf.say(format!("Not imported. {problem}")),
    }
}

fn entry(
    place: usize,
    deck: &Deck,
    shelf: &Shown,
    edited: &UseStateHandle<Option<usize>>,
    link_to: &Callback<View, String>,
) -> Html {
    let is_edited = **edited == Some(place);
    let act = |act: fn(&Shown, usize, &Deck)| {
        let (shelf, deck) = (shelf.clone(), deck.clone());
        Callback::from(move |_: MouseEvent| act(&shelf, place, &deck))
    };
    let on_edit = {
        let edited = edited.setter();
        Callback::from(move |_: MouseEvent| edited.set((!is_edited).then_some(place)))
    };
    let on_link = {
        let (shelf, link_to, deck) = (shelf.clone(), link_to.clone(), deck.clone());
        Callback::from(move |_: MouseEvent| copy_link(&shelf, &link_to, &deck))
    };
    let on_delete = {
        let (shelf, edited) = (shelf.clone(), edited.setter());
        Callback::from(move |_: MouseEvent| {
            edited.set(None);
            shelf.delete(place);
        })
    };
    let named = |what: &str| format!("{what} {}", deck.name());
    let on_change = {
        let shelf = shelf.clone();
        Callback::from(move |deck| shelf.replace(place, deck))
    };
    html! {
        <li key={place} class="deck">
            <h3 class="deck__name">{ deck.name().to_owned() }</h3>
            <p class="deck__about">{ steps_in_words(deck) }</p>
            <div class="button-row">
                { play_button(deck) }
                <button type="button" class="button" onclick={on_edit} aria-expanded={is_edited.to_string()}
                    aria-label={named("Edit")}>{ "Edit" }</button>
                <button type="button" class="button" onclick={on_link} aria-label={named("Copy link to")}>{ "Copy link" }</button>
                <button type="button" class="button" onclick={act(export)} aria-label={named("Export")}>{ "Export" }</button>
                <button type="button" class="link-button" onclick={on_delete} aria-label={named("Delete")}>{ "Delete" }</button>
            </div>
            if is_edited { <Editor deck={deck.clone()} {on_change} /> }
        </li>
    }
}

fn export(shelf: &Shown, _: usize, deck: &Deck) {
    shelf.say(file::save_deck(deck).map_or_else(|problem| problem, |name| format!("Saved {name}")));
}

fn copy_link(shelf: &Shown, link_to: &Callback<View, String>, deck: &Deck) {
    let view = View::Decks(DecksView { deck: Some(Rc::new(deck.clone())) });
    let shelf = shelf.clone();
    let report = move |copied: Copied| {
        shelf.say(if copied == Copied::Yes {
            "Link copied. It carries the whole deck.".to_owned()
        } else {
            copied.words().to_owned()
        });
    };
    clipboard::copy(link_to.emit(view), None, Callback::from(report));
}
