//! Above the chart: which curves, which layout, and what is subtracted.

use super::state::Action;
use crate::activation::Order;
use crate::component::toggle::Toggle;
use crate::link::{CompareLayout, CompareView, Link, PredictView, View, print};
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Properties of [`Head`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What is on screen.
    pub view: CompareView,
    /// Whether f′ can be shown.
    pub has_slopes: bool,
    /// What the functions are called.
    pub names: Rc<[Rc<str>]>,
    /// What the reader does.
    pub on_action: Callback<Action>,
}

/// Toggles, and a select for the baseline.
#[component]
pub(super) fn Head(props: &Props) -> Html {
    let Props { view, has_slopes, names, on_action } = props;
    let is_grid = view.layout == CompareLayout::Grid;
    let other = if is_grid { CompareLayout::Overlay } else { CompareLayout::Grid };
    let on_layout = on_action.reform(move |()| Action::SetLayout(other));
    let on_baseline = on_action.reform(|event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        // The first option subtracts nothing.
        let chosen = select.map_or(0, |select| select.selected_index());
        Action::SetBaseline(usize::try_from(chosen - 1).ok())
    });
    html! {
        <div class="compare__head">
            <div class="compare__toggles">
                <div class="button-row" role="group" aria-label="Curves">
                    { curve_toggle(Order::Value, "Function f", view, on_action) }
                    if *has_slopes { { curve_toggle(Order::Derivative, "Gradient f′", view, on_action) } }
                </div>
                <div class="button-row" role="group" aria-label="Layout">
                    <Toggle label="Grid" name="A chart for each function" pressed={is_grid} on_press={on_layout} />
                </div>
                <a class="button" data-part="navigation" href={predict_link(view)}>{ "Predict first" }</a>
            </div>
            <label class="field compare__baseline">
                { "Show the difference from" }
                <select class="field__select" onchange={on_baseline}>
                    <option selected={view.baseline.is_none()}>{ "nothing" }</option>
                    { for names.iter().enumerate().map(|(place, name)| html! {
                        <option key={place} selected={view.baseline == Some(place)}>{ &**name }</option>
                    }) }
                </select>
            </label>
        </div>
    }
}

/// Questions about these functions over this range.
fn predict_link(view: &CompareView) -> String {
    let range = (view.from, view.to);
    print(&Link::from(View::Predict(PredictView::of(view.functions.clone(), range))))
}

fn curve_toggle(
    order: Order,
    name: &'static str,
    view: &CompareView,
    on_action: &Callback<Action>,
) -> Html {
    let on_press = on_action.reform(move |()| Action::ToggleCurve(order));
    html! { <Toggle label={order.name()} {name} pressed={view.show.has(order)} {on_press} /> }
}
