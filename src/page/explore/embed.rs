//! A small Explore to stand inside other pages: the same state and the same parts, without picker, range and exports.

use super::knobs::{ParamRow, presets};
use super::readout::readout;
use super::scene;
use super::seen;
use super::spoken;
use super::state::{Action, ExploreState};
use crate::activation::Order;
use crate::activation::shape::Shape;
use crate::component::chart::Chart;
use crate::component::formula::Formula;
use crate::component::presentation::use_presentation;
use crate::link::{ExploreView, Hide, Link, Part, Theme, View, print};
use crate::page::at_knob::AtKnob;
use crate::page::axis::AxisAction;
use crate::page::landing::landing;
use crate::page::lesson::widget::figure::Figure;
use yew::prelude::*;

/// Properties of [`Embed`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What the ids of its controls begin with, unique on the page.
    pub id: AttrValue,
    /// What it shows at first and after Reset. Another function needs another key.
    pub start: ExploreView,
    /// Whether the formula is shown and worked out.
    #[prop_or_default]
    pub has_formula: bool,
    /// The theme on screen.
    pub theme: Theme,
}

/// The chart of one function with its sliders, its values, and the way to the Explore page.
#[component]
pub fn Embed(props: &Props) -> Html {
    let Props { id, start, has_formula, theme } = props;
    let state = use_reducer_eq(|| ExploreState::from(start.clone()));
    let dispatcher = state.dispatcher();
    let on_action = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
    let on_axis =
        use_callback(on_action.clone(), |action, on_action| on_action.emit(Action::Axis(action)));
    let on_at = use_callback(on_axis.clone(), |x, on_axis| on_axis.emit(AxisAction::SetAt(x)));
    let on_reset = use_callback((on_action.clone(), start.clone()), |(), (on_action, start)| {
        on_action.emit(Action::Replace(start.clone()));
    });
    let hide = use_presentation().hide;
    let view = &seen::seen(&state.view, hide);
    let shape = use_memo((view.activation, view.params.clone()), |(activation, params)| {
        Shape::of(activation, params)
    });
    let scene = use_memo((view.clone(), hide), |(view, hide)| scene::of(view, *hide));
    let on_jump = use_callback(
        (on_at.clone(), shape.clone(), view.clone(), hide),
        |jump, (on_at, shape, view, hide)| {
            let landmarks = seen::landmarks(shape.landmarks(view.from, view.to), *hide);
            if let Some(x) = landing(jump, &landmarks, view.at) {
                on_at.emit(x);
            }
        },
    );
    let here = shape.at(view.at);
    let name = view.activation.name;
    let description = AttrValue::from(spoken::description(view, &here, hide));
    html! {
        <Figure name={format!("{name}, live")} caption={caption(view, hide)} description={description.clone()} {on_reset}>
            <div class="widget__view embed__chart">
                <Chart spec={scene} theme={theme.id()} label={format!("Chart of {name}")} {description} zooms={false}
                    value_text={spoken::value_text(view, &here, hide)} {on_at} {on_jump} />
            </div>
            <div class="widget__controls embed__controls">
                { for view.activation.params.iter().enumerate().map(|(index, param)| html! {
                    <ParamRow key={param.id} scope={id.clone()} activation={view.activation} params={view.params.clone()}
                        {index} on_action={on_action.clone()} />
                }) }
                { presets(view, &on_action) }
                <AtKnob scope={id.clone()} at={view.at} from={view.from} to={view.to} {on_axis} />
                { readout(view.at, &here, view.show.ddf, hide) }
                <a class="embed__link" data-part="navigation" href={print(&Link::from(View::Explore(view.clone())))}>
                    { "Open in Explore" }
                </a>
            </div>
            if *has_formula {
                <div class="widget__wide embed__formulas" data-part="formula">
                    { formula(view, Order::Value) }
                    if !hide.has(Part::Gradient) { { formula(view, Order::Derivative) } }
                </div>
            }
        </Figure>
    }
}

fn formula(view: &ExploreView, order: Order) -> Html {
    html! { <Formula activation={view.activation} params={view.params.clone()} x={view.at} {order} /> }
}

/// What to do with it.
fn caption(view: &ExploreView, hide: Hide) -> AttrValue {
    let caption = if hide.has(Part::Gradient) {
        "Drag the line across the chart."
    } else if view.activation.params.is_empty() {
        "Drag the line across the chart: blue is f, orange its gradient f′."
    } else {
        "Drag the line across the chart, and move the slider of the function: blue is f, orange its gradient f′."
    };
    AttrValue::Static(caption)
}
