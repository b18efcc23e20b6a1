use super::*;
use crate::experiment::EXPERIMENTS;
use crate::link::{Link, View, parse, print};
use proptest::prelude::*;

fn notices(hash: &str) -> (String, Vec<String>) {
    let parsed = parse(hash);
    (print(&parsed.link), parsed.notices.into_iter().map(|notice| notice.text).collect())
}

fn any_view() -> impl Strategy<Value = ClaimsView> {
    let numbers = prop::collection::vec(prop::option::of(-20.0..200.0), 8);
    (0..CLAIM_IDS.len(), any::<u32>(), 1..=MOST_SEEDS, numbers).prop_map(
        |(claim, seed, seeds, wishes)| {
            let mut view = ClaimView::of(CLAIM_IDS[claim]);
            let Some(experiment) = view.experiment() else { return ClaimsView::Claim(view) };
            let settings = experiment.settings.iter().zip(wishes);
            let value = |(setting, wish): (&Setting, Option<f64>)| {
                setting.nearest(wish.unwrap_or(f64::NAN))
            };
            view.settings = settings.map(value).collect();
            if experiment.seeds > 0 {
                (view.seed, view.seeds) = (seed, seeds);
            }
            ClaimsView::Claim(view)
        },
    )
}

#[test]
fn every_experiment_has_a_claim_and_keys_of_its_own() {
    for experiment in EXPERIMENTS {
        assert!(CLAIM_IDS.contains(&experiment.id), "{}", experiment.id);
        let mut keys: Vec<&str> = experiment.settings.iter().map(|setting| setting.id).collect();
        keys.extend(["seed", "seeds", "theme", "verdict"]);
        keys.sort_unstable();
        assert!(keys.windows(2).all(|pair| pair[0] != pair[1]), "{}: {keys:?}", experiment.id);
        for setting in experiment.settings {
            assert_eq!(setting.nearest(setting.default), setting.default, "{}", setting.id);
        }
    }
}

#[test]
fn the_ledger_has_a_filter() {
    assert_eq!(notices("#/claims?verdict=false"), ("#/claims?verdict=false".to_owned(), vec![]));
    let (hash, said) = notices("#/claims?verdict=perhaps");
    assert_eq!((hash.as_str(), said.len()), ("#/claims", 1));
    assert!(said[0].contains("“perhaps”"));
}

#[test]
fn an_unknown_claim_is_the_nearest_or_the_ledger() {
    let (hash, said) = notices("#/claims/elu-smoth?alpha=2");
    assert_eq!(hash, "#/claims/elu-smooth?alpha=2");
    assert_eq!(said, ["There is no claim “elu-smoth”, so this is elu-smooth, the nearest name."]);
    let (hash, said) = notices("#/claims/banana");
    assert_eq!((hash.as_str(), said.len()), ("#/claims", 1));
}

#[test]
fn settings_out_of_range_are_brought_back_and_named() {
    let (hash, said) =
        notices("#/claims/elu-vanishes?depth=99&rate=banana&seed=1.5&seeds=0&colour=red");
    assert_eq!(hash, "#/claims/elu-vanishes?seed=1&seeds=1&depth=14");
    assert_eq!(
        said,
        [
            "depth = 99 is not between 1 and 14, so depth is 14.",
            "rate = “banana” is not a number, so rate is 0.1.",
            "seed = 1.5 is no whole number, so seed is 1.",
            "seeds = 0 is not between 1 and 100, so seeds is 1.",
            "“colour” means nothing on this page and was left out.",
        ]
    );
}

#[test]
fn where_chance_has_no_part_a_seed_means_nothing() {
    let (hash, said) = notices("#/claims/elu-smooth?seed=3");
    assert_eq!((hash.as_str(), said.len()), ("#/claims/elu-smooth", 1));
}

proptest! {
    #[test]
    fn what_was_printed_reads_back(view in any_view()) {
        let link = Link { view: View::Claims(view), ..Link::default() };
        let parsed = parse(&print(&link));
        prop_assert_eq!(&parsed.notices, &Vec::new());
        prop_assert_eq!(parsed.link, link);
    }
}
