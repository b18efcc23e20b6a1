//! The page of one claim: predict, run, read what it shows.

use super::chart::chart;
use super::live::Live;
use super::predict::{answer, question};
use super::run::use_run;
use super::settings::{Settings, are_default};
use super::state::{Action, Progress, State};
use super::table::table;
use super::{ledger, markup, words};
use crate::component::take::Take;
use crate::content::claim::{CLAIMS, Claim, claim};
use crate::experiment::{Experiment, Plan, method};
use crate::link::{ClaimView, ClaimsView, View};
use crate::page::Arrival;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`ClaimPage`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The link that came in last.
    pub arrived: Arrival,
    /// What it says.
    pub view: ClaimView,
    /// What is on screen changed.
    pub on_view: Callback<ClaimView>,
    /// The whole address of a view.
    pub link_to: Callback<ClaimView, String>,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(self.after(action))
    }
}

/// The claim, the question, the experiment, the verdict.
#[component]
pub(super) fn ClaimPage(props: &Props) -> Html {
    let state = use_reducer_eq(|| State::new(props.view.clone()));
    let act = use_callback(state.dispatcher(), |action: Action, state| state.dispatch(action));
    use_effect_with(props.arrived.clone(), {
        let act = act.clone();
        move |arrived| {
            if let View::Claims(ClaimsView::Claim(view)) = &arrived.0.link.view {
                act.emit(Action::Open(view.clone()));
            }
        }
    });
    use_effect_with((state.view.clone(), props.on_view.clone()), |(view, on_view)| {
        on_view.emit(view.clone());
    });
    use_run(&state, &act);
    let picture = use_node_ref();
    let claim = claim(state.view.id);
    use_effect_with(claim, |claim| {
        if let Some(claim) = claim {
            gloo::utils::document().set_title(&format!("{} · Claims · Activation Lab", claim.id));
        }
    });
    let Some(claim) = claim else { return Html::default() };
    html! {
        <main class="claim" id="page" tabindex="-1">
            { head(claim) }
            { question(claim, state.prediction, &act) }
            if let Some(experiment) = state.view.experiment() {
                { experiment_part(claim, experiment, &state, &act, &props.link_to, &picture) }
            } else {
                <Live {claim} is_open={state.is_open()} on_measured={act.reform(|()| Action::Reveal)} />
            }
            if state.is_revealed {
                { verdict(claim, &state) }
            } else if state.is_open() {
                { waiting(&act) }
            }
            { neighbours(claim) }
        </main>
    }
}

fn head(claim: &'static Claim) -> Html {
    html! {
        <header class="claim__head">
            <p class="claim__place" data-part="navigation">
                <a href="#/claims">{ "All claims" }</a>
                <span>{ words::place_of(claim, CLAIMS) }</span>
                <a href={format!("#/lesson/{}", claim.place)}>{ format!("In the lesson: {}", claim.place_title) }</a>
            </p>
            <h1 class="claim__title">{ "“" }{ markup(claim.title) }{ "”" }</h1>
        </header>
    }
}

fn experiment_part(
    claim: &'static Claim,
    experiment: &'static Experiment,
    state: &State,
    act: &Callback<Action>,
    link_to: &Callback<ClaimView, String>,
    picture: &NodeRef,
) -> Html {
    let plan = (method(experiment).plan)(&state.view.settings);
    let link = AttrValue::from(link_to.emit(state.view.clone()));
    html! {
        <section class="claim__experiment" aria-labelledby="experiment">
            <h2 id="experiment" class="claim__heading">{ "The experiment" }</h2>
            <div class="claim__words" data-part="text">{ markup(claim.does) }</div>
            <div class="claim__bench">
                <Settings {experiment} view={state.view.clone()} act={act.clone()} />
                <div class="claim__outcome">
                    { controls(state, act) }
                    <div ref={picture.clone()}>{ chart(state, &plan, act) }</div>
                    { finding(claim, experiment, state, &plan) }
                    if matches!(state.progress, Progress::Done | Progress::Stopped) {
                        { table(state, &plan) }
                    }
                    <Take stem={claim.id} picture={Some(picture.clone())} csv={csv(state, plan)} is_ready={state.outcome.count() > 0}
                        link={Some(link)} />
                </div>
            </div>
        </section>
    }
}

