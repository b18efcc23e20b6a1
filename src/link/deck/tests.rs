use super::*;
use crate::link::{DecksView, Link, View, parse, print};
use proptest::prelude::*;
use std::rc::Rc;

const RELU: &str = "#/explore/relu";

fn deck(name: &str, steps: &[(&str, &str)]) -> Deck {
    Deck::checked(name, steps.iter().copied()).expect("a good deck")
}

fn refused(name: &str, steps: &[(&str, &str)]) -> String {
    Deck::checked(name, steps.iter().copied()).expect_err("a bad deck")
}

fn any_deck() -> impl Strategy<Value = Deck> {
    let links = prop::sample::select(vec![
        "#/",
        "#/lesson/what/bend",
        "#/explore/elu?alpha=1.5&at=-1.2&hide=gradient,text",
        "#/compare?fns=relu,elu:1.5&view=grid&show=df&theme=dark&present=1",
        "#/choose?task=classes",
    ]);
    // Signs that mean something to links or to decks, and letters of two to four bytes; no markup.
    let text = "[a-z !~_;&=?#%+,./:\"'()0-9αf′−😀]{0,60}";
    (text, prop::collection::vec((text, links), 1..8)).prop_map(|(name, steps)| {
        deck(&name, &steps.iter().map(|(ask, link)| (&**ask, *link)).collect::<Vec<_>>())
    })
}

proptest! {
    #[test]
    fn a_deck_survives_its_text_and_its_link(deck in any_deck()) {
        prop_assert_eq!(Deck::from_text(&deck.text()), Ok(deck.clone()));
        let link = Link::from(View::Decks(DecksView { deck: Some(Rc::new(deck)) }));
        let printed = print(&link);
        prop_assert!(printed.is_ascii() && !printed.contains(' '), "{}", printed);
        prop_assert_eq!(parse(&printed), crate::link::Parsed { link, notices: vec![] });
    }

    #[test]
    fn whatever_is_read_is_a_deck_or_refused(text in any::<String>()) {
        if let Ok(deck) = Deck::from_text(&text) {
            prop_assert_eq!(Deck::from_text(&deck.text()), Ok(deck));
        }
    }

    #[test]
    fn no_change_breaks_a_deck(deck in any_deck(), from in 0_usize..9, to in 0_usize..9, ask in any::<String>()) {
        let changed = deck.with_moved(from, to).with_ask(to, &ask).with_name(&ask).without_step(from);
        let changed = changed.with_step(&ask, RELU);
        prop_assert_eq!(Deck::from_text(&changed.text()), Ok(changed));
    }
}

#[test]
fn the_text_is_readable() {
    let deck =
        deck("Dead units", &[("Where is f′ 0?", "#/explore/relu?at=-2&show=df"), ("", "#/")]);
    assert_eq!(deck.text(), "Dead_units~Where_is_f′_0?~explore/relu?at=-2;show=df~~");
}

#[test]
fn steps_are_moved_added_and_removed() {
    let three = deck("A", &[("1", RELU), ("2", "#/"), ("3", "#/compare")]);
    let asks = |deck: &Deck| deck.steps().iter().map(|it| it.ask.clone()).collect::<String>();
    assert_eq!(asks(&three.with_moved(0, 2)), "231");
    assert_eq!(asks(&three.with_moved(2, 1)), "132");
    assert_eq!(asks(&three.with_moved(2, 3)), "123");
    assert_eq!(asks(&three.without_step(1).with_step("4", RELU)), "134");
    let one = deck("A", &[("1", RELU)]);
    assert_eq!(one.without_step(0), one);
    assert_eq!((one.with_name("B ").name(), one.with_name(" ").name()), ("B", "A"));
}

#[test]
fn hostile_decks_are_refused_with_a_reason() {
    let long = "x".repeat(LONGEST_ASK + 1);
    let many: Vec<(&str, &str)> = vec![("", RELU); MOST_STEPS + 1];
    let far = format!("#/explore/elu?{}", "a=1&".repeat(LONGEST_LINK));
    let cases = [
        (refused("<img src=x onerror=alert(1)>", &[("", RELU)]), "The name contains markup"),
        (
            refused("A", &[("</b><script>alert(1)</script>", RELU)]),
            "The question of step 1 contains",
        ),
        (
            refused("A", &[("", RELU), ("", "javascript:alert(1)")]),
            "The link of step 2, “javascript",
        ),
        (refused("A", &[("", "ftp://example.org/#/explore/relu")]), "those begin with #/"),
        (refused("A", &[("", "#/decks?deck=A~~explore/relu")]), "Step 1 is a deck itself."),
        (refused("A", &[("", "#//%64eck")]), "Step 1 is a deck itself."),
        (refused("A", &[("", "#/explore/elu\nv1")]), "those begin with #/"),
        (refused("A", &[(&long, RELU)]), "longer than 300 characters"),
        (refused(&long, &[("", RELU)]), "The name is longer than 80"),
        (refused("A", &[]), "at least one step"),
        (refused("A", &many), "at most 60 steps"),
        (refused("A", &[("", &far)]), "The link of step 1 is longer"),
    ];
    for (found, expected) in cases {
        assert!(found.contains(expected), "{found}");
    }
}

#[test]
fn mathematics_is_no_markup() {
    let deck = deck("Is f′ < 1?", &[("x<0 or x > 0?", "#/explore/sigmoid?at=6")]);
    assert_eq!((deck.name(), &*deck.steps()[0].ask), ("Is f′ < 1?", "x<0 or x > 0?"));
}

#[test]
fn a_deck_in_a_deck_in_a_deck_is_not_followed() {
    let mut link = "#/decks?deck=A~~explore/relu".to_owned();
    for _ in 0..200 {
        link = format!("#/decks?deck=A~~{}", link.trim_start_matches("#/").replace('~', "!2"));
    }
    let parsed = parse(&link);
    assert_eq!(parsed.link.view, View::Decks(DecksView::default()));
    assert!(parsed.notices[0].text.contains("no deck"), "{:?}", parsed.notices);
}
