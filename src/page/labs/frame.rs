//! What every lab has: its head with a question, and at its end an explanation and links.

use yew::prelude::*;

/// A link: its address and its words.
pub(super) type Lead = (&'static str, &'static str);

/// The title, and a question to the class.
pub(super) fn head(title: &'static str, question: &'static str) -> Html {
    html! {
        <header class="lab__head">
            <p class="lab__place" data-part="navigation"><a href="#/labs">{ "All labs" }</a></p>
            <h1 class="lab__title">{ title }</h1>
            <p class="lab__question"><strong>{ "A question first. " }</strong>{ question }</p>
        </header>
    }
}

/// What happens here, in a few paragraphs, and where to read on.
pub(super) fn explanation(paragraphs: &[&'static str], leads: &[Lead]) -> Html {
    html! {
        <section class="lab__section" data-part="text" aria-labelledby="explanation">
            <h2 class="lab__heading" id="explanation">{ "What happens here" }</h2>
            <div class="lab__text">{ for paragraphs.iter().map(|text| html! { <p key={*text}>{ *text }</p> }) }</div>
            <ul class="lab__leads" data-part="navigation">
                { for leads.iter().map(|(address, words)| html! {
                    <li key={*address}><a href={*address}>{ *words }</a></li>
                }) }
            </ul>
        </section>
    }
}
