//! The view inside a page of one's own: a piece of HTML to paste.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// A field with the HTML, folded away.
pub(super) fn embed(address: &str) -> Html {
    let on_focus = Callback::from(|event: FocusEvent| {
        if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
            field.select();
        }
    });
    html! {
        <details class="share__fold">
            <summary class="share__summary">{ "Put this view into a page" }</summary>
            <p class="share__note">
                { "Paste this where a page or a learning platform takes HTML. What is hidden above is hidden there." }
            </p>
            <textarea class="share__snippet" rows="4" readonly=true aria-label="HTML for a page" onfocus={on_focus}
                value={snippet(address)} />
        </details>
    }
}

/// A frame that shows the address. An address has no quotation marks or angle brackets; `&` stands for itself nowhere
/// in HTML.
fn snippet(address: &str) -> String {
    let address = address.replace('&', "&amp;").replace('"', "%22").replace('<', "%3C");
    format!(
        "<iframe src=\"{address}\" title=\"Activation Lab\" width=\"100%\" height=\"720\" loading=\"lazy\" \
         allow=\"fullscreen; clipboard-write\" style=\"border: 0\"></iframe>"
    )
}

#[cfg(test)]
mod tests {
    use super::snippet;

    #[test]
    fn an_address_cannot_end_its_attribute() {
        let html = snippet("./#/explore/elu?alpha=2&at=\"><script>");
        assert!(
            html.starts_with(
                "<iframe src=\"./#/explore/elu?alpha=2&amp;at=%22>%3Cscript>\" title="
            )
        );
    }
}
