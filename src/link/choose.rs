//! The page Choose in a link: the answers given so far.

use super::nearest::nearest;
use super::notice::{Notices, quoted};
use super::query::Query;
use crate::choose::{Answers, QUESTIONS, Question};

/// The page's name in links.
pub(super) const PAGE: &str = "choose";

/// Takes the answers from `query`; of an unknown one the nearest is used, or none, and said.
pub(super) fn read(query: &mut Query, notices: &mut Notices) -> Answers {
    let questions = QUESTIONS.iter().enumerate();
    questions.fold(Answers::default(), |answers, (index, question)| {
        let given = query.take(question.id, notices);
        answers.with(index, given.and_then(|text| read_answer(question, &text, notices)))
    })
}

fn read_answer(question: &Question, text: &str, notices: &mut Notices) -> Option<usize> {
    let find = |id: &str| question.answers.iter().position(|answer| answer.id == id);
    if let Some(found) = find(text) {
        return Some(found);
    }
    let near = nearest(text, question.answers.iter().map(|answer| answer.id));
    let (key, text) = (question.id, quoted(text));
    notices.say(match near {
        Some(near) => format!("{key} = {text} is not known, so it is {near}, the nearest word."),
        None => format!("{key} = {text} is not known, so the question stays open."),
    });
    near.and_then(find)
}

/// Writes the answers to `pairs`, and gives the path.
pub(super) fn print(answers: &Answers, pairs: &mut Vec<(&'static str, String)>) -> String {
    for (index, question) in QUESTIONS.iter().enumerate() {
        let answer = answers.get(index).and_then(|answer| question.answers.get(answer));
        if let Some(answer) = answer {
            pairs.push((question.id, answer.id.to_owned()));
        }
    }
    PAGE.to_owned()
}

#[cfg(test)]
mod tests {
    use crate::link::tests::texts;

    #[test]
    fn the_answers_are_in_the_link() {
        let hash = "#/choose?task=classes&depth=deep&architecture=cnn&trouble=dead&theme=dark";
        assert_eq!(texts(hash), (hash.to_owned(), vec![]));
        assert_eq!(texts("#/choose/"), ("#/choose".to_owned(), vec![]));
        assert_eq!(
            texts("#/choose?trouble=slow&task=hidden"),
            ("#/choose?task=hidden&trouble=slow".to_owned(), vec![])
        );
    }

    #[test]
    fn unknown_answers_are_repaired_and_named() {
        let (printed, notices) = texts("#/choose?task=regresion&depth=7&alpha=1");
        assert_eq!(printed, "#/choose?task=regression");
        assert_eq!(
            notices,
            [
                "task = “regresion” is not known, so it is regression, the nearest word.",
                "depth = “7” is not known, so the question stays open.",
                "“alpha” means nothing on this page and was left out.",
            ]
        );
    }
}
