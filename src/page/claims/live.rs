//! For the claim about time: how long functions take on the reader's machine.

use super::markup;
use crate::activation::{Setting, find};
use crate::component::number::significant;
use crate::content::claim::Claim;
use crate::page::compare::speed::{Nanoseconds, controls, nanoseconds, use_speed};
use std::rc::Rc;
use yew::prelude::*;

const FUNCTIONS: [&str; 5] = ["relu", "leaky-relu", "elu", "tanh", "gelu"];
/// Where ELU stands among them; ReLU is the first.
const ELU: usize = 2;

/// Properties of [`Live`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The claim.
    pub claim: &'static Claim,
    /// Whether the reader has predicted, or does not want to.
    pub is_open: bool,
    /// There are times.
    pub on_measured: Callback<()>,
}

/// What is measured, a button, and the times.
#[component]
pub(super) fn Live(props: &Props) -> Html {
    let functions = use_memo((), |()| {
        let settings: Vec<Setting> =
            FUNCTIONS.into_iter().filter_map(find).map(Setting::of).collect();
        Rc::<[Setting]>::from(settings)
    });
    let speed = use_speed(&functions);
    use_effect_with(
        (speed.measured.is_some(), props.on_measured.clone()),
        |(is_measured, tell)| {
            if *is_measured {
                tell.emit(());
            }
        },
    );
    let times = speed.measured.as_ref().map_or(&[][..], |measured| &measured.functions);
    html! {
        <section class="claim__experiment" aria-labelledby="experiment">
            <h2 id="experiment" class="claim__heading">{ "The experiment" }</h2>
            <div class="claim__words">{ markup(props.claim.does) }</div>
            if props.is_open {
                { controls(&speed) }
            } else {
                <p class="claim__waiting">{ "Predict first, or skip." }</p>
            }
            <table class="results__table live">
                <caption class="spoken">{ "Nanoseconds for one element" }</caption>
                <thead>
                    <tr><th scope="col">{ "function" }</th><th scope="col">{ "f, ns" }</th><th scope="col">{ "f′, ns" }</th></tr>
                </thead>
                <tbody>
                    { for functions.iter().enumerate().map(|(index, setting)| row(setting, times.get(index))) }
                </tbody>
            </table>
            <p class="finding" role="status" aria-label="What this measurement says">{ said(times) }</p>
        </section>
    }
}

fn row(setting: &Setting, times: Option<&Nanoseconds>) -> Html {
    let cell = |time: Option<f64>| time.map_or_else(|| "–".to_owned(), nanoseconds);
    html! {
        <tr key={setting.activation.id}>
            <th scope="row">{ setting.activation.name }</th>
            <td>{ cell(times.map(|it| it.value)) }</td>
            <td>{ cell(times.map(|it| it.slope)) }</td>
        </tr>
    }
}

/// The measurement in a sentence; nothing before it.
fn said(times: &[Nanoseconds]) -> String {
    let (Some(relu), Some(elu)) = (times.first(), times.get(ELU)) else { return String::new() };
    let ratio = significant(elu.value / relu.value, 2);
    format!(
        "On this machine, in this browser, ELU took {} ns an element and ReLU {}: {ratio} times as long.",
        nanoseconds(elu.value),
        nanoseconds(relu.value)
    )
}
