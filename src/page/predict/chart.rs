//! One curve of a function with axes.

use super::words;
use crate::activation::Order;
use crate::component::sketch::{Curve, Plane, Sketch, draw};
use crate::plot::scene::Span;
use crate::predict::{COLUMNS, Question, x_of};
use std::rc::Rc;
use yew::prelude::*;

/// The height of the drawings on this page, in their own units.
pub(super) const HEIGHT: f64 = 240.0;
/// A curve that goes higher is cut off.
const LARGEST: f64 = 10.0;

/// Properties of [`CurveChart`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Function and range.
    pub question: Rc<Question>,
    /// Which curve.
    pub order: Order,
    /// Where the hand is in the other chart.
    pub at: Option<f64>,
}

/// The curve in its colour, and a line at the x of the hand.
#[component]
pub(super) fn CurveChart(props: &Props) -> Html {
    let Props { question, order, at } = props;
    let drawn = use_memo((question.clone(), *order), |(question, order)| {
        let plane = plane(question, *order);
        (plane, curve(&plane, question, *order))
    });
    let (plane, lines) = (drawn.0, drawn.1.clone());
    html! {
        <figure class="quiz__chart" key={order.name()}>
            <Sketch {plane} x_name="x" y_name={order.symbol()} description={words::curve(question, *order)} {lines}>
                if let Some(x) = at {
                    { draw::segment(&plane, "sketch__reference", (*x, plane.y.from()), (*x, plane.y.to())) }
                }
            </Sketch>
        </figure>
    }
}

/// The curve of the question's function in the colour that it has everywhere.
pub(super) fn curve(plane: &Plane, question: &Question, order: Order) -> Html {
    let breaks: Vec<f64> = question.setting.breaks().iter().map(|found| found.x).collect();
    let f = |x| {
        let y = question.setting.eval(order, x);
        // Far outside is far enough to be cut off at the frame.
        if y.is_nan() { 0.0 } else { y.clamp(-1e9, 1e9) }
    };
    let class = if order == Order::Value { "sketch--f" } else { "sketch--gradient" };
    draw::curve(plane, class, &Curve::new(&f, &breaks, plane.x))
}

/// A plane in which the curve and 0 have room.
fn plane(question: &Question, order: Order) -> Plane {
    let heights = (0..COLUMNS).map(|column| question.setting.eval(order, x_of(column, question.x)));
    let (low, high) = heights
        .filter(|y| !y.is_nan())
        .map(|y| y.clamp(-LARGEST, LARGEST))
        .fold((0.0_f64, 0.0_f64), |(low, high), y| (low.min(y), high.max(y)));
    let room = if high - low < 0.1 { 1.0 } else { 0.12 * (high - low) };
    let y = Span::new(low - room, high + room).unwrap_or_default();
    Plane { y, ..Plane::new(question.x, (0.0, 1.0), HEIGHT) }
}
