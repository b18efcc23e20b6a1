//! What the numbers of an experiment say, in words. Pure.

use super::state::{Progress, State};
use crate::component::number::significant;
use crate::content::claim::Claim;
use crate::experiment::{Finding, Measure, Outcome, Plan, Ruling};
use crate::link::shortest;

/// Digits of a number in a sentence.
const DIGITS: usize = 3;

/// A number as the reader sees it: `0.984`, `never`, `diverged`.
pub(super) fn number(value: f64, measure: &Measure) -> String {
    match measure.never {
        _ if value.is_nan() => "diverged".to_owned(),
        Some(never) if value == f64::INFINITY => never.to_owned(),
        _ => significant(value, DIGITS),
    }
}

/// The sentence of a finding with its numbers in place.
pub(super) fn sentence(finding: &Finding, measure: &Measure) -> String {
    let mut numbers = finding.numbers.iter();
    let mut sentence = String::new();
    for (index, part) in finding.words.split("{}").enumerate() {
        if index > 0 {
            sentence += &numbers.next().map_or_else(String::new, |value| number(*value, measure));
        }
        sentence += part;
    }
    sentence
}

/// How the run stands to the verdict.
pub(super) fn ruling(ruling: Ruling, claim: &Claim) -> String {
    // A label that the verdict's sentence goes on from does not end here.
    let verdict = claim.label.to_owned() + if claim.label.ends_with(" if") { " …" } else { "" };
    match ruling {
        Ruling::Supports => format!("This run supports the verdict “{verdict}”."),
        Ruling::Contradicts => format!("This run contradicts the verdict “{verdict}”."),
        Ruling::Undecided => {
            format!("This run neither supports nor contradicts the verdict “{verdict}”.")
        }
    }
}

/// How the reader's own run stands to the verdict above it.
pub(super) const fn own(ruling: Ruling) -> &'static str {
    match ruling {
        Ruling::Supports => "Your run supports it.",
        Ruling::Contradicts => "Your run contradicts it: its numbers stand above.",
        Ruling::Undecided => "Your run neither supports nor contradicts it.",
    }
}

/// What to make of a run that does not support the verdict.
pub(super) const fn doubt(ruling: Ruling, is_default: bool) -> Option<&'static str> {
    match (ruling, is_default) {
        (Ruling::Supports, _) => None,
        (_, false) => Some(
            "The settings are not those of the verdict. That is worth knowing: it shows where the verdict ends.",
        ),
        (_, true) => Some(
            "The settings are those of the verdict, so either these seeds are unusual or the verdict is wrong. Try other \
             seeds, and more of them.",
        ),
    }
}

/// Median and range of an arm, and what is outside of it: `27, from 20 to 45`, `never in 3 of 20`.
pub(super) fn summary(outcome: &Outcome, arm: usize, measure: &Measure) -> String {
    let Some(summary) = outcome.summary(arm) else { return "no number".to_owned() };
    let total = outcome.count_of(arm, |_| true);
    let [never, diverged] =
        [f64::is_infinite, f64::is_nan].map(|is_so| outcome.count_of(arm, is_so));
    let mut text = number(summary.median, measure);
    let greatest = outcome.arm(arm).filter(|it| it.is_finite()).fold(f64::NEG_INFINITY, f64::max);
    // Numbers that look the same to the reader have no range.
    let (from, to) = (number(summary.least, measure), number(greatest, measure));
    if summary.least < greatest && from != to {
        text += &format!(", from {from} to {to}");
    }
    if 0 < never && never < total {
        let word = measure.never.unwrap_or("∞");
        text += &format!("; {word} in {never} of {total}");
    }
    if diverged > 0 {
        text += &format!("; diverged in {diverged} of {total}");
    }
    text
}

/// The numbers of one seed: `ReLU 52 · ELU 95`.
pub(super) fn of_seed(outcome: &Outcome, index: usize, plan: &Plan) -> String {
    let named = plan.arms.iter().enumerate().filter_map(|(arm, name)| {
        let value = outcome.arm(arm).nth(index)?;
        Some(format!("{name} {}", number(value, &plan.measure)))
    });
    named.collect::<Vec<_>>().join(" · ")
}

/// The numbers as a table: a row for each seed, a column for each arm, all digits.
pub(super) fn csv(outcome: &Outcome, seeds: &[u32], plan: &Plan) -> String {
    let quoted = |name: &String| format!("\"{}\"", name.replace('"', "\"\""));
    let mut text = format!("seed,{}\n", plan.arms.iter().map(quoted).collect::<Vec<_>>().join(","));
    for (seed, row) in seeds.iter().zip(outcome.rows()) {
        text += &seed.to_string();
        for value in row {
            text += ",";
            text += &shortest(*value);
        }
        text += "\n";
    }
    text
}

