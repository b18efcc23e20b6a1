//! The list of all keys, in a dialog.

use super::keys::HELP;
use crate::component::chart;
use crate::component::dialog::Dialog;
use crate::component::key_list::rows;
use yew::prelude::*;

/// Properties of [`Help`].
#[derive(PartialEq, Properties)]
pub(in crate::app) struct Props {
    /// Whether pressed keys are shown on screen.
    pub has_caps: bool,
    /// They should be, or not.
    pub on_caps: Callback<bool>,
    /// The reader has seen enough.
    pub on_close: Callback<()>,
}

/// Keys of every page, keys of the charts, and a box to show pressed keys on screen.
#[component]
pub(in crate::app) fn Help(props: &Props) -> Html {
    let has_caps = props.has_caps;
    let on_caps = props.on_caps.reform(move |_: Event| !has_caps);
    html! {
        <Dialog title="Keys" on_close={props.on_close.clone()}>
            <h3 class="dialog__heading">{ "Everywhere" }</h3>
            { rows(&HELP) }
            <h3 class="dialog__heading">{ "With the focus on a chart" }</h3>
            { rows(&chart::HELP) }
            <label class="check">
                <input type="checkbox" checked={has_caps} onchange={on_caps} />
                { "Show the keys that are pressed on screen" }
            </label>
        </Dialog>
    }
}
