//! The pages as links know them: a name after `#/`, and how the rest of the link is read.
//!
//! Whoever reads links for a few pages only ([`super::parse_for`]) needs the words and functions of those alone; the
//! linker leaves the others out.

use super::nearest::nearest;
use super::notice::{Notices, quoted};
use super::query::{Query, decoded};
use super::{
    ClaimsView, CompareView, ExploreView, LabsView, LessonView, PredictView, View, choose,
};
use super::{claims, compare, decks, explore, labs, lesson, predict};

/// A page that a link can lead to.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    name: &'static str,
    read: fn(&mut Segments, &mut Query, &mut Notices) -> View,
}

/// The parts of a link's path after the page's name.
pub(super) type Segments<'a> = dyn Iterator<Item = String> + 'a;

impl Page {
    /// The page's name, as it stands after `#/`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }
}

/// The first screen of the lesson. Its name is empty: a link without a name leads there.
pub const HOME: Page = Page { name: "", read: |_, _, _| View::default() };

/// The lesson.
pub const LESSON: Page = Page {
    name: lesson::PAGE,
    read: |segments, _, notices| View::Lesson(LessonView::read(segments, notices)),
};

/// One function at a time.
pub const EXPLORE: Page = Page {
    name: explore::PAGE,
    read: |segments, query, notices| {
        View::Explore(ExploreView::read(segments.next().as_deref(), query, notices))
    },
};

/// Several functions side by side.
pub const COMPARE: Page = Page {
    name: compare::PAGE,
    read: |_, query, notices| View::Compare(CompareView::read(query, notices)),
};

/// Advice.
pub const CHOOSE: Page = Page {
    name: choose::PAGE,
    read: |_, query, notices| View::Choose(choose::read(query, notices)),
};

/// The labs.
pub const LABS: Page = Page {
    name: labs::PAGE,
    read: |segments, query, notices| View::Labs(LabsView::read(segments, query, notices)),
};

/// What is often said, and the experiments behind the verdicts.
pub const CLAIMS: Page = Page {
    name: claims::PAGE,
    read: |segments, query, notices| {
        View::Claims(ClaimsView::read(segments.next().as_deref(), query, notices))
    },
};

/// Decks of prepared views.
pub const DECKS: Page =
    Page { name: decks::PAGE, read: |_, query, notices| View::Decks(decks::read(query, notices)) };

/// Questions to answer before the answer is shown.
pub const PREDICT: Page = Page {
    name: predict::PAGE,
    read: |_, query, notices| View::Predict(PredictView::read(query, notices)),
};

/// Every page.
pub const ALL: &[Page] = &[HOME, LESSON, EXPLORE, COMPARE, CHOOSE, LABS, CLAIMS, DECKS, PREDICT];

/// The names of those that have one.
const NAMES: &[&str] = &[
    lesson::PAGE,
    explore::PAGE,
    compare::PAGE,
    choose::PAGE,
    labs::PAGE,
    claims::PAGE,
    decks::PAGE,
    predict::PAGE,
];

/// The name of the page that a hash leads to, whatever stands in it; see [`Page::name`].
///
/// ```
/// assert_eq!(activation_lab::link::page_of("#/explor/elu"), "explore");
/// ```
#[must_use]
pub fn page_of(hash: &str) -> &'static str {
    let path = path_and_query(hash).0;
    segments(path).next().map_or(HOME.name, |name| page_called(&name).unwrap_or(lesson::PAGE))
}

/// The two halves of a hash, without its `#`.
pub(super) fn path_and_query(hash: &str) -> (&str, &str) {
    let hash = hash.strip_prefix('#').unwrap_or(hash);
    hash.split_once('?').unwrap_or((hash, ""))
}

/// Reads the path and its query with that one of `pages` that it leads to; nothing where it leads to another.
pub(super) fn read(
    path: &str,
    pages: &[Page],
    query: &mut Query,
    notices: &mut Notices,
) -> Option<View> {
    let mut segments = segments(path);
    let name = segments.next();
    let page = name.as_ref().map_or(HOME.name, |name| page_called(name).unwrap_or(lesson::PAGE));
    let reader = pages.iter().find(|it| it.name == page)?;
    if let Some(name) = name.filter(|name| name != page) {
        notices.say(format!("There is no page {}, so this is {}.", quoted(&name), in_words(page)));
    }
    let view = (reader.read)(&mut segments, query, notices);
    for extra in segments {
        notices.say(format!("{} at the end of the address was left out.", quoted(&extra)));
    }
    Some(view)
}

fn segments(path: &str) -> impl Iterator<Item = String> {
    path.split('/').filter(|segment| !segment.is_empty()).map(decoded)
}

/// The page with this name, or with the nearest one.
fn page_called(name: &str) -> Option<&'static str> {
    let known = |name: &str| NAMES.iter().copied().find(|page| *page == name);
    known(name).or_else(|| nearest(name, NAMES.iter().copied()).and_then(known))
}

/// How sentences call a page.
fn in_words(page: &str) -> String {
    if page == lesson::PAGE {
        return "the lesson".to_owned();
    }
    page[..1].to_ascii_uppercase() + &page[1..]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{parse, parse_for};

    #[test]
    fn the_names_are_those_of_all_pages() {
        let (home, named) = ALL.split_first().expect("a first page");
        assert_eq!((home.name(), parse("#/").link.view), ("", View::default()));
        assert_eq!(named.iter().map(Page::name).collect::<Vec<_>>(), NAMES);
        for page in named {
            assert_eq!(parse(&format!("#/{}", page.name)).link.view.page(), page.name);
        }
    }

    #[test]
    fn a_link_to_another_page_is_not_read() {
        assert_eq!(parse_for("#/explore/elu", &[LESSON, CHOOSE]), None);
        assert_eq!(parse_for("#/chose?deep=1", &[EXPLORE]), None);
        let link = parse_for("#/chose", &[LESSON, CHOOSE]).expect("one of these");
        assert_eq!(link, parse("#/chose"));
    }

    #[test]
    fn every_hash_has_a_page() {
        let cases = [
            ("#/lesson/why", "lesson"),
            ("#/compare?fns=elu", "compare"),
            ("explor", "explore"),
            ("#/%%%", "lesson"),
            ("#/nowhere/elu", "lesson"),
        ];
        for (hash, page) in cases {
            assert_eq!(page_of(hash), page, "{hash}");
            assert_eq!(parse(hash).link.view.page(), page, "{hash}");
        }
        assert_eq!([page_of(""), page_of("#/?theme=dark")], ["", ""]);
    }
}
