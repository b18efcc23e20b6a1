//! A ranked list: every function with its place and, unfolded, its reasons.

use super::reason::reason;
use super::words;
use crate::choose::{Place, Ranked};
use yew::prelude::*;

/// The functions that fit, the best first, and folded away those that something speaks against.
pub(super) fn list(ranked: &[Ranked]) -> Html {
    let fitting = ranked.iter().take_while(|it| it.place != Place::NotHere).count();
    let (fitting, others) = ranked.split_at(fitting);
    html! {
        <>
            <ol class="ranking">{ for fitting.iter().enumerate().map(|(index, it)| entry(index, it)) }</ol>
            <details class="ranking__others">
                <summary class="ranking__more">
                    { format!("The other {}, and why not", others.len()) }
                </summary>
                <ol class="ranking" start={(fitting.len() + 1).to_string()}>
                    { for others.iter().enumerate().map(|(index, it)| entry(fitting.len() + index, it)) }
                </ol>
            </details>
        </>
    }
}

/// One function; its strongest reason stands on the folded line.
fn entry(index: usize, ranked: &Ranked) -> Html {
    let candidate = ranked.candidate;
    let strongest = words::strongest(ranked).map_or("", |rule| rule.why);
    html! {
        <li key={candidate.id} class="ranking__item">
            <details class="ranking__entry">
                <summary class="ranking__line">
                    <span class="ranking__number">{ format!("{}.", index + 1) }</span>
                    <strong class="ranking__name">{ candidate.name }</strong>
                    <span class="ranking__points">{ words::points(ranked.points) }</span>
                    <span class={place_class(ranked.place)}>{ words::place(ranked.place) }</span>
                    <span class="ranking__why">{ super::chooser::markup(strongest) }</span>
                </summary>
                <ul class="reasons">
                    { for ranked.reasons.iter().map(|rule| reason(rule, candidate.facts.as_ref())) }
                </ul>
                if candidate.facts.is_some() {
                    <a class="ranking__link" href={format!("#/explore/{}", candidate.id)}>
                        { format!("Open {} in Explore", candidate.name) }
                    </a>
                }
            </details>
        </li>
    }
}

const fn place_class(place: Place) -> &'static str {
    match place {
        Place::First | Place::Good => "ranking__place ranking__place--good",
        Place::Possible | Place::NotHere => "ranking__place",
    }
}
