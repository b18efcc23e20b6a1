//! What happens inside each network, layer by layer: the units' own answers, histograms, dead units, gradients.

use super::history::RunHistory;
use super::run_fields::series;
use super::tiles::Tiles;
use crate::component::number::significant;
use crate::component::sketch::draw::unit;
use crate::job::train::{BINS, Bins, LayerInside};
use crate::link::TrainView;
use std::fmt::Write;
use yew::prelude::*;

const WIDTH: f64 = 160.0;
const HEIGHT: f64 = 48.0;

/// A column for each run, a block for each hidden layer.
pub(super) fn inside(
    view: &TrainView,
    names: &[String],
    runs: &[RunHistory],
    theme: &'static str,
) -> Html {
    let column = |(run, (name, history)): (usize, (&String, &RunHistory))| {
        let layers = history.layers.iter().enumerate().zip(&view.layers);
        html! {
            <section key={run} class={classes!("inside__run", series(run))} aria-label={format!("Inside {name}")}>
                <h3 class="run__name">{ name }</h3>
                { for layers.map(|((place, layer), units)| block(view, name, place, layer, *units, theme)) }
            </section>
        }
    };
    html! { <div class="inside">{ for names.iter().zip(runs).enumerate().map(column) }</div> }
}

fn block(
    view: &TrainView,
    name: &str,
    place: usize,
    layer: &LayerInside,
    units: usize,
    theme: &'static str,
) -> Html {
    let number = place + 1;
    let dead = match layer.dead {
        0 => "no unit is dead".to_owned(),
        1 => format!("1 of {units} units is dead"),
        dead => format!("{dead} of {units} units are dead"),
    };
    let is_plane = view.shape.dimension() == 2;
    html! {
        <div key={place} class="inside__layer">
            <h4 class="inside__title">{ format!("Layer {number}") }</h4>
            <p class="inside__facts">
                { format!("{dead}; gradient norm {}", significant(layer.gradient_norm, 3)) }
            </p>
            if is_plane {
                <Tiles units={layer.units.clone()} count={units} {theme}
                    label={format!("The answers of the {units} units of layer {number} of {name} over the plane")} />
            }
            <div class="inside__histograms">
                { histogram("Activations", name, number, &layer.outputs) }
                { histogram("Gradients of the weights", name, number, &layer.gradients) }
            </div>
        </div>
    }
}

fn histogram(what: &'static str, name: &str, layer: usize, bins: &Bins) -> Html {
    let most = bins.counts.iter().copied().fold(1.0, f64::max);
    let step = WIDTH / BINS as f64;
    let mut d = String::new();
    for (bin, count) in bins.counts.iter().enumerate() {
        let (left, height) = (bin as f64 * step, count / most * HEIGHT);
        // Writing into a String cannot fail.
        let _ = write!(d, "M{left:.1} {HEIGHT}v{:.1}h{:.1}V{HEIGHT}z", -height, step - 0.6);
    }
    let (from, to) = (significant(bins.from, 3), significant(bins.to, 3));
    let description = format!("{what} of layer {layer} of {name}, from {from} to {to}");
    html! {
        <figure class="histogram">
            <svg class="histogram__bars" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={description}>
                <path {d} />
                <line x1="0" x2={unit(WIDTH)} y1={unit(HEIGHT)} y2={unit(HEIGHT)} />
            </svg>
            <figcaption class="histogram__caption">
                <span>{ from }</span><span>{ what }</span><span>{ to }</span>
            </figcaption>
        </figure>
    }
}
