//! A network on a data set that no line separates: with linear activations it collapses into one line, however deep;
//! with tanh or ReLU the same weights bend.

mod contour;
mod matrices;
mod model;
mod regions;

use super::choice::activations;
use super::figure::Figure;
use super::knob::{Knob, changing};
use super::known::known;
use crate::activation::Activation;
use crate::component::sketch::draw::unit;
use crate::component::sketch::{Plane, Sketch};
use crate::link::Theme;
use crate::network::{Example, Perceptron, most_right_of_a_line, xor};
use contour::Grid;
use model::DEEPEST;
use regions::Regions;
use std::fmt::Write;
use std::rc::Rc;
use yew::prelude::*;

const CHOICE: &[&str] = &["linear", "tanh", "relu"];
/// Points around each of the four corners.
const POINTS: usize = 10;

#[derive(Clone, Copy, PartialEq)]
struct State {
    depth: usize,
    activation: &'static Activation,
    /// Products on screen.
    multiplied: usize,
}

impl State {
    fn at_first() -> Self {
        Self { depth: 3, activation: known("linear"), multiplied: 0 }
    }

    fn is_linear(&self) -> bool {
        self.activation == known("linear")
    }
}

/// Properties of [`LinearCollapse`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The theme on screen.
    pub theme: Theme,
}

/// The widget.
#[component]
pub(super) fn LinearCollapse(props: &Props) -> Html {
    let state = use_state_eq(State::at_first);
    let State { depth, activation, .. } = *state;
    let examples = use_memo((), |()| xor(POINTS));
    let best = use_memo((), |()| most_right_of_a_line(&xor(POINTS)));
    let network = use_memo((depth, activation), |(depth, activation)| {
        model::network(*depth, activation, known("linear"))
    });
    let plane = Plane::square(-2.0, 2.0);
    let grid = {
        let network = network.clone();
        use_memo((depth, activation), move |_| Grid::new(plane.x, &|x| network.output(&x)))
    };
    let right = examples.iter().filter(|example| model::is_right(&network, example)).count();
    let score = format!("{right} of {}", examples.len());
    let shape = if state.is_linear() || depth == 1 { "one straight line" } else { "a bent line" };
    let description = AttrValue::from(format!(
        "{depth} {} with {}: {shape} between the answers; {score} points are right.",
        if depth == 1 { "layer" } else { "layers" },
        activation.name
    ));
    let on_reset = changing(&state, |state: &mut State, ()| *state = State::at_first());
    let on_activation =
        changing(&state, |state: &mut State, activation| state.activation = activation);
    let on_depth = changing(&state, |state: &mut State, depth: f64| {
        let depth = depth.round().clamp(1.0, DEEPEST as f64) as usize;
        *state = State { depth, multiplied: 0, ..*state };
    });
    html! {
        <Figure name="A linear network collapses" {on_reset} description={description.clone()}
            caption="With linear activations, add layers and multiply them out: one line is all there ever is, and a line is wrong on a quarter of these points. Then choose tanh or ReLU: the same weights, and the border bends.">
            <div class="widget__view">
                <div class="regions">
                    <Regions grid={grid.clone()} theme={props.theme} />
                    { sketch(plane, &grid, &examples, &network, description) }
                </div>
            </div>
            <div class="widget__controls">
                <Knob id="collapse-depth" name="layers" meaning="how deep" value={depth as f64} min={1.0} max={DEEPEST as f64} step={1.0} on_value={on_depth} />
                { activations(CHOICE, activation, &on_activation) }
                <output class="widget__readout" aria-label="How well it does" aria-live="off">
                    <span>{ "This network: " }<b>{ score }</b>{ " right" }</span>
                    <span>{ format!("Best of all straight lines: {best} of {}", examples.len()) }</span>
                </output>
                <ul class="regions__key">
                    <li><svg class="regions__sign" viewBox="0 0 16 16" aria-hidden="true"><circle class="regions__positive" cx="8" cy="8" r="5" /></svg>{ "signs differ: the answer should be above 0" }</li>
                    <li><svg class="regions__sign" viewBox="0 0 16 16" aria-hidden="true"><path class="regions__negative" d="M8 2L14 8L8 14L2 8Z" /></svg>{ "signs agree: below 0" }</li>
                    <li><svg class="regions__sign" viewBox="0 0 16 16" aria-hidden="true"><path class="regions__wrong" d="M2 2L14 14M14 2L2 14" /></svg>{ "this network is wrong here" }</li>
                </ul>
            </div>
            { working(&state) }
        </Figure>
    }
}

/// The weights, and under them the products or the reason why there are none.
fn working(state: &UseStateHandle<State>) -> Html {
    let State { depth, activation, multiplied } = **state;
    let layers = model::layers(depth);
    let products = model::products(&layers);
    let is_done = multiplied + 1 >= depth;
    let on_next = changing(state, |state: &mut State, _: MouseEvent| state.multiplied += 1);
    let on_back = changing(state, |state: &mut State, _: MouseEvent| state.multiplied = 0);
    let name = activation.name;
    html! {
        <div class="widget__wide">
            { matrices::weights(&layers) }
            if state.is_linear() {
                { matrices::products(&layers, &products, multiplied) }
                <div class="button-row">
                    <button type="button" class="button" disabled={is_done} onclick={on_next}>{ "Multiply the next layer" }</button>
                    <button type="button" class="link-button" disabled={multiplied == 0} onclick={on_back}>{ "Take them apart" }</button>
                </div>
                if let Some(map) = products.last().filter(|_| is_done) {
                    <p class="widget__conclusion">{ left_over(depth) }{ matrices::line(map) }</p>
                }
            } else if depth == 1 {
                <p class="widget__conclusion">{ format!("One layer has nothing between its inputs and its answer: {name} has no place to stand, and the border is a line.") }</p>
            } else {
                <p class="widget__conclusion">{ format!("Now {name} stands between the matrices. {name}(W₁x + b₁) is no matrix times x, so W₂ cannot be multiplied into it: nothing collapses.") }</p>
            }
        </div>
    }
}

fn left_over(depth: usize) -> String {
    if depth == 1 {
        "One layer is one line: ".to_owned()
    } else {
        format!("All that is left of {depth} layers is one line: ")
    }
}

fn sketch(
    plane: Plane,
    grid: &Rc<Grid>,
    examples: &[Example],
    network: &Perceptron,
    description: AttrValue,
) -> Html {
    let mut border = String::new();
    for [from, to] in grid.zeros() {
        let (from, to) = (plane.place(from), plane.place(to));
        // Writing into a String cannot fail.
        let _ = write!(border, "M{:.2} {:.2}L{:.2} {:.2}", from.0, from.1, to.0, to.1);
    }
    let point = |example: &Example| {
        let (x, y) = plane.place((example.x[0], example.x[1]));
        let is_wrong = !model::is_right(network, example);
        html! {
            <g transform={format!("translate({x:.2} {y:.2})")}>
                if example.is_positive {
                    <circle class="regions__positive" r={unit(4.5)} />
                } else {
                    <path class="regions__negative" d="M0 -5.5L5.5 0L0 5.5L-5.5 0Z" />
                }
                if is_wrong {
                    <path class="regions__wrong" d="M-6 -6L6 6M6 -6L-6 6" />
                }
            </g>
        }
    };
    html! {
        <Sketch {plane} x_name="x₁" y_name="x₂" {description}
            lines={html! { <path class="regions__border" d={border} /> }}>
            { for examples.iter().map(point) }
        </Sketch>
    }
}
