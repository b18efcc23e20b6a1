//! The Explore page: one function at a time.
//!
//! [`state`] is everything that can happen on it, pure. [`Explore`] holds that state, shares what follows from it
//! (the function's shape, the scene to draw) and lays out the parts: [`head`], [`knobs`], [`readout`], [`article`], and
//! [`spoken`] for those who hear the chart.

mod article;
mod head;
mod keys;
mod knobs;
mod readout;
mod scene;
mod spoken;
pub mod state;

use super::at_knob::AtKnob;
use super::axis::AxisAction;
use super::landing::landing;
use super::{Arrival, axis_action};
use crate::activation::shape::Shape;
use crate::component::chart::{Chart, ChartView};
use crate::component::export::Export;
use crate::component::key_list::key_list;
use crate::component::range_field::{RangeField, RangeWish};
use crate::component::spoken::Spoken;
use crate::link::{ExploreView, Theme, View};
use crate::plot::scene::Span;
use article::article;
use head::Head;
use keys::{PAGE_KEYS, use_page_keys};
use knobs::{ParamKnob, presets};
use readout::readout;
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
    pub on_view: Callback<View>,
    /// The whole address of a view.
    pub link_to: Callback<View, String>,
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
        on_view.emit(View::Explore(view.clone()))
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
    let told = use_memo(on_action.clone(), Told::new);
    let on_jump = use_callback(
        (told.on_at.clone(), shape.clone(), view.clone()),
        |jump, (on_at, shape, view)| {
            if let Some(x) = landing(jump, &shape.landmarks(view.from, view.to), view.at) {
                on_at.emit(x);
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
                            description={description.clone()} {value_text}
                            on_at={told.on_at.clone()} on_range={told.on_range.clone()} on_range_reset={told.on_range_reset.clone()} {on_jump} />
                    </div>
                    <div class="explore__knobs">
                        { for (0..view.params.len()).map(|index| html! {
                            <ParamKnob key={view.activation.params[index].id} activation={view.activation}
                                params={view.params.clone()} {index} on_action={on_action.clone()} />
                        }) }
                        { presets(view, &on_action) }
                        <AtKnob at={view.at} from={view.from} to={view.to} on_axis={told.on_axis.clone()} />
                    </div>
                    { readout(view.at, &here, view.show.ddf) }
                </figure>
                <div class="explore__tools">
                    <RangeField from={view.from} to={view.to} on_wish={told.on_wish.clone()} />
                    <Export stem={view.activation.id} title={view.activation.name} view={View::Explore(view.clone())} spec={scene} chart={chart_view} link_to={props.link_to.clone()} />
                </div>
                { key_list(&PAGE_KEYS) }
                <Spoken {description} />
            </section>
            { article(view, &shape) }
        </main>
    }
}

/// What the parts report, as actions. Made once, because parts that are told the same keep still.
struct Told {
    on_axis: Callback<AxisAction>,
    on_at: Callback<f64>,
    on_range: Callback<Span>,
    on_range_reset: Callback<()>,
    on_wish: Callback<RangeWish>,
}

impl Told {
    fn new(on_action: &Callback<Action>) -> Self {
        let on_axis = on_action.reform(Action::Axis);
        Self {
            on_at: on_axis.reform(AxisAction::SetAt),
            on_range: on_axis.reform(|x: Span| AxisAction::SetRange(x.from(), x.to())),
            on_range_reset: on_axis.reform(|()| AxisAction::Reset),
            on_wish: on_axis.reform(axis_action),
            on_axis,
        }
    }
}

fn view_of(arrived: &Arrival) -> ExploreView {
    match &arrived.0.link.view {
        View::Explore(view) => view.clone(),
        _ => ExploreView::default(),
    }
}
