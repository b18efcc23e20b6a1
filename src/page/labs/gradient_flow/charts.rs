//! Two charts, layer by layer: how large the signal is on the way forwards, and what is left of the gradient.

use super::controls::{changing, count};
use super::model::{Found, Quantity};
use super::words;
use crate::component::sketch::{Curve, Plane, Sketch, draw};
use crate::link::GradientFlowView;
use yew::prelude::*;

const HEIGHT: f64 = 300.0;

/// Both charts, and the numbers of one layer.
pub(super) fn charts(
    found: &Found,
    view: &GradientFlowView,
    set: &Callback<GradientFlowView>,
    picture: &NodeRef,
) -> Html {
    let layer = view.layer.min(found.depth);
    let on_layer = changing(view, set, |view, layer: usize| view.layer = layer);
    let on_x = on_layer.reform(|x: f64| libm::round(x) as usize);
    let left = format!("gradient, compared with layer {}", found.depth);
    let readout = |name: &'static str, quantity| {
        html! { <div class="readings__row"><dt>{ name }</dt><dd>{ words::summary(found.summary(quantity, layer)) }</dd></div> }
    };
    html! {
        <>
            <div class="lab__charts" ref={picture.clone()}>
                <figure class="lab__chart" aria-label="Forwards">
                    { chart(found, Quantity::Variance, layer, "variance of z", &on_x) }
                </figure>
                <figure class="lab__chart lab__chart--main" aria-label="Backwards">
                    { chart(found, Quantity::Gradient, layer, left, &on_x) }
                </figure>
            </div>
            <div class="lab__look">
                { count("flow-layer", "layer", "to look at", layer, (1, found.depth), on_layer) }
                <dl class="readings" data-part="values" aria-label={format!("Layer {layer}")}>
                    { readout("Variance of z", Quantity::Variance) }
                    { readout("Gradient", Quantity::Gradient) }
                </dl>
            </div>
            <p class="lab__note">{ progress(found) }</p>
        </>
    }
}

/// A thin line for each network, a thick one for the median.
fn chart(
    found: &Found,
    quantity: Quantity,
    layer: usize,
    y_name: impl Into<AttrValue>,
    on_x: &Callback<f64>,
) -> Html {
    let depth = found.depth as f64;
    let x = if found.depth == 1 { (0.5, 1.5) } else { (1.0, depth) };
    let plane = Plane::new(x, found.decades(quantity), HEIGHT).with_log_y();
    let class = match quantity {
        Quantity::Variance => "sketch--f",
        Quantity::Gradient => "sketch--gradient",
    };
    let median = |layer| found.summary(quantity, layer).map_or(f64::NAN, |it| it.median);
    let seeds = (0..found.networks()).map(|network| {
        let number = |layer| found.numbers(quantity, layer).nth(network).unwrap_or(f64::NAN);
        let line = line(found.depth, number);
        html! { <g class="sketch__thin" key={network}>{ draw::curve(&plane, class, &line) }</g> }
    });
    let at = layer as f64;
    let lines = html! {
        <>
            { for seeds }
            { draw::segment(&plane, "sketch__reference", (at, plane.y.from()), (at, plane.y.to())) }
            { draw::curve(&plane, class, &line(found.depth, median)) }
        </>
    };
    let y_name = y_name.into();
    let description = format!("{y_name} in layers 1 to {}, a line for each network", found.depth);
    html! {
        <Sketch {plane} x_name="hidden layer" {y_name} {description} {lines} on_x={Some(on_x.clone())}>
            { draw::point(&plane, class, (at, libm::log10(median(layer)))) }
        </Sketch>
    }
}

/// The logarithms layer by layer; what is no number leaves a gap, 0 falls out of the frame.
fn line(depth: usize, number: impl Fn(usize) -> f64) -> Curve {
    let mut pieces = vec![Vec::new()];
    for layer in 1..=depth {
        let log = libm::log10(number(layer));
        if log.is_nan() {
            pieces.push(Vec::new());
        } else if let Some(piece) = pieces.last_mut() {
            piece.push((layer as f64, log));
        }
    }
    Curve { pieces, dots: Vec::new() }
}

fn progress(found: &Found) -> String {
    let (there, all) = (found.networks(), found.seeds as usize);
    if there < all {
        format!("{there} of {all} networks")
    } else {
        "A thin line for each network, a thick one for their median. Drag to look at another layer."
            .to_owned()
    }
}
