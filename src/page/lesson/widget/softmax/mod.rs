//! Softmax in the hand: four logits, their shares, the temperature, and how each share answers to each logit.

mod model;

use super::choice::choice;
use super::figure::Figure;
use super::knob::{Knob, changing};
use model::{CLASSES, Logits, Reading, percent, tint};
use yew::prelude::*;

/// The widget.
#[component]
pub(super) fn SoftmaxWidget() -> Html {
    let state = use_state_eq(Logits::at_first);
    let logits = *state;
    let on_reset = changing(&state, |logits: &mut Logits, ()| *logits = Logits::at_first());
    let on_reading = changing(&state, |logits: &mut Logits, reading| logits.reading = reading);
    let on_temperature = changing(&state, |logits: &mut Logits, value| logits.temperature = value);
    let readings =
        [(Reading::OneClass, "Softmax: one class"), (Reading::Labels, "Sigmoid: labels")];
    html! {
        <Figure name="Softmax of four logits" {on_reset} description={logits.description()}
            caption="Raise one logit: its share grows and the others shrink, because they share out one unit of probability. Then switch to sigmoid: now each output minds its own logit.">
            <div class="widget__view">
                { choice("Reading", &readings, logits.reading, &on_reading) }
                { bars(&logits) }
            </div>
            <div class="widget__controls">
                { for (0..CLASSES.len()).map(|index| logit(index, &logits, &state)) }
                if logits.reading == Reading::OneClass {
                    <Knob id="softmax-temperature" name="temperature (T)" value={logits.temperature} min={0.1} max={5.0}
                        step={0.1} on_value={on_temperature} />
                }
            </div>
            <div class="widget__wide">{ grid(&logits) }</div>
        </Figure>
    }
}

fn logit(index: usize, logits: &Logits, state: &UseStateHandle<Logits>) -> Html {
    let class = CLASSES[index];
    let set = changing(state, |logits: &mut Logits, (index, value): (usize, f64)| {
        if let Some(z) = logits.z.get_mut(index) {
            *z = value;
        }
    });
    html! {
        <Knob key={class} id={format!("softmax-{index}")} name={format!("z {}", class.to_ascii_lowercase())} meaning="logit"
            value={logits.z[index]} min={-6.0} max={6.0} step={0.1} on_value={set.reform(move |value| (index, value))} />
    }
}

/// The probabilities as bars of an axis from 0 to 1.
fn bars(logits: &Logits) -> Html {
    let rows = CLASSES.iter().zip(logits.probabilities());
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
            <p class="softmax__sum">{ logits.sum_in_words() }</p>
            <p class="softmax__entropy">{ logits.certainty_in_words() }</p>
        </div>
    }
}

/// The Jacobian: one row for each probability, one column for each logit.
fn grid(logits: &Logits) -> Html {
    let jacobian = logits.jacobian();
    let largest = jacobian.iter().flatten().fold(0.0_f64, |most, entry| most.max(entry.abs()));
    let cell = |(column, entry): (usize, &f64)| {
        let sign = if *entry < 0.0 { "minus" } else { "plus" };
        let class = format!("jacobian__cell jacobian__cell--{sign}-{}", tint(*entry, largest));
        html! { <td key={column} {class}>{ model::entry(*entry) }</td> }
    };
    html! {
        <div class="jacobian__scroll" tabindex="0" role="region" aria-label="Derivatives">
            <table class="jacobian">
                <caption class="jacobian__caption">
                    { "How much each probability p grows when a logit z grows: ∂p/∂z" }
                </caption>
                <thead>
                    <tr>
                        <td></td>
                        { for CLASSES.iter().map(|class| html! { <th key={*class} scope="col">{ format!("z {}", class.to_ascii_lowercase()) }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for CLASSES.iter().zip(&jacobian).map(|(class, row)| html! {
                        <tr key={*class}>
                            <th scope="row">{ format!("p {}", class.to_ascii_lowercase()) }</th>
                            { for row.iter().enumerate().map(cell) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}
