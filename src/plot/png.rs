//! A picture of a scene on one canvas with an opaque ground, to be saved as PNG.

use super::canvas::{Inks, paint_axes, paint_curves};
use super::palette::Palette;
use super::scene::{Scene, SceneSpec, Viewport};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Device pixels for one CSS pixel in saved pictures.
pub const SCALE: f64 = 2.0;

/// Paints `spec` in the size of `viewport`, which has [`SCALE`] pixels for one CSS pixel.
///
/// # Errors
/// What stands in the way, in words.
pub fn paint(
    spec: &SceneSpec,
    viewport: Viewport,
    palette: &Palette,
) -> Result<HtmlCanvasElement, String> {
    let scene = Scene::new(spec, viewport).map_err(|error| error.to_string())?;
    let canvas = new_canvas(&viewport).ok_or("The browser offers no canvas.")?;
    let context = context_of(&canvas).ok_or("The browser offers no canvas.")?;
    context.set_fill_style_str(&palette.ground.css());
    context.fill_rect(0.0, 0.0, viewport.width_px, viewport.height_px);
    paint_axes(&canvas, &scene.axes, &scene.look, palette)?;
    paint_curves(&context, &scene, &Inks::new(palette));
    Ok(canvas)
}

/// The drawing context of a canvas.
#[must_use]
pub fn context_of(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

fn new_canvas(viewport: &Viewport) -> Option<HtmlCanvasElement> {
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(viewport.width_px as u32);
    canvas.set_height(viewport.height_px as u32);
    Some(canvas)
}
