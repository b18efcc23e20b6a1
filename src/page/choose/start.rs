//! What to start with: the function to look at, the initialisation, the loss, and the code.

use super::chooser::{heading, markup, source};
use super::picture::Picture;
use super::words;
use crate::activation::find;
use crate::choose::{Answers, code, initialisation, output};
use crate::component::code_tabs::Snippets;
use crate::content::{self, Framework};
use crate::link::Theme;
use yew::prelude::*;

/// The frameworks that have a network in code.
const FRAMEWORKS: &[Framework] = &[Framework::Pytorch, Framework::Keras];

/// Properties of [`Start`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What the ids of its parts begin with.
    pub id: AttrValue,
    /// The level of its heading.
    pub level: u8,
    /// The answers so far.
    pub answers: Answers,
    /// The theme on screen.
    pub theme: Theme,
    /// The id of the function for the hidden layers.
    pub hidden: &'static str,
    /// The factor for its weights.
    pub gain: Option<f64>,
    /// The name of the function for the last layer.
    pub last: Option<&'static str>,
}

/// The chart beside a list of what goes with the function, and the code below.
#[component]
pub(super) fn Start(props: &Props) -> Html {
    let Props { id, level, answers, theme, hidden, gain, last } = props;
    let code = use_callback((*hidden, *answers), |framework: Framework, (hidden, answers)| {
        code(hidden, framework, answers).map(AttrValue::from)
    });
    let Some(activation) = find(hidden) else { return Html::default() };
    let summary = content::summary(hidden).unwrap_or_default();
    html! {
        <div class="kit">
            <Picture {activation} theme={*theme} />
            <dl class="kit__list">
                <dt>{ "Hidden layers" }</dt>
                <dd><strong>{ activation.name }</strong><p>{ markup(summary) }</p></dd>
                { first_weights(hidden, answers, *gain) }
                { last_layer(*last, answers) }
            </dl>
            <div class="kit__code">
                { heading(*level, "In code") }
                <Snippets id={format!("{id}-code")} frameworks={FRAMEWORKS} {code} />
            </div>
        </div>
    }
}

fn first_weights(hidden: &str, answers: &Answers, gain: Option<f64>) -> Html {
    let Some(found) = initialisation(hidden, answers) else { return Html::default() };
    html! {
        <>
            <dt>{ "Initialisation" }</dt>
            <dd>
                <strong>{ found.name }</strong>
                <p>{ markup(found.why) }</p>
                if let Some(gain) = gain {
                    <p class="reason__fact">{ words::gain(gain) }</p>
                }
                { source(found.source) }
            </dd>
        </>
    }
}

fn last_layer(last: Option<&'static str>, answers: &Answers) -> Html {
    let (Some(last), Some(output)) = (last, output(answers)) else {
        return html! { <><dt>{ "Last layer, loss" }</dt><dd><p>{ words::no_task(answers) }</p></dd></> };
    };
    html! {
        <>
            <dt>{ "Last layer" }</dt>
            <dd><strong>{ last }</strong></dd>
            <dt>{ "Loss" }</dt>
            <dd>
                <strong>{ output.loss }</strong>
                <p>{ markup(output.why) }</p>
                { source(output.source) }
            </dd>
        </>
    }
}
