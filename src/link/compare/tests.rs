use super::*;
use crate::activation::{CATALOGUE, find};
use crate::link::tests::texts;
use crate::link::{
    Link, MOST_NOTICES, Parsed, Theme, View, all_in_domain, nearest_in_domain, parse, print,
    sensible_range,
};
use proptest::prelude::*;

/// What [`CompareView`] promises.
fn assert_valid(view: &CompareView) {
    assert!((FEWEST_FUNCTIONS..=MOST_FUNCTIONS).contains(&view.functions.len()), "{view:?}");
    let is_valid = |setting: &Setting| all_in_domain(setting.activation, &setting.params);
    assert!(view.functions.iter().all(is_valid), "{view:?}");
    assert_eq!(sensible_range(view.from, view.to), (view.from, view.to));
    assert!(view.from <= view.at && view.at <= view.to, "{view:?}");
    assert!((view.show.f || view.show.df) && !view.show.ddf);
    assert!(view.baseline.is_none_or(|baseline| baseline < view.functions.len()));
    let fits = |sort: Sort| view.baseline.is_some() || !sort.column.needs_baseline();
    assert!(view.sort.is_none_or(fits));
    assert!(view.flow.mean.abs() <= LARGEST_MEAN);
    assert!((SMALLEST_SPREAD..=LARGEST_SPREAD).contains(&view.flow.spread));
}

fn any_finite() -> impl Strategy<Value = f64> {
    prop_oneof![-10.0..10.0, (-1000..1000).prop_map(|n| f64::from(n) / 100.0), -1e300..1e300]
        .prop_map(|x| x + 0.0)
}

fn any_setting() -> impl Strategy<Value = Setting> {
    let wishes = prop::collection::vec(prop::option::of(any_finite()), 4);
    (0..CATALOGUE.len(), wishes).prop_map(|(index, wishes)| {
        let activation = CATALOGUE[index];
        let mut params = activation.defaults();
        for (index, param) in activation.params.iter().enumerate() {
            if let Some(wish) = wishes[index] {
                params[index] = nearest_in_domain(param, wish, &params);
            }
        }
        Setting { activation, params: params.into() }
    })
}

fn any_sort() -> impl Strategy<Value = Option<Sort>> {
    let sort = (prop::sample::select(&Column::ALL), any::<bool>());
    prop::option::of(sort.prop_map(|(column, descending)| Sort { column, descending }))
}

fn any_flow() -> impl Strategy<Value = Flow> {
    let seeds = prop_oneof![Just(0), any::<u32>()];
    (any_finite(), any_finite(), seeds).prop_map(|(mean, spread, seed)| Flow {
        mean: mean.clamp(-LARGEST_MEAN, LARGEST_MEAN),
        spread: spread.clamp(SMALLEST_SPREAD, LARGEST_SPREAD),
        seed,
    })
}

prop_compose! {
    fn any_view()(
        functions in prop::collection::vec(any_setting(), FEWEST_FUNCTIONS..=MOST_FUNCTIONS),
        is_grid in any::<bool>(),
        shown in 0..3,
        numbers in prop::collection::vec(prop::option::of(any_finite()), 3),
        baseline in prop::option::of(any::<prop::sample::Index>()),
        sort in any_sort(),
        flow in any_flow(),
    ) -> CompareView {
        let from = numbers[0].unwrap_or(DEFAULT_FROM);
        let (from, to) = sensible_range(from, numbers[1].unwrap_or(DEFAULT_TO));
        let baseline = baseline.map(|index| index.index(functions.len()));
        CompareView {
            functions: functions.into(),
            layout: if is_grid { CompareLayout::Grid } else { CompareLayout::Overlay },
            show: Show { f: shown != 0, df: shown != 1, ddf: false },
            at: numbers[2].unwrap_or(DEFAULT_AT).clamp(from, to),
            from,
            to,
            baseline,
            sort: sort.filter(|sort| baseline.is_some() || !sort.column.needs_baseline()),
            flow,
        }
    }
}

