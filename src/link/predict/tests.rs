use super::*;
use crate::activation::CATALOGUE;
use crate::link::tests::texts;
use crate::link::{Link, Parsed, View, nearest_in_domain, parse, print, sensible_range};
use proptest::prelude::*;

#[test]
fn everything_is_in_the_link() {
    let hash =
        "#/predict?fns=elu:1.5,relu&ask=df,choice&seed=7&n=3&from=-4&to=4&theme=dark&hide=text";
    assert_eq!(texts(hash), (hash.to_owned(), vec![]));
    assert_eq!(texts("#/predict"), ("#/predict".to_owned(), vec![]));
    let all = "#/predict?ask=choice,number,f,df&n=1&seed=0&from=-6";
    assert_eq!(texts(all), ("#/predict".to_owned(), vec![]));
}

#[test]
fn what_cannot_be_read_is_repaired_and_said() {
    let (printed, said) = texts("#/predict?fns=eluu,xxxxxxxx&ask=ddf&n=0&seed=-1");
    assert_eq!(printed, "#/predict?fns=elu");
    assert_eq!(
        said,
        [
            "There is no function “eluu”, so this is ELU, the nearest name.",
            "There is no function “xxxxxxxx”; it was left out.",
            "ask = “ddf” is not known; it was left out.",
            "ask names nothing that can be asked, so everything is.",
            "seed = −1 is not between 0 and 4294967295, so seed is 0.",
            "n = 0 is not between 1 and 999, so n is 1.",
        ]
    );
    let (printed, said) = texts("#/predict?fns=elu,elu,elu,elu,elu,elu,relu,tanh");
    assert_eq!(printed, "#/predict?fns=elu,elu,elu,elu,elu,elu");
    assert_eq!(said, ["There are questions about at most 6 functions; the others were left out."]);
}

#[test]
fn after_the_last_question_come_others() {
    let read = |hash: &str| match parse(hash).link.view {
        View::Predict(view) => view,
        other => panic!("{other:?}"),
    };
    let next = |hash: &str| print(&Link::from(View::Predict(read(hash).next())));
    assert_eq!(next("#/predict?seed=7"), "#/predict?seed=7&n=2");
    assert_eq!(next("#/predict?seed=7&n=999"), "#/predict?seed=8");
    assert_eq!(next("#/predict?fns=elu,relu&n=7"), "#/predict?fns=elu,relu&n=8");
    assert_eq!(next("#/predict?fns=elu,relu&seed=3&n=8&to=4"), "#/predict?seed=3");
    assert_eq!(next("#/predict?fns=elu&ask=df"), "#/predict?ask=df");
}

#[test]
fn the_last_thing_that_is_asked_stays() {
    let only = Asks::only(Ask::Number);
    assert_eq!(only.toggled(Ask::Number), only);
    assert_eq!(only.toggled(Ask::Choice).each().collect::<Vec<_>>(), [Ask::Number, Ask::Choice]);
}

fn any_setting() -> impl Strategy<Value = Setting> {
    (0..CATALOGUE.len(), prop::collection::vec(-5.0..5.0, 4)).prop_map(|(index, wishes)| {
        let activation = CATALOGUE[index];
        let mut params = activation.defaults();
        for (place, param) in activation.params.iter().enumerate() {
            params[place] = nearest_in_domain(param, wishes[place], &params);
        }
        Setting { activation, params: params.into() }
    })
}

proptest! {
    #[test]
    fn what_is_printed_reads_back_without_a_notice(
        functions in prop::collection::vec(any_setting(), 0..=6), bits in 1_u8..16, seed: u32,
        number in 1..=LAST_QUESTION, ends in (-50.0..50.0, -50.0..50.0),
    ) {
        let (from, to) = sensible_range(ends.0, ends.1);
        let view = PredictView { functions: functions.into(), asks: Asks(bits), seed, number, from, to };
        let link = Link::from(View::Predict(view));
        prop_assert_eq!(parse(&print(&link)), Parsed { link, notices: vec![] });
    }

    #[test]
    fn every_text_is_some_view(text in any::<String>()) {
        for hash in [format!("#/predict?{text}"), format!("#/predict?fns={text}&ask={text}&n={text}")] {
            let printed = print(&parse(&hash).link);
            prop_assert_eq!(texts(&printed), (printed.clone(), vec![]), "{}", printed);
        }
    }
}
