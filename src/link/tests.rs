use super::*;
use crate::activation::{Activation, CATALOGUE};
use crate::choose::QUESTIONS;
use crate::content::lesson::SECTIONS;
use proptest::prelude::*;

/// What the views promise.
fn assert_valid(link: &Link) {
    match &link.view {
        View::Explore(view) => assert_explore_is_valid(view),
        // Beside the page's own tests.
        View::Compare(_) | View::Claims(_) | View::Predict(_) => {}
        // Answers that do not exist cannot be made.
        View::Choose(_) | View::Labs(_) | View::Decks(_) => {}
        View::Lesson(view) => {
            assert!(view.heading.is_none_or(|heading| {
                view.section.is_some_and(|section| section.headings.contains(heading))
            }));
        }
    }
}

fn assert_explore_is_valid(view: &ExploreView) {
    assert!(all_in_domain(view.activation, &view.params), "{view:?}");
    assert_eq!(sensible_range(view.from, view.to), (view.from, view.to));
    assert!(view.from <= view.at && view.at <= view.to, "{view:?}");
    assert_eq!(view.show, view.show.for_activation(view.activation));
}

fn any_function() -> impl Strategy<Value = &'static Activation> {
    (0..CATALOGUE.len()).prop_map(|index| CATALOGUE[index])
}

fn any_finite() -> impl Strategy<Value = f64> {
    use proptest::num::f64::{NEGATIVE, NORMAL, POSITIVE, SUBNORMAL, ZERO};
    prop_oneof![
        -10.0..10.0,
        (-1000..1000).prop_map(|n| f64::from(n) / 100.0),
        NORMAL | SUBNORMAL | ZERO | POSITIVE | NEGATIVE
    ]
    .prop_map(|x| x + 0.0)
}

fn any_view() -> impl Strategy<Value = ExploreView> {
    let numbers = prop::collection::vec(prop::option::of(any_finite()), 3);
    let shown = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    (any_function(), prop::collection::vec(prop::option::of(any_finite()), 4), numbers, shown)
        .prop_map(|(activation, wishes, numbers, (f, df, ddf, overlaid))| {
            let mut params = activation.defaults();
            for (index, param) in activation.params.iter().enumerate() {
                if let Some(wish) = wishes[index] {
                    params[index] = nearest_in_domain(param, wish, &params);
                }
            }
            let from = numbers[0].unwrap_or(DEFAULT_FROM);
            let (from, to) = sensible_range(from, numbers[1].unwrap_or(DEFAULT_TO));
            ExploreView {
                activation,
                params: params.into(),
                at: numbers[2].unwrap_or(DEFAULT_AT).clamp(from, to),
                from,
                to,
                show: Show { f, df, ddf }.for_activation(activation),
                layout: if overlaid { Layout::Overlaid } else { Layout::Stacked },
            }
        })
}

fn any_lesson_view() -> impl Strategy<Value = LessonView> {
    let mut views = vec![LessonView::default()];
    for section in SECTIONS {
        views.push(LessonView::of(section));
        let headings = section.headings.iter();
        views.extend(
            headings
                .map(|heading| LessonView { heading: Some(heading), ..LessonView::of(section) }),
        );
    }
    prop::sample::select(views)
}

fn any_answers() -> impl Strategy<Value = Answers> {
    prop::collection::vec(prop::option::of(0..9_usize), QUESTIONS.len()).prop_map(|chosen| {
        let chosen = chosen.into_iter().enumerate();
        chosen.fold(Answers::default(), |answers, (index, answer)| answers.with(index, answer))
    })
}

fn any_hide() -> impl Strategy<Value = Hide> {
    prop::collection::vec(any::<bool>(), Part::ALL.len()).prop_map(|hidden| {
        let parts = Part::ALL.into_iter().zip(hidden);
        parts.fold(Hide::default(), |hide, (part, hidden)| hide.with(part, hidden))
    })
}

fn any_link() -> impl Strategy<Value = Link> {
    let themes = prop::sample::select(vec![None, Some(Theme::Light), Some(Theme::Dark)]);
    let views = prop_oneof![
        4 => any_view().prop_map(View::Explore),
        1 => any_lesson_view().prop_map(View::Lesson),
        1 => any_answers().prop_map(View::Choose),
    ];
    (views, themes, any::<bool>(), any_hide()).prop_map(|(view, theme, present, hide)| Link {
        view,
        theme,
        present,
        hide,
    })
}

/// A printed link with some of its characters replaced, left out, or more of them put in.
fn mutilated_link() -> impl Strategy<Value = String> {
    let alphabet: Vec<char> =
        "0123456789.-+eE,=&?/#%;<>\"'naninfrelu αβ−∞\u{0}\u{202e}😀".chars().collect();
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
    assert_valid(&parsed.link);
    assert!(parsed.notices.len() <= MOST_NOTICES + 1);
    let printed = print(&parsed.link);
    assert_eq!(parse(&printed), Parsed { link: parsed.link, notices: vec![] }, "{printed}");
}

