//! The lab Train: networks that learn side by side and differ in one thing only.
//!
//! [`plan`] says what the runs are, [`training`] runs them in the worker, [`history`] keeps what it reports. The
//! pictures: [`card`] with [`surface`], [`curves`], [`inside`] with [`tiles`], [`folding`], [`seeds`]. What the reader
//! changes goes through [`state`].

mod card;
mod controls;
mod curves;
mod export;
pub(in crate::page::labs) mod fields;
mod folding;
mod history;
mod inside;
mod paint;
mod plan;
mod presets;
mod probe;
mod pytorch;
mod run_fields;
mod seeds;
mod state;
mod surface;
mod text;
mod tiles;
mod training;

use crate::link::{LabsView, Theme, TrainView, View, page, parse_for};
use crate::page::Arrival;
use card::{Stage, card, dots};
use controls::Controls;
use fields::{select, unlabelled};
use presets::{PRESETS, Preset};
use seeds::Seeds;
use state::{Action, after};
use std::rc::Rc;
use training::{SPEEDS, Training, use_training};
use yew::prelude::*;

/// Properties of [`Train`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The link that came in last.
    pub arrived: Arrival,
    /// The theme on screen.
    pub theme: Theme,
    /// What is on screen changed.
    pub on_view: Callback<View>,
    /// The whole address of a view.
    pub link_to: Callback<View, String>,
}

/// The place among the speeds with which the lab opens.
const USUAL_SPEED: usize = 1;

struct State(TrainView);

impl PartialEq for State {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(after(&self.0, action)))
    }
}

/// Play, the runs, their curves, and what decides them.
#[component]
pub fn Train(props: &Props) -> Html {
    let state = use_reducer_eq(|| State(view_of(&props.arrived).unwrap_or_default()));
    let dispatcher = state.dispatcher();
    let on_action = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
    use_effect_with(props.arrived.clone(), {
        let on_action = on_action.clone();
        move |arrived| {
            if let Some(view) = view_of(arrived) {
                on_action.emit(Action::Arrive(view));
            }
        }
    });
    let view = &state.0;
    use_effect_with((view.clone(), props.on_view.clone()), |(view, on_view)| {
        on_view.emit(View::Labs(LabsView::Train(view.clone())))
    });
    use_effect_with((), |()| gloo::utils::document().set_title("Train · Activation Lab"));

    let speed = use_state_eq(|| USUAL_SPEED);
    let probe = use_state_eq(|| None::<(f64, f64)>);
    let said = use_state_eq(AttrValue::default);
    let training = use_training(view, SPEEDS[*speed], view.open[0]);
    let split = use_memo(plan::data(view), plan_split);
    let dots =
        (*use_memo((view.clone(), split.clone()), |(view, split)| dots(view, split))).clone();
    let names: Rc<[String]> = plan::names(view).into();
    let on_probe = use_callback(probe.setter(), |at, probe: &UseStateSetter<_>| probe.set(at));
    let stage = Stage {
        view,
        split: &split,
        dots: &dots,
        theme: props.theme.id(),
        probe: *probe,
        on_probe: &on_probe,
    };
    let on_speed = use_callback(speed.setter(), |place: usize, speed| speed.set(place));
    training.with_history(|history| {
        html! {
            <main class="train" id="page" tabindex="-1">
                { head(view, &on_action) }
                <div class="train__stage">
                    { bar(view, &training, *speed, &on_speed, &on_action, split.train.len()) }
                    <div class={classes!("train__runs", format!("train__runs--{}", view.runs()))}>
                        { for history.runs.iter().zip(names.iter()).enumerate().map(|(run, (known, name))| card(&stage, run, name, known)) }
                    </div>
                    { curves::curves(history, &names, view.epochs) }
                    <p class="train__hint">{ "Thick lines: the examples to train on. Thin lines: those to test with. Filled points are one class, open ones the other." }</p>
                </div>
                <Controls view={view.clone()} names={names.clone()} on_action={on_action.clone()} />
                <div class="train__below">
                    { part(view, 0, "Inside the networks", &on_action, || inside::inside(view, &names, &history.runs, props.theme.id())) }
                    { part(view, 1, "Hidden space", &on_action, || folding::folding(view, &split, &dots, &names, &history.runs)) }
                    { part(view, 2, "Over many seeds", &on_action, || html! { <Seeds view={view.clone()} names={names.clone()} /> }) }
                    { part(view, 3, "Equation and PyTorch code", &on_action, || export::models(view, &names, history)) }
                    { export::buttons(&stage, &names, history, &props.link_to, &said) }
                </div>
            </main>
        }
    })
}

