//! The size of a chart on the screen, and how it follows the window.

use super::stage::Stage;
use crate::component::backing::{RatioWatch, device_pixel_ratio};
use crate::link::number_from;
use crate::plot::scene::Viewport;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, ResizeObserver};

/// From this size of type on a chart has heavy lines and large type, too.
const LARGE_FONT_PX: f64 = 21.0;

/// How large a chart is on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ChartSize {
    /// Width in CSS pixels.
    pub width_css_px: f64,
    /// Height in CSS pixels.
    pub height_css_px: f64,
    /// Device pixels for one CSS pixel.
    pub px_per_css_px: f64,
    /// Heavier lines and larger type, for a projector.
    pub presenting: bool,
}

impl ChartSize {
    /// The same size in whole device pixels.
    #[must_use]
    pub fn viewport(&self) -> Viewport {
        self.at_scale(self.px_per_css_px)
    }

    /// The same size with so many pixels for one CSS pixel, as saved pictures want it.
    #[must_use]
    pub fn at_scale(&self, px_per_css_px: f64) -> Viewport {
        Viewport {
            width_px: (self.width_css_px * px_per_css_px).round(),
            height_px: (self.height_css_px * px_per_css_px).round(),
            px_per_css_px,
            presenting: self.presenting,
        }
    }

    /// The size of `host` now.
    fn of(host: &Element, presenting: bool) -> Self {
        let rectangle = host.get_bounding_client_rect();
        Self {
            width_css_px: rectangle.width(),
            height_css_px: rectangle.height(),
            px_per_css_px: device_pixel_ratio(),
            presenting: presenting || root_font_px() >= LARGE_FONT_PX,
        }
    }
}

/// Where a chart leaves its size for whoever saves what it shows. Clones are the same place.
#[derive(Clone, Debug, Default)]
pub struct ChartView(Rc<Cell<ChartSize>>);

impl ChartView {
    /// The chart's size; zero before it is on the screen.
    #[must_use]
    pub fn size(&self) -> ChartSize {
        self.0.get()
    }
}

impl PartialEq for ChartView {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Tells a stage the size of its host, again whenever it or the device pixel ratio changes, until dropped.
pub(super) struct SizeWatch {
    observer: Option<ResizeObserver>,
    _on_resize: Closure<dyn FnMut(JsValue)>,
    _ratio: RatioWatch,
}

impl SizeWatch {
    pub(super) fn new(
        host: &Element,
        stage: &Stage,
        view: Option<ChartView>,
        presenting: bool,
    ) -> Self {
        let tell: Rc<dyn Fn()> = {
            let (host, stage) = (host.clone(), stage.clone());
            Rc::new(move || {
                let size = ChartSize::of(&host, presenting);
                if let Some(view) = &view {
                    view.0.set(size);
                }
                stage.set_size(size);
            })
        };
        tell();
        let on_resize = {
            let tell = Rc::clone(&tell);
            Closure::new(move |_: JsValue| tell())
        };
        let observer = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(host);
        }
        Self { observer, _on_resize: on_resize, _ratio: RatioWatch::new(tell) }
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// The size of type that the style sheet, or the reader, gives the page.
fn root_font_px() -> f64 {
    let root = gloo::utils::document_element();
    let style = gloo::utils::window().get_computed_style(&root).ok().flatten();
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    size.and_then(|size| number_from(size.trim_end_matches("px"))).unwrap_or(16.0)
}
