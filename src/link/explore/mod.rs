//! The Explore page in a link: one function, its parameters, the span of x, and how it is drawn.

mod read;

use super::axis::{self, DEFAULT_AT};
use super::number::shortest;
use super::range::{DEFAULT_FROM, DEFAULT_TO};
use super::show::Show;
use crate::activation::{Activation, RELU};
use std::rc::Rc;

/// The page's name in links.
pub(in crate::link) const PAGE: &str = "explore";

/// How the curves of one function are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// Each curve has a chart of its own, above one common x axis.
    #[default]
    Stacked,
    /// All curves in one chart.
    Overlaid,
}

impl Layout {
    /// The word in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Stacked => "stacked",
            Self::Overlaid => "overlay",
        }
    }
}

/// Everything on the Explore page.
///
/// Reading a link and every action of the page keep this true: `params` are in their domains, `from < to` within the
/// limits of [`sensible_range`](super::sensible_range), `at` lies between them, and at least one curve that exists is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ExploreView {
    /// The function.
    pub activation: &'static Activation,
    /// The values of its parameters, in catalogue order.
    pub params: Rc<[f64]>,
    /// The x that is examined.
    pub at: f64,
    /// Where the x axis begins.
    pub from: f64,
    /// Where the x axis ends.
    pub to: f64,
    /// Which curves are drawn.
    pub show: Show,
    /// How they are laid out.
    pub layout: Layout,
}

impl Default for ExploreView {
    fn default() -> Self {
        Self::of(&RELU)
    }
}

impl ExploreView {
    /// `activation` with everything at its default.
    #[must_use]
    pub fn of(activation: &'static Activation) -> Self {
        Self {
            activation,
            params: activation.defaults().into(),
            at: DEFAULT_AT,
            from: DEFAULT_FROM,
            to: DEFAULT_TO,
            show: Show::default(),
            layout: Layout::default(),
        }
    }

    /// Writes what differs from the defaults to `pairs`, and gives the path.
    pub(in crate::link) fn print(&self, pairs: &mut Vec<(&'static str, String)>) -> String {
        for (param, value) in self.activation.params.iter().zip(self.params.iter()) {
            if *value != param.default {
                pairs.push((param.id, shortest(*value)));
            }
        }
        axis::print(self.at, self.from, self.to, pairs);
        if self.show != Show::default() {
            pairs.push(("show", self.show.printed()));
        }
        if self.layout != Layout::default() {
            pairs.push(("view", self.layout.id().to_owned()));
        }
        format!("{PAGE}/{}", self.activation.id)
    }
}
