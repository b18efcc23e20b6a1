//! All runs over twenty seeds: every seed a dot, with median and range.

use super::card::percent;
use super::numbers;
use super::plan;
use super::run_fields::series;
use crate::component::job::{Job, Report};
use crate::component::number::significant;
use crate::component::sketch::draw::unit;
use crate::component::take::Take;
use crate::job::seeds::{Ending, SeedsRequest, endings};
use crate::job::train::TrainRequest;
use crate::link::TrainView;
use crate::network::Goal;
use std::rc::Rc;
use yew::prelude::*;

/// How many seeds are run.
pub(super) const SEEDS: u32 = 20;
const WIDTH: f64 = 360.0;
const ROW: f64 = 36.0;
const MARGIN: f64 = 10.0;

/// Properties of [`Seeds`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What is trained.
    pub view: TrainView,
    /// What the runs are called.
    pub names: Rc<[String]>,
}

/// A button, a bar while it runs, and the outcome. Another view forgets it.
#[component]
pub(super) fn Seeds(props: &Props) -> Html {
    let jobs = use_mut_ref(Vec::<Job>::new);
    let found = use_mut_ref(Vec::<Ending>::new);
    let update = use_force_update();
    let picture = use_node_ref();
    let request = plan::request(&props.view);
    use_effect_with((request.clone(), props.view.epochs), {
        let (jobs, found) = (jobs.clone(), found.clone());
        move |_| {
            move || {
                jobs.borrow_mut().clear();
                found.borrow_mut().clear();
            }
        }
    });
    let on_press = {
        let (jobs, found, update) = (jobs.clone(), found.clone(), update.clone());
        let (epochs, first) = (props.view.epochs, props.view.seed);
        let request = request.clone();
        Callback::from(move |_: MouseEvent| {
            let was_running = !jobs.borrow().is_empty();
            jobs.borrow_mut().clear();
            found.borrow_mut().clear();
            if !was_running {
                let on_report = Callback::from({
                    let (jobs, found, update) = (jobs.clone(), found.clone(), update.clone());
                    let total = SEEDS as usize * request.configs.len();
                    move |report: Report| {
                        found.borrow_mut().extend(endings(&report.numbers));
                        if found.borrow().len() >= total {
                            jobs.borrow_mut().clear();
                        }
                        update.force_update();
                    }
                });
                jobs.replace(start(&request, epochs, first, &on_report));
            }
            update.force_update();
        })
    };
    let is_running = !jobs.borrow().is_empty();
    let total = SEEDS as usize * request.configs.len();
    let endings = found.borrow();
    let done = endings.len();
    let has_classes = props.view.shape.goal() != Goal::Number;
    let csv = {
        let (names, found) = (props.names.clone(), found.clone());
        Callback::from(move |()| numbers::csv(&names, &found.borrow()))
    };
    let label = if is_running { "Cancel".to_owned() } else { format!("Run {SEEDS} seeds") };
    html! {
        <div class="seeds">
            <div class="seeds__head">
                <button type="button" class="button button--wide" onclick={on_press}>{ label }</button>
                if is_running {
                    <progress class="seeds__progress" max={total.to_string()} value={done.to_string()} aria-label="Seeds done"></progress>
                    <span class="seeds__count">{ format!("{done} of {total} runs") }</span>
                }
            </div>
            if done > 0 {
                <div ref={picture.clone()}>{ outcome(&props.view, &props.names, &endings) }</div>
                { numbers::table(&props.names, &endings, has_classes) }
                <Take stem="train-seeds" label="Export of the seeds" picture={Some(picture)} csv={csv} is_ready={!is_running} />
            }
        </div>
    }
}

/// Half of the seeds each for two workers.
fn start(runs: &TrainRequest, epochs: usize, first: u32, on_report: &Callback<Report>) -> Vec<Job> {
    let half = |parity: u32| {
        let seeds =
            (0..SEEDS).filter(|seed| seed % 2 == parity).map(|seed| first.wrapping_add(seed));
        let request = SeedsRequest { seeds: seeds.collect(), epochs, runs: runs.clone() };
        Job::start(request.encode(), false, on_report.clone())
    };
    vec![half(0), half(1)]
}

