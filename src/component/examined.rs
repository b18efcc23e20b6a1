//! A picture whose places can be examined: by pointer, by finger, and with the arrow keys.

use web_sys::Element;
use yew::prelude::*;

/// With the Shift key an arrow goes so many steps.
const WIDE_STEP: i32 = 10;

/// What the reader does over the picture. Places are shares of its width from the left and of its height from the top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// The pointer is over this place.
    Hover(f64, f64),
    /// The pointer is gone.
    Leave,
    /// This place was clicked or touched.
    Pick(f64, f64),
    /// An arrow key: so many steps to the right, and so many down.
    Step(i32, i32),
    /// Enough.
    Escape,
}

/// Properties of [`Examined`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What can be examined here, in words.
    pub label: AttrValue,
    /// Its look.
    #[prop_or_default]
    pub class: AttrValue,
    /// What the reader does.
    pub on_gesture: Callback<Gesture>,
    /// The picture.
    pub children: Html,
}

/// Takes the focus, and tells what happens over what it holds.
#[component]
pub fn Examined(props: &Props) -> Html {
    let node = use_node_ref();
    let on_gesture = &props.on_gesture;
    let place = {
        let node = node.clone();
        move |event: &PointerEvent| {
            let rectangle = node.cast::<Element>()?.get_bounding_client_rect();
            let x = (f64::from(event.client_x()) - rectangle.left()) / rectangle.width();
            let y = (f64::from(event.client_y()) - rectangle.top()) / rectangle.height();
            (x.is_finite() && y.is_finite()).then_some((x, y))
        }
    };
    let on_move = told(on_gesture, {
        let place = place.clone();
        move |event: PointerEvent| place(&event).map(|(x, y)| Gesture::Hover(x, y))
    });
    let on_down = told(on_gesture, move |event: PointerEvent| {
        place(&event).map(|(x, y)| Gesture::Pick(x, y))
    });
    let on_leave = on_gesture.reform(|_: PointerEvent| Gesture::Leave);
    let on_key = told(on_gesture, |event: KeyboardEvent| {
        let gesture = of_key(&event)?;
        event.prevent_default();
        Some(gesture)
    });
    html! {
        <div ref={node} class={classes!("examined", props.class.to_string())} tabindex="0" role="group" aria-label={props.label.clone()}
            onpointermove={on_move} onpointerdown={on_down} onpointerleave={on_leave} onkeydown={on_key}>
            { props.children.clone() }
        </div>
    }
}

/// Tells what `of` makes of an event, if it makes anything of it.
pub fn told<E, T: 'static>(to: &Callback<T>, of: impl Fn(E) -> Option<T> + 'static) -> Callback<E> {
    let to = to.clone();
    Callback::from(move |event| {
        if let Some(told) = of(event) {
            to.emit(told);
        }
    })
}

fn of_key(event: &KeyboardEvent) -> Option<Gesture> {
    let step = if event.shift_key() { WIDE_STEP } else { 1 };
    Some(match event.key().as_str() {
        "ArrowLeft" => Gesture::Step(-step, 0),
        "ArrowRight" => Gesture::Step(step, 0),
        "ArrowUp" => Gesture::Step(0, -step),
        "ArrowDown" => Gesture::Step(0, step),
        "Escape" => Gesture::Escape,
        _ => return None,
    })
}
