//! Which pages belong to which program, and how each is shown.
//!
//! A program names one [`Group`]; the linker leaves out the pages of the others. `static/start.js` has the same table
//! of names.

use crate::link::page::{
    CHOOSE, CLAIMS, COMPARE, DECKS, EXPLORE as EXPLORE_PAGE, HOME as HOME_PAGE, LABS as LABS_PAGE,
    LESSON as LESSON_PAGE, PREDICT,
};
use crate::link::{LabsView, Page, Parsed, Theme, View, parse_for};
use crate::page::Arrival;
use crate::page::choose::ChoosePage;
use crate::page::claims::Claims;
use crate::page::compare::Compare;
use crate::page::decks::Decks;
use crate::page::explore::Explore;
use crate::page::home::Home;
use crate::page::labs::{DeadUnits, GradientFlow, Labs, Neuron, Softmax, Speed, Train};
use crate::page::lesson::Lesson;
use crate::page::predict::Predict;
use yew::prelude::*;

/// The pages of one program.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// How they are read from a link.
    pub pages: &'static [Page],
    /// Shows the page that the link leads to; nothing where that is a page of another group.
    pub page: fn(&Screen) -> Html,
}

/// A group is known by the names of its pages.
impl PartialEq for Group {
    fn eq(&self, other: &Self) -> bool {
        self.pages.iter().map(Page::name).eq(other.pages.iter().map(Page::name))
    }
}

impl Group {
    /// Reads a hash that leads to one of these pages.
    pub(super) fn read(&self, hash: &str) -> Option<Parsed> {
        parse_for(hash, self.pages)
    }
}

/// What every page gets from the shell.
#[derive(Clone, Debug)]
pub struct Screen {
    /// The link that came in last.
    pub arrived: Arrival,
    /// The theme on screen.
    pub theme: Theme,
    /// What is on screen changed.
    pub on_view: Callback<View>,
    /// The whole address of a view.
    pub link_to: Callback<View, String>,
}

/// The first screen by itself, so that a first visit starts soon.
pub const HOME: Group = Group { pages: &[HOME_PAGE], page: home };

/// The lesson with its first screen, to which a reader comes back, and Choose.
pub const LESSON: Group = Group { pages: &[HOME_PAGE, LESSON_PAGE, CHOOSE], page: lesson };

/// Explore and Compare.
pub const EXPLORE: Group = Group { pages: &[EXPLORE_PAGE, COMPARE], page: explore };

/// The labs, the claims, decks, and questions.
pub const LABS: Group = Group { pages: &[LABS_PAGE, CLAIMS, DECKS, PREDICT], page: labs };

fn home(screen: &Screen) -> Html {
    html! { <Home theme={screen.theme} on_view={screen.on_view.clone()} /> }
}

fn lesson(screen: &Screen) -> Html {
    let Screen { arrived, theme, on_view, .. } = screen.clone();
    match arrived.0.link.view {
        View::Lesson(view) => html! { <Lesson {view} {theme} {on_view} /> },
        View::Choose(_) => html! { <ChoosePage {arrived} {theme} {on_view} /> },
        _ => Html::default(),
    }
}

fn explore(screen: &Screen) -> Html {
    let Screen { arrived, theme, on_view, link_to } = screen.clone();
    match arrived.0.link.view {
        View::Explore(_) => html! { <Explore {arrived} {theme} {on_view} {link_to} /> },
        View::Compare(_) => html! { <Compare {arrived} {theme} {on_view} {link_to} /> },
        _ => Html::default(),
    }
}

fn labs(screen: &Screen) -> Html {
    let Screen { arrived, theme, on_view, link_to } = screen.clone();
    match &arrived.0.link.view {
        View::Labs(LabsView::Index) => html! { <Labs {on_view} /> },
        View::Labs(LabsView::Train(_)) => html! { <Train {arrived} {theme} {on_view} {link_to} /> },
        View::Labs(LabsView::GradientFlow(_)) => html! { <GradientFlow {arrived} {on_view} /> },
        View::Labs(LabsView::DeadUnits(_)) => html! { <DeadUnits {arrived} {on_view} /> },
        View::Labs(LabsView::Neuron(_)) => html! { <Neuron {arrived} {on_view} /> },
        View::Labs(LabsView::Softmax(_)) => html! { <Softmax {arrived} {on_view} /> },
        View::Labs(LabsView::Speed(_)) => html! { <Speed {arrived} {on_view} /> },
        View::Claims(_) => html! { <Claims {arrived} {on_view} {link_to} /> },
        View::Predict(_) => html! { <Predict {arrived} {on_view} /> },
        View::Decks(view) => html! { <Decks view={view.clone()} {on_view} {link_to} /> },
        _ => Html::default(),
    }
}
