//! What the widget of the lesson and the lab Softmax share: [`model`], pure, and the drawings of bars and derivatives.

pub mod model;

use crate::link::SoftmaxView;
use model::{
    CLASSES, certainty_in_words, digits, jacobian, percent, probabilities, sum_in_words, tint,
};
use yew::prelude::*;

/// The probabilities as bars of an axis from 0 to 1.
pub(super) fn bars(view: &SoftmaxView) -> Html {
    let rows = CLASSES.iter().zip(probabilities(view));
    html! {
        <div class="softmax" role="group" aria-label="Probabilities">
            { for rows.map(|(class, p)| html! {
                <div key={*class} class="softmax__row">
                    <span class="softmax__class">{ *class }</span>
                    <svg class="softmax__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                        <rect class="softmax__track" width="100" height="10" />
                        <rect class="softmax__share" width={format!("{:.3}", 100.0 * p)} height="10" />
                    </svg>
                    <span class="softmax__number">{ percent(p) }</span>
                </div>
            }) }
            <p class="softmax__sum">{ sum_in_words(view) }</p>
            <p class="softmax__entropy">{ certainty_in_words(view) }</p>
        </div>
    }
}

/// The Jacobian: one row for each probability, one column for each logit; below it `last`, a row of the table.
pub(super) fn grid(view: &SoftmaxView, last: Html) -> Html {
    let jacobian = jacobian(view);
    let classes = &CLASSES[..view.z.len()];
    let largest = jacobian.iter().flatten().fold(0.0_f64, |most, entry| most.max(entry.abs()));
    html! {
        <div class="jacobian__scroll" tabindex="0" role="region" aria-label="Derivatives">
            <table class="jacobian">
                <caption class="jacobian__caption">
                    { "How much each probability p grows when a logit z grows: ∂p/∂z" }
                </caption>
                <thead>
                    <tr>
                        <td></td>
                        { for classes.iter().map(|class| html! { <th key={*class} scope="col">{ named("z", class) }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for classes.iter().zip(&jacobian).map(|(class, row)| html! {
                        <tr key={*class}>
                            <th scope="row">{ named("p", class) }</th>
                            { for row.iter().enumerate().map(|(column, entry)| cell(column, *entry, largest)) }
                        </tr>
                    }) }
                    { last }
                </tbody>
            </table>
        </div>
    }
}

/// A number, tinted by its size and sign.
pub(super) fn cell(column: usize, entry: f64, largest: f64) -> Html {
    let sign = if entry < 0.0 { "minus" } else { "plus" };
    let class = format!("jacobian__cell jacobian__cell--{sign}-{}", tint(entry, largest));
    html! { <td key={column} {class}>{ digits(entry) }</td> }
}

/// `z cat`
pub(super) fn named(symbol: &str, class: &str) -> String {
    format!("{symbol} {}", class.to_ascii_lowercase())
}
