//! The Compare page: two to six functions side by side.
//!
//! [`state`] is everything that can happen on it, pure; so are [`names`], [`values`] and [`scene`], which follow from
//! that state. [`Compare`] lays out the parts: `head` and the chart, `functions` (one row each), `table` (values at x),
//! `properties` with `speed`, and `flow` (what becomes of random inputs). The last two follow when the hand rests.

mod flow;
mod functions;
mod head;
pub mod names;
mod properties;
pub mod scene;
pub mod seen;
pub mod sets;
pub(in crate::page) mod speed;
mod spoken;
pub mod state;
mod swatch;
mod table;
pub mod values;

use super::Arrival;
use super::at_knob::AtKnob;
use super::axis_callbacks::AxisCallbacks;
use super::landing::{landing, merged};
use crate::activation::shape::Shape;
use crate::component::chart::{Chart, ChartView};
use crate::component::export::Export;
use crate::component::key_list::key_list;
use crate::component::presentation::use_presentation;
use crate::component::range_field::RangeField;
use crate::component::rested::use_rested;
use crate::component::spoken::Spoken;
use crate::link::{CompareLayout, CompareView, Part, Theme, View};
use flow::FlowSection;
use functions::Functions;
use head::Head;
use properties::Properties;
use state::{Action, CompareState};
use std::rc::Rc;
use yew::prelude::*;

impl Reducible for CompareState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Self::Action) -> Rc<Self> {
        Rc::new(self.after(action))
    }
}

/// Properties of [`Compare`].
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

/// Chart, functions and what is known of them.
#[component]
pub fn Compare(props: &Props) -> Html {
    let state = use_reducer_eq(|| CompareState::from(view_of(&props.arrived).unwrap_or_default()));
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
    use_effect_with((state.view.clone(), props.on_view.clone()), |(view, on_view)| {
        on_view.emit(View::Compare(view.clone()))
    });
    use_effect_with((), |()| gloo::utils::document().set_title("Compare · Activation Lab"));

    let hide = use_presentation().hide;
    let view = &seen::seen(&state.view, hide);
    let names = (*use_memo(view.functions.clone(), |functions| names::names(functions))).clone();
    let rows = values::rows(view, &names);
    let listed = spoken::listed(names.iter().map(|name| &**name));
    let spec = use_memo(view.clone(), |view| scene::of(view, &names));
    let description = AttrValue::from(spoken::description(view, &names, &rows, hide));
    let value_text = AttrValue::from(spoken::value_text(view, &names, &rows, hide));
    let chart = (*use_memo((), |()| ChartView::default())).clone();

    let told =
        use_memo(on_action.clone(), |on_action| AxisCallbacks::new(on_action.reform(Action::Axis)));
    let on_jump = use_callback(
        (told.on_at.clone(), view.functions.clone(), (view.at, view.from, view.to, hide)),
        |jump, (on_at, functions, (at, from, to, hide))| {
            let landmarks = merged(functions.iter().map(|it| {
                let shape = Shape::of(it.activation, &it.params);
                super::explore::seen::landmarks(shape.landmarks(*from, *to), *hide)
            }));
            if let Some(x) = landing(jump, &landmarks, *at) {
                on_at.emit(x);
            }
        },
    );
    let (functions, baseline) = use_rested((view.functions.clone(), view.baseline));
    html! {
        <main class="compare" id="page" tabindex="-1">
            <div class="compare__top">
                <div class="compare__stage">
                    <Head view={view.clone()} has_slopes={!hide.has(Part::Gradient)} names={names.clone()} on_action={on_action.clone()} />
                    <div class="compare__figure">
                        <div class={chart_class(view)}>
                            <Chart spec={spec.clone()} theme={props.theme.id()} view={chart.clone()}
                                label={format!("Chart of {listed}")} description={description.clone()} {value_text}
                                on_at={told.on_at.clone()} on_range={told.on_range.clone()}
                                on_range_reset={told.on_range_reset.clone()} {on_jump} />
                        </div>
                        <div class="compare__knobs">
                            <AtKnob at={view.at} from={view.from} to={view.to} on_axis={told.on_axis.clone()} />
                        </div>
                    </div>
                </div>
                <Functions functions={view.functions.clone()} keys={state.keys.clone()} on_action={on_action.clone()} />
                <div class="compare__under">
                    { table::table(view, &names, &rows, !hide.has(Part::Gradient), &on_action) }
                    <div class="explore__tools">
                        <RangeField from={view.from} to={view.to} on_wish={told.on_wish.clone()} />
                        <Export stem="compare" title={format!("Comparison of {listed}")}
                            view={View::Compare(state.view.clone())} {spec} {chart} link_to={props.link_to.clone()} />
                    </div>
                    { key_list(&[]) }
                    <Spoken {description} />
                </div>
            </div>
            <Properties functions={functions.clone()} {baseline} />
            <FlowSection {functions} flow={view.flow} {on_action} />
        </main>
    }
}

fn view_of(arrived: &Arrival) -> Option<CompareView> {
    if let View::Compare(view) = &arrived.0.link.view { Some(view.clone()) } else { None }
}

/// The style sheet gives a grid its height by the number of its cells.
fn chart_class(view: &CompareView) -> Classes {
    let cells = view.functions.len() - usize::from(view.baseline.is_some());
    let is_grid = view.layout == CompareLayout::Grid;
    let has_both = view.show.f && view.show.df;
    classes!(
        "compare__chart",
        is_grid.then(|| format!("compare__chart--cells-{cells}")),
        (is_grid && has_both).then_some("compare__chart--both"),
    )
}
