//! The lesson: its first screen, its sections with their parts, and the questions at its end.

/// The words of the first screen, plain text.
#[derive(Debug)]
pub struct Start {
    /// What this is.
    pub lead: &'static str,
    /// The question beside the slider.
    pub ask: &'static str,
    /// What to do, before anybody has moved the slider.
    pub untouched: &'static str,
    /// The answer between 0 and 1; `{slope}` and `{percent}` stand for the number.
    pub between: &'static str,
    /// The answer at 0.
    pub at_zero: &'static str,
    /// The answer at 1.
    pub at_one: &'static str,
}

/// The words of the first screen.
pub static START: Start = include!(concat!(env!("OUT_DIR"), "/lesson_start.rs"));

/// One section of the lesson.
#[derive(Debug)]
pub struct Section {
    /// Its name in links.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// Its name in the contents.
    pub short: &'static str,
    /// About how many minutes it takes, counted from its words, widgets and questions.
    pub minutes: u16,
    /// The headings inside it, in order.
    pub headings: &'static [Heading],
}

/// There is one section of each id.
impl PartialEq for Section {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// A heading inside a section. Its element has the id `part-<id>`.
#[derive(Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its name in links.
    pub id: &'static str,
    /// Plain text.
    pub title: &'static str,
}

/// A part of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// HTML: paragraphs, headings, corrections, questions with their answers, things to try.
    Text(&'static str),
    /// Something to move.
    Widget {
        /// Which one.
        name: &'static str,
        /// `key=value` pairs with blanks between them, as the widget understands them.
        options: &'static str,
    },
    /// The questions to check oneself, [`QUESTIONS`].
    SelfCheck,
}

/// A question to check oneself: one of its choices is right.
#[derive(Debug, PartialEq, Eq)]
pub struct Question {
    /// What the browser remembers the answer by.
    pub id: &'static str,
    /// HTML without a paragraph around it.
    pub ask: &'static str,
    /// The answers to choose from.
    pub choices: &'static [Choice],
}

/// One answer to choose; HTML without a paragraph around it.
#[derive(Debug, PartialEq, Eq)]
pub struct Choice {
    /// The answer.
    pub text: &'static str,
    /// Whether it is the right one.
    pub is_right: bool,
    /// Why it is right or wrong.
    pub why: &'static str,
}

/// All sections, in order.
pub static SECTIONS: &[Section] = include!(concat!(env!("OUT_DIR"), "/lesson_sections.rs"));

/// What stands in each section. A table of its own: programs that only list the sections go without it.
static PARTS: &[&[Part]] = include!(concat!(env!("OUT_DIR"), "/lesson_parts.rs"));

/// The questions at the end of the lesson, in order.
pub static QUESTIONS: &[Question] = include!(concat!(env!("OUT_DIR"), "/lesson_questions.rs"));

impl Section {
    /// Its place in the lesson, counted from 1.
    #[must_use]
    pub fn number(&self) -> usize {
        1 + SECTIONS.iter().take_while(|section| *section != self).count()
    }

    /// What stands in it, in order.
    #[must_use]
    pub fn parts(&self) -> &'static [Part] {
        PARTS.get(self.number() - 1).copied().unwrap_or_default()
    }

    /// The section before it.
    #[must_use]
    pub fn previous(&self) -> Option<&'static Self> {
        SECTIONS.get(self.number().checked_sub(2)?)
    }

    /// The section behind it.
    #[must_use]
    pub fn next(&self) -> Option<&'static Self> {
        SECTIONS.get(self.number())
    }

    /// The heading with this id.
    #[must_use]
    pub fn heading(&self, id: &str) -> Option<&'static Heading> {
        self.headings.iter().find(|heading| heading.id == id)
    }
}

/// The section with this id.
///
/// ```
/// use activation_lab::content::lesson::section;
/// assert_eq!(section("why").and_then(|why| why.next()).map(|next| next.id), Some("gradient"));
/// assert!(section("nonsense").is_none());
/// ```
#[must_use]
pub fn section(id: &str) -> Option<&'static Section> {
    SECTIONS.iter().find(|section| section.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_know_their_neighbours() {
        for (index, section) in SECTIONS.iter().enumerate() {
            assert_eq!(section.number(), index + 1);
            assert_eq!(section.next(), SECTIONS.get(index + 1));
            let previous = index.checked_sub(1).and_then(|index| SECTIONS.get(index));
            assert_eq!(section.previous(), previous);
        }
    }

    #[test]
    fn no_two_have_the_same_id() {
        for (index, section) in SECTIONS.iter().enumerate() {
            assert!(!SECTIONS[..index].contains(section), "{}", section.id);
            for (index, heading) in section.headings.iter().enumerate() {
                let mut before = section.headings[..index].iter();
                assert!(before.all(|other| other.id != heading.id), "{}", heading.id);
            }
        }
    }
}
