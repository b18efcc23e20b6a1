//! What the reader has answered so far.

use super::QUESTIONS;

/// At most one answer to each of [`QUESTIONS`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    chosen: [Option<u8>; QUESTIONS.len()],
}

impl Answers {
    /// The index of the answer to the question with this index.
    #[must_use]
    pub fn get(&self, question: usize) -> Option<usize> {
        self.chosen.get(question).copied().flatten().map(usize::from)
    }

    /// The same with another answer to this question, or with none. What does not exist changes nothing.
    #[must_use]
    pub fn with(mut self, question: usize, answer: Option<usize>) -> Self {
        let count = QUESTIONS.get(question).map_or(0, |question| question.answers.len());
        let answer = answer.map(|answer| u8::try_from(answer).unwrap_or(u8::MAX));
        let exists = answer.is_none_or(|answer| usize::from(answer) < count);
        if let Some(chosen) = self.chosen.get_mut(question).filter(|_| exists) {
            *chosen = answer;
        }
        self
    }

    /// How many questions have an answer.
    #[must_use]
    pub fn count(&self) -> usize {
        self.chosen.iter().flatten().count()
    }

    /// Whether all these questions have one of these answers: pairs of a question's index and a mask of answers.
    pub(super) fn fit(&self, when: &[(u8, u8)]) -> bool {
        let fits = |(question, mask): &(u8, u8)| {
            self.get(usize::from(*question)).is_some_and(|answer| mask >> answer & 1 == 1)
        };
        when.iter().all(fits)
    }
}
