//! Each activation has one page, and the page says as much as the mathematics knows.

use crate::page::{Page, pages};
use activation_lab::activation::{Activation, Break, CATALOGUE};

#[test]
fn every_activation_has_a_page_and_every_page_an_activation() {
    let mut ids: Vec<&str> = CATALOGUE.iter().map(|activation| activation.id).collect();
    ids.sort_unstable();
    assert_eq!(pages().keys().collect::<Vec<_>>(), ids);
}

#[test]
fn a_second_derivative_is_shown_exactly_where_there_is_one() {
    each_page(|activation, page| {
        for piece in &page.pieces {
            assert_eq!(
                piece.second.is_some(),
                activation.second_derivative.is_some(),
                "{}",
                activation.id
            );
        }
    });
}

#[test]
fn pieces_carry_conditions_exactly_where_there_are_several() {
    each_page(|activation, page| {
        let several = page.pieces.len() > 1;
        assert!(
            page.pieces.iter().all(|piece| piece.when.is_some() == several),
            "{}",
            activation.id
        );
    });
}

#[test]
fn a_convention_is_stated_exactly_where_the_slope_is_undefined() {
    each_page(|activation, page| {
        let undefined = crate::formulas::parameters(activation)
            .iter()
            .any(|params| (activation.breaks)(params).iter().any(|b: &Break| b.order() <= 1));
        assert_eq!(page.convention.is_some(), undefined, "{}", activation.id);
    });
}

#[test]
fn summaries_are_one_sentence_and_paragraphs_are_short() {
    each_page(|activation, page| {
        let id = activation.id;
        assert!(
            page.summary.ends_with('.') && !page.summary.contains(". "),
            "{id}: one sentence, please"
        );
        let words = page
            .body
            .split("\n\n")
            .next()
            .map_or(0, |paragraph| paragraph.split_whitespace().count());
        assert!((60..=120).contains(&words), "{id}: the first paragraph has {words} words");
    });
}

#[test]
fn sources_are_plausible() {
    each_page(|activation, page| {
        let (id, source) = (activation.id, &page.source);
        assert!(source.text.contains(": "), "{id}: authors, a colon, the title");
        assert!((1800..=2100).contains(&source.year), "{id}: {}", source.year);
        if let Some(number) = &source.arxiv {
            let year: u16 =
                number.get(..2).and_then(|year| year.parse().ok()).expect("yymm.number");
            assert_eq!(number.find('.'), Some(4), "{id}: {number}");
            assert!(
                source.year.abs_diff(2000 + year) <= 1,
                "{id}: {number} is not of {}",
                source.year
            );
        }
    });
}

#[test]
fn corrections_look_like_corrections() {
    each_page(|activation, page| {
        let quotes = page.body.split("\n\n").filter(|block| block.starts_with('>'));
        for quote in quotes {
            assert!(quote.starts_with("> **Correction.** "), "{}: {quote}", activation.id);
        }
    });
}

/// Runs `check` on every activation that has a page.
pub(crate) fn each_page(check: impl Fn(&'static Activation, &Page)) {
    let pages = pages();
    for activation in CATALOGUE {
        if let Some(page) = pages.get(activation.id) {
            check(activation, page);
        }
    }
}
