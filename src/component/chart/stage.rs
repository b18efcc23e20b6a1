//! The canvas of a chart: keeps what was painted and paints at most once an animation frame.
//!
//! Axes are painted rarely, onto a canvas that is not part of the page; each frame copies that and paints the curves
//! over it. On the page it would cost more: without a graphics card browsers copy every canvas of the page again when
//! one of them has changed.

use super::{ChartSize, colours};
use crate::component::backing::on_restored;
use crate::plot::canvas::{Inks, paint_axes, paint_curves};
use crate::plot::palette::Palette;
use crate::plot::png::context_of;
use crate::plot::scene::{Axes, Scene, SceneSpec, Viewport};
use gloo::events::EventListener;
use gloo::render::{AnimationFrame, request_animation_frame};
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};
use yew::{AttrValue, Callback};

/// A handle to the canvas; clones paint on the same one.
#[derive(Clone)]
pub(super) struct Stage(Rc<RefCell<Painting>>);

/// One canvas with its context.
struct Layer {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
}

struct Painting {
    axes: Layer,
    picture: Layer,
    spec: Rc<SceneSpec>,
    size: ChartSize,
    colours: Option<(Palette, Inks)>,
    painted_axes: Option<Axes>,
    scene: Option<Scene>,
    frame: Option<AnimationFrame>,
    /// What stands in place of the chart; `None` while it can be drawn.
    trouble: Option<AttrValue>,
    on_trouble: Callback<Option<AttrValue>>,
    _restored: [EventListener; 2],
}

impl Stage {
    /// A stage on this canvas; `None` where the browser offers no drawing context.
    pub(super) fn new(
        canvas: HtmlCanvasElement,
        spec: Rc<SceneSpec>,
        on_trouble: Callback<Option<AttrValue>>,
    ) -> Option<Self> {
        let (axes, picture) = (Layer::detached()?, Layer::new(canvas)?);
        Some(Self(Rc::new_cyclic(|this: &Weak<RefCell<Painting>>| {
            let paint_again = || {
                let this = Weak::clone(this);
                move || this.upgrade().into_iter().for_each(|this| Self(this).forget_colours())
            };
            let restored = [&axes, &picture].map(|it| on_restored(&it.canvas, paint_again()));
            RefCell::new(Painting {
                axes,
                picture,
                spec,
                size: ChartSize::default(),
                colours: None,
                painted_axes: None,
                scene: None,
                frame: None,
                trouble: None,
                on_trouble,
                _restored: restored,
            })
        })))
    }

    /// Draws this from now on.
    pub(super) fn set_spec(&self, spec: &Rc<SceneSpec>) {
        self.0.borrow_mut().spec = Rc::clone(spec);
        self.request_paint();
    }

    /// Draws at this size from now on.
    pub(super) fn set_size(&self, size: ChartSize) {
        self.0.borrow_mut().size = size;
        self.request_paint();
    }

    /// Reads the colours of the page again, and paints everything.
    pub(super) fn forget_colours(&self) {
        let mut painting = self.0.borrow_mut();
        painting.colours = None;
        painting.painted_axes = None;
        drop(painting);
        self.request_paint();
    }

    /// Asks the scene on the screen, if there is one.
    pub(super) fn with_scene<T>(&self, ask: impl FnOnce(&Scene) -> Option<T>) -> Option<T> {
        self.0.borrow().scene.as_ref().and_then(ask)
    }

    /// Paints in the next animation frame; asking again before that changes nothing.
    fn request_paint(&self) {
        let mut painting = self.0.borrow_mut();
        if painting.frame.is_none() {
            let stage = Rc::downgrade(&self.0);
            painting.frame = Some(request_animation_frame(move |_| {
                if let Some(stage) = stage.upgrade() {
                    Self(stage).paint();
                }
            }));
        }
    }

    fn paint(&self) {
        let mut painting = self.0.borrow_mut();
        painting.frame = None;
        let trouble = painting.paint().err().map(AttrValue::from);
        if painting.trouble != trouble {
            painting.trouble.clone_from(&trouble);
            let tell = painting.on_trouble.clone();
            // The answer may come back here at once.
            drop(painting);
            tell.emit(trouble);
        }
    }
}

impl Painting {
    fn paint(&mut self) -> Result<(), String> {
        let viewport = self.size.viewport();
        if viewport.width_px < 1.0 || viewport.height_px < 1.0 {
            return Ok(()); // Not on the screen.
        }
        if self.axes.resize(&viewport) | self.picture.resize(&viewport) {
            self.painted_axes = None;
        }
        self.scene = None;
        let scene = Scene::new(&self.spec, viewport).map_err(|error| {
            self.picture.clear();
            error.to_string()
        })?;
        if self.colours.is_none() {
            let palette = colours::read()?;
            self.colours = Some((palette.clone(), Inks::new(&palette)));
        }
        let Some((palette, inks)) = &self.colours else { return Ok(()) };
        if self.painted_axes.as_ref() != Some(&scene.axes) {
            self.axes.fill(&palette.ground.css());
            paint_axes(&self.axes.canvas, &scene.axes, &scene.look, palette)?;
            self.painted_axes = Some(scene.axes.clone());
        }
        self.picture.copy(&self.axes);
        paint_curves(&self.picture.context, &scene, inks);
        self.scene = Some(scene);
        Ok(())
    }
}

impl Layer {
    fn new(canvas: HtmlCanvasElement) -> Option<Self> {
        let context = context_of(&canvas)?;
        Some(Self { canvas, context })
    }

    fn detached() -> Option<Self> {
        let document = web_sys::window()?.document()?;
        Self::new(document.create_element("canvas").ok()?.dyn_into().ok()?)
    }

    /// Gives the backing store this size, which empties it; says whether it had another one.
    fn resize(&self, viewport: &Viewport) -> bool {
        let (width, height) = (viewport.width_px as u32, viewport.height_px as u32);
        let other = self.canvas.width() != width || self.canvas.height() != height;
        if other {
            self.canvas.set_width(width);
            self.canvas.set_height(height);
        }
        other
    }

    fn clear(&self) {
        let (width, height) = self.size_px();
        self.context.clear_rect(0.0, 0.0, width, height);
    }

    fn fill(&self, colour: &str) {
        let (width, height) = self.size_px();
        self.context.set_fill_style_str(colour);
        self.context.fill_rect(0.0, 0.0, width, height);
    }

    /// Replaces the whole picture by that of a layer of the same size.
    fn copy(&self, other: &Self) {
        // Drawing a canvas that is not empty cannot fail.
        let _ = self.context.draw_image_with_html_canvas_element(&other.canvas, 0.0, 0.0);
    }

    fn size_px(&self) -> (f64, f64) {
        (f64::from(self.canvas.width()), f64::from(self.canvas.height()))
    }
}
