//! The lesson: a first screen with one thing to move, then seven sections, each a page of its own.
//!
//! Its words come from `content/lesson/`, its live widgets from [`widget`]. A section's parts are mounted only while
//! it is shown. Start with [`Lesson`], then [`section`] and [`contents`]; [`start`] is the first screen.

pub mod answers;
mod contents;
mod place;
mod scroll;
mod section;
mod self_check;
mod start;
pub mod start_words;
pub mod widget;

use crate::link::{LessonView, Theme, View};
use place::use_place;
use section::SectionPage;
use start::Start;
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
    use_effect_with((*view, on_view.clone()), |(view, on_view)| {
        on_view.emit(View::Lesson(*view));
    });
    use_effect_with(view.section.map(|section| section.short), |short| {
        let title = short.map_or_else(String::new, |short| format!("{short} · "));
        gloo::utils::document().set_title(&format!("{title}Activation Lab"));
    });
    use_place(*view);
    match view.section {
        None => html! { <Start theme={*theme} /> },
        Some(section) => html! { <SectionPage key={section.id} {section} theme={*theme} /> },
    }
}

/// HTML that the build script made from our own words.
fn markup(html: &'static str) -> Html {
    Html::from_html_unchecked(AttrValue::Static(html))
}
