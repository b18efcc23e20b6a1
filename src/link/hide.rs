//! Parts of the screen that a link hides, so that a question can be set without its answer.

use super::nearest::nearest;
use super::notice::{Notices, quoted};

/// A part of the screen, on whatever page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Choosing another function.
    Picker,
    /// Sliders, their number boxes, and presets.
    Sliders,
    /// f′ wherever it shows: curve, tangent, numbers, words, formulas, exports; and f″ with it.
    Gradient,
    /// Formulas and code.
    Formula,
    /// Numbers that are read off: values at x, tables, properties.
    Values,
    /// What there is to read.
    Text,
    /// The ways to other pages.
    Navigation,
}

impl Part {
    /// All parts, as they stand in links.
    pub const ALL: [Self; 7] = [
        Self::Picker,
        Self::Sliders,
        Self::Gradient,
        Self::Formula,
        Self::Values,
        Self::Text,
        Self::Navigation,
    ];

    /// The word in links, and in the attributes `data-part` and `data-hide` that the style sheets look at.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Picker => "picker",
            Self::Sliders => "sliders",
            Self::Gradient => "gradient",
            Self::Formula => "formula",
            Self::Values => "values",
            Self::Text => "text",
            Self::Navigation => "navigation",
        }
    }

    fn called(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.id() == id)
    }
}

/// Some parts of the screen; by default none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hide(u8);

impl Hide {
    /// Whether this part is hidden.
    #[must_use]
    pub const fn has(self, part: Part) -> bool {
        self.0 & (1 << part as u8) != 0
    }

    /// The same with this part hidden or not.
    #[must_use]
    pub const fn with(self, part: Part, hidden: bool) -> Self {
        let bit = 1 << part as u8;
        Self(if hidden { self.0 | bit } else { self.0 & !bit })
    }

    /// The ids of the hidden parts with `separator` between them, always in the same order.
    #[must_use]
    pub fn joined(self, separator: &str) -> String {
        let hidden = Part::ALL.into_iter().filter(|part| self.has(*part));
        hidden.map(Part::id).collect::<Vec<_>>().join(separator)
    }

    /// Reads the value of `hide`; of an unknown part the nearest is hidden, or none, and said.
    pub(super) fn read(text: &str, notices: &mut Notices) -> Self {
        let words = text.split(',').map(str::trim).filter(|word| !word.is_empty());
        words.fold(Self::default(), |hide, word| {
            read_part(word, notices).map_or(hide, |part| hide.with(part, true))
        })
    }
}

fn read_part(word: &str, notices: &mut Notices) -> Option<Part> {
    if let Some(part) = Part::called(word) {
        return Some(part);
    }
    let near = nearest(word, Part::ALL.map(Part::id)).and_then(Part::called);
    let word = quoted(word);
    notices.say(match near {
        Some(near) => format!(
            "hide = {word} is no part of the page, so {}, the nearest name, is hidden.",
            near.id()
        ),
        None => format!("hide = {word} is no part of the page; it was left out."),
    });
    near
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, Vec<String>) {
        let mut notices = Notices::default();
        let hide = Hide::read(text, &mut notices);
        (hide.joined(","), notices.finish().into_iter().map(|notice| notice.text).collect())
    }

    #[test]
    fn parts_are_read_in_any_order_and_stand_once() {
        assert_eq!(read("text,gradient, text,,"), ("gradient,text".to_owned(), vec![]));
        assert_eq!(read(""), (String::new(), vec![]));
        let all = Part::ALL.map(Part::id).join(",");
        assert_eq!(read(&all), (all.clone(), vec![]));
    }

    #[test]
    fn unknown_parts_are_named() {
        let (hidden, notices) = read("gradent,banana");
        assert_eq!(hidden, "gradient");
        assert_eq!(
            notices,
            [
                "hide = “gradent” is no part of the page, so gradient, the nearest name, is hidden.",
                "hide = “banana” is no part of the page; it was left out.",
            ]
        );
    }

    #[test]
    fn what_is_hidden_comes_back() {
        for part in Part::ALL {
            let hidden = Hide::default().with(part, true);
            assert!(hidden.has(part) && hidden != Hide::default());
            assert_eq!(hidden.with(part, false), Hide::default());
        }
    }
}
