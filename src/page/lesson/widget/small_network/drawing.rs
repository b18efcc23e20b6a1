//! The network as a drawing: neurons in columns, connections between them.

use super::super::wiring::{RADIUS, edge, label, node};
use super::model::Flow;
use crate::component::sketch::draw::{unit, view_box};
use crate::network::LayerPass;
use yew::prelude::*;

const COLUMNS: [f64; 4] = [30.0, 130.0, 230.0, 330.0];
const HEADINGS: [&str; 4] = ["inputs", "hidden 1", "hidden 2", "output"];
const HEIGHT: f64 = 268.0;
const MIDDLE: f64 = 146.0;
const DISTANCE: f64 = 80.0;

/// All neurons, with the values that have reached them.
pub(super) fn network(flow: &Flow, passes: &[LayerPass]) -> Html {
    let network = flow.network();
    let edges = network.layers.iter().enumerate().flat_map(|(layer, weights)| {
        let count = weights.affine.weights.rows();
        let is_active = flow.step == 2 * layer + 1;
        let rows = weights.affine.weights.row_iter().enumerate();
        rows.flat_map(move |(to, row)| {
            row.iter().enumerate().map(move |(from, weight)| {
                let start = place(layer, from, row.len());
                let end = place(layer + 1, to, count);
                let is_lit = is_active || flow.step > 2 * layer + 1;
                html! {
                    <g key={format!("{layer}-{from}-{to}-{}", flow.step)} class={if is_lit { "wiring__lit" } else { "wiring__dim" }}>
                        { edge((start.0 + RADIUS, start.1), (end.0 - RADIUS, end.1), *weight, is_active) }
                    </g>
                }
            })
        })
    });
    html! {
        <svg class="wiring" viewBox={view_box(HEIGHT)} role="img" aria-label="Two inputs, three neurons, two neurons, one output; each is connected with all of the next layer.">
            { for HEADINGS.iter().zip(COLUMNS).map(|(name, x)| label("wire__name", (x, 16.0), *name)) }
            { for edges }
            { for flow.inputs.iter().enumerate().map(|(index, x)| node(place(0, index, 2), Some(*x), "neuron--on")) }
            { for passes.iter().enumerate().map(|(layer, pass)| neurons(flow, layer, pass)) }
        </svg>
    }
}

fn neurons(flow: &Flow, layer: usize, pass: &LayerPass) -> Html {
    let (values, class) = match flow.known(layer) {
        None => (None, ""),
        Some(false) => (Some(&pass.sums), "neuron--sum"),
        Some(true) => (Some(&pass.outputs), "neuron--f"),
    };
    let count = pass.sums.len();
    let neuron = |index: usize| {
        let at = place(layer + 1, index, count);
        html! {
            <>
                if (layer, index) == (0, 0) {
                    <circle class="neuron__ring" cx={unit(at.0)} cy={unit(at.1)} r={unit(RADIUS + 4.5)} />
                }
                { node(at, values.and_then(|values| values.get(index).copied()), class) }
            </>
        }
    };
    html! { <>{ for (0..count).map(neuron) }</> }
}

/// The centre of a neuron: column, row, and how many rows the column has.
fn place(column: usize, row: usize, count: usize) -> (f64, f64) {
    let x = COLUMNS.get(column).copied().unwrap_or_default();
    (x, MIDDLE + DISTANCE * (row as f64 - (count as f64 - 1.0) / 2.0))
}
