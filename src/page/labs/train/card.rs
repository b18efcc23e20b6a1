//! One run on the screen: what it answers, and how good it is.

use super::history::RunHistory;
use super::paint::Dot;
use super::probe;
use super::run_fields::series;
use super::surface::Surface;
use crate::component::number::significant;
use crate::component::sketch::{Curve, Plane, Sketch, draw};
use crate::job::train::{places, reach};
use crate::link::TrainView;
use crate::network::{Goal, Split};
use std::rc::Rc;
use yew::prelude::*;

/// What a card needs beside its run.
pub(super) struct Stage<'a> {
    /// What is trained.
    pub view: &'a TrainView,
    /// Its examples.
    pub split: &'a Split,
    /// The examples to train on, as points of the picture.
    pub dots: &'a Rc<[Dot]>,
    /// The theme on screen.
    pub theme: &'static str,
    /// The examined point, from −1 to 1.
    pub probe: Option<(f64, f64)>,
    /// The reader examines another.
    pub on_probe: &'a Callback<Option<(f64, f64)>>,
}

/// The examples as points of the picture.
pub(super) fn dots(view: &TrainView, split: &Split) -> Rc<[Dot]> {
    let reach = reach(&super::plan::data(view));
    let train = &split.train;
    if train.dimension != 2 {
        return Rc::from([]);
    }
    let wanted = |target: f64| if train.goal == Goal::Number { target } else { 2.0 * target - 1.0 };
    let pairs = train.point_iter().zip(&train.targets);
    pairs.map(|(point, target)| (point[0] / reach, point[1] / reach, wanted(*target))).collect()
}

/// Name, picture, numbers.
pub(super) fn card(stage: &Stage, run: usize, name: &str, history: &RunHistory) -> Html {
    let examined = stage.probe.and_then(|probe| answer(stage, run, history, probe));
    html! {
        <article key={run} class={classes!("run", series(run))} aria-label={format!("Run {}: {name}", run + 1)}>
            <h2 class="run__name">{ name }</h2>
            { picture(stage, name, history) }
            { numbers(history) }
            <p class="run__examined" data-part="values">{ examined.unwrap_or_default() }</p>
        </article>
    }
}

fn answer(stage: &Stage, run: usize, history: &RunHistory, probe: (f64, f64)) -> Option<String> {
    let data = super::plan::data(stage.view);
    let reach = reach(&data);
    let model = probe::model(stage.view, run, history)?;
    let (x, y) = (probe.0 * reach, probe.1 * reach);
    let shown = |number| significant(number, 3);
    let (point, place) = if data.shape.dimension() == 1 {
        (vec![x], format!("At x = {}", shown(x)))
    } else {
        (vec![x, y], format!("At ({}, {})", shown(x), shown(y)))
    };
    Some(format!("{place}: {}", probe::answer_words(stage.view, probe::answer(&model, &point))))
}

fn picture(stage: &Stage, name: &str, history: &RunHistory) -> Html {
    if stage.view.shape.dimension() == 1 {
        return curve(stage, name, history);
    }
    let cells = history
        .surface
        .iter()
        .map(|answer| probe::strength(stage.view, *answer))
        .collect::<Rc<[f64]>>();
    html! {
        <Surface label={format!("What {name} answers over the plane. The arrow keys examine a point.")}
            {cells} dots={stage.dots.clone()} theme={stage.theme} probe={stage.probe} on_probe={stage.on_probe.clone()} />
    }
}

/// The learned curve through the examples.
fn curve(stage: &Stage, name: &str, history: &RunHistory) -> Html {
    let plane = Plane::new((-1.0, 1.0), (-1.5, 1.5), 300.0);
    let along = places(&super::plan::data(stage.view));
    let piece = along.into_iter().zip(history.surface.iter().copied()).collect();
    let learned = Curve { pieces: vec![piece], dots: Vec::new() };
    let train = &stage.split.train;
    let examples = train.points.iter().zip(&train.targets);
    let on_x = stage.on_probe.reform(|x: f64| Some((x, 0.0)));
    html! {
        <Sketch {plane} x_name="x" y_name="output" on_x={Some(on_x)}
            description={format!("The curve that {name} has learned, among the examples. Drag to examine a point.")}
            lines={html! { <>
                { for examples.map(|(x, y)| draw::mark(&plane, "run__example", (*x, *y))) }
                { draw::curve(&plane, "sketch--run", &learned) }
            </> }} />
    }
}

/// Loss and accuracy, or that it has diverged.
fn numbers(history: &RunHistory) -> Html {
    if let Some(epoch) = history.diverged {
        return html! {
            <p class="run__diverged" role="status">
                { format!("Diverged at epoch {epoch}: a number was no longer finite. The picture is that of its last finite weights, or empty.") }
            </p>
        };
    }
    let Some(now) = history.last() else {
        return html! { <dl class="run__numbers" data-part="values"></dl> };
    };
    let [train, test] = now.accuracy;
    let accuracy = (!train.is_nan()).then(|| ("Accuracy", percent(train), percent(test)));
    let loss = ("Loss", significant(now.loss[0], 3), significant(now.loss[1], 3));
    let row = |(name, train, test): (&'static str, String, String)| {
        html! {
            <div key={name} class="run__row">
                <dt>{ name }</dt>
                <dd><span class="run__number">{ test }</span>{ " test" }</dd>
                <dd><span class="run__number">{ train }</span>{ " train" }</dd>
            </div>
        }
    };
    html! { <dl class="run__numbers" data-part="values">{ for accuracy.into_iter().chain([loss]).map(row) }</dl> }
}

/// A share as `97.5 %`.
pub(super) fn percent(share: f64) -> String {
    format!("{:.1}\u{a0}%", 100.0 * share)
}
