//! What the widget of the lesson and the lab Neuron share: [`model`], pure, the wiring, and the point on the curve.

pub mod model;

use super::lesson::widget::wiring::{RADIUS, edge, label, node};
use super::lesson::widget::worked::number;
use crate::component::sketch::draw::{unit, view_box};
use crate::component::sketch::{Corner, Curve, Plane, Sketch, draw};
use crate::link::NeuronView;
use model::{name, output, sum, value};
use yew::prelude::*;

/// From one input to the next, two of them and more.
const FAR: f64 = 80.0;
const NEAR: f64 = 64.0;
const INPUT_X: f64 = 34.0;
const SUM_X: f64 = 158.0;
const GATE_X: f64 = 246.0;
const OUTPUT_X: f64 = 330.0;

/// Inputs, weights, sum, activation and output from left to right.
pub(super) fn wiring(view: &NeuronView) -> Html {
    let count = view.inputs.len();
    let distance = if count > 2 { NEAR } else { FAR };
    let half = 0.5 * distance * (count as f64 - 1.0);
    let middle = (half + 40.0).max(80.0);
    html! {
        <svg class="wiring" viewBox={view_box(2.0 * middle + 4.0)} role="img"
            aria-label="The inputs, each times its weight, and the bias flow into the sum z; the activation turns z into the output.">
            { for (0..count).map(|index| input(view, index, middle, middle - half + distance * index as f64)) }
            { passage(view, middle) }
        </svg>
    }
}

/// An input at this height, and its way to the sum.
fn input(view: &NeuronView, index: usize, middle: f64, row: f64) -> Html {
    let weight = view.weights[index];
    let is_below = view.inputs.len() == 2 && index == 1;
    // Two lines leave room between them; more are named beside their input, on the side that they turn away from.
    let place = match view.inputs.len() {
        2 => (112.0, row + 6.0),
        _ if row > middle => (92.0, row + 18.0),
        _ => (92.0, row - 10.0),
    };
    html! {
        <>
            { edge((INPUT_X + RADIUS, row), (SUM_X - RADIUS, middle), weight, false) }
            { node((INPUT_X, row), Some(view.inputs[index]), "neuron--on") }
            { label("wire__name", (INPUT_X, if is_below { row + 37.0 } else { row - 27.0 }), name("x", index)) }
            { label("wire__name", place, format!("{} = {}", name("w", index), number(weight))) }
        </>
    }
}

/// From the sum to the output.
fn passage(view: &NeuronView, row: f64) -> Html {
    html! {
        <>
            <line class="wire" stroke-width="1.5" x1={unit(SUM_X)} x2={unit(SUM_X)} y1={unit(row + 48.0)} y2={unit(row + RADIUS)} />
            { label("wire__name", (SUM_X + 24.0, row + 64.0), format!("b = {}", number(view.bias))) }
            <line class="wire" stroke-width="1.5" x1={unit(SUM_X + RADIUS)} x2={unit(OUTPUT_X - RADIUS)} y1={unit(row)} y2={unit(row)} />
            { node((SUM_X, row), Some(sum(view)), "neuron--sum") }
            { label("wire__name", (SUM_X, row - 30.0), "z") }
            <rect class="neuron neuron--gate" x={unit(GATE_X - 40.0)} y={unit(row - 18.0)} width="80" height="36" rx="8" />
            { label("neuron__value", (GATE_X, row + 4.5), view.function.activation.name) }
            { node((OUTPUT_X, row), Some(output(view)), "neuron--f") }
            { label("wire__name", (OUTPUT_X, row - 30.0), "output") }
        </>
    }
}

/// The activation's curve with the weighted sum on it, over these ranges of z and of the output.
pub(super) fn curve(
    view: &NeuronView,
    (x, y): ((f64, f64), (f64, f64)),
    description: AttrValue,
    on_z: Callback<f64>,
) -> Html {
    let plane = Plane::new(x, y, 250.0);
    let breaks: Vec<f64> = view.function.breaks().iter().map(|it| it.x).collect();
    let (z, output) = (sum(view), output(view));
    let lines = html! {
        <>
            { draw::segment(&plane, "sketch__reference", (z, plane.y.from()), (z, plane.y.to())) }
            { draw::segment(&plane, "sketch__reference", (plane.x.from(), output), (z, output)) }
            { draw::curve(&plane, "sketch--f", &Curve::new(&|z| value(view, z), &breaks, plane.x)) }
        </>
    };
    html! {
        <Sketch {plane} x_name="weighted sum z" y_name="output" {description} {lines} on_x={Some(on_z)}>
            { draw::point(&plane, "sketch--f", (z, output)) }
            { draw::names(&plane, Corner::TopLeft, &[("sketch--f", view.function.activation.name.into())]) }
        </Sketch>
    }
}
