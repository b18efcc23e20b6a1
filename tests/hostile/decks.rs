use crate::seeded;
use crate::spoilt::{LINKS, line, spoilt};
use activation_lab::link::{Deck, LONGEST_ASK, LONGEST_NAME, MOST_STEPS, page_of};

const COUNT: usize = 20_000;
/// Decks as the page writes them, and one that holds every sign with a meaning.
const DECKS: &str = "\
Dead_units~Where_is_f′_0?~explore/relu?at=-2;show=df~~
Activation_functions~What_is_left_of_the_network?~lesson/what/bend?hide=text~~explore/step?at=2
A!1!2!3!4~!!~labs/train?data=xor;layers=4,16
Is_f′_<_1?~x<0_or_x_>_0?~explore/sigmoid?at=6";

#[test]
fn every_text_is_a_deck_or_refused_in_a_sentence() {
    let mut random = seeded();
    let mut taken = 0;
    for _ in 0..COUNT {
        let text = spoilt(&mut random, DECKS);
        match Deck::from_text(&text) {
            Ok(deck) => {
                assert_deck(&deck);
                assert_eq!(Deck::from_text(&deck.text()), Ok(deck), "{text:?}");
                taken += 1;
            }
            Err(reason) => assert!(reason.ends_with('.'), "{text:?}: {reason}"),
        }
    }
    // Neither way stays untried.
    assert!((COUNT / 10..COUNT).contains(&taken), "{taken} of {COUNT} were decks");
}

#[test]
fn every_link_is_a_step_or_refused_in_a_sentence() {
    let mut random = seeded();
    for _ in 0..COUNT {
        let link = spoilt(&mut random, LINKS);
        let name = spoilt(&mut random, DECKS);
        match Deck::checked(&name, [(line(&mut random, DECKS), link.as_str())]) {
            Ok(deck) => assert_deck(&deck),
            Err(reason) => assert!(reason.ends_with('.'), "{link:?}: {reason}"),
        }
    }
}

fn assert_deck(deck: &Deck) {
    assert!((1..=LONGEST_NAME).contains(&deck.name().chars().count()), "{deck:?}");
    assert!((1..=MOST_STEPS).contains(&deck.steps().len()), "{deck:?}");
    for step in deck.steps() {
        assert!(step.ask.chars().count() <= LONGEST_ASK, "{deck:?}");
        assert!(step.link.starts_with("#/") && page_of(&step.link) != "decks", "{deck:?}");
    }
}
