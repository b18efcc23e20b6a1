//! Sketches: small charts in SVG with named axes, for what is no curve of the catalogue.
//!
//! The chart draws functions of the catalogue on a canvas, as fast as a hand moves; a sketch draws anything, such as a
//! line w·x + b, a loss or a secant, and prints and changes its theme by itself. [`plane`] and [`curve`] are its
//! geometry, pure; [`draw`] makes SVG of them; [`Sketch`] frames it.

pub mod curve;
pub mod draw;
pub mod plane;

pub use crate::plot::scene::Corner;
pub use curve::Curve;
pub use plane::Plane;

use web_sys::Element;
use yew::prelude::*;

/// Properties of [`Sketch`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Ranges and height.
    pub plane: Plane,
    /// What the x axis counts.
    pub x_name: AttrValue,
    /// What the y axis counts.
    pub y_name: AttrValue,
    /// What the sketch shows, in words.
    pub description: AttrValue,
    /// What ends at the frame: curves and straight lines.
    #[prop_or_default]
    pub lines: Html,
    /// What does not: points and names.
    #[prop_or_default]
    pub children: Html,
    /// The pointer was pressed or dragged at this x.
    #[prop_or_default]
    pub on_x: Option<Callback<f64>>,
}

/// A drawing with axes. Its size comes from the style sheet.
#[component]
pub fn Sketch(props: &Props) -> Html {
    let plane = props.plane;
    let node = use_node_ref();
    let on_pointer = use_callback(
        (node.clone(), plane, props.on_x.clone()),
        |event: PointerEvent, (node, plane, on_x)| {
            let (Some(on_x), Some(svg)) = (on_x, node.cast::<Element>()) else { return };
            if event.buttons() == 0 {
                return;
            }
            // Without the capture a drag ends at the edge; that is all that is lost.
            let _ = svg.set_pointer_capture(event.pointer_id());
            let rectangle = svg.get_bounding_client_rect();
            let share = (f64::from(event.client_x()) - rectangle.left()) / rectangle.width();
            on_x.emit(plane.x_at_share(share));
        },
    );
    let class = if props.on_x.is_some() { "sketch sketch--draggable" } else { "sketch" };
    html! {
        <svg ref={node} {class} viewBox={draw::view_box(plane.height)} role="img" aria-label={props.description.clone()}
            onpointerdown={on_pointer.clone()} onpointermove={on_pointer}>
            { draw::axes(&plane, &props.x_name, &props.y_name) }
            { draw::clipped(&plane, props.lines.clone()) }
            { props.children.clone() }
        </svg>
    }
}
