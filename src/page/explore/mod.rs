//! The Explore page: one function at a time.
//!
//! [`state`] is everything that can happen on it, pure. [`Explore`] holds that state, shares what follows from it
//! (the function's shape, the scene to draw) and lays out the parts: [`head`], [`knobs`], [`readout`], [`article`], and
//! [`spoken`] for those who hear the chart. [`Embed`] is a small version of it for other pages.

mod article;
mod embed;
mod head;
mod keys;
mod knobs;
mod readout;
mod scene;
pub mod seen;
mod spoken;
pub mod state;

pub use embed::Embed;

use super::Arrival;
use super::at_knob::AtKnob;
use super::axis_callbacks::AxisCallbacks;
use super::landing::landing;
use crate::activation::Setting;
use crate::activation::shape::Shape;
use crate::component::chart::{Chart, ChartView};
use crate::component::export::Export;
use crate::component::key_list::key_list;
use crate::component::presentation::use_presentation;
use crate::component::range_field::RangeField;
use crate::component::spoken::Spoken;
use crate::link::{CompareView, ExploreView, Link, Part, Theme, View, print};
use article::article;
use head::Head;
use keys::{PAGE_KEYS, use_page_keys};
use knobs::{ParamRow, presets};
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
    let state = use_reducer_eq(|| ExploreState::from(view_of(&props.arrived).unwrap_or_default()));
    let dispatcher = state.dispatcher();
    let on_action = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
    use_effect_with(props.arrived.clone(), {
        let on_action = on_action.clone();
        move |arrived| {
            if let Some(view) = view_of(arrived) {
                on_action.emit(Action::Replace(view));
            }
        }
    });
    use_effect_with((state.view.clone(), props.on_view.clone()), |(view, on_view)| {
        on_view.emit(View::Explore(view.clone()))
    });
    use_effect_with(state.view.activation, |activation| {
        gloo::utils::document().set_title(&format!("{} · Activation Lab", activation.name));
    });

    let hide = use_presentation().hide;
    use_page_keys(&on_action, !hide.has(Part::Picker));

    let view = &seen::seen(&state.view, hide);
    let shape = use_memo((view.activation, view.params.clone()), |(activation, params)| {
        Shape::of(activation, params)
    });
    let scene = use_memo((view.clone(), hide), |(view, hide)| scene::of(view, *hide));
    let here = shape.at(view.at);
    let description = AttrValue::from(spoken::description(view, &here, hide));
    let value_text = AttrValue::from(spoken::value_text(view, &here, hide));
    let chart_view = (*use_memo((), |()| ChartView::default())).clone();
    let told =
        use_memo(on_action.clone(), |on_action| AxisCallbacks::new(on_action.reform(Action::Axis)));
    let on_jump = use_callback(
        (told.on_at.clone(), shape.clone(), view.clone(), hide),
        |jump, (on_at, shape, view, hide)| {
            let landmarks = seen::landmarks(shape.landmarks(view.from, view.to), *hide);
            if let Some(x) = landing(jump, &landmarks, view.at) {
                on_at.emit(x);
            }
        },
    );
    html! {
        <main class="explore" id="page" tabindex="-1">
            <section class="explore__lab" aria-label="Chart and controls">
                <Head view={view.clone()} has_slopes={!hide.has(Part::Gradient)} on_action={on_action.clone()} />
                <figure class="explore__figure">
                    <div class={format!("explore__chart explore__chart--params-{}", view.params.len())}>
                        <Chart spec={scene.clone()} theme={props.theme.id()} view={chart_view.clone()} label={format!("Chart of {}", view.activation.name)}
                            description={description.clone()} {value_text}
                            on_at={told.on_at.clone()} on_range={told.on_range.clone()} on_range_reset={told.on_range_reset.clone()} {on_jump} />
                    </div>
                    <div class="explore__knobs">
                        { for (0..view.params.len()).map(|index| html! {
                            <ParamRow key={view.activation.params[index].id} activation={view.activation}
                                params={view.params.clone()} {index} on_action={on_action.clone()} />
                        }) }
                        { presets(view, &on_action) }
                        <AtKnob at={view.at} from={view.from} to={view.to} on_axis={told.on_axis.clone()} />
                    </div>
                    { readout(view.at, &here, view.show.ddf, hide) }
                </figure>
                <div class="explore__tools">
                    <RangeField from={view.from} to={view.to} on_wish={told.on_wish.clone()} />
                    <Export stem={view.activation.id} title={view.activation.name} view={View::Explore(state.view.clone())} spec={scene} chart={chart_view} link_to={props.link_to.clone()} />
                </div>
                <p class="explore__more" data-part="navigation"><a href={compare_link(view)}>{ format!("Compare {} with others", view.activation.name) }</a></p>
                { key_list(&PAGE_KEYS) }
                <Spoken {description} />
            </section>
            { article(view, &shape, hide) }
        </main>
    }
}

fn view_of(arrived: &Arrival) -> Option<ExploreView> {
    if let View::Explore(view) = &arrived.0.link.view { Some(view.clone()) } else { None }
}

/// The function as it stands here beside others, on the same axis.
fn compare_link(view: &ExploreView) -> String {
    let (activation, params) = (view.activation, view.params.clone());
    let ExploreView { at, from, to, .. } = *view;
    let beside = CompareView::beside_others(Setting { activation, params });
    print(&Link::from(View::Compare(CompareView { at, from, to, ..beside })))
}
