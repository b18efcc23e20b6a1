//! What this browser keeps for the reader, to take along, to bring back, and to delete.

use super::file::{self, Content};
use crate::component::file_button::FileButton;
use crate::component::keeping;
use yew::prelude::*;

/// Properties of [`Kept`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What is kept was changed here.
    pub on_change: Callback<()>,
}

/// A list of what is kept, and three buttons.
#[component]
pub(super) fn Kept(props: &Props) -> Html {
    let said = use_state_eq(String::new);
    let on_export = {
        let said = said.setter();
        Callback::from(move |_: MouseEvent| {
            let saved = file::save_kept(&keeping::all());
            said.set(saved.map_or_else(|problem| problem, |name| format!("Saved {name}")));
        })
    };
    let on_restore = {
        let (said, on_change) = (said.setter(), props.on_change.clone());
        Callback::from(move |text: Result<String, String>| {
            said.set(text.and_then(|text| restore(&text)).unwrap_or_else(|problem| problem));
            on_change.emit(());
        })
    };
    let on_forget = {
        let (said, on_change) = (said.setter(), props.on_change.clone());
        Callback::from(move |_: MouseEvent| {
            keeping::forget_all();
            said.set("Deleted. Nothing is kept any more.".to_owned());
            on_change.emit(());
        })
    };
    let kept = keeping::all();
    let is_empty = kept.is_empty();
    html! {
        <section class="decks__section" aria-labelledby="kept-heading">
            <h2 class="decks__heading" id="kept-heading">{ "Kept in this browser" }</h2>
            <p class="decks__note">{ state(is_empty) }</p>
            <ul class="kept" aria-label="What is kept">
                { for kept.iter().map(|(key, value)| html! {
                    <li key={key.clone()}>{ format!("{}, {} characters", in_words(key), value.chars().count()) }</li>
                }) }
            </ul>
            <div class="decks__foot">
                <button type="button" class="button" onclick={on_export} disabled={is_empty}>{ "Export all" }</button>
                <FileButton label="Restore from a file" accept=".json,application/json" on_text={on_restore} />
                <button type="button" class="button" onclick={on_forget} disabled={is_empty}>{ "Delete all" }</button>
                <p class="decks__said" role="status">{ &*said }</p>
            </div>
        </section>
    }
}

fn state(is_empty: bool) -> &'static str {
    match keeping::probe() {
        Err(trouble) => trouble.words(),
        Ok(()) if is_empty => {
            "Nothing yet. Decks, answers and the theme are kept here and go nowhere else."
        }
        Ok(()) => "It is kept here and goes nowhere else.",
    }
}

/// What is kept under this key.
fn in_words(key: &str) -> &str {
    match key {
        keeping::THEME => "Theme",
        keeping::ANSWERS => "Answers to the questions of the lesson",
        keeping::DECKS => "My decks",
        other => other.strip_prefix(keeping::PREFIX).unwrap_or(other),
    }
}

/// Keeps what the file holds. Whoever reads it later checks it.
fn restore(text: &str) -> Result<String, String> {
    let Content::Kept(entries) = file::read(text)? else {
        return Err("This file holds one deck; import it further above.".to_owned());
    };
    for (key, value) in &entries {
        keeping::write(key, value).map_err(|trouble| trouble.words().to_owned())?;
    }
    Ok(format!("Restored {} entries. Reload the page to see all of them.", entries.len()))
}