proptest! {
    #[test]
    fn what_is_printed_reads_back_without_a_notice(link in any_link()) {
        assert_valid(&link);
        prop_assert_eq!(parse(&print(&link)), Parsed { link, notices: vec![] });
    }

    #[test]
    fn every_text_is_some_view(text in any::<String>()) {
        assert_repaired(&text);
        assert_repaired(&format!("#/explore/{text}"));
        assert_repaired(&format!("#/explore/elu?{text}"));
        assert_repaired(&format!("#/lesson/{text}"));
    }

    #[test]
    fn a_mutilated_link_is_repaired(text in mutilated_link()) {
        assert_repaired(&text);
    }

    #[test]
    fn a_bad_value_is_named_and_the_rest_is_honoured(view in any_view(), key in 0_usize..8, bad in "[a-z<>]{2,9}") {
        let key = ["at", "from", "to", "show", "view", "theme", "present", "hide"][key];
        let link = Link::from(View::Explore(view));
        let printed = print(&link);
        prop_assume!(!printed.contains(&format!("{key}=")) && !["inf", "nan", "df", "ddf", "dark", "light", "stacked", "overlay"].contains(&bad.as_str()));
        let separator = if printed.contains('?') { '&' } else { '?' };
        let parsed = parse(&format!("{printed}{separator}{key}={bad}"));
        // A word that is near to a part of the page hides that part.
        prop_assert_eq!(&Link { hide: Hide::default(), ..parsed.link }, &link);
        prop_assert!(parsed.notices[0].text.contains(&bad));
    }
}

/// The link that is printed for what a hash says, and what was said about it.
pub(super) fn texts(hash: &str) -> (String, Vec<String>) {
    let parsed = parse(hash);
    (print(&parsed.link), parsed.notices.into_iter().map(|notice| notice.text).collect())
}

#[test]
fn the_start_page_is_the_lesson_and_a_page_needs_no_more_than_its_name() {
    for hash in ["", "#", "#/", "/", "#/lesson", "#/lesson/", "#/?&&"] {
        assert_eq!(texts(hash), ("#/".to_owned(), vec![]), "{hash}");
    }
    for hash in ["#/explore", "#/explore/", "/explore/relu?", "#/explore/relu?&&"] {
        assert_eq!(texts(hash), ("#/explore/relu".to_owned(), vec![]), "{hash}");
    }
}

#[test]
fn everything_on_the_page_is_in_the_link() {
    let hash = "#/explore/elu?alpha=1.5&at=-1.2&from=-4&to=4&show=f,ddf&view=overlay&theme=dark&present=1&hide=gradient,text";
    assert_eq!(texts(hash), (hash.to_owned(), vec![]));
}

#[test]
fn defaults_are_left_out_and_the_order_is_fixed() {
    let hash = "#/explore/elu?hide=&present=0&theme=light&to=6&from=-6.00&at=1e0&view=stacked&show=df,f&alpha=2.50";
    assert_eq!(texts(hash), ("#/explore/elu?alpha=2.5&theme=light".to_owned(), vec![]));
}

#[test]
fn unknown_names_are_said_and_the_nearest_is_shown() {
    let (printed, notices) = texts("#/explor/sigmod?at=2&alpha=3&theme=blue");
    assert_eq!(printed, "#/explore/sigmoid?at=2");
    assert_eq!(
        notices,
        [
            "theme = “blue” is neither light nor dark, so the page follows the system.",
            "There is no page “explor”, so this is Explore.",
            "There is no function “sigmod”, so this is Sigmoid, the nearest name.",
            "“alpha” means nothing on this page and was left out.",
        ]
    );
    let (printed, notices) = texts("#/banana?at=2");
    assert_eq!(printed, "#/");
    assert_eq!(
        notices,
        [
            "There is no page “banana”, so this is the lesson.",
            "“at” means nothing on this page and was left out.",
        ]
    );
    let (printed, notices) = texts("#/explore/<img src=x>/more");
    assert_eq!(printed, "#/explore/relu");
    assert_eq!(
        notices,
        [
            "There is no function “<img src=x>”, so this is ReLU.",
            "“more” at the end of the address was left out.",
        ]
    );
}

#[test]
fn a_section_and_a_heading_can_be_linked() {
    for hash in ["#/lesson/what", "#/lesson/what/bend", "#/lesson/what/bend?theme=dark"] {
        assert_eq!(texts(hash), (hash.to_owned(), vec![]));
    }
    let (printed, notices) = texts("#/lesson/What/bent/more?alpha=1");
    assert_eq!(printed, "#/lesson/what/bend");
    assert_eq!(
        notices,
        [
            "The lesson has no section “What”, so this is “What it is”, the nearest name.",
            "There is no part “bent” here, so this is “What it adds”, the nearest name.",
            "“more” at the end of the address was left out.",
            "“alpha” means nothing on this page and was left out.",
        ]
    );
    let (_, notices) = texts("#/lesson/banana");
    assert_eq!(notices, ["The lesson has no section “banana”, so this is its beginning."]);
    let (printed, notices) = texts("#/lesson/what/banana");
    assert_eq!(printed, "#/lesson/what");
    assert_eq!(
        notices,
        ["There is no part “banana” here, so this is the beginning of the section."]
    );
}

#[test]
fn a_very_long_link_is_read_and_its_notices_stay_few() {
    let long = format!("#/explore/{}?{}", "elu".repeat(50_000), "a=1&alpha=".repeat(50_000));
    let parsed = parse(&long);
    assert_eq!(parsed.notices.len(), MOST_NOTICES + 1);
    assert!(parsed.notices.iter().all(|notice| notice.text.chars().count() < 160));
}

#[test]
fn no_parameter_has_a_name_that_links_use_for_something_else() {
    let reserved = ["at", "from", "to", "show", "view", "theme", "present", "hide"];
    for param in CATALOGUE.iter().flat_map(|activation| activation.params) {
        assert!(!reserved.contains(&param.id), "{}", param.id);
    }
}

#[test]
fn every_function_s_defaults_and_presets_can_be_linked() {
    for activation in CATALOGUE.iter().copied() {
        let defaults = activation.defaults();
        let presets = activation.presets.iter().map(|preset| preset.values);
        for params in presets.chain([defaults.as_slice()]) {
            assert!(all_in_domain(activation, params), "{} {params:?}", activation.id);
        }
        let link = Link::from(View::Explore(ExploreView::of(activation)));
        assert_eq!(print(&link), format!("#/explore/{}", activation.id));
    }
}
