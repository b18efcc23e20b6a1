//! The page as it stands before a program has arrived, and where none can run: words, and room for the rest.
//!
//! `examples/still.rs` writes it into the page once, while the site is built. The programs never show it: the first
//! that starts takes its place, with the same words in the same places.

use super::shell::tools;
use crate::component::header::Header;
use crate::link::{LessonView, Theme};
use crate::page::home::Home;
use crate::page::lesson::SectionPage;
use yew::prelude::*;

/// Properties of [`Still`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The part of the lesson.
    pub view: LessonView,
    /// A drawing of [`first_scene`](crate::page::home::first_scene) as SVG, for the first screen.
    pub drawing: AttrValue,
}

/// The words of a part of the lesson, the first chart as a drawing, and room where a program will put its widgets.
#[component]
pub fn Still(props: &Props) -> Html {
    let (view, theme, on_view) = (props.view, Theme::Light, Callback::noop());
    match view.section {
        None => html! { <Home {theme} {on_view} drawing={props.drawing.clone()} /> },
        Some(section) => {
            html! { <SectionPage {section} {view} {theme} {on_view} is_still={true} /> }
        }
    }
}

/// The bar above it, with its links.
#[component]
pub fn StillHeader() -> Html {
    html! {
        <Header page="" theme={Theme::Light} on_theme={Callback::noop()}>
            { tools(false, None, &Callback::noop(), Callback::noop()) }
        </Header>
    }
}