/// The numbers so far, made when they are asked for.
pub(super) fn csv(state: &State, plan: Plan) -> Callback<(), String> {
    let (outcome, seeds) = (state.outcome.clone(), state.seeds.clone());
    Callback::from(move |()| words::csv(&outcome, &seeds, &plan))
}

/// Run, stop, and how far it is.
pub(super) fn controls(state: &State, act: &Callback<Action>) -> Html {
    let is_running = state.progress == Progress::Running;
    let on_press =
        act.reform(move |_: MouseEvent| if is_running { Action::Stop } else { Action::Run });
    let label = if is_running { "Stop".to_owned() } else { words::run_label(state) };
    let hint =
        if state.is_open() { words::progress(state) } else { "Predict first, or skip.".to_owned() };
    html! {
        <div class="trial">
            <button type="button" class="button trial__button" disabled={!state.is_open()} onclick={on_press}>{ label }</button>
            <progress class="trial__progress" aria-label="Numbers found" max={state.total().max(1).to_string()}
                value={state.found().to_string()} />
            <span class="trial__words">{ hint }</span>
        </div>
    }
}

/// What the run says, once it is complete.
fn finding(
    claim: &'static Claim,
    experiment: &'static Experiment,
    state: &State,
    plan: &Plan,
) -> Html {
    let said = (state.progress == Progress::Done).then(|| {
        let finding = (method(experiment).finding)(&state.view.settings, &state.outcome);
        let doubt = words::doubt(finding.ruling, are_default(state));
        html! {
            <>
                <p class="finding__ruling">{ words::ruling(finding.ruling, claim) }</p>
                <p class="finding__words">{ words::sentence(&finding, &plan.measure) }</p>
                if let Some(doubt) = doubt {
                    <p class="finding__doubt">{ doubt }</p>
                }
            </>
        }
    });
    html! { <div class="finding" role="status" aria-label="What this run says">{ said.unwrap_or_default() }</div> }
}

/// In place of the verdict, until there is a run to hold against it.
fn waiting(act: &Callback<Action>) -> Html {
    let reveal = act.reform(|_: MouseEvent| Action::Reveal);
    html! {
        <p class="claim__waiting">
            { "The verdict comes after your run. " }
            <button type="button" class="link-button" onclick={reveal}>{ "Show it without a run" }</button>
        </p>
    }
}

/// The verdict with its reasons, the prediction, and what the reader's own run says of it.
fn verdict(claim: &'static Claim, state: &State) -> Html {
    let done = state.view.experiment().filter(|_| state.progress == Progress::Done);
    let own = done.map(|experiment| {
        let finding = (method(experiment).finding)(&state.view.settings, &state.outcome);
        words::own(finding.ruling)
    });
    html! {
        <section class="claim__verdict" data-part="text" aria-labelledby="verdict">
            <h2 id="verdict" class="claim__heading">{ "What it shows" }</h2>
            { answer(claim, state.prediction) }
            <p class={ledger::ruling_class(claim)}>
                <strong>{ claim.label }</strong>{ " " }{ markup(claim.ruling) }
            </p>
            <p class="claim__own">{ own.unwrap_or_default() }</p>
            <div class="claim__words">{ markup(claim.shows) }</div>
            if !claim.sources.is_empty() {
                <h3 class="claim__subheading">{ "Literature" }</h3>
                <ul class="claim__sources">
                    { for claim.sources.iter().map(|source| html! { <li key={*source}>{ markup(source) }</li> }) }
                </ul>
            }
        </section>
    }
}

/// The claims before and after this one.
fn neighbours(claim: &'static Claim) -> Html {
    let index = CLAIMS.iter().position(|other| other == claim).unwrap_or(0);
    let before = index.checked_sub(1).and_then(|index| CLAIMS.get(index));
    let link = |claim: Option<&'static Claim>, name: &'static str, class: &'static str| {
        claim.map(|claim| {
            html! {
                <a {class} href={format!("#/claims/{}", claim.id)}>
                    <span class="claim__direction">{ name }</span>{ markup(claim.title) }
                </a>
            }
        })
    };
    html! {
        <nav class="claim__neighbours" data-part="navigation" aria-label="Other claims">
            { link(before, "Previous claim", "claim__neighbour") }
            { link(CLAIMS.get(index + 1), "Next claim", "claim__neighbour claim__neighbour--next") }
        </nav>
    }
}
