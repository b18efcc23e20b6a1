//! The frame around every widget: what is drawn, its controls, Reset, and the caption; and its words for those who
//! hear it.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// A screen reader needs about this long before the next sentence makes sense.
const PAUSE_MS: u32 = 800;

/// Properties of [`Figure`].
#[derive(PartialEq, Properties)]
pub(in crate::page) struct Props {
    /// Its accessible name, such as `One neuron`.
    pub name: AttrValue,
    /// What to look for.
    pub caption: AttrValue,
    /// What it shows now, in words; spoken after a change.
    pub description: AttrValue,
    /// Back to the beginning.
    pub on_reset: Callback<()>,
    /// Drawings and controls.
    pub children: Html,
}

/// A figure without a heading: the text around it gives the context.
#[component]
pub(in crate::page) fn Figure(props: &Props) -> Html {
    let said = use_changed(&props.description);
    let on_reset = use_callback(props.on_reset.clone(), |_: MouseEvent, reset| reset.emit(()));
    html! {
        <figure class="widget" aria-label={props.name.clone()}>
            <div class="widget__body">{ props.children.clone() }</div>
            <div class="widget__foot">
                <figcaption class="widget__caption">{ &props.caption }</figcaption>
                <button type="button" class="link-button" onclick={on_reset}>{ "Reset" }</button>
            </div>
            <p class="spoken" role="status" aria-label="The figure in words">{ said }</p>
        </figure>
    }
}

/// The text once it has rested after a change; nothing before the first change, so that a page with many widgets
/// opens in silence.
#[hook]
fn use_changed(text: &AttrValue) -> AttrValue {
    let is_first = use_mut_ref(|| true);
    let said = use_state_eq(AttrValue::default);
    use_effect_with(text.clone(), {
        let said = said.setter();
        move |text| {
            let was_first = is_first.replace(false);
            let text = text.clone();
            let timeout = (!was_first).then(|| Timeout::new(PAUSE_MS, move || said.set(text)));
            move || drop(timeout)
        }
    });
    (*said).clone()
}