/// Name, what it is, and the presets.
fn head(view: &TrainView, on_action: &Callback<Action>) -> Html {
    let preset_view = |preset: &Preset| parsed(preset.query);
    let bare = TrainView { open: Default::default(), ..view.clone() };
    let chosen = PRESETS.iter().position(|preset| preset_view(preset).as_ref() == Some(&bare));
    let on_preset = on_action.reform(move |place: usize| {
        // The first option is no preset; it stands for what the reader has made.
        let preset = place.checked_sub(1).and_then(|place| PRESETS.get(place));
        Action::Arrive(preset.and_then(preset_view).unwrap_or_default())
    });
    let options = std::iter::once("Your own").chain(PRESETS.iter().map(|preset| preset.name));
    let look_for = chosen.map_or(
        "The runs share data, first draws, and batches; they differ only in what you choose.",
        |place| PRESETS[place].look_for,
    );
    html! {
        <header class="train__head">
            <div>
                <h1 class="train__title">{ "Train" }</h1>
                <p class="train__look" data-part="text">{ look_for }</p>
            </div>
            { select("Experiment", options, Some(chosen.map_or(0, |place| place + 1)), on_preset) }
        </header>
    }
}

/// Play and its neighbours, and where the training is.
fn bar(
    view: &TrainView,
    training: &Training,
    speed: usize,
    on_speed: &Callback<usize>,
    on_action: &Callback<Action>,
    examples: usize,
) -> Html {
    let act = |act: fn(&Training)| {
        let training = training.clone();
        Callback::from(move |_: MouseEvent| act(&training))
    };
    let on_seed = {
        let (on_action, seed) = (on_action.clone(), view.seed);
        Callback::from(move |_: MouseEvent| on_action.emit(Action::SetSeed(seed.wrapping_add(1))))
    };
    let epochs = training.with_history(|history| history.epochs());
    let rate = training.samples_per_second(examples);
    let speeds = SPEEDS.iter().map(|speed| {
        if speed.is_finite() { format!("{speed} epochs/s") } else { "as fast as it can".to_owned() }
    });
    html! {
        <div class="train__bar" role="group" aria-label="Training">
            <button type="button" class="button button--main train__play" onclick={act(Training::toggle)}>
                { if training.is_playing() { "Pause" } else { "Play" } }
            </button>
            <button type="button" class="button" onclick={act(|it| it.go_on_by(1))}>{ "One step" }</button>
            <button type="button" class="button" onclick={act(Training::finish_epoch)}>{ "One epoch" }</button>
            <button type="button" class="button" onclick={act(Training::rewind)}>{ "Rewind" }</button>
            <button type="button" class="button" onclick={on_seed}>{ "New seed" }</button>
            <div class="train__speed">{ unlabelled("Speed", speeds, speed, on_speed.clone()) }</div>
            <p class="train__count">
                <span class="train__epochs">{ format!("Epoch {epochs} of {}", view.epochs) }</span>
                <span class="train__rate">{ rate.map_or_else(String::new, |rate| format!("{} samples/s", thousands(rate))) }</span>
            </p>
        </div>
    }
}

/// `412,000`: three digits that mean something.
fn thousands(rate: f64) -> String {
    let rounded = (rate / 1000.0).round();
    if rounded >= 1.0 { format!("{rounded},000") } else { format!("{rate:.0}") }
}

/// A part that is made only while it is open.
fn part(
    view: &TrainView,
    place: usize,
    name: &'static str,
    on_action: &Callback<Action>,
    content: impl FnOnce() -> Html,
) -> Html {
    let on_toggle = {
        let on_action = on_action.clone();
        Callback::from(move |event: Event| {
            if let Some(details) = event.target_dyn_into::<web_sys::HtmlDetailsElement>() {
                on_action.emit(Action::Open(place, details.open()));
            }
        })
    };
    let is_open = view.open[place];
    html! {
        <details class="train__more" open={is_open} ontoggle={on_toggle}>
            <summary>{ name }</summary>
            if is_open { { content() } }
        </details>
    }
}

fn plan_split(data: &crate::network::DataSpec) -> crate::network::Split {
    data.make()
}

fn parsed(query: &str) -> Option<TrainView> {
    match parse_for(&format!("#/labs/train?{query}"), &[page::LABS])?.link.view {
        View::Labs(LabsView::Train(view)) => Some(view),
        _ => None,
    }
}

/// The view of the link, if it leads here.
fn view_of(arrived: &Arrival) -> Option<TrainView> {
    match &arrived.0.link.view {
        View::Labs(LabsView::Train(view)) => Some(view.clone()),
        _ => None,
    }
}