/// How far the run is, for the line beside the button.
pub(super) fn progress(state: &State) -> String {
    let (found, total) = (state.found(), state.total());
    match state.progress {
        Progress::Waiting => String::new(),
        Progress::Running => format!("{found} of {total}"),
        Progress::Stopped => format!("Stopped at {found} of {total}"),
        Progress::Done => "Done".to_owned(),
    }
}

/// What the button that starts the experiment says.
pub(super) fn run_label(state: &State) -> String {
    let has_chance = state.view.experiment().is_some_and(|experiment| experiment.seeds > 0);
    match state.view.seeds {
        _ if !has_chance => "Run".to_owned(),
        1 => "Run 1 seed".to_owned(),
        seeds => format!("Run {seeds} seeds"),
    }
}

/// Where a claim stands among all: `Claim 3 of 19`.
pub(super) fn place_of(claim: &Claim, claims: &[Claim]) -> String {
    let index = claims.iter().position(|other| other == claim).unwrap_or(0);
    format!("Claim {} of {}", index + 1, claims.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::{Scale, method};

    const TIME: Measure = Measure { name: "epochs", scale: Scale::Log, never: Some("never") };

    #[test]
    fn numbers_of_a_sentence_stand_in_their_places() {
        let finding = Finding {
            ruling: Ruling::Supports,
            words: "ReLU {}, ELU {}; {}.",
            numbers: vec![0.123_456, f64::INFINITY, f64::NAN],
        };
        assert_eq!(sentence(&finding, &TIME), "ReLU 0.123, ELU never; diverged.");
    }

    fn outcome(numbers: &[f64]) -> Outcome {
        let mut outcome = Outcome::new(1);
        outcome.extend(numbers);
        outcome
    }

    #[test]
    fn a_summary_says_median_range_and_what_is_outside() {
        let said = |numbers: &[f64]| summary(&outcome(numbers), 0, &TIME);
        assert_eq!(said(&[27.0, 20.0, 45.0]), "27, from 20 to 45");
        assert_eq!(said(&[2.0, 2.0]), "2");
        assert_eq!(said(&[0.652_000_1, 0.652_000_2]), "0.652");
        let never = f64::INFINITY;
        assert_eq!(said(&[2.0, 4.0, 3.0, never]), "3.5, from 2 to 4; never in 1 of 4");
        assert_eq!(said(&[never, never]), "never");
        assert_eq!(said(&[1.0, f64::NAN]), "1; diverged in 1 of 2");
        assert_eq!(said(&[f64::NAN]), "no number");
    }

    #[test]
    fn the_numbers_of_a_seed_stand_together() {
        let plan = Plan { arms: vec!["ELU, α = 1".to_owned(), "ReLU".to_owned()], measure: TIME };
        let mut outcome = Outcome::new(2);
        outcome.extend(&[1.0, 2.0, 3.0, f64::INFINITY]);
        assert_eq!(of_seed(&outcome, 1, &plan), "ELU, α = 1 3 · ReLU never");
        let expected = "seed,\"ELU, α = 1\",\"ReLU\"\n4294967295,1,2\n0,3,inf\n";
        assert_eq!(csv(&outcome, &[u32::MAX, 0], &plan), expected);
    }

    #[test]
    fn every_run_of_one_seed_ends_in_a_sentence() {
        for experiment in crate::experiment::EXPERIMENTS {
            let settings = experiment.defaults();
            let plan = (method(experiment).plan)(&settings);
            let numbers = vec![0.5; plan.arms.len()];
            let mut outcome = Outcome::new(plan.arms.len());
            outcome.extend(&numbers);
            let finding = (method(experiment).finding)(&settings, &outcome);
            let sentence = sentence(&finding, &plan.measure);
            assert!(sentence.ends_with('.') && !sentence.contains("{}"), "{sentence}");
        }
    }

    #[test]
    fn a_run_that_does_not_support_the_verdict_says_what_to_make_of_it() {
        assert_eq!(doubt(Ruling::Supports, true), None);
        assert!(doubt(Ruling::Contradicts, true).is_some_and(|text| text.contains("wrong")));
        assert!(doubt(Ruling::Undecided, false).is_some_and(|text| text.contains("ends")));
    }
}
