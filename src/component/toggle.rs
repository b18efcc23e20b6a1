//! A button that is either pressed or not, and keeps its width when it changes.

use yew::prelude::*;

/// Properties of [`Toggle`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What stands on it.
    pub label: AttrValue,
    /// The accessible name, where the label is too short to say it.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// Whether it is pressed.
    pub pressed: bool,
    /// Whether it can be pressed.
    #[prop_or(true)]
    pub enabled: bool,
    /// It was pressed.
    pub on_press: Callback<()>,
}

/// A toggle button.
#[component]
pub fn Toggle(props: &Props) -> Html {
    let on_click =
        use_callback(props.on_press.clone(), |_: MouseEvent, on_press| on_press.emit(()));
    html! {
        <button type="button" class="button button--toggle" aria-pressed={props.pressed.to_string()}
            aria-label={props.name.clone()} title={props.name.clone()} data-label={props.label.clone()}
            disabled={!props.enabled} onclick={on_click}>{ &props.label }</button>
    }
}
