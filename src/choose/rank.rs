//! Puts every function in its place, with the reasons.

use super::{Answers, Facts, Layer, RULES, Rule, Who};
use crate::activation::vector::VECTOR_CATALOGUE;
use crate::activation::{Activation, CATALOGUE};

/// A function that can be chosen.
#[derive(Debug)]
pub struct Candidate {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What is true of it; nothing for an activation of a vector.
    pub facts: Option<Facts>,
}

/// All candidates with what is true of them, in teaching order.
#[derive(Debug)]
pub struct Chooser {
    candidates: Vec<Candidate>,
}

/// How well a function fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// What to start with.
    First,
    /// A good alternative.
    Good,
    /// Possible.
    Possible,
    /// Something speaks against it here.
    NotHere,
}

/// A function in its place.
#[derive(Debug)]
pub struct Ranked<'a> {
    /// The function.
    pub candidate: &'a Candidate,
    /// How well it fits.
    pub place: Place,
    /// The sum of its points.
    pub points: i32,
    /// Every rule that counted: first those that decided, by the size of their points.
    pub reasons: Vec<&'static Rule>,
}

/// From these points on a function is a good alternative.
const GOOD_POINTS: i32 = 3;

impl Default for Chooser {
    fn default() -> Self {
        let element_wise = CATALOGUE.iter().map(|activation: &&'static Activation| Candidate {
            id: activation.id,
            name: activation.name,
            facts: Some(Facts::of(activation)),
        });
        let vectors = VECTOR_CATALOGUE.iter().map(|activation| Candidate {
            id: activation.id,
            name: activation.name,
            facts: None,
        });
        Self { candidates: element_wise.chain(vectors).collect() }
    }
}

impl Chooser {
    /// Every candidate for this layer, the best first. Of equals the one that is taught first.
    #[must_use]
    pub fn rank(&self, layer: Layer, answers: &Answers) -> Vec<Ranked<'_>> {
        self.rank_by(RULES, layer, answers)
    }

    pub(super) fn rank_by(
        &self,
        rules: &'static [Rule],
        layer: Layer,
        answers: &Answers,
    ) -> Vec<Ranked<'_>> {
        let rules: Vec<&Rule> =
            rules.iter().filter(|rule| rule.layer == layer && answers.fit(rule.when)).collect();
        let mut ranked: Vec<Ranked> =
            self.candidates.iter().map(|candidate| judged(candidate, &rules)).collect();
        ranked.sort_by_key(|ranked| -ranked.points);
        if let Some(first) = ranked.first_mut().filter(|first| first.points >= 0) {
            first.place = Place::First;
        }
        ranked
    }
}

fn judged<'a>(candidate: &'a Candidate, rules: &[&'static Rule]) -> Ranked<'a> {
    let mut reasons: Vec<&Rule> =
        rules.iter().copied().filter(|rule| rule.who.includes(candidate)).collect();
    reasons.sort_by_key(|rule| -rule.points.abs());
    let points = reasons.iter().map(|rule| rule.points).sum();
    let place = match points {
        GOOD_POINTS.. => Place::Good,
        0.. => Place::Possible,
        _ => Place::NotHere,
    };
    Ranked { candidate, place, points, reasons }
}

impl Who {
    fn includes(&self, candidate: &Candidate) -> bool {
        match self {
            Self::Ids(ids) => ids.contains(&candidate.id),
            Self::Property(property) => {
                candidate.facts.as_ref().is_some_and(|facts| property.holds(facts))
            }
        }
    }
}