fn any_link() -> impl Strategy<Value = Link> {
    let themes = prop::sample::select(vec![None, Some(Theme::Light), Some(Theme::Dark)]);
    (any_view(), themes).prop_map(|(view, theme)| Link { theme, ..Link::from(View::Compare(view)) })
}

/// A printed link with some of its characters replaced, left out, or more of them put in.
fn mutilated_link() -> impl Strategy<Value = String> {
    let alphabet: Vec<char> =
        "0123456789.-+eE,:=&?/#%;<>\"'naninfrelu α−∞\u{0}😀".chars().collect();
    let edit = (any::<prop::sample::Index>(), 0..3, prop::sample::select(alphabet));
    (any_link(), prop::collection::vec(edit, 1..8)).prop_map(|(link, edits)| {
        let mut text: Vec<char> = print(&link).chars().collect();
        for (place, kind, letter) in edits {
            let at = place.index(text.len() + 1);
            match kind {
                0 => text.insert(at, letter),
                1 if at < text.len() => text[at] = letter,
                _ if at < text.len() => drop(text.remove(at)),
                _ => text.push(letter),
            }
        }
        text.into_iter().collect()
    })
}

/// Whatever was read can be shown, and what it prints is read back without a notice.
fn assert_repaired(text: &str) {
    let parsed = parse(text);
    if let View::Compare(view) = &parsed.link.view {
        assert_valid(view);
    }
    assert!(parsed.notices.len() <= MOST_NOTICES + 1);
    let printed = print(&parsed.link);
    assert_eq!(parse(&printed), Parsed { link: parsed.link, notices: vec![] }, "{printed}");
}

proptest! {
    #[test]
    fn what_is_printed_reads_back_without_a_notice(link in any_link()) {
        prop_assert_eq!(parse(&print(&link)), Parsed { link, notices: vec![] });
    }

    #[test]
    fn every_text_is_some_comparison(text in any::<String>()) {
        assert_repaired(&format!("#/compare{text}"));
        assert_repaired(&format!("#/compare?{text}"));
        assert_repaired(&format!("#/compare?fns={text}"));
    }

    #[test]
    fn a_mutilated_link_is_repaired(text in mutilated_link()) {
        assert_repaired(&text);
    }

    #[test]
    fn a_bad_value_is_named_and_the_rest_is_honoured(link in any_link(), key in 0_usize..9, bad in "[a-z<>]{2,9}") {
        let key = ["view", "show", "at", "from", "to", "base", "sort", "mean", "seed"][key];
        let printed = print(&link);
        let known = ["inf", "nan", "df", "overlay", "grid", "name"];
        prop_assume!(!printed.contains(&format!("{key}=")) && !known.contains(&bad.as_str()));
        let separator = if printed.contains('?') { '&' } else { '?' };
        let parsed = parse(&format!("{printed}{separator}{key}={bad}"));
        prop_assert_eq!(&parsed.link, &link);
        prop_assert!(parsed.notices[0].text.contains(&bad));
    }
}

#[test]
fn the_usual_comparison_needs_no_words() {
    for hash in ["#/compare", "#/compare/", "#/compare?", "#/compare?fns=sigmoid,tanh,relu"] {
        assert_eq!(texts(hash), ("#/compare".to_owned(), vec![]), "{hash}");
    }
}

#[test]
fn everything_on_the_page_is_in_the_link() {
    let hash = "#/compare?fns=relu,elu:1.5,hard-tanh:-2:0.5&view=grid&show=df&at=-1.2&from=-4&to=4\
                &base=2&sort=-df-base&mean=0.5&spread=2&seed=7&theme=dark";
    assert_eq!(texts(hash), (hash.to_owned(), vec![]));
}

