//! The Compare page in a link: two to six functions with their parameters, and how they are shown.

mod flow;
pub(in crate::link) mod functions;
mod read;
mod sort;

pub use flow::{Flow, LARGEST_MEAN, LARGEST_SPREAD, SMALLEST_SPREAD};
pub use functions::{FEWEST_FUNCTIONS, MOST_FUNCTIONS};
pub use sort::{Column, Sort};

use super::axis::{self, DEFAULT_AT};
use super::range::{DEFAULT_FROM, DEFAULT_TO};
use super::show::Show;
use crate::activation::Setting;
use std::rc::Rc;

/// The page's name in links.
pub(in crate::link) const PAGE: &str = "compare";

/// How the curves of several functions are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CompareLayout {
    /// All functions in one chart.
    #[default]
    Overlay,
    /// A small chart for each function, all with the same axes.
    Grid,
}

impl CompareLayout {
    /// The word in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Overlay => "overlay",
            Self::Grid => "grid",
        }
    }
}

/// Everything on the Compare page.
///
/// Reading a link and every action of the page keep this true: there are [`FEWEST_FUNCTIONS`] to [`MOST_FUNCTIONS`]
/// functions with parameters in their domains, `from < to` within the limits of
/// [`sensible_range`](super::sensible_range), `at` lies between them, f or f′ or both are shown, the baseline is one of
/// the functions, and the table is sorted by a column that it has.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareView {
    /// The functions, in order.
    pub functions: Rc<[Setting]>,
    /// How they are laid out.
    pub layout: CompareLayout,
    /// Whether f and f′ are drawn; f″ never is.
    pub show: Show,
    /// The x that is examined.
    pub at: f64,
    /// Where the x axis begins.
    pub from: f64,
    /// Where the x axis ends.
    pub to: f64,
    /// The function that is subtracted from the others; `None` shows them as they are.
    pub baseline: Option<usize>,
    /// How the table of values is sorted; `None` leaves the order of the functions.
    pub sort: Option<Sort>,
    /// The inputs that flow through the functions.
    pub flow: Flow,
}

impl Default for CompareView {
    fn default() -> Self {
        Self {
            functions: functions::usual().into(),
            layout: CompareLayout::default(),
            show: Show::default(),
            at: DEFAULT_AT,
            from: DEFAULT_FROM,
            to: DEFAULT_TO,
            baseline: None,
            sort: None,
            flow: Flow::default(),
        }
    }
}

impl CompareView {
    /// `function` beside others to compare it with.
    #[must_use]
    pub fn beside_others(function: Setting) -> Self {
        let mut functions = vec![function];
        functions::complete(&mut functions, FEWEST_FUNCTIONS + 1);
        Self { functions: functions.into(), ..Self::default() }
    }

    /// Writes what differs from the defaults to `pairs`, and gives the path.
    pub(in crate::link) fn print(&self, pairs: &mut Vec<(&'static str, String)>) -> String {
        if *self.functions != *functions::usual() {
            pairs.push(("fns", functions::printed(&self.functions)));
        }
        if self.layout != CompareLayout::default() {
            pairs.push(("view", self.layout.id().to_owned()));
        }
        if self.show != Show::default() {
            pairs.push(("show", self.show.printed()));
        }
        axis::print(self.at, self.from, self.to, pairs);
        if let Some(baseline) = self.baseline {
            // People count from one.
            pairs.push(("base", (baseline + 1).to_string()));
        }
        if let Some(sort) = self.sort {
            pairs.push(("sort", sort.printed()));
        }
        self.flow.print(pairs);
        PAGE.to_owned()
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
