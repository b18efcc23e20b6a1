//! The Explore page: one function at a time.
//!
//! [`state`] is everything that can happen on it, pure. [`Explore`] holds that state, shares what follows from it
//! (the function's shape, the scene to draw) and lays out the parts: [`head`], [`knobs`], [`readout`], [`export`],
//! [`article`], and [`spoken`] for those who hear the chart.

mod article;
mod export;
mod head;
mod keys;
mod knobs;
mod readout;
mod scene;
mod spoken;
pub mod state;

use super::Arrival;
use crate::activation::shape::Shape;
use crate::component::chart::{Chart, ChartView, Jump};
use crate::component::range_field::{RangeField, RangeWish};
use crate::link::{ExploreView, Theme, View};
use crate::plot::scene::Span;
use article::Article;
use export::Export;
use head::Head;
use keys::{Keys, use_page_keys};
use knobs::{AtKnob, ParamKnob, Presets};
use readout::Readout;
use spoken::Spoken;
use state::{Action, ExploreState};
use std::rc::Rc;
use yew::prelude::*;

impl Reducible for ExploreState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Self::Action) -> Rc<Self> {
        Rc::new(self.after(action))
    }
}

/// Properties of [`Explore`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The link that came in last.
    pub arrived: Arrival,
    /// The theme on screen.
    pub theme: Theme,
    /// What is on screen changed.
    pub on_view: Callback<ExploreView>,
    /// The whole address of a view.
    pub link_to: Callback<ExploreView, String>,
}

/// Chart and controls beside the words about the function.
#[component]
pub fn Explore(props: &Props) -> Html {
    let state = use_reducer_eq(|| ExploreState::from(view_of(&props.arrived)));
    let dispatcher = state.dispatcher();
    let on_action = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
    use_effect_with(props.arrived.clone(), {
        let on_action = on_action.clone();
        move |arrived| on_action.emit(Action::Replace(view_of(arrived)))
    });
    use_effect_with((state.view.clone(), props.on_view.clone()), |(view, on_view)| {
        on_view.emit(view.clone())
    });
    use_effect_with(state.view.activation, |activation| {
        gloo::utils::document().set_title(&format!("{} · Activation Lab", activation.name));
    });

    use_page_keys(&on_action);

    let view = &state.view;
    let shape = use_memo((view.activation, view.params.clone()), |(activation, params)| {
        Shape::of(activation, params)
    });
    let scene = use_memo(view.clone(), scene::of);
    let here = shape.at(view.at);
    let description = AttrValue::from(spoken::description(view, &here));
    let value_text = AttrValue::from(spoken::value_text(view, &here));
    let chart_view = (*use_memo((), |()| ChartView::default())).clone();
    let on_at = use_callback(on_action.clone(), |x, on_action| on_action.emit(Action::SetAt(x)));
    let on_range = use_callback(on_action.clone(), |x: Span, on_action| {
        on_action.emit(Action::SetRange(x.from(), x.to()))
    });
    let on_reset =
        use_callback(on_action.clone(), |(), on_action| on_action.emit(Action::ResetRange));
    let on_wish =
        use_callback(on_action.clone(), |wish, on_action| on_action.emit(action_of(wish)));
    let on_jump = use_callback(
        (on_action.clone(), shape.clone(), view.clone()),
        |jump, (on_action, shape, view)| {
            if let Some(x) = landing(jump, shape, view) {
                on_action.emit(Action::SetAt(x));
            }
        },
    );
    html! {
        <main class="explore" id="page" tabindex="-1">
            <section class="explore__lab" aria-label="Chart and controls">
                <Head view={view.clone()} on_action={on_action.clone()} />
                <figure class="explore__figure">
                    <div class={format!("explore__chart explore__chart--params-{}", view.params.len())}>
                        <Chart spec={scene.clone()} theme={props.theme.id()} view={chart_view.clone()} label={format!("Chart of {}", view.activation.name)}
                            description={description.clone()} {value_text} {on_at} {on_range} on_range_reset={on_reset} {on_jump} />
                    </div>
                    <div class="explore__knobs">
                        { for (0..view.params.len()).map(|index| html! {
                            <ParamKnob key={view.activation.params[index].id} activation={view.activation}
                                params={view.params.clone()} {index} on_action={on_action.clone()} />
                        }) }
                        <Presets activation={view.activation} params={view.params.clone()} on_action={on_action.clone()} />
                        <AtKnob at={view.at} from={view.from} to={view.to} on_action={on_action.clone()} />
                    </div>
                    <Readout x={view.at} {here} shows_second={view.show.ddf} />
                </figure>
                <div class="explore__tools">
                    <RangeField from={view.from} to={view.to} {on_wish} />
                    <Export view={view.clone()} spec={scene} chart={chart_view} link_to={props.link_to.clone()} />
                </div>
                <Keys />
                <Spoken {description} />
            </section>
            <Article activation={view.activation} params={view.params.clone()} {shape} at={view.at}
                shows_second={view.show.ddf} />
        </main>
    }
}

fn view_of(arrived: &Arrival) -> ExploreView {
    let View::Explore(view) = &arrived.0.link.view;
    view.clone()
}

fn action_of(wish: RangeWish) -> Action {
    match wish {
        RangeWish::Set(from, to) => Action::SetRange(from, to),
        RangeWish::ZoomIn => Action::ZoomIn,
        RangeWish::ZoomOut => Action::ZoomOut,
        RangeWish::Reset => Action::ResetRange,
    }
}

/// Where a jump key leads from the examined x, if there is such a place on the axis.
fn landing(jump: Jump, shape: &Shape, view: &ExploreView) -> Option<f64> {
    let landmarks = shape.landmarks(view.from, view.to);
    let next =
        |places: &[f64]| places.iter().copied().find(|x| *x > view.at).or(places.first().copied());
    let previous = |places: &[f64]| {
        places.iter().rev().copied().find(|x| *x < view.at).or(places.last().copied())
    };
    match jump {
        Jump::NextBreak => next(&landmarks.breaks),
        Jump::PreviousBreak => previous(&landmarks.breaks),
        Jump::Steepest => next(&landmarks.steepest),
        Jump::NextSlopeZero => next(&landmarks.zeros),
        Jump::PreviousSlopeZero => previous(&landmarks.zeros),
    }
}
