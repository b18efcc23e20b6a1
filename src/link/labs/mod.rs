//! The labs in a link: their index, or one of them.

mod train;

pub use train::{
    LARGEST_BATCH, LARGEST_BIAS, LARGEST_RATE, MOST_EPOCHS, MOST_LAYERS, MOST_NOISE, MOST_RUNS,
    MOST_UNITS, OPTIMISERS, Recipe, Start, StartRule, TrainView, Vary,
};

use super::nearest::nearest;
use super::notice::{Notices, quoted};
use super::page::Segments;
use super::query::Query;

/// The page's name in links; a lab's own follows it.
pub(super) const PAGE: &str = "labs";

/// Which lab is on screen, and everything on it.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum LabsView {
    /// The list of the labs.
    #[default]
    Index,
    /// Networks that are trained side by side.
    Train(TrainView),
}

/// The names of the labs.
const LABS: &[&str] = &[train::NAME];

impl LabsView {
    /// Reads the name of a lab and what belongs to it; of an unknown one the nearest is shown, or the list, and said.
    pub(super) fn read(segments: &mut Segments, query: &mut Query, notices: &mut Notices) -> Self {
        let Some(name) = segments.next() else { return Self::Index };
        let known = |name: &str| LABS.iter().copied().find(|lab| *lab == name);
        let lab = known(&name).or_else(|| {
            let near = nearest(&name, LABS.iter().copied());
            let name = quoted(&name);
            notices.say(match near {
                Some(near) => {
                    format!("There is no lab {name}, so this is {near}, the nearest name.")
                }
                None => format!("There is no lab {name}, so this is the list of them."),
            });
            near.and_then(known)
        });
        match lab {
            Some(train::NAME) => Self::Train(TrainView::read(query, notices)),
            _ => Self::Index,
        }
    }

    /// Writes what differs from the defaults to `pairs`, and gives the path.
    pub(super) fn print(&self, pairs: &mut Vec<(&'static str, String)>) -> String {
        match self {
            Self::Index => PAGE.to_owned(),
            Self::Train(view) => view.print(pairs),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::link::{LabsView, View, parse, print};

    #[test]
    fn an_unknown_lab_is_the_list_and_said() {
        let parsed = parse("#/labs/chemistry");
        assert_eq!(parsed.link.view, View::Labs(LabsView::Index));
        assert_eq!(print(&parsed.link), "#/labs");
        assert_eq!(
            parsed.notices[0].text,
            "There is no lab “chemistry”, so this is the list of them."
        );
        assert_eq!(parse("#/labs/").notices, []);
    }
}
