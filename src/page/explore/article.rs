//! The words beside the chart: summary, formula, properties, text, code, source.

use crate::activation::Order;
use crate::activation::shape::Shape;
use crate::component::code_tabs::CodeTabs;
use crate::component::formula::Formula;
use crate::component::property_table::PropertyTable;
use crate::content::{ActivationText, activation_text, summary};
use crate::link::{ExploreView, Hide, Part};
use std::rc::Rc;
use yew::prelude::*;

/// Everything there is to read about the function on screen.
///
/// Parts that follow the reference line are made anew with each of its moves, so this is no component of its own.
pub(super) fn article(view: &ExploreView, shape: &Rc<Shape>, hide: Hide) -> Html {
    let ExploreView { activation, params, at, .. } = view;
    let Some(text) = activation_text(activation.id) else { return Html::default() };
    let formula = |order: Order| {
        html! { <Formula {activation} params={params.clone()} x={*at} {order} /> }
    };
    html! {
        <article class="article" aria-labelledby="function-name">
            <h1 class="article__name" id="function-name">{ activation.name }</h1>
            <p class="article__lead" data-part="text">{ markup(summary(activation.id).unwrap_or_default()) }</p>
            <div class="article__formulas" data-part="formula">
                { formula(Order::Value) }
                if !hide.has(Part::Gradient) { { formula(Order::Derivative) } }
                if view.show.ddf && activation.second_derivative.is_some() {
                    { formula(Order::Second) }
                }
            </div>
            // Much of what is computed of a function is said of its gradient.
            <div data-part="values gradient text">
                <h2 class="article__heading">{ "Properties" }</h2>
                <PropertyTable {activation} params={params.clone()} shape={shape.clone()} />
            </div>
            { words(text) }
            <div data-part="formula text">
                <h2 class="article__heading">{ "Code" }</h2>
                <CodeTabs {activation} params={params.clone()} />
            </div>
            { source(text) }
        </article>
    }
}

fn words(text: &'static ActivationText) -> Html {
    html! {
        <div data-part="text">
            <h2 class="article__heading">{ "What it is for" }</h2>
            <div class="article__words">{ markup(text.body) }</div>
            if let Some(convention) = text.convention {
                <div data-part="gradient">
                    <h2 class="article__heading">{ "The slope where there is none" }</h2>
                    <div class="article__words"><p>{ markup(convention) }</p></div>
                </div>
            }
            if let Some(differences) = text.differences {
                <h2 class="article__heading">{ "Where frameworks differ" }</h2>
                <div class="article__words">{ markup(differences) }</div>
            }
        </div>
    }
}

fn source(text: &'static ActivationText) -> Html {
    html! { <p class="article__source" data-part="text">{ "Source: " }{ markup(text.source) }</p> }
}

/// HTML that the build script made from our own Markdown.
fn markup(html: &'static str) -> Html {
    Html::from_html_unchecked(AttrValue::Static(html))
}