fn outcome(view: &TrainView, names: &[String], endings: &[Ending]) -> Html {
    let has_classes = view.shape.goal() != Goal::Number;
    let of = |run: usize| -> Vec<f64> {
        let mine = endings.iter().filter(|ending| ending.run == run);
        mine.map(|ending| if has_classes { ending.accuracy } else { ending.loss }).collect()
    };
    let all: Vec<Vec<f64>> = (0..names.len()).map(of).collect();
    let greatest = all.iter().flatten().copied().filter(|it| it.is_finite()).fold(0.0, f64::max);
    let end = if has_classes { 1.0 } else { greatest.max(1e-9) };
    let row = |(run, (name, numbers)): (usize, (&String, &Vec<f64>))| {
        html! {
            <li key={run} class={classes!("seeds__row", series(run))}>
                <span class="seeds__name">{ name }</span>
                { strip(name, numbers, end) }
                <span class="seeds__summary">{ summary(numbers, has_classes) }</span>
            </li>
        }
    };
    let what = if has_classes {
        "Accuracy on the test examples, from 0 to 1."
    } else {
        "Loss on the test examples."
    };
    html! {
        <>
            <p class="train__hint">{ what }{ " A dot is a seed, the line the median." }</p>
            <ul class="seeds__rows">{ for names.iter().zip(&all).enumerate().map(row) }</ul>
        </>
    }
}

fn strip(name: &str, numbers: &[f64], end: f64) -> Html {
    let x = |number: f64| MARGIN + (WIDTH - 2.0 * MARGIN) * (number / end).clamp(0.0, 1.0);
    // Dots that would cover each other stand in three rows.
    let y = |place: usize| ROW / 2.0 + 7.0 * (place % 3) as f64 - 7.0;
    let finite = numbers.iter().copied().enumerate().filter(|(_, number)| number.is_finite());
    let median = median(numbers).map(x);
    html! {
        <svg class="seeds__strip" viewBox={format!("0 0 {WIDTH} {ROW}")} role="img" aria-label={format!("The seeds of {name}")}>
            <line class="seeds__axis" x1={unit(MARGIN)} x2={unit(WIDTH - MARGIN)} y1={unit(ROW - 2.0)} y2={unit(ROW - 2.0)} />
            { for finite.map(|(place, number)| html! {
                <circle class="seeds__dot" cx={unit(x(number))} cy={unit(y(place))} r="4"><title>{ significant(number, 4) }</title></circle>
            }) }
            if let Some(x) = median {
                <line class="seeds__median" x1={unit(x)} x2={unit(x)} y1="2" y2={unit(ROW - 2.0)} />
            }
        </svg>
    }
}

/// `median 97.5 % [62.0 %, 100.0 %], 1 diverged`.
fn summary(numbers: &[f64], is_share: bool) -> String {
    let shown = |number: f64| if is_share { percent(number) } else { significant(number, 3) };
    let diverged = numbers.iter().filter(|number| number.is_nan()).count();
    let lost = if diverged > 0 { format!("{diverged} diverged") } else { String::new() };
    let Some(median) = median(numbers) else { return lost };
    let finite = || numbers.iter().copied().filter(|number| number.is_finite());
    let (least, most) =
        (finite().fold(f64::INFINITY, f64::min), finite().fold(f64::NEG_INFINITY, f64::max));
    let comma = if diverged > 0 { ", " } else { "" };
    format!("median {} [{}, {}]{comma}{lost}", shown(median), shown(least), shown(most))
}

/// The median of the finite numbers.
fn median(numbers: &[f64]) -> Option<f64> {
    let mut finite: Vec<f64> =
        numbers.iter().copied().filter(|number| number.is_finite()).collect();
    finite.sort_by(f64::total_cmp);
    let (low, high) =
        (finite.get(finite.len().checked_sub(1)? / 2)?, finite.get(finite.len() / 2)?);
    Some(0.5 * (low + high))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_tells_median_range_and_what_was_lost() {
        assert_eq!(median(&[3.0, 1.0, f64::NAN, 2.0]), Some(2.0));
        assert_eq!(median(&[1.0, 2.0]), Some(1.5));
        assert_eq!(
            summary(&[0.5, 1.0, 0.75], true),
            "median 75.0\u{a0}% [50.0\u{a0}%, 100.0\u{a0}%]"
        );
        assert_eq!(summary(&[0.5, f64::NAN], false), "median 0.5 [0.5, 0.5], 1 diverged");
        assert_eq!(summary(&[f64::NAN], false), "1 diverged");
        assert_eq!(summary(&[], true), "");
    }
}
