//! The formula of an activation function, typeset, and below it the same formula with the current numbers.
//!
//! The markup is made by pure functions: [`symbolic`](symbolic::symbolic) and [`worked`](worked::worked).

mod lines;
mod number_markup;
mod speech;
mod symbolic;
#[cfg(test)]
mod whole_catalogue;
mod worked;

use crate::activation::{Activation, Order};
use crate::content::formula_text;
use std::rc::Rc;
use yew::prelude::*;

/// What [`Formula`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct FormulaProps {
    /// The function.
    pub activation: &'static Activation,
    /// The values of its parameters, in order.
    pub params: Rc<[f64]>,
    /// Where it is worked out.
    pub x: f64,
    /// f, f′ or f″; f where nothing is said.
    #[prop_or_default]
    pub order: Order,
}

/// The formula with its active piece marked, and the line that works it out at x.
///
/// Nothing where the function or its text has no such derivative.
#[component]
pub fn Formula(props: &FormulaProps) -> Html {
    let active = (props.activation.piece)(props.x, &props.params);
    let activation = props.activation;
    let order = props.order;
    let Some(line) = formula_text(activation.id)
        .and_then(|text| worked::worked(activation, text, order, props.x, &props.params))
    else {
        return Html::default();
    };
    let class = class(order);
    html! {
        <div {class}>
            <div class="formula__symbolic"><Symbolic {activation} {order} {active} /></div>
            <p class="formula__worked">{ Html::from_html_unchecked(line.into()) }</p>
        </div>
    }
}

const fn class(order: Order) -> &'static str {
    match order {
        Order::Value => "formula formula--f",
        Order::Derivative => "formula formula--df",
        Order::Second => "formula formula--ddf",
    }
}

#[derive(Clone, PartialEq, Properties)]
struct SymbolicProps {
    activation: &'static Activation,
    order: Order,
    active: usize,
}

/// The part that stays as it is while x moves within a piece.
#[component]
fn Symbolic(props: &SymbolicProps) -> Html {
    let math = formula_text(props.activation.id)
        .and_then(|text| symbolic::symbolic(text, props.order, props.active));
    math.map_or_else(Html::default, |math| Html::from_html_unchecked(math.into()))
}
