//! The reader's answers to the questions of the lesson: pure, and kept as one line of text.

use crate::content::lesson::{Choice, Question};

/// The first word of the line; a line of another version is not read.
const VERSION: &str = "v1";

/// What was chosen, question by question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    chosen: Vec<(&'static str, usize)>,
}

impl Answers {
    /// Reads what [`Answers::printed`] wrote; what fits none of `questions` is left out.
    #[must_use]
    pub fn read(text: &str, questions: &'static [Question]) -> Self {
        let mut answers = Self::default();
        let mut words = text.split_whitespace();
        if words.next() != Some(VERSION) {
            return answers;
        }
        for pair in words {
            let Some((id, index)) = pair.split_once('=') else { continue };
            let question = questions.iter().find(|question| question.id == id);
            if let (Some(question), Ok(index)) = (question, index.parse()) {
                answers = answers.with(question, index);
            }
        }
        answers
    }

    /// One line of text: the version, then `id=choice id=choice`, choices counted from 0.
    #[must_use]
    pub fn printed(&self) -> String {
        let pairs: Vec<String> =
            self.chosen.iter().map(|(id, index)| format!("{id}={index}")).collect();
        [VERSION.to_owned(), pairs.join(" ")].join(" ")
    }

    /// The same with another answer to `question`; one that it does not offer changes nothing.
    #[must_use]
    pub fn with(&self, question: &'static Question, index: usize) -> Self {
        let mut answers = self.clone();
        if index < question.choices.len() {
            answers.chosen.retain(|(id, _)| *id != question.id);
            answers.chosen.push((question.id, index));
        }
        answers
    }

    /// Which choice was taken, counted from 0.
    #[must_use]
    pub fn index(&self, question: &Question) -> Option<usize> {
        self.chosen.iter().find(|(id, _)| *id == question.id).map(|(_, index)| *index)
    }

    /// The choice that was taken.
    #[must_use]
    pub fn choice(&self, question: &'static Question) -> Option<&'static Choice> {
        question.choices.get(self.index(question)?)
    }

    /// How many questions were answered.
    #[must_use]
    pub fn count(&self) -> usize {
        self.chosen.len()
    }

    /// How many of `questions` were answered right.
    #[must_use]
    pub fn right(&self, questions: &'static [Question]) -> usize {
        let is_right = |question: &&'static Question| {
            self.choice(question).is_some_and(|choice| choice.is_right)
        };
        questions.iter().filter(is_right).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn choice(is_right: bool) -> Choice {
        Choice { text: "", is_right, why: "" }
    }

    static QUESTIONS: [Question; 2] = [
        Question { id: "a", ask: "", choices: &[choice(false), choice(true)] },
        Question { id: "b", ask: "", choices: &[choice(true), choice(false)] },
    ];

    #[test]
    fn answers_are_counted_and_can_change() {
        let answers = Answers::default().with(&QUESTIONS[0], 0).with(&QUESTIONS[1], 0);
        assert_eq!((answers.count(), answers.right(&QUESTIONS)), (2, 1));
        let answers = answers.with(&QUESTIONS[0], 1);
        assert_eq!((answers.count(), answers.right(&QUESTIONS)), (2, 2));
        assert_eq!(answers.with(&QUESTIONS[0], 2), answers);
    }

    #[test]
    fn what_is_printed_reads_back() {
        let answers = Answers::default().with(&QUESTIONS[1], 1).with(&QUESTIONS[0], 1);
        assert_eq!(answers.printed(), "v1 b=1 a=1");
        assert_eq!(Answers::read(&answers.printed(), &QUESTIONS), answers);
    }

    #[test]
    fn what_is_not_understood_is_left_out() {
        for text in ["", "a", "a=", "a=x", "a=2", "a=-1", "c=0", "={}", "\"a=1"] {
            let text = format!("v1 {text}");
            assert_eq!(Answers::read(&text, &QUESTIONS), Answers::default(), "{text}");
        }
        assert_eq!(Answers::read("v1 c=1 a=1 b=", &QUESTIONS).printed(), "v1 a=1");
        assert_eq!(Answers::read("v2 a=1", &QUESTIONS), Answers::default());
    }
}
