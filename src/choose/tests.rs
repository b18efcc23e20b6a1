use super::*;
use crate::activation::CATALOGUE;
use crate::activation::vector::VECTOR_CATALOGUE;

/// Every set of answers, unanswered questions included.
fn all_answers() -> Vec<Answers> {
    let mut all = vec![Answers::default()];
    for (index, question) in QUESTIONS.iter().enumerate() {
        let with_each = |answers: Answers| {
            (0..question.answers.len()).map(move |answer| answers.with(index, Some(answer)))
        };
        let answered: Vec<Answers> = all.iter().copied().flat_map(with_each).collect();
        all.extend(answered);
    }
    all
}

fn answers(words: &str) -> Answers {
    words.split_whitespace().fold(Answers::default(), |answers, word| {
        let find = |question: &Question| question.answers.iter().position(|it| it.id == word);
        let (index, answer) = QUESTIONS
            .iter()
            .enumerate()
            .find_map(|(index, question)| Some((index, find(question)?)))
            .unwrap_or_else(|| panic!("no answer {word}"));
        answers.with(index, Some(answer))
    })
}

fn ids(words: &str, layer: Layer, at_least: Place) -> Vec<&'static str> {
    let chooser = Chooser::default();
    let ranked = chooser.rank(layer, &answers(words));
    ranked.into_iter().filter(|it| it.place <= at_least).map(|it| it.candidate.id).collect()
}

fn first(words: &str, layer: Layer) -> &'static str {
    ids(words, layer, Place::First)[0]
}

#[test]
fn there_are_as_many_paths_as_answers_multiply_to() {
    let paths: usize = QUESTIONS.iter().map(|question| question.answers.len() + 1).product();
    assert_eq!(all_answers().len(), paths);
}

#[test]
fn every_path_ends_in_an_answer_with_reasons() {
    let chooser = Chooser::default();
    for answers in all_answers() {
        for layer in [Layer::Hidden, Layer::Output] {
            if layer == Layer::Output && output(&answers).is_none() {
                continue;
            }
            let ranked = chooser.rank(layer, &answers);
            assert_eq!(ranked.len(), CATALOGUE.len() + VECTOR_CATALOGUE.len());
            let firsts: Vec<_> = ranked.iter().filter(|it| it.place == Place::First).collect();
            assert_eq!(firsts.len(), 1, "{answers:?}");
            let speaks_for = |rule: &&Rule| rule.points > 0 && !rule.why.is_empty();
            assert!(firsts[0].reasons.iter().any(speaks_for), "{answers:?}");
            for it in &ranked {
                assert!(!it.reasons.is_empty(), "{} has no reason: {answers:?}", it.candidate.id);
                assert!(it.place != Place::NotHere || it.reasons.iter().any(|it| it.points < 0));
            }
        }
    }
}

#[test]
fn every_path_has_an_initialisation_and_code_that_runs_the_winner() {
    let chooser = Chooser::default();
    for answers in all_answers() {
        let ranked = chooser.rank(Layer::Hidden, &answers);
        let id = ranked[0].candidate.id;
        assert!(initialisation(id, &answers).is_some(), "{id}");
        for framework in [Framework::Pytorch, Framework::Keras] {
            let code = code(id, framework, &answers).expect("code for the winner");
            assert!(!code.contains('$'), "{code}");
            assert!(!code.contains("\nx = ") && !code.contains("\n\n\n\n"), "{code}");
            assert_eq!(code.contains("\nloss = "), output(&answers).is_some(), "{code}");
            let uses_winner = code.contains("\nf = ") || code.contains("\ndef f(");
            assert!(uses_winner || id == "tanh" && code.contains("LSTM"), "{code}");
            assert!(code.lines().all(|line| line.chars().count() <= 88), "{code}");
        }
    }
}

#[test]
fn no_rule_is_idle() {
    let chooser = Chooser::default();
    let all = all_answers();
    for (index, rule) in RULES.iter().enumerate() {
        let without: &'static [Rule] = Box::leak(without(index).into_boxed_slice());
        let matters = all.iter().any(|answers| {
            let with = chooser.rank(rule.layer, answers);
            let reduced = chooser.rank_by(without, rule.layer, answers);
            let is_moved = with.iter().zip(&reduced).any(|(with, reduced)| {
                with.candidate.id != reduced.candidate.id || with.place != reduced.place
            });
            is_moved || reduced.iter().any(|it| it.reasons.is_empty())
        });
        assert!(matters, "{} changes nothing", rule.id);
    }
}

/// All rules but one.
fn without(index: usize) -> Vec<Rule> {
    let copy = |rule: &Rule| Rule {
        who: match rule.who {
            Who::Ids(ids) => Who::Ids(ids),
            Who::Property(property) => Who::Property(property),
        },
        ..*rule
    };
    RULES.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, it)| copy(it)).collect()
}

