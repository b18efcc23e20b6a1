//! One reason: its points, its sentence, and the evidence.

use super::chooser::{markup, source};
use super::words;
use crate::choose::{Facts, Rule};
use yew::prelude::*;

/// A rule that counted, with the number that shows it for this function.
pub(super) fn reason(rule: &'static Rule, facts: Option<&Facts>) -> Html {
    let fact = rule.fact.zip(facts).map(|(fact, facts)| words::fact(fact, facts));
    let class = if rule.points < 0 { "reason reason--against" } else { "reason reason--for" };
    html! {
        <li key={rule.id} {class}>
            <span class="reason__points">
                { words::points(rule.points) }<span class="spoken">{ " points: " }</span>
            </span>
            <div class="reason__body">
                <p class="reason__why">{ markup(rule.why) }</p>
                if let Some(fact) = fact {
                    <p class="reason__fact">{ fact }</p>
                }
                <p class="reason__evidence">
                    if let Some(verdict) = rule.verdict {
                        <span class="reason__verdict">{ claim(rule, words::verdict(verdict)) }</span>
                    }
                    { source(rule.source) }
                </p>
            </div>
        </li>
    }
}

/// The verdict, as a link where an experiment stands behind it.
fn claim(rule: &Rule, verdict: &'static str) -> Html {
    match rule.claim {
        Some(id) => html! { <a href={format!("#/claims/{id}")}>{ verdict }</a> },
        None => html! { verdict },
    }
}
