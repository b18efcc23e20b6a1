//! The lab Softmax in a link: logits, how they are read, the temperature and the right class.

use super::numbers::{self, Limits};
use crate::link::bounded::{number, whole, word};
use crate::link::notice::Notices;
use crate::link::number::shortest;
use crate::link::query::Query;

/// The lab's name in links.
pub(super) const LAB: &str = "softmax";

const LIMITS: Limits = Limits {
    count: (SoftmaxView::FEWEST_CLASSES, SoftmaxView::MOST_CLASSES),
    range: (-SoftmaxView::LARGEST, SoftmaxView::LARGEST),
};

/// How logits become probabilities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClassReading {
    /// Exactly one class is right: softmax over all logits.
    OneClass,
    /// Several labels may be right: a sigmoid for each logit.
    Labels,
}

impl ClassReading {
    const WORDS: [&str; 2] = ["class", "labels"];
}

/// Logits and what is made of them.
///
/// Reading a link and every action of the lab keep this true: there are [`SoftmaxView::FEWEST_CLASSES`] to
/// [`SoftmaxView::MOST_CLASSES`] logits, at most [`SoftmaxView::LARGEST`] from 0, a temperature between
/// [`SoftmaxView::COLDEST`] and [`SoftmaxView::HOTTEST`], and `target` is one of the classes.
#[derive(Clone, Debug, PartialEq)]
pub struct SoftmaxView {
    /// One logit for each class.
    pub z: Vec<f64>,
    /// Divides every logit before softmax.
    pub temperature: f64,
    /// How they are read.
    pub reading: ClassReading,
    /// The class that is right, counted from 0.
    pub target: usize,
}

impl Default for SoftmaxView {
    fn default() -> Self {
        let z = vec![2.0, 1.0, 0.0, -1.0];
        Self { z, temperature: 1.0, reading: ClassReading::OneClass, target: 1 }
    }
}

impl SoftmaxView {
    /// One class alone leaves nothing to share out.
    pub const FEWEST_CLASSES: usize = 2;
    /// More classes have no room in the table.
    pub const MOST_CLASSES: usize = 8;
    /// Logits are at most this far from 0.
    pub const LARGEST: f64 = 10.0;
    /// The lowest temperature.
    pub const COLDEST: f64 = 0.1;
    /// The highest temperature.
    pub const HOTTEST: f64 = 10.0;

    /// The same with so many classes: those at the end are left out, new ones have the logit 0.
    #[must_use]
    pub fn with_classes(mut self, count: usize) -> Self {
        self.z.resize(count.clamp(Self::FEWEST_CLASSES, Self::MOST_CLASSES), 0.0);
        self.target = self.target.min(self.z.len() - 1);
        self
    }

    pub(super) fn read(query: &mut Query, notices: &mut Notices) -> Self {
        let usual = Self::default();
        let z = numbers::read("z", &LIMITS, query, notices).unwrap_or(usual.z);
        let heat = (usual.temperature, Self::COLDEST, Self::HOTTEST);
        let temperature = number("t", heat, query, notices);
        let reading = match word("read", &ClassReading::WORDS, 0, query, notices) {
            0 => ClassReading::OneClass,
            _ => ClassReading::Labels,
        };
        // People count from one.
        let place = whole("target", (usual.target as u32 + 1, 1, z.len() as u32), query, notices);
        Self { z, temperature, reading, target: place as usize - 1 }
    }

    pub(super) fn print(&self, pairs: &mut Vec<(&'static str, String)>) {
        let usual = Self::default();
        if self.z != usual.z {
            pairs.push(("z", numbers::printed(&self.z)));
        }
        if self.temperature != usual.temperature {
            pairs.push(("t", shortest(self.temperature)));
        }
        if self.reading != usual.reading {
            pairs.push(("read", ClassReading::WORDS[1].to_owned()));
        }
        if self.target != usual.target {
            pairs.push(("target", (self.target + 1).to_string()));
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::link::tests::texts;
    use crate::link::{LabsView, Link, View, parse, print};
    use proptest::prelude::*;

    #[test]
    fn everything_is_in_the_link() {
        let hash = "#/labs/softmax?z=3,-0.5,0&t=0.5&read=labels&target=3";
        assert_eq!(texts(hash), (hash.to_owned(), vec![]));
        assert_eq!(texts("#/labs/softmax"), ("#/labs/softmax".to_owned(), vec![]));
    }

    #[test]
    fn what_is_out_of_reach_is_brought_back_and_said() {
        let (printed, said) = texts("#/labs/softmax?z=5&t=0&target=7&read=label");
        assert_eq!(printed, "#/labs/softmax?z=5,0&t=0.1&read=labels");
        assert_eq!(
            said,
            [
                "z has at least 2 numbers, so the others are 0.",
                "t = 0 is not between 0.1 and 10, so t is 0.1.",
                "read = “label” is not known, so read is labels.",
                "target = 7 is not between 1 and 2, so target is 2.",
            ]
        );
    }

    #[test]
    fn the_right_class_is_always_one_of_them() {
        let view = SoftmaxView { target: 3, ..SoftmaxView::default() };
        assert_eq!(view.clone().with_classes(2).target, 1);
        assert_eq!(view.with_classes(99).z.len(), SoftmaxView::MOST_CLASSES);
    }

    proptest! {
        #[test]
        fn what_was_printed_reads_back(
            z in prop::collection::vec(-10.0..=10.0, 2..=8), temperature in 0.1..=10.0,
            labels: bool, target in 0_usize..8,
        ) {
            let reading = if labels { ClassReading::Labels } else { ClassReading::OneClass };
            let target = target.min(z.len() - 1);
            let view = SoftmaxView { z, temperature, reading, target };
            let link = Link { view: View::Labs(LabsView::Softmax(view)), ..Link::default() };
            let parsed = parse(&print(&link));
            prop_assert_eq!(&parsed.notices, &vec![]);
            prop_assert_eq!(parsed.link, link);
        }
    }
}
