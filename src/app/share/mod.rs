//! Sharing what is on screen: its link, as text and as a QR code; what to hide in it; for a page of one's own; for a
//! deck.

mod add;
mod embed;
mod parts;
mod qr;

use crate::component::clipboard::{self, Copied};
use crate::component::dialog::Dialog;
use crate::component::toggle::Toggle;
use crate::link::Hide;
use add::AddToDeck;
use embed::embed;
use js_sys::{Function, Object, Promise, Reflect};
use parts::parts;
use qr::qr;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`Share`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The whole address of what is on screen.
    pub address: AttrValue,
    /// The hash in it.
    pub hash: AttrValue,
    /// What is hidden.
    pub hide: Hide,
    /// Something else should be.
    pub on_hide: Callback<Hide>,
    /// The reader has done.
    pub on_close: Callback<()>,
}

/// The dialog.
#[component]
pub(super) fn Share(props: &Props) -> Html {
    let Props { address, hash, hide, on_hide, on_close } = props;
    let said = use_state_eq(|| "");
    let is_large = use_state_eq(|| false);
    let field = use_node_ref();
    let on_copy = {
        let (said, field, address) = (said.setter(), field.clone(), address.clone());
        Callback::from(move |_: MouseEvent| copy(&address, &field, said.clone()))
    };
    let on_large = {
        let is_large = is_large.clone();
        Callback::from(move |()| is_large.set(!*is_large))
    };
    let on_send = {
        let address = address.clone();
        Callback::from(move |_: MouseEvent| send(&address))
    };
    html! {
        <Dialog title="Share this view" on_close={on_close.clone()}>
            <div class={if *is_large { "share share--large" } else { "share" }}>
                <div class="share__code">
                    { qr(address) }
                    <Toggle label="Large code" pressed={*is_large} on_press={on_large} />
                </div>
                <div class="share__ways">
                    <input ref={field} class="field__text" type="text" readonly=true aria-label="Link to this view"
                        value={address} />
                    <div class="button-row">
                        <button type="button" class="button button--main" onclick={on_copy}>{ "Copy link" }</button>
                        if share_sheet().is_some() {
                            <button type="button" class="button" onclick={on_send}>{ "Send…" }</button>
                        }
                    </div>
                    <p class="share__said" role="status">{ *said }</p>
                    { parts(*hide, on_hide) }
                </div>
            </div>
            <AddToDeck hash={hash.clone()} />
            { embed(address) }
        </Dialog>
    }
}

/// Copies the link; where the browser refuses, the link is selected for the reader's own keys.
fn copy(address: &AttrValue, field: &NodeRef, said: UseStateSetter<&'static str>) {
    let field = field.clone();
    let report = move |copied: Copied| {
        if copied == Copied::Yes {
            said.set("Link copied");
        } else {
            if let Some(input) = field.cast::<HtmlInputElement>() {
                input.select();
            }
            said.set(Copied::Selected.words());
        }
    };
    clipboard::copy(address.to_string(), None, Callback::from(report));
}

/// The system's share sheet, on devices that have one.
fn share_sheet() -> Option<Function> {
    let navigator = gloo::utils::window().navigator();
    Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()
}

/// Opens the share sheet. Closing it without sharing is no error.
fn send(address: &str) {
    let Some(share) = share_sheet() else { return };
    let what = Object::new();
    // A plain new object takes every field.
    let _ = Reflect::set(&what, &"url".into(), &address.into());
    let _ = Reflect::set(&what, &"title".into(), &gloo::utils::document().title().into());
    let navigator: JsValue = gloo::utils::window().navigator().into();
    let answer = share.call1(&navigator, &what);
    if let Some(promise) = answer.ok().and_then(|answer| answer.dyn_into::<Promise>().ok()) {
        spawn_local(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}
