//! The outcome as dots: a row for each arm, a dot for each seed, median and range drawn over them.

use super::axis::Axis;
use super::state::{Action, State};
use super::swarm::{LANES, swarm};
use super::words;
use crate::component::sketch::draw::unit;
use crate::experiment::Plan;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

/// Height of a row and distance of its lanes, in pixels.
const HEIGHT: f64 = 52.0;
const LANE: f64 = 5.0;
const RADIUS: f64 = 4.5;

/// The chart with its axis, and a way to look at one seed.
pub(super) fn chart(state: &State, plan: &Plan, act: &Callback<Action>) -> Html {
    let outcome = &state.outcome;
    let all = (0..outcome.arms()).flat_map(|arm| outcome.arm(arm));
    let axis = Axis::new(plan.measure.scale, plan.measure.never, all);
    html! {
        <figure class="dots">
            <figcaption class="dots__measure">{ plan.measure.name }</figcaption>
            <ul class="dots__rows">
                { for plan.arms.iter().enumerate().map(|(arm, name)| html! {
                    <li key={arm} class={classes!("dots__row", format!("series-{}", arm % 6 + 1))}>
                        <span class="dots__name">{ name }</span>
                        { strip(state, arm, &axis, act) }
                        <span class="dots__summary" data-part="values">{ words::summary(outcome, arm, &plan.measure) }</span>
                    </li>
                }) }
            </ul>
            { scale(&axis) }
            if state.view.seeds > 1 {
                { seed_picker(state, plan, act) }
            }
        </figure>
    }
}

/// The dots of one arm.
fn strip(state: &State, arm: usize, axis: &Axis, act: &Callback<Action>) -> Html {
    let numbers: Vec<f64> = state.outcome.arm(arm).collect();
    let dots = swarm(&numbers, axis);
    let mark = act.clone();
    let on_pointer = Callback::from(move |event: PointerEvent| {
        let dot = event.target_dyn_into::<Element>().and_then(|it| it.get_attribute("data-seed"));
        if let Some(seed) = dot.and_then(|seed| seed.parse().ok()) {
            mark.emit(Action::Mark(seed));
        }
    });
    let dot = |(seed, dot): (usize, &Option<(f64, i32)>)| {
        let (place, lane) = (*dot)?;
        let is_marked = seed == state.marked && numbers.len() > 1;
        let row = 0.5 * HEIGHT - LANE * f64::from(lane);
        Some(html! {
            <circle class={if is_marked { "dots__dot dots__dot--marked" } else { "dots__dot" }}
                cx={percent(place)} cy={unit(row)} r={unit(RADIUS)} data-seed={seed.to_string()} />
        })
    };
    html! {
        <svg class="dots__strip" aria-hidden="true" onpointerdown={on_pointer.clone()} onpointermove={on_pointer}>
            { for axis.ticks.iter().map(|(place, _)| column("dots__grid", *place, 0.0)) }
            { for axis.borders().map(|place| column("dots__border", place, 0.0)) }
            { range(state, arm, axis) }
            { for dots.iter().enumerate().filter_map(dot) }
            { median(state, arm, axis) }
        </svg>
    }
}

/// A line from the least to the greatest of the numbers on the axis itself.
fn range(state: &State, arm: usize, axis: &Axis) -> Html {
    let places = state.outcome.arm(arm).filter(|it| !axis.is_apart(*it));
    let (from, to) = places
        .filter_map(|number| axis.place(number))
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(from, to), at| (from.min(at), to.max(at)));
    if from >= to {
        return Html::default();
    }
    let row = unit(0.5 * HEIGHT);
    html! { <line class="dots__range" x1={percent(from)} x2={percent(to)} y1={row.clone()} y2={row} /> }
}

fn median(state: &State, arm: usize, axis: &Axis) -> Html {
    let place = axis.place(state.outcome.median(arm));
    let half = LANE * f64::from(LANES);
    place.map_or_else(Html::default, |place| column("dots__median", place, 0.5 * HEIGHT - half))
}

/// A vertical line that stays this far away from above and below.
fn column(class: &'static str, place: f64, inset: f64) -> Html {
    let x = percent(place);
    html! { <line {class} x1={x.clone()} x2={x} y1={unit(inset)} y2={unit(HEIGHT - inset)} /> }
}

/// Labels of the axis.
fn scale(axis: &Axis) -> Html {
    html! {
        <div class="dots__row dots__row--axis" aria-hidden="true">
            <svg class="dots__scale">
                { for axis.ticks.iter().map(|(place, label)| html! {
                    <text class="dots__tick" x={percent(*place)} y="14">{ label }</text>
                }) }
            </svg>
        </div>
    }
}

/// One seed in all rows: arms of a seed share their data and the draws of their weights.
fn seed_picker(state: &State, plan: &Plan, act: &Callback<Action>) -> Html {
    let seed = state.seeds.get(state.marked).copied().unwrap_or(state.view.seed);
    let numbers = words::of_seed(&state.outcome, state.marked, plan);
    let mark = act.clone();
    let on_input = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            // Steps of 1 from 0 on.
            mark.emit(Action::Mark(input.value_as_number() as usize));
        }
    });
    let count = state.outcome.rows().count();
    let last = count.saturating_sub(1);
    html! {
        <div class="dots__seed">
            <label class="dots__pick">
                <span class="dots__pick-name">{ format!("seed {seed}") }</span>
                <input class="slider" type="range" disabled={count < 2} min="0" max={last.to_string()} step="1" aria-label="Seed to look at"
                    value={state.marked.to_string()} aria-valuetext={format!("seed {seed}: {numbers}")} oninput={on_input} />
            </label>
            <p class="dots__numbers" data-part="values">{ numbers }</p>
        </div>
    }
}

fn percent(place: f64) -> String {
    format!("{place:.2}%")
}
