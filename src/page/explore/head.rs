//! Above the chart: which function, which curves, which layout.

use super::state::Action;
use crate::activation::{Order, Setting};
use crate::component::picker::Picker;
use crate::component::toggle::Toggle;
use crate::link::{ExploreView, Layout, Link, PredictView, View, print};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Head`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What is on screen.
    pub view: ExploreView,
    /// Whether f′ and f″ can be shown.
    pub has_slopes: bool,
    /// What the reader does.
    pub on_action: Callback<Action>,
}

/// The picker and the toggles.
#[component]
pub(super) fn Head(props: &Props) -> Html {
    let Props { view, has_slopes, on_action } = props;
    let on_select = use_callback(on_action.clone(), |activation, on_action| {
        on_action.emit(Action::Select(activation))
    });
    let on_step = use_callback(on_action.clone(), |step: isize, on_action| {
        on_action.emit(if step < 0 { Action::Previous } else { Action::Next });
    });
    let on_layout = use_callback((on_action.clone(), view.layout), |(), (on_action, layout)| {
        on_action.emit(Action::SetLayout(match layout {
            Layout::Stacked => Layout::Overlaid,
            Layout::Overlaid => Layout::Stacked,
        }));
    });
    html! {
        <div class="explore__head">
            <Picker selected={view.activation} {on_select} {on_step} />
            <div class="explore__toggles">
                <div class="button-row" role="group" aria-label="Curves">
                    { for Order::ALL.into_iter()
                        .filter(|order| view.activation.has(*order) && (*has_slopes || *order == Order::Value))
                        .map(|order| curve_toggle(order, view, on_action)) }
                </div>
                <div class="button-row" role="group" aria-label="Layout">
                    <Toggle label="Overlay" pressed={view.layout == Layout::Overlaid}
                        enabled={view.show.curves().count() > 1} on_press={on_layout} />
                </div>
                <a class="button" data-part="navigation" href={predict_link(view)}>{ "Predict first" }</a>
            </div>
        </div>
    }
}

/// Questions about this function over this range.
fn predict_link(view: &ExploreView) -> String {
    let setting = Setting { activation: view.activation, params: view.params.clone() };
    print(&Link::from(View::Predict(PredictView::of(Rc::from([setting]), (view.from, view.to)))))
}

fn curve_toggle(order: Order, view: &ExploreView, on_action: &Callback<Action>) -> Html {
    let on_press = on_action.reform(move |()| Action::ToggleCurve(order));
    let (label, name) = match order {
        Order::Value => ("f", "Function f"),
        Order::Derivative => ("f′", "Gradient f′"),
        Order::Second => ("f″", "Second derivative f″"),
    };
    html! { <Toggle key={label} {label} {name} pressed={view.show.has(order)} {on_press} /> }
}
