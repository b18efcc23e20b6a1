//! What was right, what was missed, and where to go on.

use super::state::{PredictState, Verdict};
use super::words;
use crate::link::{
    CompareView, DEFAULT_AT, ExploreView, FEWEST_FUNCTIONS, Link, PredictView, View, print,
};
use crate::predict::{Finding, Truth};
use yew::prelude::*;

/// Nothing before the answer is shown.
pub(super) fn verdict(state: &PredictState) -> Html {
    let Some(verdict) = &state.verdict else { return Html::default() };
    let what = match (verdict, &state.truth) {
        (Verdict::Sketch(findings), Some(truth)) => {
            sketch(findings, truth, state.sketch.is_empty())
        }
        (other, _) => {
            html! { <p class="verdict__summary">{ words::verdict(&state.question, other) }</p> }
        }
    };
    html! {
        <div class="verdict">
            { what }
            <p class="verdict__next">
                <a class="button button--main" href={link(View::Predict(state.view.next()))}>{ next_label(&state.view) }</a>
                <a class="button" data-part="navigation" href={link(explore(state))}>
                    { format!("Open {} in Explore", state.question.setting.activation.name) }
                </a>
                if state.view.functions.len() >= FEWEST_FUNCTIONS {
                    <a class="button" data-part="navigation" href={link(compare(&state.view))}>{ "Open all in Compare" }</a>
                }
            </p>
        </div>
    }
}

fn sketch(findings: &[Finding], truth: &Truth, is_empty: bool) -> Html {
    let missed = if is_empty { "What to look for" } else { "Missed" };
    html! {
        <>
            <p class="verdict__summary">{ words::sketch_summary(findings, is_empty) }</p>
            <div class="verdict__lists">
                { list("Right", "verdict__list verdict__list--right", findings, true, truth) }
                { list(missed, "verdict__list", findings, false, truth) }
            </div>
        </>
    }
}

fn list(
    heading: &'static str,
    class: &'static str,
    findings: &[Finding],
    is_right: bool,
    truth: &Truth,
) -> Html {
    let those: Vec<&Finding> =
        findings.iter().filter(|finding| finding.is_right == is_right).collect();
    if those.is_empty() {
        return Html::default();
    }
    html! {
        <div {class}>
            <h3 class="verdict__heading">{ heading }</h3>
            <ul>{ for those.into_iter().map(|it| html! { <li>{ words::finding(&it.feature, truth) }</li> }) }</ul>
        </div>
    }
}

fn next_label(view: &PredictView) -> &'static str {
    if view.count().is_some_and(|count| view.number >= count) {
        "Questions about other functions"
    } else {
        "Next question"
    }
}

/// The function of the question on its axis.
fn explore(state: &PredictState) -> View {
    let (setting, (from, to)) = (state.question.setting.clone(), state.question.x);
    let at = DEFAULT_AT.clamp(from, to);
    let view =
        ExploreView { params: setting.params, at, from, to, ..ExploreView::of(setting.activation) };
    View::Explore(view)
}

/// All functions of the link beside each other.
fn compare(view: &PredictView) -> View {
    let PredictView { functions, from, to, .. } = view.clone();
    let at = DEFAULT_AT.clamp(from, to);
    View::Compare(CompareView { functions, at, from, to, ..CompareView::default() })
}

fn link(view: View) -> String {
    print(&Link::from(view))
}
