use super::*;
use crate::link::{LabsView, View, parse, print};
use proptest::prelude::*;

fn texts(query: &str) -> (String, Vec<String>) {
    let parsed = parse(&format!("#/labs/train?{query}"));
    let printed = print(&parsed.link);
    let printed = printed.strip_prefix("#/labs/train").expect("the lab").replacen('?', "", 1);
    (printed, parsed.notices.into_iter().map(|notice| notice.text).collect())
}

fn assert_same(query: &str) {
    assert_eq!(texts(query), (query.to_owned(), vec![]));
}

#[test]
fn everything_is_in_the_link() {
    assert_same("");
    assert_same(
        "recipe=playground&data=xor&noise=25&layers=4,2&fns=tanh~relu,elu:2&init=uniform&opt=sgd&rate=0.03&bias=0.1&batch=10&epochs=200&seed=7",
    );
    assert_same("fns=relu&init=he,normal:0.5");
    assert_same("fns=relu&opt=adam,sgd,momentum");
    assert_same("fns=relu&rate=0.01,0.1,1e-3");
    assert_same("fns=relu");
    assert_same("fns=relu&vary=rate");
    assert_same("open=inside,seeds");
    assert_same("speed=max&at=0.5,-1.25&unit=2.16&look=40");
    assert_same("data=sine&at=-0.125");
    assert_same("recipe=playground&at=6,-6");
}

#[test]
fn a_list_of_another_kind_replaces_the_usual_two_activations() {
    let (printed, notices) = texts("rate=0.1,0.01");
    assert_eq!((printed.as_str(), notices.len()), ("fns=tanh&rate=0.1,0.01", 0));
}

#[test]
fn one_thing_varies() {
    let (printed, notices) = texts("fns=relu,elu&rate=0.1,0.01");
    assert_eq!(printed, "fns=relu,elu&rate=0.1");
    assert_eq!(notices, ["The runs differ in fns already, so rate is its first entry for all."]);
}

#[test]
fn what_cannot_be_used_is_repaired_and_named() {
    let cases = [
        ("data=spirl", ""),
        ("data=circl", "data=circle"),
        ("noise=99", "noise=50"),
        ("layers=0,banana", ""),
        ("layers=99,2.5", "layers=32,2"),
        ("fns=rellu", "fns=relu"),
        ("fns=xyzxyz", ""),
        ("init=he:-1,uniform", "init=uniform"),
        ("opt=rmsprop", ""),
        ("rate=0", ""),
        ("open=inside,cellar", "open=inside"),
        ("batch=1.5", "batch=1"),
        ("epochs=1e9", "epochs=2000"),
        ("fns=relu,elu,tanh,gelu,mish", "fns=relu,elu,tanh,gelu"),
        ("fns=relu&vary=rat", "fns=relu&vary=rate"),
        ("fns=relu&vary=colour", "fns=relu"),
        ("fns=relu,elu&vary=rate", "fns=relu,elu"),
        ("speed=ma", "speed=max"),
        ("speed=banana", ""),
        ("at=9,x", "at=2,0"),
        ("at=1", "at=1,0"),
        ("data=sine&at=0.5,0.5", "data=sine&at=0.5"),
        ("unit=3.1", ""),
        ("unit=1.17", ""),
        ("unit=banana", ""),
        ("epochs=50&look=51", "epochs=50"),
    ];
    for (query, expected) in cases {
        let (printed, notices) = texts(query);
        assert_eq!(printed, expected, "{query}");
        assert!(!notices.is_empty(), "{query}");
    }
}

#[test]
fn a_stack_goes_on_with_its_last_layer() {
    assert_eq!(texts("layers=8,8,8&fns=tanh~relu").0, "layers=8,8,8&fns=tanh~relu~relu");
    assert_eq!(texts("fns=tanh~tanh").0, "fns=tanh");
}

proptest! {
    #[test]
    fn whatever_is_read_reads_back_without_a_notice(
        parts in prop::collection::vec(
            ("(recipe|data|noise|layers|fns|init|opt|rate|bias|batch|epochs|seed|vary|open|speed|at|unit|look)", "[a-z0-9~:,.-]{0,16}"),
            0..8,
        )
    ) {
        let query: Vec<String> = parts.iter().map(|(key, value)| format!("{key}={value}")).collect();
        let first = parse(&format!("#/labs/train?{}", query.join("&"))).link;
        let again = parse(&print(&first));
        prop_assert_eq!(&again.link, &first);
        prop_assert_eq!(again.notices, vec![]);
        let View::Labs(LabsView::Train(view)) = first.view else { panic!("the lab") };
        prop_assert!((1..=MOST_RUNS).contains(&view.runs()));
    }
}
