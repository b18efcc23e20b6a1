//! The experiment of a claim on another page: its settings, a run, its dots. No question comes before it.

use super::chart::chart;
use super::claim::{controls, csv};
use super::run::use_run;
use super::settings::Settings;
use super::state::{Action, Prediction, Progress, State};
use super::table::table;
use super::words;
use crate::component::take::Take;
use crate::experiment::method;
use crate::link::ClaimView;
use yew::prelude::*;

/// Properties of [`Bench`].
#[derive(PartialEq, Properties)]
pub(in crate::page) struct Props {
    /// The claim and its settings.
    pub view: ClaimView,
    /// Other settings.
    pub on_view: Callback<ClaimView>,
}

/// Settings beside dots; nothing where the claim has no experiment.
#[component]
pub(in crate::page) fn Bench(props: &Props) -> Html {
    let state = use_reducer_eq(|| {
        State::new(props.view.clone()).after(Action::Predict(Prediction::Skipped))
    });
    let act = use_callback(state.dispatcher(), |action: Action, state| state.dispatch(action));
    use_effect_with(props.view.clone(), {
        let act = act.clone();
        move |view| act.emit(Action::Open(view.clone()))
    });
    use_effect_with((state.view.clone(), props.on_view.clone()), |(view, on_view)| {
        on_view.emit(view.clone());
    });
    use_run(&state, &act);
    let picture = use_node_ref();
    let Some(experiment) = state.view.experiment() else { return Html::default() };
    let plan = (method(experiment).plan)(&state.view.settings);
    let finding = (state.progress == Progress::Done)
        .then(|| (method(experiment).finding)(&state.view.settings, &state.outcome));
    html! {
        <div class="claim__bench">
            <Settings {experiment} view={state.view.clone()} act={act.clone()} />
            <div class="claim__outcome">
                { controls(&state, &act) }
                <div ref={picture.clone()}>{ chart(&state, &plan, &act) }</div>
                <p class="finding" role="status" aria-label="What this run says">
                    { finding.map(|finding| words::sentence(&finding, &plan.measure)).unwrap_or_default() }
                </p>
                if matches!(state.progress, Progress::Done | Progress::Stopped) {
                    { table(&state, &plan) }
                }
                <Take stem={state.view.id} label="Export of the seeds" picture={Some(picture)} csv={csv(&state, plan)}
                    is_ready={state.outcome.count() > 0} />
            </div>
        </div>
    }
}
