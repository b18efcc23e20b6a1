//! The table of contents, which follows the reader.

use super::place::go_to;
use crate::content::lesson::{Heading, SECTIONS, Section};
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// Properties of [`Contents`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The section on screen.
    pub section: &'static Section,
    /// The id of the heading that the reader has reached.
    pub current: Option<&'static str>,
}

/// All sections, and the headings of the one on screen. On a narrow screen it is folded behind a button.
#[component]
pub(super) fn Contents(props: &Props) -> Html {
    let is_open = use_state_eq(|| false);
    let on_toggle = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let on_leave = {
        let is_open = is_open.setter();
        Callback::from(move |_: MouseEvent| is_open.set(false))
    };
    let list_class =
        if *is_open { "contents__list" } else { "contents__list contents__list--folded" };
    html! {
        <nav class="contents" data-part="navigation" aria-label="Contents">
            <button type="button" class="button contents__toggle" onclick={on_toggle}
                aria-expanded={is_open.to_string()} aria-controls="contents-list">{ "Contents" }</button>
            <ol class={list_class} id="contents-list" onclick={on_leave}>
                { for SECTIONS.iter().map(|section| entry(section, props)) }
            </ol>
        </nav>
    }
}

fn entry(section: &'static Section, props: &Props) -> Html {
    let is_shown = section == props.section;
    html! {
        <li key={section.id} class="contents__entry">
            <a class="contents__link" href={format!("#/lesson/{}", section.id)}
                aria-current={is_shown.then_some("page")}>
                <span class="contents__number">{ section.number() }</span>
                <span>{ section.short }</span>
                <span class="contents__minutes">{ format!("{} min", section.minutes) }</span>
            </a>
            if is_shown && !section.headings.is_empty() {
                <ul class="contents__headings">
                    { for section.headings.iter().map(|it| heading(section, it, props.current)) }
                </ul>
            }
        </li>
    }
}

fn heading(section: &Section, heading: &'static Heading, current: Option<&str>) -> Html {
    // The address may already be this one; then no arrival would take the reader there. On a narrow screen the
    // contents fold first, which moves everything below them.
    let on_click = Callback::from(move |_: MouseEvent| {
        Timeout::new(0, move || go_to(heading)).forget();
    });
    html! {
        <li key={heading.id}>
            <a class="contents__heading" href={format!("#/lesson/{}/{}", section.id, heading.id)} onclick={on_click}
                aria-current={(current == Some(heading.id)).then_some("location")}>{ heading.title }</a>
        </li>
    }
}
