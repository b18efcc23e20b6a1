//! Saves what a chart shows as PNG, SVG or CSV.

use super::{ChartSize, colours};
use crate::plot::scene::{Scene, SceneSpec};
use crate::plot::{csv, png, svg};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlCanvasElement, Url};

/// Saves a picture of twice the chart's size on the screen. The browser offers it as soon as it is encoded.
///
/// # Errors
/// What stands in the way, in words.
pub fn save_png(spec: &SceneSpec, size: ChartSize, file_name: &str) -> Result<(), String> {
    save_canvas(&png::paint(spec, size.at_scale(png::SCALE), &colours::read()?)?, file_name)
}

/// Saves what a canvas shows as PNG. The browser offers it as soon as it is encoded.
///
/// # Errors
/// What stands in the way, in words.
pub fn save_canvas(canvas: &HtmlCanvasElement, file_name: &str) -> Result<(), String> {
    let file_name = file_name.to_owned();
    let encoded = Closure::once_into_js(move |blob: JsValue| {
        if let Ok(blob) = blob.dyn_into::<Blob>() {
            offer(&blob, &file_name);
        }
    });
    canvas.to_blob(encoded.unchecked_ref()).map_err(|_| "The picture cannot be encoded.".to_owned())
}

/// Saves a drawing called `title` of the chart's size on the screen.
///
/// # Errors
/// What stands in the way, in words.
pub fn save_svg(
    spec: &SceneSpec,
    size: ChartSize,
    file_name: &str,
    title: &str,
) -> Result<(), String> {
    let scene = Scene::new(spec, size.at_scale(1.0)).map_err(|error| error.to_string())?;
    save_text(&svg::document(&scene, &colours::read()?, title)?, "image/svg+xml", file_name)
}

/// Saves the numbers behind the curves, one row for each pixel.
///
/// # Errors
/// What stands in the way, in words.
pub fn save_csv(spec: &SceneSpec, size: ChartSize, file_name: &str) -> Result<(), String> {
    let scene = Scene::new(spec, size.at_scale(1.0)).map_err(|error| error.to_string())?;
    save_text(&csv::table(spec, &scene), "text/csv;charset=utf-8", file_name)
}

/// Saves a text as a file.
///
/// # Errors
/// What stands in the way, in words.
pub fn save_text(text: &str, media_type: &str, file_name: &str) -> Result<(), String> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    Blob::new_with_str_sequence_and_options(&parts, &options)
        .ok()
        .and_then(|blob| offer(&blob, file_name))
        .ok_or_else(|| "The browser refuses to save the file.".to_owned())
}

/// Offers the file as a download, the way a click on a link would.
fn offer(blob: &Blob, file_name: &str) -> Option<()> {
    let url = Url::create_object_url_with_blob(blob).ok()?;
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(file_name);
    link.click();
    Url::revoke_object_url(&url).ok()
}
