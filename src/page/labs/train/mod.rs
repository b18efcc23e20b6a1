//! The lab Train: networks that learn side by side and differ in one thing only.
//!
//! [`plan`] says what the runs are, [`training`] runs them in the worker, [`history`] keeps what it reports. The
//! pictures: [`card`] with [`surface`], [`curves`], [`inside`] with [`tiles`], [`folding`], [`seeds`]. What the reader
//! changes goes through [`state`]; what a gesture over a picture means is decided in [`gaze`].

mod bar;
mod card;
mod controls;
mod curves;
mod export;
pub(in crate::page::labs) mod fields;
mod folding;
mod gaze;
mod head;
mod histogram;
mod history;
mod inside;
mod numbers;
mod paint;
pub mod plan;
pub mod presets;
mod probe;
mod pytorch;
mod run_fields;
mod seeds;
mod state;
mod surface;
mod text;
mod tiles;
mod training;
mod unit;

use crate::component::spoken::Spoken;
use crate::link::{LabsView, Look, Theme, TrainView, View};
use crate::page::Arrival;
use card::{Stage, card, dots};
use controls::Controls;
use export::Export;
use gaze::{Gaze, both};
use head::Head;
use seeds::Seeds;
use state::{Action, after};
use std::rc::Rc;
use training::use_training;
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
                on_action.emit(Action::Arrive(Box::new(view)));
            }
        }
    });
    let view = &state.0;
    use_effect_with((view.clone(), props.on_view.clone()), |(view, on_view)| {
        on_view.emit(View::Labs(LabsView::Train(view.clone())))
    });
    use_effect_with((), |()| gloo::utils::document().set_title("Train · Activation Lab"));

    let passing = use_state_eq(Look::default);
    let on_gaze =
        use_callback((passing.setter(), on_action.clone()), |gaze: Gaze, (passing, on_action)| {
            match gaze {
                Gaze::Passing(look) => passing.set(look),
                Gaze::Fixed(action) => on_action.emit(action),
            }
        });
    let training = use_training(view);
    let split = use_memo(plan::data(view), |data| data.make());
    let dots = use_memo(plan::data(view), |_| dots(view, &split));
    let names = use_memo(view.clone(), |view| Rc::<[String]>::from(plan::names(view)));
    let picture = use_node_ref();
    let stage = Stage {
        view,
        split: &split,
        dots: &dots,
        theme: props.theme.id(),
        look: both(*passing, view.look),
        on_gaze: &on_gaze,
    };
    training.with_history(|history| {
        html! {
            <main class="train" id="page" tabindex="-1">
                <Head view={view.clone()} on_action={on_action.clone()} />
                <div class="train__stage">
                    { bar::bar(view, &training, &on_action, split.train.len()) }
                    <div ref={picture.clone()}>
                        <div class={classes!("train__runs", format!("train__runs--{}", view.runs()))}>
                            { for history.runs.iter().zip(names.iter()).enumerate().map(|(run, (known, name))| card(&stage, run, name, known)) }
                        </div>
                        { curves::curves(&stage, history, &names) }
                    </div>
                    <p class="train__hint">{ "Thick lines: the examples to train on. Thin lines: those to test with. Filled points are one class, open ones the other." }</p>
                    <Spoken name="What is examined" description={spoken(view, &names, history)} />
                </div>
                <Controls view={view.clone()} names={(*names).clone()} on_action={on_action.clone()} />
                <div class="train__below">
                    { part(view, 0, "Inside the networks", &on_action, || inside::inside(&stage, &names, &history.runs)) }
                    { part(view, 1, "Hidden space", &on_action, || folding::folding(view, &split, &dots, &names, &history.runs)) }
                    { part(view, 2, "Over many seeds", &on_action, || html! { <Seeds view={view.clone()} names={(*names).clone()} /> }) }
                    { part(view, 3, "Equation and PyTorch code", &on_action, || export::models(view, &names, history)) }
                    <Export view={view.clone()} names={(*names).clone()} training={training.clone()} {picture}
                        link_to={props.link_to.clone()} />
                </div>
            </main>
        }
    })
}

/// What the reader has fixed, for those who hear it.
fn spoken(view: &TrainView, names: &[String], history: &history::History) -> String {
    let point = card::spoken(view, names, &history.runs);
    format!("{point} {}", curves::spoken(view.look.epoch, history, names)).trim().to_owned()
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

/// The view of the link, if it leads here.
fn view_of(arrived: &Arrival) -> Option<TrainView> {
    match &arrived.0.link.view {
        View::Labs(LabsView::Train(view)) => Some(view.clone()),
        _ => None,
    }
}
