//! Putting the view on screen into one of the reader's decks.

use crate::component::keeping;
use crate::deck::Shelf;
use crate::link::{Deck, LONGEST_ASK, MOST_STEPS};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// Properties of [`AddToDeck`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The view as a hash.
    pub hash: AttrValue,
}

/// Which deck, what to ask, and a button.
#[component]
pub(super) fn AddToDeck(props: &Props) -> Html {
    let said = use_state_eq(String::new);
    let (deck, ask) = (use_node_ref(), use_node_ref());
    let shelf = shelf();
    let on_add = {
        let (said, hash, deck, ask) =
            (said.setter(), props.hash.clone(), deck.clone(), ask.clone());
        Callback::from(move |_: MouseEvent| {
            let (Some(deck), Some(ask)) =
                (deck.cast::<HtmlSelectElement>(), ask.cast::<HtmlInputElement>())
            else {
                return;
            };
            // The first option makes a new deck.
            let place = usize::try_from(deck.selected_index() - 1).ok();
            said.set(add(place, &ask.value(), &hash).unwrap_or_else(|problem| problem));
        })
    };
    let names = shelf.iter().flat_map(Shelf::decks).map(Deck::name);
    html! {
        <details class="share__fold">
            <summary class="share__summary">{ "Add it to a deck" }</summary>
            <div class="share__add">
                <label class="field">
                    { "Deck" }
                    <select ref={deck} class="field__select">
                        <option>{ "a new deck" }</option>
                        { for names.enumerate().map(|(place, name)| html! {
                            <option key={place}>{ name.to_owned() }</option>
                        }) }
                    </select>
                </label>
                <label class="field">
                    { "What to ask there" }
                    <input ref={ask} class="field__text" type="text" maxlength={LONGEST_ASK.to_string()} />
                </label>
                <button type="button" class="button" onclick={on_add}>{ "Add this view" }</button>
            </div>
            <p class="share__said" role="status">{ &*said }</p>
            <p class="share__note"><a href="#/decks">{ "All decks" }</a></p>
        </details>
    }
}

fn shelf() -> Result<Shelf, String> {
    Shelf::from_text(&keeping::read(keeping::DECKS).unwrap_or_default())
}

/// Adds the view to the deck in this place, or to a new one, and says so.
fn add(place: Option<usize>, ask: &str, hash: &str) -> Result<String, String> {
    let mut shelf = shelf()?;
    let old = place.and_then(|place| Some((place, shelf.decks().get(place)?.clone())));
    let (name, number) = match old {
        Some((place, deck)) => {
            let longer = deck.with_step(ask, hash);
            if longer == deck {
                return Err(unchanged(&deck));
            }
            let told = (longer.name().to_owned(), longer.steps().len());
            shelf.replace(place, longer);
            told
        }
        None => {
            let name = format!("Deck {}", shelf.decks().len() + 1);
            let deck = Deck::checked(&name, [(ask, hash)])?;
            if !shelf.insert(usize::MAX, deck) {
                return Err("There is no room for another deck.".to_owned());
            }
            (name, 1)
        }
    };
    keeping::write(keeping::DECKS, &shelf.text()).map_err(|trouble| trouble.words().to_owned())?;
    Ok(format!("Added as step {number} of “{name}”."))
}

/// Why a deck takes no further step.
fn unchanged(deck: &Deck) -> String {
    if deck.steps().len() == MOST_STEPS {
        format!("“{}” has {MOST_STEPS} steps already.", deck.name())
    } else {
        "A view with this question cannot be a step of a deck.".to_owned()
    }
}
