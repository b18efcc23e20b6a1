//! The frame around every widget: what is drawn, its controls, Reset, and the caption; and its words for those who
//! hear it.

use crate::component::spoken::Spoken;
use yew::prelude::*;

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
    let on_reset = use_callback(props.on_reset.clone(), |_: MouseEvent, reset| reset.emit(()));
    html! {
        <figure class="widget" aria-label={props.name.clone()}>
            <div class="widget__body">{ props.children.clone() }</div>
            <div class="widget__foot">
                <figcaption class="widget__caption">{ &props.caption }</figcaption>
                <button type="button" class="link-button" onclick={on_reset}>{ "Reset" }</button>
            </div>
            <Spoken name="The figure in words" description={props.description.clone()} opens_in_silence=true />
        </figure>
    }
}
