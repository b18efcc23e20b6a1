//! One section of the lesson: contents, words, widgets, and the way on.

use super::contents::Contents;
use super::markup;
use super::place::use_current_heading;
use super::self_check::SelfCheck;
use super::widget::widget;
use crate::content::lesson::{Part, SECTIONS, Section};
use crate::link::{LessonView, Theme, View};
use yew::prelude::*;

/// Properties of [`SectionPage`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The section.
    pub section: &'static Section,
    /// What the link asks for: a place in the section.
    pub view: LessonView,
    /// The theme on screen.
    pub theme: Theme,
    /// What is on screen changed.
    pub on_view: Callback<View>,
    /// Only words: what needs a running program leaves an empty place.
    #[prop_or_default]
    pub is_still: bool,
}

/// The section with the contents beside it, and links to its neighbours below.
#[component]
pub fn SectionPage(props: &Props) -> Html {
    let Props { section, view, theme, on_view, is_still } = props;
    use_effect_with((*view, on_view.clone()), |(view, on_view)| {
        on_view.emit(View::Lesson(*view));
    });
    use_effect_with(section.short, |short| {
        gloo::utils::document().set_title(&format!("{short} · Activation Lab"));
    });
    let current = use_current_heading(section);
    html! {
        <main class="lesson" id="page" tabindex="-1">
            <Contents {section} current={current.map(|heading| heading.id)} />
            <article class="lesson__article" aria-labelledby="section-title">
                <p class="lesson__place">
                    { format!("Section {} of {} · about {} minutes", section.number(), SECTIONS.len(), section.minutes) }
                </p>
                <h1 class="lesson__title" id="section-title">{ section.title }</h1>
                <Body {section} theme={*theme} is_still={*is_still} />
                { neighbours(section) }
            </article>
        </main>
    }
}

/// Properties of [`Body`].
#[derive(PartialEq, Properties)]
struct BodyProps {
    section: &'static Section,
    theme: Theme,
    is_still: bool,
}

/// The parts of the section. They stay as they are while the reader scrolls.
#[component]
fn Body(props: &BodyProps) -> Html {
    let parts = props.section.parts().iter().enumerate();
    html! { <>{ for parts.map(|(index, part)| self::part(index, part, props)) }</> }
}

fn part(index: usize, part: &'static Part, props: &BodyProps) -> Html {
    match part {
        Part::Text(html) => {
            html! { <div key={index} class="lesson__text" data-part="text">{ markup(html) }</div> }
        }
        Part::Widget { .. } | Part::SelfCheck if props.is_still => {
            html! { <div key={index} class="lesson__widget lesson__widget--still"></div> }
        }
        Part::Widget { name, options } => {
            html! { <div key={index} class="lesson__widget">{ widget(name, options, props.theme) }</div> }
        }
        Part::SelfCheck => html! { <SelfCheck key={index} /> },
    }
}

fn neighbours(section: &Section) -> Html {
    let link = |section: &Section, class, direction: &str| {
        html! {
            <a class={class} href={format!("#/lesson/{}", section.id)}>
                <span class="neighbours__direction">{ direction }</span>
                <span class="neighbours__title">{ section.short }</span>
            </a>
        }
    };
    html! {
        <nav class="neighbours" data-part="navigation" aria-label="Next and previous section">
            { match section.previous() {
                Some(previous) => link(previous, "neighbours__link", "Previous"),
                None => html! {
                    <a class="neighbours__link" href="#/">
                        <span class="neighbours__direction">{ "Previous" }</span>
                        <span class="neighbours__title">{ "Start" }</span>
                    </a>
                },
            } }
            { match section.next() {
                Some(next) => link(next, "neighbours__link neighbours__link--next", "Next"),
                None => html! {
                    <a class="neighbours__link neighbours__link--next" href="#/explore">
                        <span class="neighbours__direction">{ "Go on" }</span>
                        <span class="neighbours__title">{ "Explore every function" }</span>
                    </a>
                },
            } }
        </nav>
    }
}
