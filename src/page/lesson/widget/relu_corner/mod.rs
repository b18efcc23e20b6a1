//! The corner of ReLU: the slopes from both sides as h shrinks, how rarely an input is exactly 0, and the convention
//! for that case.

mod model;

use super::choice::activations;
use super::figure::Figure;
use super::knob::{Knob, changing};
use super::known::known;
use super::worked::{factor, number, tidy};
use crate::activation::Activation;
use crate::component::sketch::{Corner, Curve, Plane, Sketch, draw};
use crate::component::toggle::Toggle;
use crate::component::words::percent;
use crate::link::{ExploreView, Link, View, print};
use model::DRAWS;
use yew::prelude::*;

const CHOICE: &[&str] = &["relu", "softplus"];

#[derive(Clone, Copy, PartialEq)]
struct State {
    activation: &'static Activation,
    h: f64,
    is_rounded: bool,
    /// How often inputs were drawn; also the last seed.
    rounds: u32,
    hits: u32,
}

impl State {
    fn at_first() -> Self {
        Self { activation: known("relu"), h: 1.5, is_rounded: false, rounds: 0, hits: 0 }
    }

    fn draw(&mut self) {
        self.rounds += 1;
        self.hits += model::hits(u64::from(self.rounds), self.is_rounded);
    }
}

/// The widget.
#[component]
pub(super) fn ReluCorner() -> Html {
    let state = use_state_eq(State::at_first);
    let (left, right) = model::secants(state.activation, state.h);
    let description = AttrValue::from(format!(
        "{}, h = {}: slope {} from the left, {} from the right. {}",
        state.activation.name,
        number(state.h),
        number(left),
        number(right),
        counted(&state)
    ));
    let on_reset = changing(&state, |state: &mut State, ()| *state = State::at_first());
    let on_activation =
        changing(&state, |state: &mut State, activation| state.activation = activation);
    let on_h = changing(&state, |state: &mut State, h| state.h = h);
    let on_x = changing(&state, |state: &mut State, x: f64| {
        state.h = tidy((100.0 * x.abs()).round() / 100.0).clamp(0.01, 2.0);
    });
    html! {
        <Figure name="The corner of ReLU" {on_reset} description={description.clone()}
            caption="Make h small. For ReLU the two slopes never meet: at 0 there is none. For softplus they do. Then draw inputs, and count how often one is exactly 0.">
            <div class="widget__view">{ sketch(&state, (left, right), description, on_x) }</div>
            <div class="widget__controls">
                { activations(CHOICE, state.activation, &on_activation) }
                <Knob id="corner-h" name="h" meaning="distance" value={state.h} min={0.01} max={2.0} step={0.01} on_value={on_h} />
                { slopes(&state, (left, right)) }
                { counting(&state) }
            </div>
        </Figure>
    }
}

fn slopes(state: &State, (left, right): (f64, f64)) -> Html {
    let value = |x: f64| (state.activation.value)(x, &state.activation.defaults());
    let h = number(state.h);
    let (below, middle, above) = (value(-state.h), value(0.0), value(state.h));
    html! {
        <output class="widget__readout" aria-label="Slopes from both sides" aria-live="off">
            <span>{ format!("from the left: ({} − {}) / {h} = ", number(middle), factor(below)) }<b class="widget__df">{ number(left) }</b></span>
            <span>{ format!("from the right: ({} − {}) / {h} = ", number(above), factor(middle)) }<b class="widget__df">{ number(right) }</b></span>
            <span class="widget__soft">{ format!("They differ by {}.", number(right - left)) }</span>
        </output>
    }
}

