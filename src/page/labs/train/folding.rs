//! The plane before and after the first hidden layer, for networks whose first layer has two or three units.

use super::history::RunHistory;
use super::paint::Dot;
use super::probe;
use super::run_fields::series;
use crate::component::sketch::{Curve, Plane, Sketch, draw};
use crate::link::TrainView;
use crate::network::{Model, Split, Trace};
use yew::prelude::*;

/// Lines of the lattice in each direction, and points on each.
const LINES: usize = 13;
const POINTS: usize = 49;
/// How far the third axis leans to the left and down.
const LEAN: f64 = 0.5;

/// For each run the plane, and what its first layer makes of it; or what is missing.
pub(super) fn folding(
    view: &TrainView,
    split: &Split,
    dots: &[Dot],
    names: &[String],
    runs: &[RunHistory],
) -> Html {
    let units = view.layers[0];
    if !(2..=3).contains(&units) || view.shape.dimension() != 2 {
        return html! {
            <p class="train__hint">
                { "Give the first layer two or three units, and choose a data set in the plane: then its outputs can be drawn as a space, and the plane is seen being folded into it. " }
                <a href="#/labs/train?data=circle&layers=3&fns=tanh,relu&rate=0.03&epochs=150&open=space">{ "Set it up" }</a>
            </p>
        };
    }
    let reach = super::plan::data(view).reach();
    let lattice = lattice(reach);
    let column = |(run, (name, history)): (usize, (&String, &RunHistory))| {
        let after =
            probe::model(view, run, history).map(|model| Space::new(&model, &lattice, split, dots));
        html! {
            <section key={run} class={classes!("inside__run", series(run))} aria-label={format!("Hidden space of {name}")}>
                <h3 class="run__name">{ name }</h3>
                { after.map(|space| picture(name, units, &space)).unwrap_or_default() }
            </section>
        }
    };
    let before = Space {
        lines: flat(&lattice),
        dots: dots.iter().map(|(x, y, wanted)| ((x * reach, y * reach), *wanted)).collect(),
    };
    html! {
        <>
            <p class="train__hint">
                { "Each line and point of the plane is drawn where the first layer sends it. Where two parts of the plane lie on each other, the network can no longer tell them apart." }
            </p>
            <div class="inside">
                <section class="inside__run" aria-label="The plane">
                    <h3 class="run__name">{ "The plane of the inputs" }</h3>
                    { picture("The plane", 0, &before) }
                </section>
                { for names.iter().zip(runs).enumerate().map(column) }
            </div>
        </>
    }
}

/// Lines and points as they are drawn.
struct Space {
    lines: Vec<Vec<(f64, f64)>>,
    dots: Vec<((f64, f64), f64)>,
}

impl Space {
    /// What the first layer of the model makes of the lattice and of the examples.
    fn new(model: &Model, lattice: &[Vec<[f64; 2]>], split: &Split, dots: &[Dot]) -> Self {
        let outputs = |points: &[f64]| -> Vec<(f64, f64)> {
            let mut trace = Trace::new(model, points.len() / 2);
            trace.set_points(points);
            trace.forward(model);
            let unit = |unit: usize, place: usize| {
                trace.outputs(0, unit).get(place).copied().unwrap_or(0.0)
            };
            (0..points.len() / 2)
                .map(|place| projected(unit(0, place), unit(1, place), unit(2, place)))
                .collect()
        };
        let lines = lattice.iter().map(|line| outputs(line.as_flattened())).collect();
        let places = outputs(&split.train.points);
        Self {
            lines,
            dots: places.into_iter().zip(dots).map(|(place, dot)| (place, dot.2)).collect(),
        }
    }
}

/// Three axes on a flat page: the third leans to the lower left. Without a third unit it is 0.
fn projected(first: f64, second: f64, third: f64) -> (f64, f64) {
    (first - LEAN * third, second - LEAN * third)
}

/// Lines across the plane in both directions.
fn lattice(reach: f64) -> Vec<Vec<[f64; 2]>> {
    let at = |index: usize, count: usize| reach * (2.0 * index as f64 / (count - 1) as f64 - 1.0);
    let line = |across: bool, index: usize| {
        let fixed = at(index, LINES);
        let along = (0..POINTS).map(|point| at(point, POINTS));
        along.map(|moving| if across { [moving, fixed] } else { [fixed, moving] }).collect()
    };
    (0..LINES).flat_map(|index| [line(true, index), line(false, index)]).collect()
}

fn flat(lattice: &[Vec<[f64; 2]>]) -> Vec<Vec<(f64, f64)>> {
    lattice.iter().map(|line| line.iter().map(|[x, y]| (*x, *y)).collect()).collect()
}

fn picture(name: &str, units: usize, space: &Space) -> Html {
    let all = || space.lines.iter().flatten();
    let span = |of: fn(&(f64, f64)) -> f64| {
        let (least, most) = all()
            .map(of)
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), it| (a.min(it), b.max(it)));
        let margin = 0.05 * (most - least).max(0.1);
        (least - margin, most + margin)
    };
    let plane = Plane::new(span(|it| it.0), span(|it| it.1), 320.0);
    let curve = Curve { pieces: space.lines.clone(), dots: Vec::new() };
    let (x_name, y_name) = match units {
        0 => ("x₁", "x₂"),
        2 => ("h₁", "h₂"),
        _ => ("h₁ (h₃ leans to the lower left)", "h₂"),
    };
    let what =
        if units == 0 { "with its examples" } else { "after the first layer, with its examples" };
    html! {
        <Sketch {plane} {x_name} {y_name} description={format!("{name} {what}")}
            lines={draw::curve(&plane, "sketch--lattice", &curve)}>
            { for space.dots.iter().map(|(place, wanted)| {
                draw::mark(&plane, if *wanted > 0.0 { "folding__dot" } else { "folding__dot folding__dot--open" }, *place)
            }) }
        </Sketch>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lattice_covers_the_plane_in_both_directions() {
        let lattice = lattice(2.0);
        assert_eq!(lattice.len(), 2 * LINES);
        assert_eq!((lattice[0][0], lattice[0][POINTS - 1]), ([-2.0, -2.0], [2.0, -2.0]));
        assert_eq!((lattice[1][0], lattice[1][POINTS - 1]), ([-2.0, -2.0], [-2.0, 2.0]));
    }

    #[test]
    fn two_units_are_drawn_as_they_are() {
        assert_eq!(projected(0.5, -1.0, 0.0), (0.5, -1.0));
        assert_eq!(projected(0.0, 0.0, 1.0), (-LEAN, -LEAN));
    }
}
