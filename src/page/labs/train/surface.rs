//! The answer of a network over the plane, with the examples, and one point that the reader examines.

use super::paint::{self, Dot};
use crate::component::chart::colours;
use crate::job::train::SURFACE_SIDE;
use crate::plot::png::context_of;
use gloo::events::EventListener;
use gloo::utils::window;
use std::rc::Rc;
use web_sys::{Element, HtmlCanvasElement};
use yew::prelude::*;

/// An arrow key moves the examined point by this much of half the plane.
const KEY_STEP: f64 = 0.05;

/// Properties of [`Surface`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What it shows, in words.
    pub label: AttrValue,
    /// A number from −1 to 1 for each cell.
    pub cells: Rc<[f64]>,
    /// The examples to train on.
    pub dots: Rc<[Dot]>,
    /// The theme on screen.
    pub theme: &'static str,
    /// The examined point, from −1 to 1.
    pub probe: Option<(f64, f64)>,
    /// The reader examines a point, or none any more.
    pub on_probe: Callback<Option<(f64, f64)>>,
}

/// A square picture. The pointer examines the point under it, the arrow keys another one.
#[component]
pub(super) fn Surface(props: &Props) -> Html {
    let canvas = use_node_ref();
    let width = use_state_eq(|| 0);
    use_effect_with((), {
        let (canvas, width) = (canvas.clone(), width.setter());
        move |()| {
            let measure = move || {
                width.set(canvas.cast::<Element>().map_or(0, |canvas| canvas.client_width()));
            };
            measure();
            let listener = EventListener::new(&window(), "resize", move |_| measure());
            move || drop(listener)
        }
    });
    use_effect_with((props.cells.clone(), props.dots.clone(), props.theme, *width), {
        let canvas = canvas.clone();
        move |(cells, dots, _, width)| {
            if let Some(canvas) = canvas.cast::<HtmlCanvasElement>() {
                // Without a canvas or colours the words and numbers beside it still tell everything.
                let _ = draw(&canvas, *width, cells, dots);
            }
        }
    });
    let on_pointer = use_callback(props.on_probe.clone(), |event: PointerEvent, on_probe| {
        let Some(element) = event.target_dyn_into::<Element>() else { return };
        let rectangle = element.get_bounding_client_rect();
        let x = (f64::from(event.client_x()) - rectangle.left()) / rectangle.width();
        let y = (f64::from(event.client_y()) - rectangle.top()) / rectangle.height();
        on_probe.emit(Some((2.0 * x - 1.0, 1.0 - 2.0 * y)));
    });
    let on_leave =
        use_callback(props.on_probe.clone(), |_: PointerEvent, on_probe| on_probe.emit(None));
    let on_key = use_callback(
        (props.on_probe.clone(), props.probe),
        |event: KeyboardEvent, (on_probe, probe)| {
            if let Some(next) = moved(&event.key(), *probe) {
                event.prevent_default();
                on_probe.emit(next);
            }
        },
    );
    html! {
        <div class="surface" tabindex="0" role="group" aria-label={props.label.clone()} onkeydown={on_key}>
            <canvas ref={canvas} class="surface__canvas" role="img" aria-label={props.label.clone()}
                onpointermove={on_pointer.clone()} onpointerdown={on_pointer} onpointerleave={on_leave}></canvas>
            if let Some((x, y)) = props.probe {
                <svg class="surface__probe" viewBox="-1 -1 2 2" aria-hidden="true">
                    <circle cx={x.to_string()} cy={(-y).to_string()} r="0.045" />
                </svg>
            }
        </div>
    }
}

/// Where a key leads; the first arrow begins in the middle, Escape ends the examination.
fn moved(key: &str, probe: Option<(f64, f64)>) -> Option<Option<(f64, f64)>> {
    let (x, y) = probe.unwrap_or_default();
    let (dx, dy) = match key {
        "ArrowLeft" => (-KEY_STEP, 0.0),
        "ArrowRight" => (KEY_STEP, 0.0),
        "ArrowUp" => (0.0, KEY_STEP),
        "ArrowDown" => (0.0, -KEY_STEP),
        "Escape" if probe.is_some() => return Some(None),
        _ => return None,
    };
    if probe.is_none() {
        return Some(Some((0.0, 0.0)));
    }
    Some(Some(((x + dx).clamp(-1.0, 1.0), (y + dy).clamp(-1.0, 1.0))))
}

fn draw(canvas: &HtmlCanvasElement, width_css_px: i32, cells: &[f64], dots: &[Dot]) -> Option<()> {
    let ratio = window().device_pixel_ratio();
    let side = (f64::from(width_css_px) * ratio).round() as u32;
    if canvas.width() != side || canvas.height() != side {
        canvas.set_width(side);
        canvas.set_height(side);
    }
    let context = context_of(canvas)?;
    let palette = colours::read().ok()?;
    paint::surface(&context, cells, SURFACE_SIDE, &palette)?;
    paint::dots(&context, dots, ratio, &palette)
}
