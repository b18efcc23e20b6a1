//! Choices that are on or off, kept as attributes of the root element: the style sheets see them, and they outlive a
//! program when another one takes the screen.

use gloo::utils::document_element;
use yew::prelude::*;

/// A choice that is on at first if `initially`, or if it was on while another program had the screen.
#[hook]
pub(super) fn use_flag(name: &'static str, initially: bool) -> UseStateHandle<bool> {
    let flag = use_state_eq(|| initially || document_element().has_attribute(name));
    use_effect_with(*flag, move |is_on| set(name, is_on.then_some("")));
    flag
}

/// Gives the root element this attribute, or takes it away. Neither can fail for a plain name.
pub(super) fn set(name: &str, value: Option<&str>) {
    let root = document_element();
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}
