//! The lab Speed in a link: f or f′, and the order of the table. What was measured belongs to the reader's machine.

use crate::link::bounded::word;
use crate::link::notice::Notices;
use crate::link::query::Query;

/// The lab's name in links.
pub(super) const LAB: &str = "speed";

/// In which order the functions stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SpeedOrder {
    /// As they are taught.
    #[default]
    Catalogue,
    /// The fastest first, as WebAssembly.
    Wasm,
    /// The fastest first, as JavaScript.
    JavaScript,
}

impl SpeedOrder {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Catalogue, Self::Wasm, Self::JavaScript];
    const WORDS: [&str; 3] = ["catalogue", "wasm", "js"];
}

/// What is on screen in the lab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SpeedView {
    /// Whether f′ is measured, not f. JavaScript is measured for f only.
    pub is_slope: bool,
    /// The order of the table.
    pub order: SpeedOrder,
}

impl SpeedView {
    const CURVES: [&str; 2] = ["f", "df"];

    pub(super) fn read(query: &mut Query, notices: &mut Notices) -> Self {
        let is_slope = word("of", &Self::CURVES, 0, query, notices) == 1;
        let order = SpeedOrder::ALL[word("sort", &SpeedOrder::WORDS, 0, query, notices)];
        Self { is_slope, order }
    }

    pub(super) fn print(self, pairs: &mut Vec<(&'static str, String)>) {
        if self.is_slope {
            pairs.push(("of", Self::CURVES[1].to_owned()));
        }
        if self.order != SpeedOrder::default() {
            pairs.push(("sort", SpeedOrder::WORDS[self.order as usize].to_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{LabsView, Link, View, parse, print};

    #[test]
    fn every_view_reads_back() {
        for order in SpeedOrder::ALL {
            for is_slope in [false, true] {
                let view = View::Labs(LabsView::Speed(SpeedView { is_slope, order }));
                let parsed = parse(&print(&Link { view: view.clone(), ..Link::default() }));
                assert_eq!((parsed.link.view, parsed.notices), (view, vec![]));
            }
        }
        assert_eq!(parse("#/labs/speed?of=ddf&sort=wsm").notices.len(), 2);
    }
}
