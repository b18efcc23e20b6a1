//! What was measured: functions with a bar for each median, and steps of training by width.

use super::plan::{Plan, Row, TRAINED, Task, WIDTHS};
use crate::activation::find;
use crate::component::number::significant;
use crate::link::SpeedView;
use crate::page::speed::Spread;
use yew::prelude::*;

/// What a complete measurement says, in a sentence.
pub(super) fn words(plan: Option<&Plan>) -> String {
    let step = |place, width| {
        plan.and_then(|plan| plan.spread(Task::Step(place, width))).map(|it| it.median)
    };
    let ratio =
        |width| step(1, width).zip(step(0, width)).map(|(elu, relu)| significant(elu / relu, 2));
    match ratio(0).zip(ratio(WIDTHS.len() - 1)) {
        None => "Nothing has been measured yet.".to_owned(),
        Some((narrow, wide)) => format!(
            "On this machine a step of training with ELU takes {narrow} times as long as with ReLU at {} units a layer, \
             and {wide} times as long at {}.",
            WIDTHS[0],
            WIDTHS[WIDTHS.len() - 1],
        ),
    }
}

/// A row for each width, a column for each activation.
pub(super) fn steps(plan: Option<&Plan>) -> Html {
    let cell = |place: usize, width: usize| {
        let spread = plan.and_then(|plan| plan.spread(Task::Step(place, width)));
        let base = plan.and_then(|plan| plan.spread(Task::Step(0, width)));
        let ratio = spread.zip(base).map(|(it, base)| significant(it.median / base.median, 2));
        html! {
            <td key={place}>
                { spread.map_or_else(|| "–".to_owned(), |it| significant(it.median / 1000.0, 3)) }
                if place > 0 {
                    <span class="speed-lab__ratio">{ ratio.map(|ratio| format!("{ratio} ×")) }</span>
                }
            </td>
        }
    };
    html! {
        <section class="lab__section" aria-labelledby="steps">
            <h2 class="lab__heading" id="steps">{ "A whole step of training" }</h2>
            <div class="scroll" tabindex="0" role="region" aria-label="Steps of training in numbers">
                <table class="lab__table">
                    <caption>{ "Microseconds for one step with a batch of 20, and how many times that of ReLU. Two hidden layers." }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ "Units a layer" }</th>
                            { for TRAINED.iter().map(|id| html! { <th key={*id} scope="col">{ find(id).map(|it| it.name) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for WIDTHS.iter().enumerate().map(|(width, units)| html! {
                            <tr key={width}>
                                <th scope="row">{ *units }</th>
                                { for (0..TRAINED.len()).map(|place| cell(place, width)) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

/// A row for each function.
pub(super) fn functions(rows: &[Row], plan: Option<&Plan>, view: SpeedView) -> Html {
    let call = plan.and_then(|plan| plan.spread(Task::Call));
    let medians = rows.iter().flat_map(|row| [row.wasm, row.script]).flatten().map(|it| it.median);
    let largest = medians.fold(0.0_f64, f64::max);
    let curve = if view.is_slope { "f′(x)" } else { "f(x)" };
    html! {
        <section class="lab__section" aria-labelledby="functions">
            <h2 class="lab__heading" id="functions">{ "One value at a time" }</h2>
            <div class="scroll" tabindex="0" role="region" aria-label="All functions in numbers">
                <table class="lab__table speed-lab__functions">
                    <caption>{ format!("Nanoseconds for one {curve}: median, and in brackets the fastest and the slowest slice") }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ "Function" }</th>
                            <th scope="col">{ "WebAssembly" }</th>
                            <th scope="col">{ "JavaScript" }</th>
                            <td class="speed-lab__bars"></td>
                        </tr>
                    </thead>
                    <tbody>
                        { row("an empty call", call, None, largest) }
                        { for rows.iter().map(|it| row(it.activation.name, it.wasm, it.script, largest)) }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

fn row(name: &'static str, wasm: Option<Spread>, script: Option<Spread>, largest: f64) -> Html {
    let bar = |spread: Option<Spread>, row: &'static str, class: &'static str| {
        let width = spread.filter(|_| largest > 0.0).map(|it| 100.0 * it.median / largest);
        width.map(
            |width| html! { <rect {class} y={row} width={format!("{width:.2}")} height="4" /> },
        )
    };
    html! {
        <tr key={name}>
            <th scope="row">{ name }</th>
            <td>{ number(wasm) }</td>
            <td>{ number(script) }</td>
            <td class="speed-lab__bars">
                <svg class="speed-lab__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    { bar(wasm, "0.5", "speed-lab__wasm").unwrap_or_default() }
                    { bar(script, "5.5", "speed-lab__script").unwrap_or_default() }
                </svg>
            </td>
        </tr>
    }
}

/// `10.2 (9.8 to 14)`
fn number(spread: Option<Spread>) -> String {
    let digits = |value| significant(value, 3);
    spread.map_or_else(
        || "–".to_owned(),
        |it| format!("{} ({} to {})", digits(it.median), digits(it.least), digits(it.greatest)),
    )
}