#[test]
fn defaults_are_left_out() {
    let hash = "#/compare?seed=0&spread=1.0&mean=0&show=df,f&at=1&view=overlay&fns=relu,elu:1,hard-tanh:-1:2,elu:";
    assert_eq!(texts(hash), ("#/compare?fns=relu,elu,hard-tanh:-1:2,elu".to_owned(), vec![]));
}

#[test]
fn a_list_with_mistakes_becomes_the_nearest_good_one() {
    let cases = [
        (
            "relu,ellu:2,banana",
            "relu,elu:2",
            &[
                "There is no function “ellu”, so this is ELU, the nearest name.",
                "There is no function “banana”; it was left out.",
            ][..],
        ),
        ("elu", "elu,relu", &["One function alone is no comparison, so ReLU was added."]),
        ("relu", "relu,tanh", &["One function alone is no comparison, so Tanh was added."]),
        (
            "relu:1,elu:x,softplus:-1,elu:1:2",
            "relu,elu,softplus:0.1,elu",
            &[
                "ReLU has no parameter; what else stands in “relu:1” was left out.",
                "ELU’s alpha = “x” is not a number, so ELU’s alpha is 1.",
                "Softplus’s beta = −1 must be above 0, so Softplus’s beta is 0.1.",
                "ELU has one parameter; what else stands in “elu:1:2” was left out.",
            ],
        ),
        (
            "relu,elu,relu,elu,relu,elu,tanh,step",
            "relu,elu,relu,elu,relu,elu",
            &["At most 6 functions are compared; the last 2 were left out."],
        ),
    ];
    for (fns, expected, notices) in cases {
        let (printed, said) = texts(&format!("#/compare?fns={fns}"));
        let expected = format!("#/compare?fns={expected}");
        assert_eq!((printed, said), (expected, notices.iter().map(|&n| n.to_owned()).collect()));
    }
    let (printed, said) = texts("#/compare?fns=banana");
    assert_eq!(printed, "#/compare");
    assert_eq!(
        said.last().map(String::as_str),
        Some("fns names no known function, so three others are compared.")
    );
}

#[test]
fn what_the_functions_do_not_allow_is_repaired() {
    let (printed, notices) =
        texts("#/compare?base=4&sort=df-base&show=ddf,f&view=grind&mean=1e9&spread=0&seed=-2.5");
    assert_eq!(printed, "#/compare?show=f&mean=100&spread=0.01");
    assert_eq!(
        notices,
        [
            "view = “grind” is not a known layout, so one chart shows all.",
            "Only f and f′ are compared, so f″ was left out.",
            "base = “4” is not one of the places 1 to 3, so nothing is subtracted.",
            "The table has no column “df-base”, so it keeps the given order.",
            "mean = 1e9 is not between −100 and 100, so mean is 100.",
            "spread = 0 is not between 0.01 and 100, so spread is 0.01.",
            "seed = −2.5 is not between 0 and 4294967295, so seed is 0.",
        ]
    );
    assert_eq!(texts("#/compare?seed=2.5").0, "#/compare?seed=2");
    assert_eq!(texts("#/compare/elu").1, ["“elu” at the end of the address was left out."]);
}

#[test]
fn a_very_long_list_is_read_and_its_notices_stay_few() {
    let parsed = parse(&format!("#/compare?fns={}", "banana:1:2:3,".repeat(50_000)));
    assert_eq!(parsed.notices.len(), MOST_NOTICES + 1);
    assert!(parsed.notices.iter().all(|notice| notice.text.chars().count() < 160));
}

#[test]
fn a_function_is_put_beside_others() {
    let beside = |id: &str| {
        let function = Setting::of(find(id).expect("in the catalogue"));
        let view = CompareView::beside_others(function);
        assert_valid(&view);
        print(&Link::from(View::Compare(view)))
    };
    assert_eq!(beside("elu"), "#/compare?fns=elu,relu,tanh");
    assert_eq!(beside("relu"), "#/compare?fns=relu,tanh,sigmoid");
}
