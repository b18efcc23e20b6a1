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
use article::Article;
use head::Head;
use keys::{PAGE_KEYS, use_page_keys};
use knobs::{ParamKnob, Presets};
use readout::Readout;
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
    let on_axis =
        use_callback(on_action.clone(), |action, on_action| on_action.emit(Action::Axis(action)));
    let on_at = use_callback(on_axis.clone(), |x, on_axis| on_axis.emit(AxisAction::SetAt(x)));
    let on_range = use_callback(on_axis.clone(), |x: Span, on_axis| {
        on_axis.emit(AxisAction::SetRange(x.from(), x.to()))
    });
    let on_reset = use_callback(on_axis.clone(), |(), on_axis| on_axis.emit(AxisAction::Reset));
    let on_wish =
        use_callback(on_axis.clone(), |wish: RangeWish, on_axis| on_axis.emit(axis_action(wish)));
    let on_jump = use_callback(
        (on_axis.clone(), shape.clone(), view.clone()),
        |jump, (on_axis, shape, view)| {
            if let Some(x) = landing(jump, &shape.landmarks(view.from, view.to), view.at) {
                on_axis.emit(AxisAction::SetAt(x));
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
                        <AtKnob at={view.at} from={view.from} to={view.to} {on_axis} />
                    </div>
                    <Readout x={view.at} {here} shows_second={view.show.ddf} />
                </figure>
                <div class="explore__tools">
                    <RangeField from={view.from} to={view.to} {on_wish} />
                    <Export stem={view.activation.id} title={view.activation.name} view={View::Explore(view.clone())} spec={scene} chart={chart_view} link_to={props.link_to.clone()} />
                </div>
                { key_list(&PAGE_KEYS) }
                <Spoken {description} />
            </section>
            <Article activation={view.activation} params={view.params.clone()} {shape} at={view.at}
                shows_second={view.show.ddf} />
        </main>
    }
}

fn view_of(arrived: &Arrival) -> ExploreView {
    match &arrived.0.link.view {
        View::Explore(view) => view.clone(),
        _ => ExploreView::default(),
    }
}
