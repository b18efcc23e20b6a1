//! What a program offers to `static/start.js`: to start and to stop.
//!
//! The pages are spread over several programs, so that a page loads only its own code. The programs take turns in one
//! document: the one that goes leaves its element empty, the one that comes reads the address bar.
//!
//! A program that comes back goes on in the element that it had before: yew's listeners stay on an element for good, and
//! a new one for every turn would leave them all behind.

use super::{App, Group};
use std::cell::RefCell;
use wasm_bindgen::throw_str;
use web_sys::Element;
use yew::prelude::*;
use yew::{AppHandle, set_custom_panic_hook};

/// The id of the element that holds the page. What stands beside it in `index.html` stays there, whatever is shown.
const ROOT: &str = "app";

/// A program that has started once.
struct Program {
    root: Element,
    handle: AppHandle<Turn>,
}

thread_local! {
    static PROGRAM: RefCell<Option<Program>> = const { RefCell::new(None) };
}

/// Shows the page that the address bar names. It should be one of `group`; of another's page, only the header is shown.
///
/// The element in the document must be one that no other program has used.
pub fn start(group: Group) {
    let here = gloo::utils::document().get_element_by_id(ROOT);
    let here = here.unwrap_or_else(|| gloo::utils::body().into());
    let turn = TurnProps { group: Some(group) };
    PROGRAM.with_borrow_mut(|program| match program {
        Some(Program { root, handle }) => {
            // Both are elements: one can stand where the other stood.
            let _ = here.replace_with_with_node_1(root);
            handle.update(turn);
        }
        None => {
            // The words of a panic reach `static/stopped.js` as an error; otherwise that would say "unreachable".
            set_custom_panic_hook(Box::new(|panic| throw_str(&panic.to_string())));
            let renderer = yew::Renderer::<Turn>::with_root_and_props(here.clone(), turn);
            *program = Some(Program { root: here, handle: renderer.render() });
        }
    });
}

/// Takes the page off the screen. What it started (listeners, timers, jobs) ends with it.
pub fn stop() {
    PROGRAM.with_borrow_mut(|program| {
        if let Some(Program { handle, .. }) = program {
            handle.update(TurnProps { group: None });
        }
    });
}

#[derive(PartialEq, Properties)]
struct TurnProps {
    /// The pages to show; nothing while it is another program's turn.
    group: Option<Group>,
}

#[component]
fn Turn(props: &TurnProps) -> Html {
    props.group.map_or_else(Html::default, |group| html! { <App {group} /> })
}
