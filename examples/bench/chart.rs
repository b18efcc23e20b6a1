//! The chart and a slider, nothing else: what one input costs without the rest of a page.

use activation_lab::activation::{CATALOGUE, find};
use activation_lab::component::chart::Chart;
use activation_lab::plot::scene::{CurveSpec, Dash, Ink, Order, SceneSpec, Span};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

/// The curves in order, each with what the slider's number is multiplied by before it becomes the parameter.
/// `tests/browser/bench/page/curves.js` holds the same ones for the other library.
const CURVES: [(&str, f64); 6] = [
    ("elu", 1.0),
    ("celu", 1.0),
    ("leaky-relu", 0.1),
    ("swish", 1.0),
    ("softplus", 1.0),
    ("snake", 1.0),
];

/// Shows the first `curves` curves and their slider in `host`.
#[wasm_bindgen]
pub fn mount_chart(host: Element, curves: usize) {
    yew::Renderer::<Bench>::with_root_and_props(host, BenchProps { curves }).render();
}

#[derive(PartialEq, Properties)]
struct BenchProps {
    curves: usize,
}

#[component]
fn Bench(props: &BenchProps) -> Html {
    let number = use_state_eq(|| 1.0);
    let oninput = use_callback(number.setter(), |event: InputEvent, number| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        number.set(input.map_or(f64::NAN, |input| input.value_as_number()));
    });
    let spec = use_memo((*number, props.curves), |&(number, curves)| scene_spec(number, curves));
    html! {
        <>
            <Chart {spec} label="Curves" description="Curves" value_text="" />
            <input type="range" min="0.5" max="2.5" step="0.01" value={number.to_string()} {oninput} />
        </>
    }
}

fn scene_spec(number: f64, count: usize) -> SceneSpec {
    let shown = CURVES.iter().take(count).enumerate();
    let curves = shown.map(|(index, (id, factor))| {
        let activation = find(id).unwrap_or(CATALOGUE[0]);
        let curve = CurveSpec::new(activation, Rc::from([factor * number]), Order::Value);
        let label = activation.name.into();
        CurveSpec { ink: Ink::Series(index), dash: Dash::SERIES[index], label, ..curve }
    });
    let x = Span::new(-6.0, 6.0).unwrap_or_else(|| unreachable!("−6 lies below 6"));
    SceneSpec::overlaid(curves.collect(), x)
}
