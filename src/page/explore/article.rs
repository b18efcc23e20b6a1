//! The words beside the chart: summary, formula, properties, text, code, source.

use crate::activation::shape::Shape;
use crate::activation::{Activation, Order};
use crate::component::code_tabs::CodeTabs;
use crate::component::formula::Formula;
use crate::component::property_table::PropertyTable;
use crate::content::{ActivationText, activation_text};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Article`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The function.
    pub activation: &'static Activation,
    /// Its parameter values.
    pub params: Rc<[f64]>,
    /// Its shape with these values.
    pub shape: Rc<Shape>,
    /// Where the reference line stands.
    pub at: f64,
    /// Whether f″ is on screen.
    pub shows_second: bool,
}

/// Everything there is to read about one function.
#[component]
pub(super) fn Article(props: &Props) -> Html {
    let Props { activation, params, shape, at, shows_second } = props;
    let Some(text) = activation_text(activation.id) else { return Html::default() };
    let formula = |order: Order| {
        html! { <Formula {activation} params={params.clone()} x={*at} {order} /> }
    };
    html! {
        <article class="article" aria-labelledby="function-name">
            <h1 class="article__name" id="function-name">{ activation.name }</h1>
            <Summary {activation} />
            <div class="article__formulas">
                { formula(Order::Value) }
                { formula(Order::Derivative) }
                if *shows_second && activation.second_derivative.is_some() {
                    { formula(Order::Second) }
                }
            </div>
            <h2 class="article__heading">{ "Properties" }</h2>
            <PropertyTable {activation} params={params.clone()} shape={shape.clone()} />
            <Words {activation} />
            <h2 class="article__heading">{ "Code" }</h2>
            <CodeTabs {activation} params={params.clone()} />
            { source(text) }
        </article>
    }
}

/// Properties of the parts that depend on the function alone.
#[derive(PartialEq, Properties)]
struct TextProps {
    activation: &'static Activation,
}

#[component]
fn Summary(props: &TextProps) -> Html {
    let summary = activation_text(props.activation.id).map_or("", |text| text.summary);
    html! { <p class="article__lead">{ markup(summary) }</p> }
}

#[component]
fn Words(props: &TextProps) -> Html {
    let Some(text) = activation_text(props.activation.id) else { return Html::default() };
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
