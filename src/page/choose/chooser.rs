//! Questions on one side, the answer on the other.

use super::list::list;
use super::questions::questions;
use super::start::Start;
use super::words;
use crate::choose::{Answers, Chooser as Judge, Layer, Ranked, advice, output};
use crate::link::Theme;
use yew::prelude::*;

/// Properties of [`Chooser`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What the ids of its parts begin with, unique on the page.
    pub id: AttrValue,
    /// The answers so far.
    pub answers: Answers,
    /// The reader answered, or took an answer back.
    pub on_answers: Callback<Answers>,
    /// The theme on screen.
    pub theme: Theme,
    /// The level of its headings.
    #[prop_or(2)]
    pub level: u8,
}

/// What to start with, what goes with it, and the ranked lists.
#[component]
pub fn Chooser(props: &Props) -> Html {
    let Props { id, answers, on_answers, theme, level } = props;
    // Looking at every function takes some milliseconds, once.
    let judge = use_memo((), |()| Judge::default());
    let hidden = judge.rank(Layer::Hidden, answers);
    let last = output(answers).map(|_| judge.rank(Layer::Output, answers));
    let Some(first) = hidden.first() else { return Html::default() };
    let last_first = last.as_ref().and_then(|ranked| ranked.first());
    html! {
        <div class="chooser">
            <div class="chooser__columns">
                { questions(id, answers, on_answers) }
                <section class="chooser__result" aria-label="What to start with">
                    <p class="chooser__headline" role="status">
                        { words::headline(first.candidate.name, last_first.map(|it| it.candidate.name), answers) }
                    </p>
                    { for advice(answers).enumerate().map(|(index, advice)| html! {
                        <p key={index} class="chooser__advice">
                            { markup(advice.text) }{ source(advice.source) }
                        </p>
                    }) }
                    <Start id={id.clone()} level={*level} answers={*answers} theme={*theme} hidden={first.candidate.id}
                        gain={first.candidate.facts.as_ref().map(|facts| facts.gain())}
                        last={last_first.map(|it| it.candidate.name)} />
                    { heading(*level, "Hidden layers: all functions in order") }
                    { compare(&hidden) }
                    { list(&hidden) }
                    if let Some(last) = &last {
                        { heading(*level, "Last layer: all functions in order") }
                        { list(last) }
                    }
                </section>
            </div>
        </div>
    }
}

fn compare(ranked: &[Ranked]) -> Html {
    let (link, names) = words::compare_link(ranked);
    html! {
        <p class="chooser__compare">
            <a class="button" href={link}>{ "Open in Compare" }</a>
            <span>{ names }</span>
        </p>
    }
}

/// A heading of this level.
pub(super) fn heading(level: u8, text: &'static str) -> Html {
    html! { <@{format!("h{level}")} class="chooser__heading">{ text }</@> }
}

/// HTML that the build script made from our own words.
pub(super) fn markup(html: &'static str) -> Html {
    Html::from_html_unchecked(AttrValue::Static(html))
}

/// Who has shown it.
pub(super) fn source(source: Option<&'static str>) -> Html {
    source.map_or_else(Html::default, |source| {
        html! { <small class="chooser__source">{ markup(source) }</small> }
    })
}