fn counting(state: &UseStateHandle<State>) -> Html {
    let on_draw = changing(state, |state: &mut State, _: MouseEvent| state.draw());
    let on_rounded = changing(state, |state: &mut State, ()| {
        *state = State { is_rounded: !state.is_rounded, rounds: 0, hits: 0, ..*state };
    });
    let relu = known("relu");
    let convention = number((relu.derivative)(0.0, &relu.defaults()));
    html! {
        <div class="widget__part">
            <div class="button-row">
                <button type="button" class="button" onclick={on_draw}>{ format!("Draw {} inputs", thousands(DRAWS)) }</button>
                <Toggle label="Round to 0.1" pressed={state.is_rounded} on_press={on_rounded} />
            </div>
            <output class="widget__readout" aria-label="Inputs that are exactly 0" aria-live="off">
                <span>{ counted(state) }</span>
                <span>
                    { format!("By convention ReLU′(0) = {convention}. ") }
                    <a href={explore(relu)}>{ "See it in Explore" }</a>
                </span>
            </output>
        </div>
    }
}

/// How many inputs were exactly 0 so far.
fn counted(state: &State) -> String {
    if state.rounds == 0 {
        return "No inputs drawn yet.".to_owned();
    }
    let drawn = state.rounds * DRAWS;
    let seeds = if state.rounds == 1 {
        "seed 1".to_owned()
    } else {
        format!("seeds 1 to {}", state.rounds)
    };
    format!(
        "{} inputs from N(0, 1), {seeds}: {} exactly 0 ({}).",
        thousands(drawn),
        thousands(state.hits),
        percent(f64::from(state.hits) / f64::from(drawn))
    )
}

/// A count with a comma before every three digits.
fn thousands(count: u32) -> String {
    if count < 1000 {
        return count.to_string();
    }
    format!("{},{:03}", thousands(count / 1000), count % 1000)
}

/// The link to the function at 0.
fn explore(activation: &'static Activation) -> String {
    let view = ExploreView { at: 0.0, ..ExploreView::of(activation) };
    print(&Link::from(View::Explore(view)))
}

fn sketch(
    state: &State,
    (left, right): (f64, f64),
    description: AttrValue,
    on_x: Callback<f64>,
) -> Html {
    let plane = Plane::new((-2.0, 2.0), (-0.5, 2.25), 290.0);
    let params = state.activation.defaults();
    let f = |x: f64| (state.activation.value)(x, &params);
    let at = |x: f64| (x, f(x));
    let lines = html! {
        <>
            { draw::curve(&plane, "sketch--f", &Curve::new(&f, &[0.0], plane.x)) }
            { draw::through(&plane, "sketch__tangent sketch__tangent--left", at(0.0), left) }
            { draw::through(&plane, "sketch__tangent", at(0.0), right) }
        </>
    };
    let names = [
        ("sketch--f", AttrValue::from(state.activation.name)),
        ("sketch--df", "slope, right".into()),
        ("sketch--df-left", "slope, left".into()),
    ];
    html! {
        <Sketch {plane} x_name="x" y_name="f(x)" {description} {lines} on_x={Some(on_x)}>
            { draw::point(&plane, "sketch--df", at(-state.h)) }
            { draw::point(&plane, "sketch--df", at(state.h)) }
            { draw::point(&plane, "sketch--f", at(0.0)) }
            { draw::names(&plane, Corner::TopLeft, &names) }
        </Sketch>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_said_with_their_seeds() {
        let mut state = State::at_first();
        assert_eq!(counted(&state), "No inputs drawn yet.");
        state.draw();
        state.draw();
        assert_eq!(
            counted(&state),
            "200,000 inputs from N(0, 1), seeds 1 to 2: 0 exactly 0 (0 %)."
        );
    }

    #[test]
    fn thousands_are_marked() {
        let texts = [0, 999, 1000, 100_000, 1_002_003].map(thousands);
        assert_eq!(texts, ["0", "999", "1,000", "100,000", "1,002,003"]);
    }

    #[test]
    fn the_link_leads_to_relu_at_zero() {
        assert!(explore(known("relu")).starts_with("#/explore/relu?at=0"));
    }
}
