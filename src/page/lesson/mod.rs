//! The lesson: a first screen with one thing to move, then seven sections, each a page of its own.
//!
//! Its words come from `content/lesson/`, its live widgets from [`widget`]. A section's parts are mounted only while
//! it is shown. Start with [`Lesson`], then [`section`] and [`contents`]; the first screen is [`crate::page::home`].

pub mod answers;
mod contents;
mod place;
mod section;
mod self_check;
pub mod widget;

use crate::link::{LessonView, Theme, View};
use crate::page::home::Home;
use place::use_place;
pub use section::SectionPage;
use yew::prelude::*;

/// Properties of [`Lesson`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What the link asks for.
    pub view: LessonView,
    /// The theme on screen.
    pub theme: Theme,
    /// What is on screen changed.
    pub on_view: Callback<View>,
}

/// The first screen, or a section with the contents beside it.
#[component]
pub fn Lesson(props: &Props) -> Html {
    let Props { view, theme, on_view } = props;
    use_place(*view);
    match view.section {
        None => html! { <Home theme={*theme} {on_view} /> },
        Some(section) => {
            html! { <SectionPage key={section.id} {section} view={*view} theme={*theme} {on_view} /> }
        }
    }
}

/// HTML that the build script made from our own words.
fn markup(html: &'static str) -> Html {
    Html::from_html_unchecked(AttrValue::Static(html))
}
