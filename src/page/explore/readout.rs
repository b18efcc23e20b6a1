//! f, f′ and f″ at the reference line, in figures and in words.

use crate::activation::Order;
use crate::activation::shape::Here;
use crate::component::number::{SCREEN_DIGITS, significant};
use crate::component::words;
use crate::link::{Hide, Part};
use yew::prelude::*;

/// An output labelled “Value at x”. It does not announce itself: the page's text alternative does, more calmly.
pub(super) fn readout(x: f64, here: &Here, shows_second: bool, hide: Hide) -> Html {
    let has_slopes = !hide.has(Part::Gradient);
    let values = [
        (Order::Value, Some(here.value)),
        (Order::Derivative, Some(here.slope).filter(|_| has_slopes)),
        (Order::Second, here.second.filter(|_| shows_second)),
    ];
    html! {
        <output class="readout" data-part="values" aria-label="Value at x" aria-live="off">
            <span class="readout__values">
                { for values.into_iter().filter_map(|(order, value)| Some(figure(order, value?))) }
            </span>
            <span class="readout__words">
                if has_slopes { { words::at(x, here) } }
            </span>
        </output>
    }
}

fn figure(order: Order, value: f64) -> Html {
    let class = match order {
        Order::Value => "readout__number readout__number--f",
        Order::Derivative => "readout__number readout__number--df",
        Order::Second => "readout__number readout__number--ddf",
    };
    html! {
        <span key={order.symbol()}>
            { order.symbol() }
            <span class="spoken">{ " = " }</span>
            <b {class}>{ significant(value, SCREEN_DIGITS) }</b>
        </span>
    }
}
