//! The page Predict: a curve to sketch, a number to guess or an answer to choose, and then the answer.
//!
//! What is asked and how it is judged is in [`crate::predict`], pure; [`state`] is everything that can happen here, and
//! `words` what is said. Here: `chart` draws the curve that is given, `pad` is where the reader draws, `answer` takes
//! numbers and choices, `verdict` shows what was right, `settings` chooses the questions.
//!
//! Nothing that is hidden is on the page before the answer is shown, not even out of sight.

mod answer;
mod chart;
mod pad;
mod settings;
pub mod state;
mod verdict;
mod words;

use super::Arrival;
use crate::component::key_list::rows;
use crate::component::presentation::use_presentation;
use crate::component::spoken::Spoken;
use crate::link::{Hide, Part, PredictView, View};
use crate::predict::{Kind, Topic, x_of};
use answer::{Guess, choices};
use chart::CurveChart;
use pad::{KEYS, SketchArea};
use settings::settings;
use state::{Action, PredictState, Verdict};
use std::rc::Rc;
use verdict::verdict;
use web_sys::HtmlElement;
use yew::prelude::*;

impl Reducible for PredictState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Self::Action) -> Rc<Self> {
        Rc::new(self.after(action))
    }
}

/// Properties of [`Predict`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The link that came in last.
    pub arrived: Arrival,
    /// What is on screen changed.
    pub on_view: Callback<View>,
}

/// A question, the reader's answer, and what was right.
#[component]
pub fn Predict(props: &Props) -> Html {
    let state = use_reducer_eq(|| PredictState::from(view_of(&props.arrived).unwrap_or_default()));
    let dispatcher = state.dispatcher();
    let on_action = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
    use_effect_with(props.arrived.clone(), {
        let on_action = on_action.clone();
        move |arrived| {
            if let Some(view) = view_of(arrived) {
                on_action.emit(Action::Ask(view));
            }
        }
    });
    use_effect_with((state.view.clone(), props.on_view.clone()), |(view, on_view)| {
        on_view.emit(View::Predict(view.clone()))
    });
    use_effect_with((), |()| gloo::utils::document().set_title("Predict · Activation Lab"));
    let heading = use_node_ref();
    use_focus_on(&heading, &state.view);
    let hide = use_presentation().hide;
    html! {
        <main class="quiz" id="page" tabindex="-1">
            <div class="quiz__head">
                <h1 class="quiz__title">{ "Predict, then reveal" }</h1>
                <p class="quiz__lead" data-part="text">
                    { "Commit yourself before you look: that is when a wrong idea shows." }
                </p>
                <p class="quiz__count">{ count(&state.view) }</p>
            </div>
            <section class="quiz__question" aria-labelledby="question">
                <h2 class="quiz__heading" id="question" tabindex="-1" ref={heading}>{ unbroken(&words::heading(&state.question)) }</h2>
                if is_unanswerable(&state, hide) {
                    <p class="quiz__ask">{ "This question shows a gradient, and the link hides gradients." }</p>
                } else {
                    <p class="quiz__ask">{ words::instruction(&state.question) }</p>
                    { bench(&state, hide, &on_action) }
                }
            </section>
            { settings(&state.view, &on_action) }
            if state.truth.is_some() {
                <details class="keys">
                    <summary class="keys__summary">{ "Keys" }</summary>
                    <p class="keys__intro">{ "With the focus on the empty chart (press Tab until it has a frame):" }</p>
                    { rows(&KEYS) }
                </details>
            }
            <Spoken name="Your answer in words" description={spoken(&state, hide)} opens_in_silence=true />
        </main>
    }
}

fn view_of(arrived: &Arrival) -> Option<PredictView> {
    if let View::Predict(view) = &arrived.0.link.view { Some(view.clone()) } else { None }
}

/// When a press on Next takes that link off the page, the focus goes to the new question instead of nowhere.
#[hook]
fn use_focus_on(heading: &NodeRef, view: &PredictView) {
    let heading = heading.clone();
    use_effect_with(view.clone(), move |_| {
        let active = gloo::utils::document().active_element();
        let is_lost = active.is_none_or(|element| element == *gloo::utils::body());
        let scrolled = web_sys::window().and_then(|it| it.scroll_y().ok()).unwrap_or(0.0);
        // A page that has just been opened keeps its beginning in view.
        if let Some(heading) = heading.cast::<HtmlElement>().filter(|_| is_lost && scrolled > 0.0) {
            // Only a browser that has lost the element refuses.
            let _ = heading.focus();
        }
    });
}

/// A question about the gradient cannot be put where the link hides all gradients.
fn is_unanswerable(state: &PredictState, hide: Hide) -> bool {
    let is_name =
        matches!(&state.question.kind, Kind::Choice(choice) if choice.topic == Topic::Name);
    let needs_gradient = is_name || state.question.anchor().is_some();
    needs_gradient && hide.has(Part::Gradient)
}

/// The given curve beside the place for the answer, and the verdict: of a sketch under both.
fn bench(state: &PredictState, hide: Hide, on_action: &Callback<Action>) -> Html {
    let question = &state.question;
    let at = state.truth.is_some().then(|| x_of(state.pen.column, question.x));
    let is_shown = state.verdict.is_some();
    let can_reveal = !hide.has(Part::Gradient);
    let answer = match &question.kind {
        Kind::Sketch(_) => html! {
            <SketchArea truth={state.truth.clone()} sketch={state.sketch.clone()} pen={state.pen} {is_shown}
                can_undo={state.can_undo()} {can_reveal} anchor={question.anchor()} pen_words={words::pen(state)}
                on_action={on_action.clone()} />
        },
        Kind::Number(quantity, _) => html! {
            <Guess key={words::heading(question)} name={words::heading(question)} is_percent={words::is_percent(*quantity)}
                {is_shown} on_action={on_action.clone()} />
        },
        Kind::Choice(choice) => choices(choice, state.verdict.as_ref(), on_action),
    };
    html! {
        <>
            <div class="quiz__bench">
                <CurveChart question={question.clone()} order={question.given()} {at} />
                <div class="quiz__answer">
                    { answer }
                    if state.truth.is_none() {
                        { verdict(state) }
                        if is_shown && can_reveal {
                            <CurveChart question={question.clone()} order={question.hidden()} at={None} />
                        }
                    }
                </div>
            </div>
            if state.truth.is_some() { { verdict(state) } }
        </>
    }
}

/// The same with what belongs together on one line: `α = 1.5`.
fn unbroken(text: &str) -> String {
    text.replace(" = ", "\u{a0}=\u{a0}")
}

fn count(view: &PredictView) -> String {
    match view.count().filter(|count| view.number <= *count) {
        Some(count) => format!("Question {} of {count}", view.number),
        None => format!("Question {}", view.number),
    }
}

/// What was said last: to the answer, or to the hand that draws.
fn spoken(state: &PredictState, hide: Hide) -> String {
    match &state.verdict {
        Some(Verdict::Sketch(findings)) => words::sketch_summary(findings, state.sketch.is_empty()),
        Some(other) => words::verdict(&state.question, other).unwrap_or_default(),
        None if state.truth.is_some() && !hide.has(Part::Values) => words::pen(state),
        None => String::new(),
    }
}
