//! Paints what a network answers over the plane, and the examples.

use crate::plot::palette::{Colour, Palette};
use crate::plot::png::context_of;
use wasm_bindgen::Clamped;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

/// How strongly the surest answer colours the ground.
const TINT: f64 = 0.55;
/// The radius of an example, in CSS pixels.
const DOT_CSS_PX: f64 = 3.2;

/// An example: where it is, from −1 to 1 of the plane, and what it wants, from −1 to 1.
pub(super) type Dot = (f64, f64, f64);

/// The colours of the two sides.
fn sides(palette: &Palette) -> [Colour; 2] {
    [palette.series[3], palette.series[2]]
}

/// Gives the canvas a pixel for each cell, `columns` in a row; a cell is a number from −1 to 1. The page scales it, which
/// costs no time of the program.
pub(super) fn cells(
    canvas: &HtmlCanvasElement,
    cells: &[f64],
    columns: usize,
    palette: &Palette,
) -> Option<()> {
    let (width, height) = (columns as u32, (cells.len() / columns.max(1)) as u32);
    if canvas.width() != width || canvas.height() != height {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    let bytes = bytes(cells, palette);
    let image = ImageData::new_with_u8_clamped_array_and_sh(Clamped(&bytes), width, height);
    context_of(canvas)?.put_image_data(&image.ok()?, 0.0, 0.0).ok()
}

/// Red, green, blue and opacity of each cell.
fn bytes(cells: &[f64], palette: &Palette) -> Vec<u8> {
    let [low, high] = sides(palette).map(|side| side.rgb.map(f64::from));
    let ground = palette.ground.rgb.map(f64::from);
    let mut bytes = Vec::with_capacity(4 * cells.len());
    for cell in cells {
        // What is no number has no side.
        let strength = if cell.is_nan() { 0.0 } else { cell.clamp(-1.0, 1.0) };
        let side = if strength < 0.0 { low } else { high };
        let share = TINT * strength.abs();
        let mixed =
            |channel: usize| (ground[channel] * (1.0 - share) + side[channel] * share) as u8;
        bytes.extend([mixed(0), mixed(1), mixed(2), 255]);
    }
    bytes
}

/// Paints the examples on an empty canvas: open where they want a negative answer, filled where a positive one.
pub(super) fn dots(
    context: &CanvasRenderingContext2d,
    dots: &[Dot],
    px_per_css_px: f64,
    palette: &Palette,
) -> Option<()> {
    let canvas = context.canvas()?;
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context.clear_rect(0.0, 0.0, width, height);
    let [low, high] = sides(palette);
    let radius = DOT_CSS_PX * px_per_css_px;
    context.set_line_width(1.4 * px_per_css_px);
    for (colour, is_high) in [(low, false), (high, true)] {
        let (ink, ground) = (colour.css(), palette.ground.css());
        // A filled point has a ring of the ground's colour, an open one a ring of its own.
        let (fill, ring) = if is_high { (&ink, &ground) } else { (&ground, &ink) };
        context.set_fill_style_str(fill);
        context.set_stroke_style_str(ring);
        for (x, y, wanted) in dots.iter().filter(|dot| (dot.2 > 0.0) == is_high) {
            context.set_global_alpha(0.35 + 0.65 * wanted.abs().min(1.0));
            context.begin_path();
            let (column, row) = ((0.5 + 0.5 * x) * width, (0.5 - 0.5 * y) * height);
            context.arc(column, row, radius, 0.0, std::f64::consts::TAU).ok()?;
            context.fill();
            context.stroke();
        }
    }
    context.set_global_alpha(1.0);
    Some(())
}
