//! Taking along what a part of the page shows: a picture, the numbers, the link.

use super::chart::export::{save_canvas, save_text};
use super::clipboard::{self, Copied};
use super::picture;
use web_sys::Element;
use yew::prelude::*;

/// Properties of [`Take`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What files are called, after `activation-lab-`.
    pub stem: AttrValue,
    /// The accessible name of the buttons together.
    #[prop_or(AttrValue::Static("Take along"))]
    pub label: AttrValue,
    /// What stands in the picture; without it there is none to save.
    #[prop_or_default]
    pub picture: Option<NodeRef>,
    /// Makes the numbers as comma-separated values when they are asked for.
    pub csv: Callback<(), String>,
    /// Whether there are numbers and something to see.
    #[prop_or(true)]
    pub is_ready: bool,
    /// The whole address of what is on screen; without it no link is offered.
    #[prop_or_default]
    pub link: Option<AttrValue>,
}

/// Buttons, and a line that says what became of them.
#[component]
pub fn Take(props: &Props) -> Html {
    let said = use_state_eq(AttrValue::default);
    let is_refused = use_state_eq(|| false);
    let Props { stem, picture, csv, is_ready, link, .. } = props;
    let on_png = picture.clone().map(|picture| {
        let (stem, said) = (stem.clone(), said.setter());
        Callback::from(move |_: MouseEvent| said.set(saved_picture(&picture, &stem).into()))
    });
    let on_csv = {
        let (stem, csv, said) = (stem.clone(), csv.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let name = format!("activation-lab-{stem}.csv");
            let saved = save_text(&csv.emit(()), "text/csv;charset=utf-8", &name);
            said.set(told(saved, &name).into());
        })
    };
    let on_copy = link.clone().map(|link| on_copy(link, said.setter(), is_refused.setter()));
    html! {
        <div class="take">
            <div class="button-row" role="group" aria-label={props.label.clone()}>
                if let Some(onclick) = on_png {
                    <button type="button" class="button" disabled={!is_ready} title="Save a picture" {onclick}>{ "PNG" }</button>
                }
                <button type="button" class="button" data-part="values" disabled={!is_ready} title="Save the numbers" onclick={on_csv}>
                    { "CSV" }
                </button>
                if let Some(onclick) = on_copy {
                    <button type="button" class="button" {onclick}>{ "Copy link" }</button>
                }
            </div>
            <p class="take__said" role="status">{ &*said }</p>
            if let Some(link) = link.clone().filter(|_| *is_refused) {
                <input class="number-box" readonly=true aria-label="Link to this view" value={link} />
            }
        </div>
    }
}

fn on_copy(
    link: AttrValue,
    said: UseStateSetter<AttrValue>,
    is_refused: UseStateSetter<bool>,
) -> Callback<MouseEvent> {
    Callback::from(move |_: MouseEvent| {
        let (said, is_refused) = (said.clone(), is_refused.clone());
        let report = Callback::from(move |copied: Copied| {
            let is_copied = copied == Copied::Yes;
            let words = if is_copied { "Link copied" } else { Copied::No.words() };
            said.set(AttrValue::Static(words));
            is_refused.set(!is_copied);
        });
        clipboard::copy(link.to_string(), None, report);
    })
}

fn saved_picture(picture: &NodeRef, stem: &str) -> String {
    let name = format!("activation-lab-{stem}.png");
    let shown = picture.cast::<Element>().ok_or_else(|| "There is nothing to see.".to_owned());
    let painted = shown.and_then(|element| picture::of(&element));
    told(painted.and_then(|canvas| save_canvas(&canvas, &name)), &name)
}

fn told(saved: Result<(), String>, name: &str) -> String {
    saved.map_or_else(|problem| problem, |()| format!("Saved {name}"))
}
