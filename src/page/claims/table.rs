//! All numbers of an outcome as a table, and ways to take them along.

use super::state::State;
use super::words;
use crate::component::chart::export::save_text;
use crate::component::clipboard::{self, Copied};
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

/// Properties of [`Take`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What the file is called, after `activation-lab-`.
    pub stem: AttrValue,
    /// The whole address of what is on screen.
    pub link: AttrValue,
    /// The numbers; empty where there are none yet.
    pub csv: AttrValue,
}

/// Buttons for the link and the numbers, and a line that says what became of them.
#[component]
pub(super) fn Take(props: &Props) -> Html {
    let said = use_state_eq(AttrValue::default);
    let is_refused = use_state_eq(|| false);
    let on_copy = {
        let (link, said, is_refused) = (props.link.clone(), said.setter(), is_refused.setter());
        Callback::from(move |_: MouseEvent| {
            let (said, is_refused) = (said.clone(), is_refused.clone());
            let report = Callback::from(move |copied: Copied| {
                let is_copied = copied == Copied::Yes;
                let words = if is_copied { "Link copied" } else { Copied::No.words() };
                said.set(AttrValue::Static(words));
                is_refused.set(!is_copied);
            });
            clipboard::copy(link.to_string(), None, report);
        })
    };
    let on_save = {
        let (stem, csv, said) = (props.stem.clone(), props.csv.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let name = format!("activation-lab-{stem}.csv");
            let saved = save_text(&csv, "text/csv;charset=utf-8", &name);
            said.set(saved.map_or_else(|problem| problem, |()| format!("Saved {name}")).into());
        })
    };
    html! {
        <div class="take">
            <div class="button-row" role="group" aria-label="Take along">
                <button type="button" class="button" onclick={on_copy}>{ "Copy link" }</button>
                <button type="button" class="button" onclick={on_save} disabled={props.csv.is_empty()}>{ "Save CSV" }</button>
            </div>
            <p class="take__said" role="status">{ &*said }</p>
            if *is_refused {
                <input class="number-box" readonly=true aria-label="Link to this experiment" value={&props.link} />
            }
        </div>
    }
}
