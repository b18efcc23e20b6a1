//! A text alternative that follows every change, after the reader has paused.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// A screen reader needs about this long before the next sentence makes sense.
const PAUSE_MS: u32 = 800;

/// Properties of [`Spoken`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Its accessible name.
    #[prop_or(AttrValue::Static("Chart in words"))]
    pub name: AttrValue,
    /// The description as it is now.
    pub description: AttrValue,
    /// Whether nothing is said before the first change, so that a page with many figures opens in silence.
    #[prop_or_default]
    pub opens_in_silence: bool,
}

/// A polite live region that speaks once the description has rested.
#[component]
pub fn Spoken(props: &Props) -> Html {
    let said = use_state_eq(AttrValue::default);
    let is_silent = use_mut_ref(|| props.opens_in_silence);
    use_effect_with(props.description.clone(), {
        let said = said.setter();
        move |description| {
            let is_silent = is_silent.replace(false);
            let description = description.clone();
            let timeout =
                (!is_silent).then(|| Timeout::new(PAUSE_MS, move || said.set(description)));
            move || drop(timeout)
        }
    });
    html! { <p class="spoken" role="status" aria-label={props.name.clone()}>{ &*said }</p> }
}
