use super::*;
use crate::activation::find;
use crate::link::PredictView;
use crate::predict::{Sketch, score};

fn sentences(id: &str, order: Order) -> Vec<String> {
    let setting = Setting::of(find(id).expect(id));
    let truth = Truth::of(&setting, order, (-6.0, 6.0));
    score(&Sketch::default(), &truth).iter().map(|it| finding(&it.feature, &truth)).collect()
}

#[test]
fn what_can_be_right_is_said_in_plain_sentences() {
    assert_eq!(
        sentences("relu", Order::Derivative),
        [
            "f′ is 0 left of 0.",
            "f′ is clearly above 0 right of 0.",
            "f′ jumps from 0 to 1 at x = 0.",
            "f′ has no other jump.",
            "f′ levels off at 0 on the left.",
            "f′ levels off at 1 on the right.",
            "Your sketch stays within 0.15 of f′ nearly everywhere.",
        ]
    );
    let gelu = sentences("gelu", Order::Derivative);
    assert!(gelu.contains(&"f′ crosses 0 upwards near x = −0.75.".to_owned()), "{gelu:?}");
    let relu = sentences("relu", Order::Value);
    assert!(relu.contains(&"f goes up without bound on the right.".to_owned()), "{relu:?}");
}

#[test]
fn a_question_for_the_name_does_not_tell_it() {
    let asked = (0..2000).map(|seed| PredictView { seed, ..PredictView::default() });
    let of_names = asked.map(|view| Question::of(&view)).filter(
        |question| matches!(&question.kind, Kind::Choice(choice) if choice.topic == Topic::Name),
    );
    let mut count = 0;
    for question in of_names {
        count += 1;
        let name = question.setting.activation.name;
        let told = [heading(&question), instruction(&question), curve(&question, question.given())];
        assert!(told.iter().all(|text| !text.contains(name)), "{told:?}");
    }
    assert!(count > 20, "{count}");
}

#[test]
fn every_question_has_words_without_nonsense() {
    for seed in 0..2000 {
        let state = PredictState::from(PredictView { seed, ..PredictView::default() });
        let question = &state.question;
        let mut told = vec![
            heading(question),
            instruction(question),
            curve(question, question.given()),
            pen(&state),
        ];
        if let Kind::Choice(choice) = &question.kind {
            let options: Vec<String> =
                (0..choice.options.len()).map(|index| option(choice, index)).collect();
            for (index, text) in options.iter().enumerate() {
                assert!(!options[..index].contains(text), "seed {seed}: {options:?}");
            }
            told.extend(verdict(question, &Verdict::Choice(0)));
            told.extend(options);
        }
        for text in told {
            let is_fine = !text.is_empty()
                && !["NaN", "undefined", "inf"].iter().any(|bad| text.contains(bad));
            assert!(is_fine, "seed {seed}: {text}");
        }
    }
}

#[test]
fn a_number_is_judged_in_words() {
    let said = |guess, closeness| number_verdict(Quantity::Zeros, 50.0, guess, closeness);
    assert_eq!(said(48.0, Closeness::Right), "Right: it is 50 %.");
    assert_eq!(said(40.0, Closeness::Near), "Near: it is 50 %. Yours is 10 below that.");
    assert_eq!(said(99.0, Closeness::Far), "Not quite: it is 50 %. Yours is 49 above that.");
}
