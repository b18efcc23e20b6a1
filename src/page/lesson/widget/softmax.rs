//! Softmax in the hand: four logits, their shares, the temperature, and how each share answers to each logit.

use super::choice::choice;
use super::figure::Figure;
use super::knob::{Knob, changing};
use crate::link::{ClassReading, SoftmaxView};
use crate::page::softmax::model::{CLASSES, description};
use crate::page::softmax::{bars, grid, named};
use yew::prelude::*;

/// The widget.
#[component]
pub(super) fn SoftmaxWidget() -> Html {
    let state = use_state_eq(SoftmaxView::default);
    let view = (*state).clone();
    let on_reset = changing(&state, |view: &mut SoftmaxView, ()| *view = SoftmaxView::default());
    let on_reading = changing(&state, |view: &mut SoftmaxView, reading| view.reading = reading);
    let on_temperature = changing(&state, |view: &mut SoftmaxView, value| view.temperature = value);
    let readings =
        [(ClassReading::OneClass, "Softmax: one class"), (ClassReading::Labels, "Sigmoid: labels")];
    html! {
        <Figure name="Softmax of four logits" {on_reset} description={description(&view)}
            caption="Raise one logit: its share grows and the others shrink, because they share out one unit of probability. Then switch to sigmoid: now each output minds its own logit.">
            <div class="widget__view">
                { choice("Reading", &readings, view.reading, &on_reading) }
                { bars(&view) }
            </div>
            <div class="widget__controls">
                { for (0..view.z.len()).map(|index| logit(index, &view, &state)) }
                if view.reading == ClassReading::OneClass {
                    <Knob id="softmax-temperature" name="temperature (T)" value={view.temperature} min={0.1} max={5.0}
                        step={0.1} on_value={on_temperature} />
                }
            </div>
            <div class="widget__wide">{ grid(&view, Html::default()) }</div>
        </Figure>
    }
}

fn logit(index: usize, view: &SoftmaxView, state: &UseStateHandle<SoftmaxView>) -> Html {
    let class = CLASSES[index];
    let set = changing(state, |view: &mut SoftmaxView, (index, value): (usize, f64)| {
        if let Some(z) = view.z.get_mut(index) {
            *z = value;
        }
    });
    html! {
        <Knob key={class} id={format!("softmax-{index}")} name={named("z", class)} meaning="logit"
            value={view.z[index]} min={-6.0} max={6.0} step={0.1} on_value={set.reform(move |value| (index, value))} />
    }
}
