//! What is said for and against ReLU and ELU, each with the number that backs it, computed from the functions.
//!
//! [`facts`] computes and says, pure; here are the table and the two widgets: [`ReluNumbers`] and [`EluNumbers`].

mod facts;

use super::figure::Figure;
use super::knob::Knob;
use super::known::known;
use crate::activation::Setting;
use crate::page::compare::speed::{Speed, controls, use_speed};
use facts::{Cost, Row, elu_rows, mean_zero_alpha, relu_rows};
use std::rc::Rc;
use yew::prelude::*;

/// ReLU's advantages and what they cost.
#[component]
pub(super) fn ReluNumbers() -> Html {
    let speed = use_cost();
    html! {
        <figure class="widget" aria-label="ReLU in numbers">
            <ul class="numbers">{ for relu_rows(cost(&speed)).iter().map(row) }</ul>
            { controls(&speed) }
            <figcaption class="widget__caption">
                { "Every number is computed from the functions, or measured in your browser." }
            </figcaption>
        </figure>
    }
}

/// The α of ELU at first.
const FIRST_ALPHA: f64 = 1.0;

/// ELU's advantages and disadvantages for the α under the reader's finger.
#[component]
pub(super) fn EluNumbers() -> Html {
    let alpha = use_state_eq(|| FIRST_ALPHA);
    let on_alpha = use_callback(alpha.setter(), |value: f64, alpha| alpha.set(value));
    let on_reset = use_callback(alpha.setter(), |(), alpha| alpha.set(FIRST_ALPHA));
    let on_zero = use_callback(alpha.setter(), |_: MouseEvent, alpha| alpha.set(mean_zero_alpha()));
    let speed = use_cost();
    let rows = elu_rows(*alpha, cost(&speed));
    let description: Vec<String> =
        rows.iter().map(|row| format!("{}: {}.", row.claim, row.number)).collect();
    html! {
        <Figure name="ELU in numbers" {on_reset} description={description.join(" ")}
            caption="Every number is computed from the functions for the α above. Move α until the mean output is 0.">
            <div class="widget__wide">
                <Knob id="elu-numbers-alpha" name="α" meaning="one more choice" value={*alpha} min={0.0} max={4.0} step={0.01} on_value={on_alpha} />
                <div class="button-row">
                    <button type="button" class="button button--small" onclick={on_zero}>{ "Mean output 0" }</button>
                </div>
                <ul class="numbers">{ for rows.iter().map(row) }</ul>
                { controls(&speed) }
            </div>
        </Figure>
    }
}

/// Measures ReLU beside ELU.
#[hook]
fn use_cost() -> Speed {
    let functions: Rc<Rc<[Setting]>> =
        use_memo((), |()| ["relu", "elu"].map(|id| Setting::of(known(id))).into());
    use_speed(&functions)
}

/// What came out, if it was measured.
fn cost(speed: &Speed) -> Option<Cost> {
    let [relu, elu] = speed.measured.as_ref()?.functions.as_slice() else { return None };
    Some(Cost { relu: relu.value, elu: elu.value })
}

/// One claim, its number, and where to see it.
fn row(row: &Row) -> Html {
    html! {
        <li key={row.claim} class={if row.is_for { "numbers__row numbers__row--for" } else { "numbers__row" }}>
            <span class="numbers__side">{ if row.is_for { "For" } else { "Against" } }</span>
            <strong class="numbers__claim">{ row.claim }</strong>
            <b class="numbers__number">{ &row.number }</b>
            <span class="numbers__words">
                { &row.words }{ " " }<a class="numbers__link" href={row.link.clone()}>{ "See it" }</a>
            </span>
        </li>
    }
}
