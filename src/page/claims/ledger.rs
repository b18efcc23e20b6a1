//! The list of all claims with their verdicts.

use super::markup;
use crate::component::toggle::Toggle;
use crate::content::claim::{CLAIMS, Claim, Verdict};
use crate::link::{ClaimsView, View};
use crate::page::Arrival;
use yew::prelude::*;

/// Properties of [`Ledger`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The link that came in last.
    pub arrived: Arrival,
    /// What it says: only claims with this verdict.
    pub verdict: Option<Verdict>,
    /// What is on screen changed.
    pub on_view: Callback<Option<Verdict>>,
}

/// All claims, or those with one verdict.
#[component]
pub(super) fn Ledger(props: &Props) -> Html {
    let verdict = use_state_eq(|| props.verdict);
    use_effect_with(props.arrived.clone(), {
        let verdict = verdict.setter();
        move |arrived| {
            if let View::Claims(ClaimsView::Ledger(arrived)) = arrived.0.link.view {
                verdict.set(arrived);
            }
        }
    });
    use_effect_with((*verdict, props.on_view.clone()), |(verdict, on_view)| on_view.emit(*verdict));
    use_effect_with((), |()| gloo::utils::document().set_title("Claims · Activation Lab"));
    let wanted = *verdict;
    let shown = CLAIMS.iter().filter(|claim| wanted.is_none_or(|it| it == claim.verdict));
    html! {
        <main class="claims" id="page" tabindex="-1">
            <h1 class="claims__title">{ "Claims" }</h1>
            <p class="claims__lead">
                { "What is often said about activation functions, and what became of it when it was checked. Behind each \
                   verdict is an experiment: predict how it ends, then run it here." }
            </p>
            { filter(wanted, &Callback::from(move |wish| verdict.set(wish))) }
            <ul class="claims__list">{ for shown.map(entry) }</ul>
        </main>
    }
}

/// Toggles for the verdicts that there are.
fn filter(verdict: Option<Verdict>, on_wish: &Callback<Option<Verdict>>) -> Html {
    let count = |verdict: Verdict| CLAIMS.iter().filter(|claim| claim.verdict == verdict).count();
    let toggle = |wish: Option<Verdict>, label: String| {
        html! {
            <Toggle key={wish.map_or("", Verdict::id)} {label} pressed={wish == verdict} on_press={on_wish.reform(move |()| wish)} />
        }
    };
    let verdicts = Verdict::ALL.into_iter().filter(|verdict| count(*verdict) > 0);
    html! {
        <div class="claims__filter" role="group" aria-label="Verdict">
            { toggle(None, format!("All {}", CLAIMS.len())) }
            { for verdicts.map(|it| toggle(Some(it), format!("{} {}", it.name(), count(it)))) }
        </div>
    }
}

fn entry(claim: &'static Claim) -> Html {
    html! {
        <li key={claim.id} class="claims__entry">
            <a class="claims__claim" href={format!("#/claims/{}", claim.id)}>
                { "“" }{ markup(claim.title) }{ "”" }
            </a>
            <p class={ruling_class(claim)}>
                <strong>{ claim.label }</strong>{ " " }{ markup(claim.ruling) }
            </p>
            <a class="claims__place" href={format!("#/lesson/{}", claim.place)}>
                <span class="spoken">{ "In the lesson: " }</span>{ claim.place_title }
            </a>
        </li>
    }
}

/// Amber is for claims that the lesson corrects.
pub(super) const fn ruling_class(claim: &Claim) -> &'static str {
    if claim.is_corrected { "ruling ruling--corrected" } else { "ruling" }
}
