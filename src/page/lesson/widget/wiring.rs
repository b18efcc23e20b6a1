//! Neurons and the connections between them, drawn.

use super::worked::number;
use crate::component::sketch::draw::unit;
use yew::prelude::*;

/// Radius of a neuron in units of the drawing.
pub(in crate::page) const RADIUS: f64 = 22.0;

/// A connection: thicker the larger its weight, dashed and in another colour where that is negative.
pub(in crate::page) fn edge(
    from: (f64, f64),
    to: (f64, f64),
    weight: f64,
    is_active: bool,
) -> Html {
    let sign = if weight < 0.0 { "wire--negative" } else { "wire--positive" };
    let width = 0.75 + 2.5 * weight.abs().min(2.0);
    let (x1, y1, x2, y2) = (unit(from.0), unit(from.1), unit(to.0), unit(to.1));
    html! {
        <>
            <line class={classes!("wire", sign, is_active.then_some("wire--active"))} stroke-width={unit(width)}
                x1={x1.clone()} y1={y1.clone()} x2={x2.clone()} y2={y2.clone()} />
            if is_active {
                <line class="wire__pulse" pathLength="1" {x1} {y1} {x2} {y2} />
            }
        </>
    }
}

/// A neuron with its value, or empty while that is not known.
pub(in crate::page) fn node(at: (f64, f64), value: Option<f64>, class: &'static str) -> Html {
    html! {
        <>
            <circle class={classes!("neuron", class)} cx={unit(at.0)} cy={unit(at.1)} r={unit(RADIUS)} />
            if let Some(value) = value {
                { label("neuron__value", (at.0, at.1 + 4.5), short(value)) }
            }
        </>
    }
}

/// Words at a place of the drawing.
pub(in crate::page) fn label(
    class: &'static str,
    at: (f64, f64),
    text: impl Into<AttrValue>,
) -> Html {
    html! { <text {class} x={unit(at.0)} y={unit(at.1)}>{ text.into() }</text> }
}

/// Two decimals: more do not fit into a circle.
fn short(value: f64) -> String {
    number((value * 100.0).round() / 100.0)
}
