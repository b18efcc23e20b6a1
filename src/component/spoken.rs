//! A text alternative that follows every change, after the reader has paused.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// A screen reader needs about this long before the next sentence makes sense.
const PAUSE_MS: u32 = 800;

/// Properties of [`Spoken`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The description as it is now.
    pub description: AttrValue,
}

/// A polite live region that speaks once the description has rested.
#[component]
pub fn Spoken(props: &Props) -> Html {
    let said = use_state_eq(AttrValue::default);
    use_effect_with(props.description.clone(), {
        let said = said.setter();
        move |description| {
            let description = description.clone();
            let timeout = Timeout::new(PAUSE_MS, move || said.set(description));
            move || drop(timeout)
        }
    });
    html! { <p class="spoken" role="status" aria-label="Chart in words">{ &*said }</p> }
}
