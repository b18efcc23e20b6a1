//! Everything on screen as one URL hash, and back: [`parse`] and [`print()`].
//!
//! Pure text and numbers: no browser and no state live here. Reading a link never fails; what cannot be understood
//! is replaced by the nearest sensible value and named in a [`Notice`]. Printing leaves defaults out, so links stay
//! short, and what was printed reads back to the same view without a notice.
//!
//! Start with [`Link`]. A page has one file that reads and prints it (`explore.rs` is the example), one variant of
//! [`View`] and one name in `PAGES`. The texts of number boxes are read here too ([`reading`]), by the same rules.

mod axis;
mod choose;
mod compare;
mod decimal;
mod domain;
mod explore;
mod given;
mod labs;
mod lesson;
mod nearest;
mod notice;
mod number;
mod params;
mod query;
mod range;
pub mod reading;
mod show;

pub use axis::DEFAULT_AT;
pub use compare::{
    Column, CompareLayout, CompareView, FEWEST_FUNCTIONS, Flow, LARGEST_MEAN, LARGEST_SPREAD,
    MOST_FUNCTIONS, SMALLEST_SPREAD, Sort,
};
pub use decimal::number_from;
pub use domain::{all_in_domain, nearest_in_domain};
pub use explore::{ExploreView, Layout};
pub use labs::LabsView;
pub use lesson::LessonView;
pub use nearest::nearest;
pub use notice::{MOST_NOTICES, Notice};
pub use number::shortest;
pub use range::{DEFAULT_FROM, DEFAULT_TO, LARGEST_X, NARROWEST_WIDTH, rounded, sensible_range};
pub use show::Show;

use crate::choose::Answers;
use notice::{Notices, quoted};
use query::{Query, decoded};

/// What the screen shows, as far as a link can say it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// The page and everything on it.
    pub view: View,
    /// The colours asked for; `None` follows the system.
    pub theme: Option<Theme>,
}

/// A page and everything on it.
#[derive(Clone, Debug, PartialEq)]
pub enum View {
    /// The lesson, where a reader starts.
    Lesson(LessonView),
    /// One function at a time.
    Explore(ExploreView),
    /// Several functions side by side.
    Compare(CompareView),
    /// The advice for these answers.
    Choose(Answers),
    /// The labs.
    Labs(LabsView),
}

impl Default for View {
    fn default() -> Self {
        Self::Lesson(LessonView::default())
    }
}

impl View {
    /// The page's name, as it stands after `#/`.
    #[must_use]
    pub const fn page(&self) -> &'static str {
        match self {
            Self::Lesson(_) => lesson::PAGE,
            Self::Explore(_) => explore::PAGE,
            Self::Compare(_) => compare::PAGE,
            Self::Choose(_) => choose::PAGE,
            Self::Labs(_) => labs::PAGE,
        }
    }
}

/// Light or dark colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Ink on paper.
    Light,
    /// Light lines on a dark ground.
    Dark,
}

impl Theme {
    /// The word in links and in the page's `data-theme` attribute.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Dark for light, light for dark.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Light => Self::Dark,
            Self::Dark => Self::Light,
        }
    }
}

/// A link that has been read: a view that can be shown as it is, and what had to be repaired.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    /// What the link says, repaired.
    pub link: Link,
    /// One for each repair, at most [`MOST_NOTICES`] and a count of the rest.
    pub notices: Vec<Notice>,
}

/// The names of the pages, as they stand after `#/`.
pub const PAGES: &[&str] = &[lesson::PAGE, explore::PAGE, compare::PAGE, choose::PAGE, labs::PAGE];

/// Reads a URL hash, with or without its `#`. Every text is some view; repairs are named in the notices.
///
/// ```
/// use activation_lab::link::{parse, print};
/// let parsed = parse("#/explore/elu?alpha=2&at=banana");
/// assert_eq!(print(&parsed.link), "#/explore/elu?alpha=2");
/// assert!(parsed.notices[0].text.contains("banana"));
/// ```
#[must_use]
pub fn parse(hash: &str) -> Parsed {
    let hash = hash.strip_prefix('#').unwrap_or(hash);
    let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
    let mut notices = Notices::default();
    let mut query = Query::new(query, &mut notices);
    let theme = read_theme(&mut query, &mut notices);
    let view = read_view(path, &mut query, &mut notices);
    query.report_leftovers(&mut notices);
    Parsed { link: Link { view, theme }, notices: notices.finish() }
}

/// Writes a link as a URL hash with its `#`, defaults left out, always in the same order.
///
/// ```
/// use activation_lab::link::{Link, print};
/// assert_eq!(print(&Link::default()), "#/");
/// ```
#[must_use]
pub fn print(link: &Link) -> String {
    let mut pairs = Vec::new();
    let path = match &link.view {
        View::Lesson(view) => view.print(),
        View::Explore(view) => view.print(&mut pairs),
        View::Compare(view) => view.print(&mut pairs),
        View::Choose(answers) => choose::print(answers, &mut pairs),
        View::Labs(view) => view.print(),
    };
    if let Some(theme) = link.theme {
        pairs.push(("theme", theme.id().to_owned()));
    }
    let mut hash = format!("#/{path}");
    for (index, (key, value)) in pairs.iter().enumerate() {
        hash += if index == 0 { "?" } else { "&" };
        hash += key;
        hash += "=";
        hash += value;
    }
    hash
}

fn read_theme(query: &mut Query, notices: &mut Notices) -> Option<Theme> {
    let text = query.take("theme", notices)?;
    let theme = [Theme::Light, Theme::Dark].into_iter().find(|theme| theme.id() == text);
    if theme.is_none() {
        notices.say(format!(
            "theme = {} is neither light nor dark, so the page follows the system.",
            quoted(&text)
        ));
    }
    theme
}

fn read_view(path: &str, query: &mut Query, notices: &mut Notices) -> View {
    let mut segments = path.split('/').filter(|segment| !segment.is_empty()).map(decoded);
    let view = match segments.next().map(|page| read_page(page, notices)) {
        None => View::default(),
        Some(lesson::PAGE) => View::Lesson(LessonView::read(segments.by_ref(), notices)),
        Some(compare::PAGE) => View::Compare(CompareView::read(query, notices)),
        Some(choose::PAGE) => View::Choose(choose::read(query, notices)),
        Some(labs::PAGE) => View::Labs(LabsView::read(segments.next().as_deref(), notices)),
        Some(_) => View::Explore(ExploreView::read(segments.next().as_deref(), query, notices)),
    };
    for extra in segments {
        notices.say(format!("{} at the end of the address was left out.", quoted(&extra)));
    }
    view
}

/// The page with this name, or the nearest one; where none is near, the lesson.
fn read_page(name: String, notices: &mut Notices) -> &'static str {
    let known = |name: &str| PAGES.iter().copied().find(|page| *page == name);
    if let Some(page) = known(&name) {
        return page;
    }
    let page = nearest(&name, PAGES.iter().copied()).and_then(known).unwrap_or(lesson::PAGE);
    notices.say(format!("There is no page {}, so this is {}.", quoted(&name), in_words(page)));
    page
}

/// How sentences call a page.
fn in_words(page: &str) -> String {
    if page == lesson::PAGE {
        return "the lesson".to_owned();
    }
    page[..1].to_ascii_uppercase() + &page[1..]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
