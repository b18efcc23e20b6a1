//! What happens inside each network, layer by layer: the units' own answers, histograms, dead units, gradients.

use super::card::{Stage, place};
use super::gaze;
use super::histogram::Histogram;
use super::history::RunHistory;
use super::probe;
use super::run_fields::series;
use super::tiles::Tiles;
use super::unit::Unit;
use crate::component::examined::told;
use crate::component::number::significant;
use crate::job::train::LayerInside;
use crate::network::Model;
use yew::prelude::*;

/// A column for each run, a block for each hidden layer.
pub(super) fn inside(stage: &Stage, names: &[String], runs: &[RunHistory]) -> Html {
    let column = |(run, (name, history)): (usize, (&String, &RunHistory))| {
        let model = stage.look.unit.and_then(|_| probe::model(stage.view, run, history));
        let layers = history.layers.iter().enumerate().zip(&stage.view.layers);
        html! {
            <section key={run} class={classes!("inside__run", series(run))} aria-label={format!("Inside {name}")}>
                <h3 class="run__name">{ name }</h3>
                { for layers.map(|((place, layer), units)| {
                    let block = Block { name, place, units: *units, layer };
                    block.shown(stage, model.as_ref())
                }) }
            </section>
        }
    };
    html! { <div class="inside">{ for names.iter().zip(runs).enumerate().map(column) }</div> }
}

/// A hidden layer of a run.
struct Block<'a> {
    name: &'a str,
    /// Its place among the hidden layers, from 0.
    place: usize,
    units: usize,
    layer: &'a LayerInside,
}

impl Block<'_> {
    fn shown(&self, stage: &Stage, model: Option<&Model>) -> Html {
        let Self { name, place, units, layer } = *self;
        let number = place + 1;
        let chosen = stage.look.unit.filter(|(of, _)| *of == place).map(|(_, unit)| unit);
        let (view, of) = (stage.view.clone(), format!("layer {number} of {name}"));
        let on_gesture = told(stage.on_gaze, move |gesture| gaze::unit(gesture, &view, place));
        let label = format!("The answers of the {units} units of {of} {}.", where_to(stage));
        html! {
            <div key={place} class="inside__layer">
                <h4 class="inside__title">{ format!("Layer {number}") }</h4>
                <p class="inside__facts">
                    { format!("{}; gradient norm {}", dead(layer.dead, units), significant(layer.gradient_norm, 3)) }
                </p>
                <Tiles units={layer.units.clone()} count={units} is_plane={stage.view.shape.dimension() == 2} {chosen}
                    theme={stage.theme} {on_gesture} {label} />
                <p class="inside__unit" data-part="values" aria-live="polite">
                    { chosen.zip(model).map(|(unit, model)| self.of_unit(stage, model, unit)) }
                </p>
                <div class="inside__histograms">
                    <Histogram what="Activations" of={of.clone()} bins={layer.outputs.clone()} />
                    <Histogram what="Gradients of the weights" {of} bins={layer.gradients.clone()} />
                </div>
            </div>
        }
    }

    fn of_unit(&self, stage: &Stage, model: &Model, unit: usize) -> String {
        let each = self.layer.units.len() / self.units.max(1);
        let answers = self.layer.units.chunks_exact(each.max(1)).nth(unit).unwrap_or(&[]);
        let unit = Unit { model, place: (self.place, unit), answers };
        let dimension = stage.view.shape.dimension();
        let at =
            stage.look.at.map(|at| (place(stage.view, at).replacen("At", "at", 1), [at.0, at.1]));
        unit.words(at.as_ref().map(|(place, point)| (place.as_str(), &point[..dimension])))
    }
}

fn dead(dead: usize, units: usize) -> String {
    match dead {
        0 => "no unit is dead".to_owned(),
        1 => format!("1 of {units} units is dead"),
        dead => format!("{dead} of {units} units are dead"),
    }
}

fn where_to(stage: &Stage) -> &'static str {
    if stage.view.shape.dimension() == 2 { "over the plane" } else { "along the axis" }
}
