//! What is true of a function with its current parameters, computed from the function itself.

use super::number::{SCREEN_DIGITS, significant};
use super::words;
use crate::activation::Activation;
use crate::activation::shape::Shape;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`PropertyTable`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The function.
    pub activation: &'static Activation,
    /// Its parameter values.
    pub params: Rc<[f64]>,
    /// Its shape with these values.
    pub shape: Rc<Shape>,
}

/// A list of properties and their values.
#[component]
pub fn PropertyTable(props: &Props) -> Html {
    let Props { activation, params, shape } = props;
    let moments = activation.moments(params);
    let digits = |value| significant(value, SCREEN_DIGITS);
    let rows = [
        ("Range", words::interval(&(activation.range)(params))),
        ("Monotonic", words::monotonicity((activation.monotonicity)(params)).to_owned()),
        ("Zero-centred", words::zero_centred(shape, &moments)),
        ("Smooth", words::smoothness(activation, params, shape)),
        ("Saturates", words::saturation(shape)),
        ("Largest slope", words::largest_slope(shape)),
    ];
    let statistics = [
        ("Mean", digits(moments.mean)),
        ("Variance", digits(moments.variance)),
        ("Exact zeros", words::percent(moments.zero_share)),
        ("Mean of f′²", digits(moments.mean_square_derivative)),
    ];
    html! {
        <>
            <dl class="properties">{ for rows.into_iter().map(row) }</dl>
            <h3 class="properties__caption">{ "For inputs z ~ N(0, 1)" }</h3>
            <dl class="properties">{ for statistics.into_iter().map(row) }</dl>
        </>
    }
}

fn row((name, value): (&'static str, String)) -> Html {
    html! { <div key={name} class="properties__row"><dt>{ name }</dt><dd>{ value }</dd></div> }
}
