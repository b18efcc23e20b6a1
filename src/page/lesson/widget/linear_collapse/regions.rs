//! The regions of both answers as a canvas under the sketch.

use super::contour::{CELLS, Grid};
use crate::component::backing::use_backing;
use crate::component::chart::colours;
use crate::link::Theme;
use crate::plot::palette::Palette;
use gloo::render::request_animation_frame;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};
use yew::prelude::*;

/// How strongly a region is coloured: its points must stand out from it.
const STRENGTH: f64 = 0.16;

/// Properties of [`Regions`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The answers of the network.
    pub grid: Rc<Grid>,
    /// The theme on screen.
    pub theme: Theme,
}

/// A canvas of one pixel a cell; the style sheet stretches it, which smooths it. The sketch over it says in words what
/// it shows.
#[component]
pub(super) fn Regions(props: &Props) -> Html {
    let node = use_node_ref();
    let restored = use_backing(&node).restored;
    use_effect_with((props.grid.clone(), props.theme, restored), {
        let node = node.clone();
        move |(grid, ..)| {
            let grid = grid.clone();
            // In the next frame the style sheets follow the theme.
            let frame = request_animation_frame(move |_| {
                // Without a canvas or colours there is still the line between the regions.
                if let (Some(context), Ok(palette)) = (context(&node), colours::read()) {
                    paint(&context, &grid, &palette);
                }
            });
            move || drop(frame)
        }
    });
    html! {
        <canvas ref={node} class="regions__canvas" width={CELLS.to_string()} height={CELLS.to_string()} aria-hidden="true" />
    }
}

fn context(node: &NodeRef) -> Option<CanvasRenderingContext2d> {
    node.cast::<HtmlCanvasElement>()?.get_context("2d").ok()??.dyn_into().ok()
}

fn paint(context: &CanvasRenderingContext2d, grid: &Grid, palette: &Palette) {
    let side = CELLS as f64;
    context.clear_rect(0.0, 0.0, side, side);
    context.set_global_alpha(STRENGTH);
    let [_, _, positive, negative, ..] = palette.series;
    for (is_positive, colour) in [(true, positive), (false, negative)] {
        context.set_fill_style_str(&colour.css());
        for row in 0..CELLS {
            paint_row(context, grid, row, is_positive);
        }
    }
}

/// Paints the cells of a row that give this answer, neighbours together.
fn paint_row(context: &CanvasRenderingContext2d, grid: &Grid, row: usize, is_positive: bool) {
    let top = (CELLS - 1 - row) as f64;
    let mut start = None;
    for column in 0..=CELLS {
        let is_inside = column < CELLS && grid.is_positive(column, row) == is_positive;
        match (start, is_inside) {
            (None, true) => start = Some(column),
            (Some(from), false) => {
                context.fill_rect(from as f64, top, (column - from) as f64, 1.0);
                start = None;
            }
            _ => {}
        }
    }
}
