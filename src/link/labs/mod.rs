//! The labs in a link: their index, or one of them.

use super::notice::{Notices, quoted};

/// The page's name in links; a lab's own follows it.
pub(super) const PAGE: &str = "labs";

/// Which lab is on screen, and everything on it.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum LabsView {
    /// The list of the labs.
    #[default]
    Index,
}

impl LabsView {
    /// Reads the name of a lab; of an unknown one the list is shown, and said.
    pub(super) fn read(name: Option<&str>, notices: &mut Notices) -> Self {
        if let Some(name) = name {
            notices.say(format!("There is no lab {}, so this is the list of them.", quoted(name)));
        }
        Self::Index
    }

    /// The path.
    pub(super) fn print(&self) -> String {
        match self {
            Self::Index => PAGE.to_owned(),
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
