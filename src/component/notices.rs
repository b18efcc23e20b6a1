//! What had to be repaired in a link, said where the reader looks.

use yew::prelude::*;

/// Properties of [`Notices`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// One sentence each.
    pub sentences: Vec<AttrValue>,
    /// The reader has read them.
    pub on_dismiss: Callback<()>,
}

/// A dismissible list of sentences; nothing when there is nothing to say.
#[component]
pub fn Notices(props: &Props) -> Html {
    let on_dismiss =
        use_callback(props.on_dismiss.clone(), |_: MouseEvent, on_dismiss| on_dismiss.emit(()));
    html! {
        <div class="notices" role="status">
            if !props.sentences.is_empty() {
                <div class="notice">
                    <ul class="notice__list">
                        { for props.sentences.iter().enumerate().map(|(index, sentence)| html! {
                            <li key={index}>{ sentence }</li>
                        }) }
                    </ul>
                    <button type="button" class="link-button" onclick={on_dismiss}>{ "Dismiss" }</button>
                </div>
            }
        </div>
    }
}
