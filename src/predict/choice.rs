//! One right answer among others, all taken from functions of the catalogue.

use super::sketch::{COLUMNS, x_of};
use crate::activation::{CATALOGUE, Interval, Order, Setting};
use crate::random::Random;

/// Answers to choose from, at most.
const MOST: usize = 4;
/// Fewer answers are no question.
const FEWEST: usize = 3;
/// Gradients that nowhere differ by more than this cannot be told apart.
const APART: f64 = 0.2;

/// What is asked about a function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Which function has this gradient.
    Name,
    /// The smallest interval that holds all outputs.
    Range,
    /// How f moves as x grows.
    Monotonicity,
    /// How smooth f is.
    Smoothness,
}

impl Topic {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Name, Self::Range, Self::Monotonicity, Self::Smoothness];

    /// Whether the same answer is right for both functions, or cannot be told from the right one.
    fn is_same(self, a: &Setting, b: &Setting, range: (f64, f64)) -> bool {
        let (f, g) = (a.activation, b.activation);
        match self {
            Self::Name => (0..COLUMNS).all(|column| {
                let x = x_of(column, range);
                let apart = a.eval(Order::Derivative, x) - b.eval(Order::Derivative, x);
                apart.abs() < APART
            }),
            Self::Range => is_alike(&(f.range)(&a.params), &(g.range)(&b.params)),
            Self::Monotonicity => (f.monotonicity)(&a.params) == (g.monotonicity)(&b.params),
            Self::Smoothness => f.smoothness(&a.params) == g.smoothness(&b.params),
        }
    }
}

/// Whether the ends are about equal, and both or neither taken. GELU and its approximation differ in the fifth digit,
/// which is no question.
fn is_alike(a: &Interval, b: &Interval) -> bool {
    const APART: f64 = 0.02;
    let near = |a: f64, b: f64| a == b || (a - b).abs() < APART;
    let same_ends = (a.closed_low, a.closed_high) == (b.closed_low, b.closed_high);
    near(a.low, b.low) && near(a.high, b.high) && same_ends
}

/// A question with a few answers. Each answer is what is true of one function; they all differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What is asked.
    pub topic: Topic,
    /// The functions whose answers stand to choose from.
    pub options: Vec<Setting>,
    /// Which of them is the one that is asked about.
    pub right: usize,
}

impl Choice {
    /// A question about `setting`, by chance. Where everybody knows which function it is, that is not asked.
    #[must_use]
    pub(super) fn drawn(
        setting: &Setting,
        range: (f64, f64),
        is_known: bool,
        random: &mut Random,
    ) -> Option<Self> {
        let mut topics = Topic::ALL.to_vec();
        topics.retain(|topic| !is_known || *topic != Topic::Name);
        random.shuffle(&mut topics);
        topics.into_iter().find_map(|topic| Self::about(topic, setting, range, random))
    }

    fn about(
        topic: Topic,
        setting: &Setting,
        range: (f64, f64),
        random: &mut Random,
    ) -> Option<Self> {
        let mut others: Vec<Setting> = CATALOGUE.iter().copied().map(Setting::of).collect();
        random.shuffle(&mut others);
        let mut options = vec![setting.clone()];
        for other in others {
            if options.len() < MOST
                && options.iter().all(|option| !topic.is_same(option, &other, range))
            {
                options.push(other);
            }
        }
        if options.len() < FEWEST {
            return None;
        }
        random.shuffle(&mut options);
        // The right one differs from all others, so it is found by what is asked.
        let right = options.iter().position(|option| option == setting)?;
        Some(Self { topic, options, right })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::find;

    #[test]
    fn every_topic_has_a_question_about_every_function() {
        for (seed, activation) in (0..).zip(CATALOGUE) {
            let setting = Setting::of(activation);
            for topic in Topic::ALL {
                let mut random = Random::new(seed);
                let choice = Choice::about(topic, &setting, (-6.0, 6.0), &mut random);
                let choice = choice.unwrap_or_else(|| panic!("{} {topic:?}", activation.id));
                assert_eq!(choice.options[choice.right], setting, "{}", activation.id);
                for (index, option) in choice.options.iter().enumerate() {
                    let same = |other| topic.is_same(option, other, (-6.0, 6.0));
                    assert!(!choice.options[..index].iter().any(same), "{choice:?}");
                }
            }
        }
    }

    #[test]
    fn who_knows_the_name_is_not_asked_for_it() {
        let elu = Setting::of(find("elu").expect("elu"));
        for seed in 0..200 {
            let choice = Choice::drawn(&elu, (-6.0, 6.0), true, &mut Random::new(seed));
            assert_ne!(choice.expect("a question").topic, Topic::Name);
        }
    }
}
