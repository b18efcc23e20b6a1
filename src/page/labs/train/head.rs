//! Name, what it is, and the prepared experiments.

use super::fields::select;
use super::presets::{PRESETS, Preset};
use super::state::Action;
use crate::link::{LabsView, Look, TrainView, View, page, parse_for};
use yew::prelude::*;

/// Properties of [`Head`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What is trained.
    pub view: TrainView,
    /// What the reader does.
    pub on_action: Callback<Action>,
}

/// The heading, and a select.
#[component]
pub(super) fn Head(props: &Props) -> Html {
    let prepared: std::rc::Rc<Vec<Option<TrainView>>> =
        use_memo((), |()| PRESETS.iter().map(|preset| parsed(preset.query)).collect());
    let now = bare(&props.view);
    let chosen = prepared.iter().position(|known| known.as_ref().map(bare).as_ref() == Some(&now));
    let on_preset = props.on_action.reform({
        let prepared = prepared.clone();
        move |place: usize| {
            // The first option is no preset; it stands for what the reader has made.
            let preset = place.checked_sub(1).and_then(|place| prepared.get(place));
            Action::Arrive(Box::new(preset.cloned().flatten().unwrap_or_default()))
        }
    });
    let options = std::iter::once("Your own").chain(PRESETS.iter().map(|preset| preset.name));
    html! {
        <header class="train__head">
            <div>
                <h1 class="train__title">{ "Train" }</h1>
                <p class="train__look" data-part="text">{ chosen.map_or_else(usual, |place| look_for(&PRESETS[place])) }</p>
            </div>
            { select("Experiment", options, Some(chosen.map_or(0, |place| place + 1)), on_preset) }
        </header>
    }
}

fn usual() -> Html {
    html! { "The runs share data, first draws, and batches; they differ only in what you choose." }
}

fn look_for(preset: &Preset) -> Html {
    html! {
        <>
            { preset.look_for }
            if let Some(claim) = preset.claim {
                { " " }<a href={format!("#/claims/{claim}")}>{ "The claim" }</a>
            }
        </>
    }
}

/// The runs alone: whatever the reader looks at, they are the same.
fn bare(view: &TrainView) -> TrainView {
    TrainView { open: Default::default(), look: Look::default(), ..view.clone() }
}

fn parsed(query: &str) -> Option<TrainView> {
    match parse_for(&format!("#/labs/train?{query}"), &[page::LABS])?.link.view {
        View::Labs(LabsView::Train(view)) => Some(view),
        _ => None,
    }
}
