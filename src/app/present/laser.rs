//! A dot that follows the pointer while the key L is held.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent, PointerEvent};
use yew::prelude::*;

/// Properties of [`Laser`].
#[derive(PartialEq, Properties)]
pub(in crate::app) struct Props {
    /// Whether the dot is shown.
    pub is_on: bool,
    /// The key was let go.
    pub on_off: Callback<()>,
}

/// The dot. It knows where the pointer is before it is shown.
#[component]
pub(in crate::app) fn Laser(props: &Props) -> Html {
    let node = use_node_ref();
    use_effect_with((node.clone(), props.on_off.clone()), |(node, on_off)| {
        let (node, on_off) = (node.clone(), on_off.clone());
        let on_move = EventListener::new(&window(), "pointermove", move |event| {
            let dot = node.cast::<HtmlElement>();
            if let Some((dot, event)) = dot.zip(event.dyn_ref::<PointerEvent>()) {
                let place = format!("translate({}px, {}px)", event.client_x(), event.client_y());
                // A style that is refused leaves the dot where it was.
                let _ = dot.style().set_property("transform", &place);
            }
        });
        let off = on_off.clone();
        let on_up = EventListener::new(&window(), "keyup", move |event| {
            let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
            if key.is_some_and(|key| key.eq_ignore_ascii_case("l")) {
                off.emit(());
            }
        });
        let on_blur = EventListener::new(&window(), "blur", move |_| on_off.emit(()));
        move || drop((on_move, on_up, on_blur))
    });
    let class = if props.is_on { "laser laser--on" } else { "laser" };
    html! { <div ref={node} {class} aria-hidden="true" /> }
}