#[test]
fn every_named_function_exists_and_every_property_holds_for_some() {
    let chooser = Chooser::default();
    let ranked = chooser.rank(Layer::Hidden, &Answers::default());
    let known: Vec<&str> = ranked.iter().map(|it| it.candidate.id).collect();
    let named = RULES.iter().flat_map(|rule| match rule.who {
        Who::Ids(ids) => ids,
        Who::Property(_) => &[],
    });
    let with_initialisation = INITIALISATIONS.iter().flat_map(|it| it.ids.unwrap_or_default());
    for id in named.chain(with_initialisation) {
        assert!(known.contains(id), "{id}");
    }
}

#[test]
fn every_loss_initialisation_advice_and_template_is_reached() {
    let all = all_answers();
    let chooser = Chooser::default();
    for wanted in OUTPUTS {
        assert!(all.iter().any(|it| output(it).is_some_and(|found| std::ptr::eq(found, wanted))));
    }
    for wanted in ADVICE {
        assert!(all.iter().any(|it| advice(it).any(|found| std::ptr::eq(found, wanted))));
    }
    for wanted in INITIALISATIONS {
        let is_found = |answers: &Answers| {
            let id = chooser.rank(Layer::Hidden, answers)[0].candidate.id;
            initialisation(id, answers).is_some_and(|found| std::ptr::eq(found, wanted))
        };
        assert!(all.iter().any(is_found), "{} is never used", wanted.name);
    }
    let first_template = |answers: &Answers| TEMPLATES.iter().position(|it| answers.fit(it.when));
    for wanted in 0..TEMPLATES.len() {
        assert!(all.iter().any(|it| first_template(it) == Some(wanted)));
    }
}

#[test]
fn the_advice_is_what_practice_says() {
    assert_eq!(first("", Layer::Hidden), "relu");
    assert_eq!(first("cnn none", Layer::Hidden), "relu");
    assert_eq!(first("dead", Layer::Hidden), "leaky-relu");
    assert_eq!(first("transformer", Layer::Hidden), "gelu");
    assert_eq!(first("deep mlp slow", Layer::Hidden), "selu");
    assert!(["hard-swish", "relu6", "relu"].contains(&first("small", Layer::Hidden)));
    assert_eq!(first("shallow mlp unstable", Layer::Hidden), "tanh");
    assert_eq!(first("cost", Layer::Hidden), "relu");
    assert_eq!(first("regression", Layer::Output), "linear");
    assert_eq!(first("binary", Layer::Output), "sigmoid");
    assert_eq!(first("labels", Layer::Output), "sigmoid");
    assert_eq!(first("classes", Layer::Output), "softmax");
}

#[test]
fn what_cannot_work_is_never_suggested() {
    for answers in all_answers() {
        let chooser = Chooser::default();
        let ranked = chooser.rank(Layer::Hidden, &answers);
        for it in ranked.iter().take_while(|it| it.place < Place::NotHere) {
            let id = it.candidate.id;
            assert!(!["linear", "step", "softmax", "sigmoid", "exponential"].contains(&id));
        }
    }
    for (words, wrong) in [("dead", "relu"), ("small dead", "hard-swish"), ("rnn", "swish")] {
        assert!(!ids(words, Layer::Hidden, Place::Possible).contains(&wrong), "{words}");
    }
    for (words, wrong) in [("classes", "sigmoid"), ("labels", "softmax"), ("regression", "tanh")] {
        assert!(!ids(words, Layer::Output, Place::Possible).contains(&wrong), "{words}");
    }
}

#[test]
fn a_recurrent_state_is_a_tanh_whatever_the_trouble() {
    for answers in all_answers().into_iter().filter(|it| it.fit(&[rnn()])) {
        let chooser = Chooser::default();
        assert_eq!(chooser.rank(Layer::Hidden, &answers)[0].candidate.id, "tanh", "{answers:?}");
    }
}

/// The condition that the architecture is recurrent.
fn rnn() -> (u8, u8) {
    let index = QUESTIONS.iter().position(|it| it.id == "architecture").expect("a question");
    let answers = QUESTIONS[index].answers;
    let answer = answers.iter().position(|it| it.id == "rnn").expect("an answer");
    (u8::try_from(index).expect("few questions"), 1 << answer)
}

#[test]
fn gains_are_the_known_ones() {
    let gain = |id: &str| Facts::of(crate::activation::find(id).expect(id)).gain();
    assert!((gain("relu") - std::f64::consts::SQRT_2).abs() < 1e-9);
    assert!((gain("selu") - 1.0).abs() < 1e-9);
    assert!((gain("elu") - 1.245).abs() < 1e-3);
    let factor = |id: &str| Facts::of(crate::activation::find(id).expect(id)).layer_factor();
    assert!((factor("relu") - 1.0).abs() < 1e-9 && (factor("linear") - 1.0).abs() < 1e-9);
    assert!((0.1..0.2).contains(&factor("sigmoid")));
}

#[test]
fn an_answer_that_does_not_exist_changes_nothing() {
    let some = answers("deep cnn");
    assert_eq!(some.with(99, Some(0)), some);
    assert_eq!(some.with(1, Some(99)), some);
    assert_eq!((some.count(), some.with(1, None).count()), (2, 1));
}
