//! The settings of the experiment, laid open.

use super::state::{Action, State};
use crate::component::number_box::{NumberBox, Reading};
use crate::component::slider_field::SliderField;
use crate::component::toggle::Toggle;
use crate::experiment::{Experiment, Kind, MOST_SEEDS, Setting};
use crate::link::{ClaimView, reading};
use yew::prelude::*;

/// Properties of [`Settings`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The experiment.
    pub experiment: &'static Experiment,
    /// What is set.
    pub view: ClaimView,
    /// What the reader does.
    pub act: Callback<Action>,
}

/// A control for each setting, and for the seeds where chance has a part.
#[component]
pub(super) fn Settings(props: &Props) -> Html {
    let Props { experiment, view, act } = props;
    let settings = experiment.settings.iter().zip(view.settings.iter()).enumerate();
    let reset = act.reform(|_: MouseEvent| Action::Reset);
    let is_default = *view == ClaimView::of(view.id);
    html! {
        <div class="settings" data-part="sliders" role="group" aria-label="Settings">
            { for settings.map(|(index, (setting, value))| match setting.kind {
                Kind::Choice(options) => choice(index, setting, options, *value, act),
                Kind::Number { min, max, step } => html! {
                    <Slider key={setting.id} {index} {setting} value={*value} {min} {max} {step} act={act.clone()} />
                },
                Kind::Whole { min, max } => html! {
                    <Slider key={setting.id} {index} {setting} value={*value} {min} {max} step={1.0} act={act.clone()} />
                },
            }) }
            if experiment.seeds > 0 {
                <Seeds seed={view.seed} seeds={view.seeds} act={act.clone()} />
            }
            <button type="button" class="link-button settings__reset" onclick={reset} disabled={is_default}>
                { "Reset settings" }
            </button>
        </div>
    }
}

/// Whether the settings are those of the verdict; another first seed is as good.
pub(super) fn are_default(state: &State) -> bool {
    let default = ClaimView::of(state.view.id);
    state.view.settings == default.settings && state.view.seeds >= default.seeds
}

fn choice(
    index: usize,
    setting: &'static Setting,
    options: &'static [(&'static str, &'static str)],
    value: f64,
    act: &Callback<Action>,
) -> Html {
    html! {
        <div key={setting.id} class="settings__choice" role="group" aria-label={setting.name}>
            { for options.iter().enumerate().map(|(option, (id, label))| {
                let option = option as f64;
                html! {
                    <Toggle key={*id} label={*label} pressed={option == value}
                        on_press={act.reform(move |()| Action::Set(index, option))} />
                }
            }) }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct SliderProps {
    index: usize,
    setting: &'static Setting,
    value: f64,
    min: f64,
    max: f64,
    step: f64,
    act: Callback<Action>,
}

/// A number: slider and box.
#[component]
fn Slider(props: &SliderProps) -> Html {
    let SliderProps { index, setting, value, min, max, step, act } = props;
    let is_whole = matches!(setting.kind, Kind::Whole { .. });
    let read: Reading = use_callback(
        (setting.name, *min, *max, is_whole),
        |text: String, (name, min, max, is_whole)| {
            if *is_whole {
                reading::whole(&text, name, *min, *max)
            } else {
                reading::between(&text, name, *min, *max)
            }
        },
    );
    let index = *index;
    html! {
        <SliderField id={format!("setting-{}", setting.id)} name={setting.name} meaning={setting.meaning} value={*value}
            min={*min} max={*max} step={*step} reading={read} on_value={act.reform(move |value| Action::Set(index, value))} />
    }
}

#[derive(PartialEq, Properties)]
struct SeedsProps {
    seed: u32,
    seeds: u32,
    act: Callback<Action>,
}

/// How many seeds, and which is the first.
#[component]
fn Seeds(props: &SeedsProps) -> Html {
    let SeedsProps { seed, seeds, act } = props;
    let read_seeds: Reading = use_callback((), |text: String, ()| {
        reading::whole(&text, "The number of seeds", 1.0, f64::from(MOST_SEEDS))
    });
    let read_seed: Reading = use_callback((), |text: String, ()| reading::seed(&text));
    // The next seeds that no dot of this run has had.
    let next = f64::from(seed.wrapping_add(*seeds));
    let others = act.reform(move |_: MouseEvent| Action::SetSeed(next));
    html! {
        <div class="settings__seeds" role="group" aria-label="Seeds">
            <label class="settings__box">
                <span>{ "seeds" }</span>
                <NumberBox id="seeds" name="number of seeds" value={f64::from(*seeds)} step={1.0}
                    reading={read_seeds} on_value={act.reform(Action::SetSeeds)} />
            </label>
            <label class="settings__box">
                <span>{ "from seed" }</span>
                <NumberBox id="seed" name="first seed" value={f64::from(*seed)} step={1.0}
                    reading={read_seed} on_value={act.reform(Action::SetSeed)} />
            </label>
            <button type="button" class="button" onclick={others}>{ "Other seeds" }</button>
        </div>
    }
}
