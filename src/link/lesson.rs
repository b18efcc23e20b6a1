//! The lesson in a link: its first screen, one of its sections, or a heading inside one.

use super::nearest::nearest;
use super::notice::{Notices, quoted};
use crate::content::lesson::{Heading, SECTIONS, Section, section};

/// The page's name in links; its first screen needs none.
pub(super) const PAGE: &str = "lesson";

/// What of the lesson is on screen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LessonView {
    /// The section; `None` is the first screen.
    pub section: Option<&'static Section>,
    /// The heading inside the section that the reader goes to.
    pub heading: Option<&'static Heading>,
}

impl LessonView {
    /// The beginning of a section.
    #[must_use]
    pub const fn of(section: &'static Section) -> Self {
        Self { section: Some(section), heading: None }
    }

    /// Reads the names of a section and of a heading in it; of unknown ones the nearest is shown, and said.
    pub(super) fn read(mut segments: impl Iterator<Item = String>, notices: &mut Notices) -> Self {
        let Some(section) = segments.next().and_then(|id| read_section(&id, notices)) else {
            return Self::default();
        };
        let heading = segments.next().and_then(|id| read_heading(section, &id, notices));
        Self { section: Some(section), heading }
    }

    /// The path: nothing for the first screen.
    pub(super) fn print(&self) -> String {
        match (self.section, self.heading) {
            (None, _) => String::new(),
            (Some(section), None) => format!("{PAGE}/{}", section.id),
            (Some(section), Some(heading)) => format!("{PAGE}/{}/{}", section.id, heading.id),
        }
    }
}

fn read_section(id: &str, notices: &mut Notices) -> Option<&'static Section> {
    if let Some(found) = section(id) {
        return Some(found);
    }
    let near = nearest(id, SECTIONS.iter().map(|section| section.id)).and_then(section);
    let id = quoted(id);
    notices.say(match near {
        Some(near) => format!(
            "The lesson has no section {id}, so this is “{}”, the nearest name.",
            near.short
        ),
        None => format!("The lesson has no section {id}, so this is its beginning."),
    });
    near
}

fn read_heading(
    section: &'static Section,
    id: &str,
    notices: &mut Notices,
) -> Option<&'static Heading> {
    if let Some(found) = section.heading(id) {
        return Some(found);
    }
    let near = nearest(id, section.headings.iter().map(|heading| heading.id));
    let near = near.and_then(|near| section.heading(near));
    let id = quoted(id);
    notices.say(match near {
        Some(near) => {
            format!("There is no part {id} here, so this is “{}”, the nearest name.", near.title)
        }
        None => format!("There is no part {id} here, so this is the beginning of the section."),
    });
    near
}
