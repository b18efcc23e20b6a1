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
    let Facts { rows, statistics } = Facts::of(props.activation, &props.params, &props.shape);
    html! {
        <>
            <dl class="properties">{ for rows.into_iter().map(row) }</dl>
            <h3 class="properties__caption">{ STATISTICS_OF }</h3>
            <dl class="properties">{ for statistics.into_iter().map(row) }</dl>
        </>
    }
}

/// Moments have about ten digits: a mean below this is 0 with what the quadrature left.
const SAME_AS_ZERO: f64 = 1e-12;

/// Which inputs the statistics are about.
pub const STATISTICS_OF: &str = "For inputs z ~ N(0, 1)";

/// What is true of a function, in words: a name and a value each, the same names for every function.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// Of the function itself.
    pub rows: [(&'static str, String); 6],
    /// Of its values for standard normal inputs.
    pub statistics: [(&'static str, String); 4],
}

impl Facts {
    /// The facts of `activation` with these parameters, whose shape is `shape`.
    #[must_use]
    pub fn of(activation: &Activation, params: &[f64], shape: &Shape) -> Self {
        let moments = activation.moments(params);
        let digits = |value| significant(value, SCREEN_DIGITS);
        let monotonicity = words::monotonicity((activation.monotonicity)(params));
        Self {
            rows: [
                ("Range", words::interval(&(activation.range)(params))),
                ("Monotonic", monotonicity.to_owned()),
                ("Zero-centred", words::zero_centred(shape, &moments)),
                ("Smooth", words::smoothness(activation, params, shape)),
                ("Saturates", words::saturation(shape)),
                ("Largest slope", words::largest_slope(shape)),
            ],
            statistics: [
                (
                    "Mean",
                    digits(if moments.mean.abs() < SAME_AS_ZERO { 0.0 } else { moments.mean }),
                ),
                ("Variance", digits(moments.variance)),
                ("Exact zeros", words::percent(moments.zero_share)),
                ("Mean of f′²", digits(moments.mean_square_derivative)),
            ],
        }
    }
}

fn row((name, value): (&'static str, String)) -> Html {
    html! { <div key={name} class="properties__row"><dt>{ name }</dt><dd>{ value }</dd></div> }
}
