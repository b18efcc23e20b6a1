//! The numbers of both charts, for those who want them exactly or cannot see the lines.

use super::model::{Found, Quantity};
use super::words;
use yew::prelude::*;

/// A table that opens: median and range of every layer.
pub(super) fn table(found: &Found) -> Html {
    let cell =
        |quantity, layer| html! { <td>{ words::summary(found.summary(quantity, layer)) }</td> };
    html! {
        <details class="lab__details" data-part="values">
            <summary>{ "All layers in numbers" }</summary>
            <div class="scroll" tabindex="0" role="region" aria-label="All layers in numbers">
                <table class="lab__table">
                    <caption>{ format!("Median over {} networks, and in brackets the least and the greatest", found.networks()) }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ "Layer" }</th>
                            <th scope="col">{ "Variance of z" }</th>
                            <th scope="col">{ format!("Gradient, compared with layer {}", found.depth) }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for (1..=found.depth).map(|layer| html! {
                            <tr key={layer}>
                                <th scope="row">{ layer }</th>
                                { cell(Quantity::Variance, layer) }
                                { cell(Quantity::Gradient, layer) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </details>
    }
}
