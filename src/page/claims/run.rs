//! Runs the experiment while the state says so.

use super::state::{Action, Progress, State};
use crate::component::job::{Job, Report};
use crate::job::experiment::request;
use yew::prelude::*;

/// Starts a job for each part of a run, and ends them when the run is over, stopped, or off the screen.
#[hook]
pub(super) fn use_run(state: &State, act: &Callback<Action>) {
    let running = (state.progress == Progress::Running).then_some(state.run);
    let (view, act) = (state.view.clone(), act.clone());
    let parts: Vec<(u32, u32)> = state.parts().iter().map(|part| (part.seed, part.seeds)).collect();
    use_effect_with(running, move |running| {
        let mut jobs = Vec::new();
        if let Some((run, experiment)) = running.zip(view.experiment()) {
            for (part, (seed, seeds)) in parts.into_iter().enumerate() {
                let on_report = act.reform(move |report: Report| {
                    Action::Found(run, part, report.numbers, report.is_done)
                });
                let request = request(experiment, &view.settings, seed, seeds);
                jobs.push(Job::start(request, false, on_report));
            }
        }
        move || drop(jobs)
    });
}
