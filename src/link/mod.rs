//! Everything on screen as one URL hash, and back: [`parse`] and [`print()`].
//!
//! Pure text and numbers: no browser and no state live here. Reading a link never fails; what cannot be understood
//! is replaced by the nearest sensible value and named in a [`Notice`]. Printing leaves defaults out, so links stay
//! short, and what was printed reads back to the same view without a notice.
//!
//! Start with [`Link`]. A page has one file that reads and prints it (`explore.rs` is the example), one variant of
//! [`View`] and one entry in [`page`]. The texts of number boxes are read here too ([`reading`]), by the same rules.

mod axis;
mod bounded;
mod choose;
mod claims;
mod compare;
mod decimal;
mod deck;
mod decks;
mod domain;
mod explore;
mod given;
mod hide;
mod labs;
mod lesson;
mod nearest;
mod notice;
mod number;
pub mod page;
mod params;
mod predict;
mod query;
mod range;
pub mod reading;
mod show;

pub use axis::DEFAULT_AT;
pub use claims::{ClaimView, ClaimsView};
pub use compare::{
    Column, CompareLayout, CompareView, FEWEST_FUNCTIONS, Flow, LARGEST_MEAN, LARGEST_SPREAD,
    MOST_FUNCTIONS, SMALLEST_SPREAD, Sort,
};
pub use decimal::number_from;
pub use deck::{Deck, LONGEST_ASK, LONGEST_NAME, MOST_STEPS, Step};
pub use decks::DecksView;
pub use domain::{all_in_domain, nearest_in_domain};
pub use explore::{ExploreView, Layout};
pub use hide::{Hide, Part};
pub use labs::{
    ClassReading, DeadUnitsView, GradientFlowView, LARGEST_BATCH, LARGEST_BIAS, LARGEST_RATE,
    LabsView, Look, MOST_EPOCHS, MOST_LAYERS, MOST_NOISE, MOST_RUNS, MOST_UNITS, MapColumns,
    NeuronView, OPTIMISERS, Pace, Recipe, SoftmaxView, SpeedOrder, SpeedView, Start, StartRule,
    TrainView, Vary,
};
pub use lesson::LessonView;
pub use nearest::nearest;
pub use notice::{MOST_NOTICES, Notice};
pub use number::shortest;
pub use page::{Page, page_of};
pub use predict::{Ask, Asks, LAST_QUESTION, PredictView};
pub use range::{DEFAULT_FROM, DEFAULT_TO, LARGEST_X, NARROWEST_WIDTH, rounded, sensible_range};
pub use show::Show;

use crate::choose::Answers;
use notice::{Notices, quoted};
use query::Query;

/// What the screen shows, as far as a link can say it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// The page and everything on it.
    pub view: View,
    /// The colours asked for; `None` follows the system.
    pub theme: Option<Theme>,
    /// Large type and thick lines, for a projector.
    pub present: bool,
    /// The parts of the screen that are hidden.
    pub hide: Hide,
}

/// The view as it is, in the colours of the system, with nothing hidden.
impl From<View> for Link {
    fn from(view: View) -> Self {
        Self { view, ..Self::default() }
    }
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
    /// What is often said, and the experiments behind the verdicts.
    Claims(ClaimsView),
    /// Decks of prepared views.
    Decks(DecksView),
    /// Questions to answer before the answer is shown.
    Predict(PredictView),
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
            Self::Claims(_) => claims::PAGE,
            Self::Decks(_) => decks::PAGE,
            Self::Predict(_) => predict::PAGE,
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parsed {
    /// What the link says, repaired.
    pub link: Link,
    /// One for each repair, at most [`MOST_NOTICES`] and a count of the rest.
    pub notices: Vec<Notice>,
}

/// What `present` says in a link for the projector.
const PRESENT: &str = "1";

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
    // One of all pages always fits.
    parse_for(hash, page::ALL).unwrap_or_default()
}

/// Like [`parse`], for somebody who shows only `pages`: nothing where the hash leads to another page.
#[must_use]
pub fn parse_for(hash: &str, pages: &[Page]) -> Option<Parsed> {
    let (path, query) = page::path_and_query(hash);
    let mut notices = Notices::default();
    let mut query = Query::new(query, &mut notices);
    let theme = read_theme(&mut query, &mut notices);
    let present = read_present(&mut query, &mut notices);
    let hide = query.take("hide", &mut notices);
    let hide = hide.map_or_else(Hide::default, |text| Hide::read(&text, &mut notices));
    let view = page::read(path, pages, &mut query, &mut notices)?;
    query.report_leftovers(&mut notices);
    Some(Parsed { link: Link { view, theme, present, hide }, notices: notices.finish() })
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
        View::Labs(view) => view.print(&mut pairs),
        View::Claims(view) => view.print(&mut pairs),
        View::Decks(view) => decks::print(view, &mut pairs),
        View::Predict(view) => view.print(&mut pairs),
    };
    if let Some(theme) = link.theme {
        pairs.push(("theme", theme.id().to_owned()));
    }
    if link.present {
        pairs.push(("present", PRESENT.to_owned()));
    }
    if link.hide != Hide::default() {
        pairs.push(("hide", link.hide.joined(",")));
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

fn read_present(query: &mut Query, notices: &mut Notices) -> bool {
    let Some(text) = query.take("present", notices) else { return false };
    if text != PRESENT && text != "0" {
        let text = quoted(&text);
        notices.say(format!("present = {text} is neither 0 nor 1, so the page is as usual."));
    }
    text == PRESENT
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
