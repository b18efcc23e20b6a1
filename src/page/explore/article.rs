//! The words beside the chart: summary, formula, properties, text, code, source.

use crate::activation::Order;
use crate::activation::shape::Shape;
use crate::component::code_tabs::CodeTabs;
use crate::component::formula::Formula;
use crate::component::property_table::PropertyTable;
use crate::content::{ActivationText, activation_text};
use crate::link::ExploreView;
use std::rc::Rc;
use yew::prelude::*;

/// Everything there is to read about the function on screen.
///
/// Parts that follow the reference line are made anew with each of its moves, so this is no component of its own.
pub(super) fn article(view: &ExploreView, shape: &Rc<Shape>) -> Html {
    let ExploreView { activation, params, at, .. } = view;
    let Some(text) = activation_text(activation.id) else { return Html::default() };
    let formula = |order: Order| {
        html! { <Formula {activation} params={params.clone()} x={*at} {order} /> }
    };
    html! {
        <article class="article" aria-labelledby="function-name">
            <h1 class="article__name" id="function-name">{ activation.name }</h1>
            <p class="article__lead">{ markup(text.summary) }</p>
            <div class="article__formulas">
                { formula(Order::Value) }
                { formula(Order::Derivative) }
                if view.show.ddf && activation.second_derivative.is_some() {
                    { formula(Order::Second) }
                }
            </div>
            <h2 class="article__heading">{ "Properties" }</h2>
            <PropertyTable {activation} params={params.clone()} shape={shape.clone()} />
            { words(text) }
            <h2 class="article__heading">{ "Code" }</h2>
            <CodeTabs {activation} params={params.clone()} />
            { source(text) }
        </article>
    }
}

fn words(text: &'static ActivationText) -> Html {
    html! {
        <>
            <h2 class="article__heading">{ "What it is for" }</h2>
            <div class="article__words">{ markup(text.body) }</div>
            if let Some(convention) = text.convention {
                <h2 class="article__heading">{ "The slope where there is none" }</h2>
                <div class="article__words"><p>{ markup(convention) }</p></div>
            }
            if let Some(differences) = text.differences {
                <h2 class="article__heading">{ "Where frameworks differ" }</h2>
                <div class="article__words">{ markup(differences) }</div>
            }
        </>
    }
}

fn source(text: &'static ActivationText) -> Html {
    html! { <p class="article__source">{ "Source: " }{ markup(text.source) }</p> }
}

/// HTML that the build script made from our own Markdown.
fn markup(html: &'static str) -> Html {
    Html::from_html_unchecked(AttrValue::Static(html))
}
