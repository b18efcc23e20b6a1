use crate::seeded;
use crate::spoilt::{LINKS, spoilt};
use activation_lab::link::{MOST_NOTICES, page_of, parse, print};

const COUNT: usize = 100_000;
/// Longer sentences do not fit on a phone.
const LONGEST_NOTICE: usize = 300;

#[test]
fn every_link_is_some_view_that_can_be_linked() {
    let mut random = seeded();
    for _ in 0..COUNT {
        let text = spoilt(&mut random, LINKS);
        let parsed = parse(&text);
        assert!(parsed.notices.len() <= MOST_NOTICES + 1, "{text:?}");
        for notice in &parsed.notices {
            assert_is_sentence(&notice.text, &text);
        }
        let printed = print(&parsed.link);
        assert!(printed.starts_with("#/") && !printed.contains(['<', '>', ' ']), "{printed}");
        // The steps of a deck are read by the pages that they lead to, later.
        let is_deck = printed.contains("deck=");
        assert!(is_deck || !has_odd_number(&printed), "{text:?} became {printed}");
        assert_eq!(page(&printed), page(&text), "{text:?}");
        let again = parse(&printed);
        assert!(again.notices.is_empty(), "{text:?}: {printed}: {:?}", again.notices);
        assert_eq!(again.link, parsed.link, "{text:?}: {printed}");
    }
}

/// The page that a link leads to; the first screen is one of the lesson's.
fn page(link: &str) -> &str {
    let page = page_of(link);
    if page.is_empty() { "lesson" } else { page }
}

/// In words of our own: what the link said stands in quotation marks.
fn assert_is_sentence(notice: &str, link: &str) {
    let ours = without_quotes(notice);
    assert!(!has_odd_number(&ours) && !ours.contains(['<', '\n', '\0']), "{link:?}: {notice}");
    assert!(notice.ends_with('.'), "{link:?}: {notice}");
    assert!(notice.chars().count() <= LONGEST_NOTICE, "{link:?}: {notice}");
}

fn has_odd_number(text: &str) -> bool {
    // Of whole words: "infinite" is fine.
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|word| ["NaN", "nan", "inf", "Infinity", "undefined"].contains(&word))
}

fn without_quotes(notice: &str) -> String {
    let mut depth = 0_u32;
    let mut ours = String::new();
    for c in notice.chars() {
        match c {
            '“' => depth += 1,
            '”' => depth = depth.saturating_sub(1),
            _ if depth == 0 => ours.push(c),
            _ => {}
        }
    }
    ours
}

#[test]
fn only_what_the_link_said_is_left_out() {
    assert_eq!(without_quotes("at = “NaN” is no number."), "at =  is no number.");
    assert!(has_odd_number("at is NaN.") && has_odd_number("x=inf"));
    assert!(!has_odd_number("an infinite nano"));
}
