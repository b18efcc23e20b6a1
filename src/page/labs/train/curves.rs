//! Loss and accuracy over the epochs, all runs together, and the numbers of one epoch.

use super::card::{Stage, percent};
use super::gaze;
use super::history::{History, RunHistory};
use crate::component::examined::{Examined, told};
use crate::component::number::significant;
use crate::component::sketch::draw;
use crate::component::sketch::{Corner, Curve, Plane, Sketch};
use crate::job::train::CurvePoint;
use yew::prelude::*;

const HEIGHT: f64 = 220.0;
/// The axis of the loss ends here at most: what diverges leaves it.
const HIGHEST_LOSS: f64 = 2.0;
const LOWEST_TOP: f64 = 0.1;

/// What a chart is about.
struct Measure {
    name: &'static str,
    top: f64,
    corner: Corner,
    of: fn(&CurvePoint) -> [f64; 2],
    shown: fn(f64) -> String,
}

/// Two charts, or one where there are no classes. Thick lines are the examples to train on, thin ones those to test
/// with.
pub(super) fn curves(stage: &Stage, history: &History, names: &[String]) -> Html {
    let has_classes =
        history.runs.iter().any(|run| run.last().is_some_and(|it| !it.accuracy[0].is_nan()));
    let highest = history.runs.iter().flat_map(|run| run.points.iter()).flat_map(|it| it.loss);
    let top = highest.fold(LOWEST_TOP, f64::max).min(HIGHEST_LOSS);
    let loss = Measure {
        name: "Loss",
        top,
        corner: Corner::TopRight,
        of: |it| it.loss,
        shown: |loss| significant(loss, 4),
    };
    let accuracy = Measure {
        name: "Accuracy",
        top: 1.0,
        corner: Corner::BottomRight,
        of: |it| it.accuracy,
        shown: percent,
    };
    html! {
        <div class="train__curves">
            { chart(stage, &loss, history, names) }
            if has_classes {
                { chart(stage, &accuracy, history, names) }
            }
        </div>
    }
}

fn chart(stage: &Stage, measure: &Measure, history: &History, names: &[String]) -> Html {
    let Measure { name, top, corner, of, .. } = *measure;
    let plane = Plane::new((0.0, stage.view.epochs as f64), (0.0, top), HEIGHT);
    let line = |run: usize, part: usize, class: &'static str| {
        let points = history.runs[run].points.iter();
        let piece: Vec<(f64, f64)> = points.map(|it| (it.epoch as f64, of(it)[part])).collect();
        let curve = Curve { pieces: vec![piece], dots: Vec::new() };
        draw::curve(&plane, class, &curve)
    };
    let runs = 0..history.runs.len().min(names.len());
    let at = stage.look.epoch.map(|epoch| epoch as f64);
    let lines = html! {
        <>
            { for at.map(|at| draw::segment(&plane, "sketch__reference", (at, 0.0), (at, top))) }
            { for runs.clone().map(|run| line(run, 1, THIN[run % THIN.len()])) }
            { for runs.clone().map(|run| line(run, 0, THICK[run % THICK.len()])) }
        </>
    };
    let labels: Vec<_> =
        runs.map(|run| (THICK[run % THICK.len()], AttrValue::from(names[run].clone()))).collect();
    let description = format!("{name} over the epochs: {}", in_words(history, names, measure));
    let view = stage.view.clone();
    let on_gesture = told(stage.on_gaze, move |gesture| gaze::epoch(gesture, &view, &plane));
    html! {
        <figure class="train__chart">
            <Examined label={format!("{name}. The arrow keys look at an epoch.")} {on_gesture}>
                <Sketch {plane} x_name="epoch" y_name={name} {description} {lines}>
                    { draw::names(&plane, corner, &labels) }
                </Sketch>
            </Examined>
            <figcaption class="train__reading" data-part="values">{ reading(stage.look.epoch, history, names, measure) }</figcaption>
        </figure>
    }
}

/// The classes of the lines, run by run.
const THICK: [&str; 4] = ["sketch--run-1", "sketch--run-2", "sketch--run-3", "sketch--run-4"];
const THIN: [&str; 4] = [
    "sketch--run-1 sketch--thin",
    "sketch--run-2 sketch--thin",
    "sketch--run-3 sketch--thin",
    "sketch--run-4 sketch--thin",
];

/// The numbers of the epoch that is looked at, or how to look at one.
fn reading(epoch: Option<usize>, history: &History, names: &[String], measure: &Measure) -> String {
    let Some(epoch) = epoch else {
        return "Point at an epoch for its numbers; a click keeps it.".to_owned();
    };
    let of_run = |(name, run): (&String, &RunHistory)| {
        let point = run.at(epoch)?;
        let [train, test] = (measure.of)(point).map(measure.shown);
        Some(format!("{name} {test} test, {train} train"))
    };
    let told: Vec<String> = names.iter().zip(&history.runs).filter_map(of_run).collect();
    if told.is_empty() {
        return format!("Epoch {epoch} is not reached yet.");
    }
    let shown = history.runs.iter().find_map(|run| run.at(epoch)).map_or(epoch, |it| it.epoch);
    format!("Epoch {shown}: {}", told.join("; "))
}

/// The numbers of the epoch that is kept, for those who hear them; nothing where none is.
pub(super) fn spoken(epoch: Option<usize>, history: &History, names: &[String]) -> String {
    let Some(epoch) = epoch else { return String::new() };
    let of_run = |(name, run): (&String, &RunHistory)| {
        let point = run.at(epoch)?;
        let accuracy = Some(point.accuracy[1]).filter(|it| !it.is_nan());
        let accuracy =
            accuracy.map_or_else(String::new, |it| format!(", accuracy {}", percent(it)));
        Some(format!("{name} loss {}{accuracy}", significant(point.loss[1], 3)))
    };
    let told: Vec<String> = names.iter().zip(&history.runs).filter_map(of_run).collect();
    format!("Epoch {epoch}, test examples: {}.", told.join("; "))
}

fn in_words(history: &History, names: &[String], measure: &Measure) -> String {
    let last = |(run, name): (&RunHistory, &String)| {
        let now = run.last().map_or(f64::NAN, |point| (measure.of)(&point)[1]);
        format!("{name} {} on the test examples", significant(now, 3))
    };
    let each: Vec<String> = history.runs.iter().zip(names).map(last).collect();
    format!("{}.", each.join("; "))
}
