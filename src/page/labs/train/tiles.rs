//! The answers of all units of a layer over the plane, as small pictures side by side.

use super::paint::cells_canvas;
use crate::component::chart::colours;
use crate::job::train::UNIT_SIDE;
use crate::plot::png::context_of;
use gloo::utils::window;
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

const COLUMNS: usize = 8;
const TILE_CSS_PX: f64 = 36.0;
const GAP_CSS_PX: f64 = 4.0;

/// Properties of [`Tiles`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What they show, in words.
    pub label: AttrValue,
    /// The answers, unit after unit.
    pub units: Vec<f64>,
    /// How many units there are.
    pub count: usize,
    /// The theme on screen.
    pub theme: &'static str,
}

/// Pictures in rows of eight. Each is coloured by its own largest answer; a unit that always answers 0 stays empty.
#[component]
pub(super) fn Tiles(props: &Props) -> Html {
    let canvas = use_node_ref();
    use_effect_with((props.units.clone(), props.count, props.theme), {
        let canvas = canvas.clone();
        move |(units, count, _)| {
            if let Some(canvas) = canvas.cast::<HtmlCanvasElement>() {
                // The facts beside it tell what matters where nothing can be drawn.
                let _ = draw(&canvas, units, *count);
            }
        }
    });
    html! { <canvas ref={canvas} class={class(props.count)} role="img" aria-label={props.label.clone()}></canvas> }
}

/// The style sheet knows the size for so many rows.
fn class(count: usize) -> Classes {
    classes!("tiles", format!("tiles--rows-{}", count.div_ceil(COLUMNS)))
}

fn draw(canvas: &HtmlCanvasElement, units: &[f64], count: usize) -> Option<()> {
    let ratio = window().device_pixel_ratio();
    let (tile, pitch) = (TILE_CSS_PX * ratio, (TILE_CSS_PX + GAP_CSS_PX) * ratio);
    let rows = count.div_ceil(COLUMNS) as f64;
    canvas.set_width((COLUMNS as f64 * pitch - GAP_CSS_PX * ratio).round() as u32);
    canvas.set_height((rows * pitch - GAP_CSS_PX * ratio).round() as u32);
    let context = context_of(canvas)?;
    let palette = colours::read().ok()?;
    context.set_stroke_style_str(&palette.line.css());
    for (place, cells) in units.chunks_exact(UNIT_SIDE * UNIT_SIDE).take(count).enumerate() {
        let largest = cells.iter().map(|answer| answer.abs()).fold(0.0, f64::max);
        let scale = if largest > 0.0 { 1.0 / largest } else { 0.0 };
        let scaled: Vec<f64> = cells.iter().map(|answer| answer * scale).collect();
        let small = cells_canvas(&scaled, UNIT_SIDE, &palette)?;
        let (left, top) = ((place % COLUMNS) as f64 * pitch, (place / COLUMNS) as f64 * pitch);
        context
            .draw_image_with_html_canvas_element_and_dw_and_dh(&small, left, top, tile, tile)
            .ok()?;
        context.stroke_rect(left + 0.5, top + 0.5, tile - 1.0, tile - 1.0);
    }
    Some(())
}
