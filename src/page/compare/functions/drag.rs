//! Dragging a row to another place, with mouse, pen or finger. The buttons of a row do the same for the keyboard.

use super::super::state::Action;
use std::rc::Rc;
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

/// What the list listens to, and the row that is being dragged.
pub(super) struct Drag {
    pub key: Option<u32>,
    pub on_down: Callback<PointerEvent>,
    pub on_move: Callback<PointerEvent>,
    pub on_up: Callback<PointerEvent>,
}

/// Dragging in `list`, whose children are rows with these keys.
#[hook]
pub(super) fn use_drag(list: &NodeRef, keys: &[u32], on_action: &Callback<Action>) -> Drag {
    let dragged = use_state_eq(|| None::<u32>);
    let on_down = {
        let (list, dragged) = (list.clone(), dragged.setter());
        Callback::from(move |event: PointerEvent| {
            let Some(key) = gripped(&event) else { return };
            if let Some(list) = list.cast::<Element>() {
                // The list stays where it is while rows move, so it keeps the pointer; a row would lose it.
                let _ = list.set_pointer_capture(event.pointer_id());
                dragged.set(Some(key));
            }
        })
    };
    let on_move = {
        let (list, on_action, key) = (list.clone(), on_action.clone(), *dragged);
        let keys: Rc<[u32]> = keys.into();
        Callback::from(move |event: PointerEvent| {
            let (Some(key), Some(list)) = (key, list.cast::<Element>()) else { return };
            let place = place_at(&list, &keys, key, f64::from(event.client_y()));
            if keys.get(place) != Some(&key) {
                on_action.emit(Action::Move(key, place));
            }
        })
    };
    let on_up = {
        let dragged = dragged.setter();
        Callback::from(move |_: PointerEvent| dragged.set(None))
    };
    Drag { key: *dragged, on_down, on_move, on_up }
}

/// The key of the row whose grip was pressed with the main button.
fn gripped(event: &PointerEvent) -> Option<u32> {
    let target = event.target_dyn_into::<Element>().filter(|_| event.button() == 0)?;
    target.closest("[data-grip]").ok()??.get_attribute("data-grip")?.parse().ok()
}

/// The place of a row held at this height: behind all others whose middle lies above it.
fn place_at(list: &Element, keys: &[u32], key: u32, y_css_px: f64) -> usize {
    let is_above = |row: &Element| {
        let bounds = row.get_bounding_client_rect();
        bounds.top() + 0.5 * bounds.height() < y_css_px
    };
    let rows = std::iter::successors(list.first_element_child(), Element::next_element_sibling);
    let others = keys.iter().zip(rows).filter(|(other, _)| **other != key);
    others.filter(|(_, row)| is_above(row)).count()
}
