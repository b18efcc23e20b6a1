//! All numbers of an outcome as a table.

use super::state::State;
use super::words;
use crate::experiment::Plan;
use yew::prelude::*;

/// A row for each seed.
pub(super) fn table(state: &State, plan: &Plan) -> Html {
    let row = |(seed, numbers): (&u32, &[f64])| {
        html! {
            <tr key={*seed}>
                <th scope="row">{ *seed }</th>
                { for numbers.iter().map(|value| html! { <td>{ words::number(*value, &plan.measure) }</td> }) }
            </tr>
        }
    };
    html! {
        <details class="results" data-part="values">
            <summary class="results__title">{ "All numbers" }</summary>
            <div class="results__scroll" role="region" tabindex="0" aria-label="All numbers">
                <table class="results__table">
                    <caption class="spoken">{ plan.measure.name }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ "seed" }</th>
                            { for plan.arms.iter().map(|name| html! { <th scope="col">{ name }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ for state.seeds.iter().zip(state.outcome.rows()).map(row) }</tbody>
                </table>
            </div>
        </details>
    }
}
