//! Loss and accuracy over the epochs, all runs together.

use super::history::History;
use crate::component::sketch::draw;
use crate::component::sketch::{Corner, Curve, Plane, Sketch};
use crate::job::train::CurvePoint;
use yew::prelude::*;

const HEIGHT: f64 = 220.0;
/// The axis of the loss ends here at most: what diverges leaves it.
const HIGHEST_LOSS: f64 = 2.0;
const LOWEST_TOP: f64 = 0.1;

/// Two charts, or one where there are no classes. Thick lines are the examples to train on, thin ones those to test
/// with.
pub(super) fn curves(history: &History, names: &[String], epochs: usize) -> Html {
    let has_classes =
        history.runs.iter().any(|run| run.last().is_some_and(|it| !it.accuracy[0].is_nan()));
    let highest = history.runs.iter().flat_map(|run| run.points.iter()).flat_map(|it| it.loss);
    let top = highest.fold(LOWEST_TOP, f64::max).min(HIGHEST_LOSS);
    html! {
        <div class="train__curves">
            { chart("Loss", (0.0, top), epochs, history, names, Corner::TopRight, |it| it.loss) }
            if has_classes {
                { chart("Accuracy", (0.0, 1.0), epochs, history, names, Corner::BottomRight, |it| it.accuracy) }
            }
        </div>
    }
}

fn chart(
    name: &'static str,
    y: (f64, f64),
    epochs: usize,
    history: &History,
    names: &[String],
    corner: Corner,
    of: fn(&CurvePoint) -> [f64; 2],
) -> Html {
    let plane = Plane::new((0.0, epochs as f64), y, HEIGHT);
    let line = |run: usize, part: usize, class: &'static str| {
        let points = history.runs[run].points.iter();
        let piece: Vec<(f64, f64)> = points.map(|it| (it.epoch as f64, of(it)[part])).collect();
        let curve = Curve { pieces: vec![piece], dots: Vec::new() };
        draw::curve(&plane, class, &curve)
    };
    let runs = 0..history.runs.len().min(names.len());
    let lines = html! {
        <>
            { for runs.clone().map(|run| line(run, 1, THIN[run % THIN.len()])) }
            { for runs.clone().map(|run| line(run, 0, THICK[run % THICK.len()])) }
        </>
    };
    let labels: Vec<_> =
        runs.map(|run| (THICK[run % THICK.len()], AttrValue::from(names[run].clone()))).collect();
    let description = format!("{name} over the epochs: {}", in_words(history, names, of));
    html! {
        <figure class="train__chart">
            <Sketch {plane} x_name="epoch" y_name={name} description={description} {lines}>
                { draw::names(&plane, corner, &labels) }
            </Sketch>
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

fn in_words(history: &History, names: &[String], of: fn(&CurvePoint) -> [f64; 2]) -> String {
    let last = |(run, name): (_, &String)| {
        let run: &super::history::RunHistory = run;
        let now = run.last().map_or(f64::NAN, |point| of(&point)[1]);
        format!("{name} {} on the test examples", crate::component::number::significant(now, 3))
    };
    let each: Vec<String> = history.runs.iter().zip(names).map(last).collect();
    format!("{}.", each.join("; "))
}
