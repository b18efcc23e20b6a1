//! A dialog over the page: modal, closed by Escape, its button, or a press beside it.

use web_sys::{Element, HtmlDialogElement};
use yew::prelude::*;

/// Properties of [`Dialog`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Its heading.
    pub title: AttrValue,
    /// It was closed.
    pub on_close: Callback<()>,
    /// What is in it.
    pub children: Html,
}

/// An open dialog, for as long as it is rendered. The browser keeps the focus inside and gives it back afterwards.
#[component]
pub fn Dialog(props: &Props) -> Html {
    let node = use_node_ref();
    use_effect_with(node.clone(), |node| {
        let dialog = node.cast::<HtmlDialogElement>();
        if let Some(dialog) = &dialog {
            // It fails only for a dialog that is open or not on the page.
            let _ = dialog.show_modal();
        }
        // Taken off the page while open, a dialog would not give the focus back.
        move || dialog.iter().for_each(HtmlDialogElement::close)
    });
    let on_close = props.on_close.reform(|_: Event| ());
    let on_button = props.on_close.reform(|_: MouseEvent| ());
    // Everything inside stands in its body, so a press on the dialog itself is a press beside it.
    let on_beside = {
        let on_close = props.on_close.clone();
        Callback::from(move |event: MouseEvent| {
            let target = event.target_dyn_into::<Element>();
            if target.is_some_and(|target| target.tag_name() == "DIALOG") {
                on_close.emit(());
            }
        })
    };
    html! {
        <dialog ref={node} class="dialog" aria-labelledby="dialog-title" onclose={on_close} onclick={on_beside}>
            <div class="dialog__body">
                <div class="dialog__head">
                    <h2 class="dialog__title" id="dialog-title">{ &props.title }</h2>
                    <button type="button" class="button" onclick={on_button}>{ "Close" }</button>
                </div>
                { props.children.clone() }
            </div>
        </dialog>
    }
}
