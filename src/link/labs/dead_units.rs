//! The lab Dead units in a link: a neuron that starts off, and the run in which a unit dies.

use crate::link::bounded::{number, whole};
use crate::link::claims::ClaimView;
use crate::link::notice::Notices;
use crate::link::number::shortest;
use crate::link::query::Query;

/// The lab's name in links.
pub(super) const LAB: &str = "dead-units";

/// Everything in the lab.
///
/// Reading a link and every action of the page keep all numbers within [`DeadUnitsView::LIMITS`].
#[derive(Clone, Debug, PartialEq)]
pub struct DeadUnitsView {
    /// How far left of 0 the bias of the neuron begins.
    pub start: f64,
    /// The learning rate of that neuron.
    pub rate: f64,
    /// α of leaky ReLU.
    pub leak: f64,
    /// α of ELU.
    pub alpha: f64,
    /// The seed of the neuron's inputs.
    pub seed: u32,
    /// The learning rate of the run in which a unit dies.
    pub fatal: f64,
    /// The seed of that run.
    pub death: u32,
    /// The settings of the experiment over many seeds.
    pub trial: ClaimView,
}

/// The claim whose experiment is part of the lab.
const CLAIM: &str = "leaky-dead";

impl Default for DeadUnitsView {
    fn default() -> Self {
        Self {
            start: 6.0,
            rate: 0.1,
            leak: 0.01,
            alpha: 1.0,
            seed: 0,
            fatal: 1.5,
            death: 21,
            trial: ClaimView::of(CLAIM),
        }
    }
}

impl DeadUnitsView {
    /// Key, least and most of every number but the seeds.
    pub const LIMITS: [(&str, f64, f64); 5] = [
        ("start", 0.5, 14.0),
        ("neuron-rate", 0.01, 1.0),
        ("leak", 0.0, 1.0),
        ("alpha", 0.0, 4.0),
        ("fatal", 0.05, 3.0),
    ];

    /// The nearest view that keeps what every view promises.
    #[must_use]
    pub fn settled(mut self) -> Self {
        for (number, (_, least, most)) in self.numbers_mut().into_iter().zip(Self::LIMITS) {
            *number = number.clamp(least, most);
        }
        self
    }

    const fn numbers_mut(&mut self) -> [&mut f64; 5] {
        [&mut self.start, &mut self.rate, &mut self.leak, &mut self.alpha, &mut self.fatal]
    }

    pub(super) fn read(query: &mut Query, notices: &mut Notices) -> Self {
        let mut view = Self::default();
        for (place, (key, least, most)) in view.numbers_mut().into_iter().zip(Self::LIMITS) {
            *place = number(key, (*place, least, most), query, notices);
        }
        view.seed = whole("inputs", (view.seed, 0, u32::MAX), query, notices);
        view.death = whole("death", (view.death, 0, u32::MAX), query, notices);
        view.trial = ClaimView::read(CLAIM, query, notices);
        view
    }

    pub(super) fn print(&self, pairs: &mut Vec<(&'static str, String)>) {
        let (mut view, mut usual) = (self.clone(), Self::default());
        let numbers = view.numbers_mut().into_iter().zip(usual.numbers_mut()).zip(Self::LIMITS);
        for ((value, usual), (key, _, _)) in numbers {
            if value != usual {
                pairs.push((key, shortest(*value)));
            }
        }
        let seeds = [("inputs", self.seed, usual.seed), ("death", self.death, usual.death)];
        let told = seeds.into_iter().filter(|(_, seed, usual)| seed != usual);
        pairs.extend(told.map(|(key, seed, _)| (key, seed.to_string())));
        self.trial.print(pairs);
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::link::{LabsView, Link, View, parse, print};
    use proptest::prelude::*;

    #[test]
    fn what_is_out_of_reach_is_brought_back_and_said() {
        let parsed = parse("#/labs/dead-units?start=99&alpha=x&death=1.5");
        assert_eq!(print(&parsed.link), "#/labs/dead-units?start=14&death=1");
        assert_eq!(parsed.notices.len(), 3);
    }

    proptest! {
        #[test]
        fn what_was_printed_reads_back(
            numbers in prop::array::uniform5(-1.0..20.0), seed: u32, death: u32
        ) {
            let [start, rate, leak, alpha, fatal] = numbers;
            let trial = ClaimView { seed, seeds: 7, ..ClaimView::of(CLAIM) };
            let view = DeadUnitsView { start, rate, leak, alpha, seed, fatal, death, trial }.settled();
            prop_assert_eq!(view.clone().settled(), view.clone());
            let link = Link { view: View::Labs(LabsView::DeadUnits(view)), ..Link::default() };
            let parsed = parse(&print(&link));
            prop_assert_eq!(&parsed.notices, &vec![]);
            prop_assert_eq!(parsed.link, link);
        }
    }
}
