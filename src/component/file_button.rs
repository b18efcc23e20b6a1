//! A button that reads a text file of the reader.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The largest file that is read: a hundred times what a long deck needs.
const LARGEST_BYTES: f64 = 512.0 * 1024.0;

/// Properties of [`FileButton`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What is on it.
    pub label: AttrValue,
    /// Which files the browser offers, as the attribute `accept` says it.
    pub accept: AttrValue,
    /// The text of the chosen file, or why it cannot be read.
    pub on_text: Callback<Result<String, String>>,
}

/// A file input that looks like a button. The same file can be chosen twice.
#[component]
pub fn FileButton(props: &Props) -> Html {
    let on_text = props.on_text.clone();
    let on_change = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        input.set_value("");
        if file.size() > LARGEST_BYTES {
            let megabytes = file.size() / (1024.0 * 1024.0);
            on_text.emit(Err(format!(
                "The file has {megabytes:.1} MB; half a megabyte is the most that is read."
            )));
            return;
        }
        let on_text = on_text.clone();
        spawn_local(async move {
            let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
            on_text.emit(text.ok_or_else(|| "The file cannot be read.".to_owned()));
        });
    });
    html! {
        <label class="button file-button">
            { &props.label }
            <input class="file-button__input" type="file" accept={&props.accept} onchange={on_change} />
        </label>
    }
}
