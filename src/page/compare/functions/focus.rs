//! Keeps the keyboard's focus on the list when the element that had it moves, is switched off or goes away.

use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Whoever changes the list names the elements that may have the focus afterwards, the best one first, by their ids.
#[hook]
pub(super) fn use_focus(keys: &[u32]) -> Callback<Vec<String>> {
    let wished = use_mut_ref(Vec::<String>::new);
    use_effect_with(keys.to_vec(), {
        let wished = Rc::clone(&wished);
        move |_| focus_first(&wished.take())
    });
    use_callback((), move |ids, ()| {
        wished.replace(ids);
    })
}

/// Focuses the first of these elements that is there and not switched off.
fn focus_first(ids: &[String]) {
    let document = gloo::utils::document();
    let mut elements = ids.iter().filter_map(|id| document.get_element_by_id(id));
    let enabled = elements.find(|element| !element.has_attribute("disabled"));
    if let Some(element) = enabled.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}
