//! One run on the screen: what it answers, and how good it is.

use super::gaze::{self, Gaze};
use super::history::RunHistory;
use super::paint::Dot;
use super::probe;
use super::run_fields::series;
use super::surface::Surface;
use crate::component::examined::{Examined, told};
use crate::component::number::significant;
use crate::component::sketch::{Curve, Plane, Sketch, draw};
use crate::job::train::places;
use crate::link::{Look, TrainView};
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
    /// What is looked at, in passing or for good.
    pub look: Look,
    /// The reader looks elsewhere.
    pub on_gaze: &'a Callback<Gaze>,
}

/// The examples as points of the picture.
pub(super) fn dots(view: &TrainView, split: &Split) -> Rc<[Dot]> {
    let reach = view.reach();
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
    let examined = stage.look.at.and_then(|at| {
        Some(format!("{}: {}", place(stage.view, at), answer(stage.view, run, history, at)?))
    });
    html! {
        <article key={run} class={classes!("run", series(run))} aria-label={format!("Run {}: {name}", run + 1)}>
            <h2 class="run__name">{ name }</h2>
            { picture(stage, name, history) }
            { numbers(history) }
            <p class="run__examined" data-part="values">{ examined.unwrap_or_default() }</p>
        </article>
    }
}

/// What all runs answer to the point that is fixed, for those who hear it; nothing where none is.
pub(super) fn spoken(view: &TrainView, names: &[String], runs: &[RunHistory]) -> String {
    let Some(at) = view.look.at else { return String::new() };
    let told = names.iter().zip(runs).enumerate();
    let told = told.filter_map(|(run, (name, history))| {
        Some(format!("{name} {}", answer(view, run, history, at)?))
    });
    format!("{}: {}.", place(view, at), told.collect::<Vec<_>>().join("; "))
}

/// `At (0.5, −1)`, `At x = 0.5`.
pub(super) fn place(view: &TrainView, (x, y): (f64, f64)) -> String {
    let shown = |number| significant(number, 3);
    if view.shape.dimension() == 1 {
        format!("At x = {}", shown(x))
    } else {
        format!("At ({}, {})", shown(x), shown(y))
    }
}

fn answer(
    view: &TrainView,
    run: usize,
    history: &RunHistory,
    (x, y): (f64, f64),
) -> Option<String> {
    let model = probe::model(view, run, history)?;
    let point = [x, y];
    Some(probe::answer_words(view, probe::answer(&model, &point[..view.shape.dimension()])))
}

fn picture(stage: &Stage, name: &str, history: &RunHistory) -> Html {
    if stage.view.shape.dimension() == 1 {
        return curve(stage, name, history);
    }
    let cells = probe::strengths(stage.view, &history.surface);
    let reach = stage.view.reach();
    let probe = stage.look.at.map(|(x, y)| (x / reach, y / reach));
    let view = stage.view.clone();
    let on_gesture = told(stage.on_gaze, move |gesture| gaze::point(gesture, &view, None));
    html! {
        <Surface label={format!("What {name} answers over the plane. The arrow keys examine a point.")}
            {cells} dots={stage.dots.clone()} theme={stage.theme} {probe} {on_gesture} />
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
    let view = stage.view.clone();
    let on_gesture = told(stage.on_gaze, move |gesture| gaze::point(gesture, &view, Some(&plane)));
    let at = stage.look.at.map(|(x, _)| x);
    html! {
        <Examined label={format!("The curve of {name}. The arrow keys examine a point.")} {on_gesture}>
            <Sketch {plane} x_name="x" y_name="output"
                description={format!("The curve that {name} has learned, among the examples")}
                lines={html! { <>
                    { for examples.map(|(x, y)| draw::mark(&plane, "run__example", (*x, *y))) }
                    { for at.map(|x| draw::segment(&plane, "sketch__reference", (x, plane.y.from()), (x, plane.y.to()))) }
                    { draw::curve(&plane, "sketch--run", &learned) }
                </> }} />
        </Examined>
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
