//! Curves as they come out of a real browser's canvas, pixel by pixel.
#![cfg(target_arch = "wasm32")]

use activation_lab::activation::find;
use activation_lab::plot::canvas::{Inks, paint_curves};
use activation_lab::plot::palette::{Colour, Palette};
use activation_lab::plot::png::{context_of, paint};
use activation_lab::plot::scene::{
    CurveSpec, Frame, Order, PanelAxes, Scene, SceneSpec, Span, Viewport,
};
use gloo::utils::document;
use js_sys::{Function, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

wasm_bindgen_test_configure!(run_in_browser);

const INK: [u8; 3] = [0, 0, 255];
const GROUND: [u8; 3] = [255, 255, 255];

fn palette() -> Palette {
    let colour = |rgb| Colour { rgb };
    let grey = colour([200, 200, 200]);
    Palette {
        ground: colour(GROUND),
        ink_soft: grey,
        line: grey,
        line_strong: grey,
        f: colour(INK),
        df: colour(INK),
        ddf: colour(INK),
        series: [grey; 6],
    }
}

fn viewport(px_per_css_px: f64) -> Viewport {
    let (width_px, height_px) = (800.0 * px_per_css_px, 400.0 * px_per_css_px);
    Viewport { width_px, height_px, px_per_css_px, presenting: false }
}

fn spec(id: &str, params: &[f64], order: Order) -> SceneSpec {
    let activation = find(id).expect("in the catalogue");
    let curve = CurveSpec::new(activation, params.into(), order);
    SceneSpec::overlaid(vec![curve], Span::new(-6.0, 6.0).expect("in order"))
}

/// One curve alone on the ground, and its pixels.
struct Picture {
    axes: PanelAxes,
    x: Span,
    width: usize,
    rgba: Vec<u8>,
    look_px: f64,
}

impl Picture {
    fn of(id: &str, params: &[f64], order: Order, px_per_css_px: f64) -> Self {
        Self::at(id, params, order, viewport(px_per_css_px))
    }

    fn at(id: &str, params: &[f64], order: Order, viewport: Viewport) -> Self {
        let scene = Scene::new(&spec(id, params, order), viewport).expect("drawn");
        let canvas: HtmlCanvasElement =
            document().create_element("canvas").expect("a canvas").unchecked_into();
        canvas.set_width(viewport.width_px as u32);
        canvas.set_height(viewport.height_px as u32);
        let context = context_of(&canvas).expect("a context");
        context.set_fill_style_str("#fff");
        context.fill_rect(0.0, 0.0, viewport.width_px, viewport.height_px);
        paint_curves(&context, &scene, &Inks::new(&palette()));
        Self {
            axes: scene.axes.panels[0].clone(),
            x: scene.axes.x,
            width: viewport.width_px as usize,
            rgba: pixels(&context, &canvas),
            look_px: scene.look.curve_px,
        }
    }

    fn frame(&self) -> Frame {
        self.axes.frame
    }

    fn px(&self, x: f64, y: f64) -> (f64, f64) {
        let frame = self.frame();
        (frame.px_from_x(x, self.x), frame.px_from_y(y, self.axes.y))
    }

    /// The share of ink in the pixel that holds this place: 0 is ground, 1 is ink.
    fn ink_at(&self, (x_px, y_px): (f64, f64)) -> f64 {
        self.ink_in(x_px.floor() as usize, y_px.floor() as usize)
    }

    fn ink_in(&self, column: usize, row: usize) -> f64 {
        let red = self.rgba[4 * (row * self.width + column)];
        1.0 - f64::from(red) / 255.0
    }

    /// How much ink is in a column of pixels between two rows, and at which row its centre is.
    fn ink_in_column(&self, column: usize, rows: std::ops::Range<usize>) -> (f64, f64) {
        let (mut amount, mut moment) = (0.0, 0.0);
        for row in rows {
            let ink = self.ink_in(column, row);
            amount += ink;
            moment += ink * (row as f64 + 0.5);
        }
        (amount, moment / amount)
    }

    /// The same in a row of pixels.
    fn ink_in_row(&self, row: usize) -> (f64, f64) {
        let (mut amount, mut moment) = (0.0, 0.0);
        for column in 0..self.width {
            let ink = self.ink_in(column, row);
            amount += ink;
            moment += ink * (column as f64 + 0.5);
        }
        (amount, moment / amount)
    }
}

/// Red, green, blue and alpha of every pixel, row by row.
fn pixels(context: &CanvasRenderingContext2d, canvas: &HtmlCanvasElement) -> Vec<u8> {
    let get: Function =
        Reflect::get(context, &"getImageData".into()).expect("a method").unchecked_into();
    let [zero, width, height] =
        [0, canvas.width(), canvas.height()].map(wasm_bindgen::JsValue::from);
    let arguments = js_sys::Array::of4(&zero, &zero, &width, &height);
    let image = get.apply(context, &arguments).expect("readable pixels");
    let data = Reflect::get(&image, &"data".into()).expect("its data");
    let buffer = Reflect::get(&data, &"buffer".into()).expect("its bytes");
    Uint8Array::new(&buffer).to_vec()
}

#[wasm_bindgen_test]
fn the_step_has_an_open_and_a_filled_dot_and_nothing_between() {
    for scale in [1.0, 2.0] {
        let picture = Picture::of("step", &[0.0], Order::Value, scale);
        let (low, high) = (picture.px(0.0, 0.0), picture.px(0.0, 1.0));
        assert!(picture.ink_at(high) > 0.99, "the filled dot is not filled");
        assert!(picture.ink_at(low) < 0.01, "the open dot is not open");
        let clear = 12.0 * scale;
        let rows = (high.1 + clear) as usize..(low.1 - clear) as usize;
        for column in (low.0 - clear) as usize..(low.0 + clear) as usize {
            let (ink, _) = picture.ink_in_column(column, rows.clone());
            assert!(ink < 0.01, "ink between the dots in column {column}");
        }
    }
}

#[wasm_bindgen_test]
fn elu_s_slope_jumps_from_alpha_to_one() {
    let picture = Picture::of("elu", &[3.0], Order::Derivative, 1.0);
    let (taken, limit) = (picture.px(0.0, 3.0), picture.px(0.0, 1.0));
    assert!(picture.ink_at(taken) > 0.99 && picture.ink_at(limit) < 0.01);
    let rows = (taken.1 + 12.0) as usize..(limit.1 - 12.0) as usize;
    let (ink, _) = picture.ink_in_column(taken.0 as usize + 3, rows);
    assert!(ink < 0.01, "the jump is joined");
}

#[wasm_bindgen_test]
fn elu_at_three_shows_its_plateau() {
    let picture = Picture::of("elu", &[3.0], Order::Value, 1.0);
    for x in [-5.9, -4.0, -1.0, -0.3, 0.3, 3.0] {
        let y = if x > 0.0 { x } else { 3.0 * libm::expm1(x) };
        assert!(picture.ink_at(picture.px(x, y)) > 0.9, "no ink at x = {x}");
    }
}

/// Between the circle that a rounded corner would have and the point of the mitre there is ink, and beyond it none.
#[wasm_bindgen_test]
fn hard_tanh_has_corners() {
    let large =
        Viewport { width_px: 2400.0, height_px: 1600.0, px_per_css_px: 8.0, presenting: true };
    let picture = Picture::at("hard-tanh", &[-1.0, 1.0], Order::Value, large);
    let (corner, start) = (picture.px(1.0, 1.0), picture.px(0.0, 0.0));
    // The line rises by this angle, turns level, and the outer side of the corner looks up and to the left.
    let half_turn = 0.5 * libm::atan2(start.1 - corner.1, corner.0 - start.0);
    let outward = |distance: f64| {
        (corner.0 - distance * libm::sin(half_turn), corner.1 - distance * libm::cos(half_turn))
    };
    let round = 0.5 * picture.look_px;
    let mitre = round / libm::cos(half_turn);
    assert!(mitre - round > 2.5, "the picture is too small to tell");
    let between = picture.ink_at(outward(0.5 * (round + mitre)));
    assert!(between > 0.9, "only {between} of ink in the point of the corner");
    assert!(picture.ink_at(outward(mitre + 1.5)) < 0.05, "ink beyond the corner");
}

/// Both lines are straight right up to the corner.
#[wasm_bindgen_test]
fn hard_tanh_is_straight_beside_its_corner() {
    for scale in [1.0, 2.0] {
        let picture = Picture::of("hard-tanh", &[-1.0, 1.0], Order::Value, scale);
        let (corner, start) = (picture.px(1.0, 1.0), picture.px(0.0, 0.0));
        let slope = (corner.1 - start.1) / (corner.0 - start.0);
        let rows = |at: f64| (at - 14.0 * scale) as usize..(at + 14.0 * scale) as usize;
        for away in [3.0, 4.0, 6.0] {
            let (left, right) = (corner.0 - away * scale, corner.0 + away * scale);
            let on_slope = corner.1 + (left.floor() + 0.5 - corner.0) * slope;
            let (_, row) = picture.ink_in_column(left as usize, rows(on_slope));
            assert!((row - on_slope).abs() < 0.3 * scale, "left: {row}, not {on_slope}");
            let (amount, row) = picture.ink_in_column(right as usize, rows(corner.1));
            assert!((row - corner.1).abs() < 0.15, "right: {row}, not {}", corner.1);
            assert!((amount - picture.look_px).abs() < 0.1, "right: {amount} px of ink");
        }
    }
}

/// f leaves through the top: it is cut there at the right x with the right slope, and not led along the edge.
fn leaves_the_frame(id: &str, inverse: impl Fn(f64) -> f64) {
    let picture = Picture::of(id, &[], Order::Value, 1.0);
    let frame = picture.frame();
    let top = frame.top as usize;
    assert!(picture.ink_in_row(top - 1).0 < 0.01, "{id}: ink above the frame");
    let x_of_row = |row: usize| {
        let share = (frame.bottom - (row as f64 + 0.5)) / frame.height();
        frame.px_from_x(inverse(picture.axes.y.value_at(share)), picture.x)
    };
    for row in top..top + 20 {
        let (amount, column) = picture.ink_in_row(row);
        assert!((column - x_of_row(row)).abs() < 0.2, "{id}, row {row}: {column}");
        let slope = x_of_row(row) - x_of_row(row + 1);
        let across = picture.look_px * libm::hypot(1.0, slope);
        assert!((amount - across).abs() < 0.3, "{id}, row {row}: {amount} px of ink, not {across}");
    }
}

#[wasm_bindgen_test]
fn the_squared_relu_leaves_the_frame_with_its_slope() {
    leaves_the_frame("relu-squared", libm::sqrt);
}

#[wasm_bindgen_test]
fn the_exponential_leaves_the_frame_with_its_slope() {
    leaves_the_frame("exponential", libm::log);
}

#[wasm_bindgen_test]
fn a_saved_picture_has_two_pixels_for_one_and_an_opaque_ground() {
    let canvas =
        paint(&spec("elu", &[1.0], Order::Value), viewport(2.0), &palette()).expect("painted");
    assert_eq!((canvas.width(), canvas.height()), (1600, 800));
    let rgba = pixels(&context_of(&canvas).expect("a context"), &canvas);
    assert!(rgba.iter().skip(3).step_by(4).all(|&alpha| alpha == 255));
    let dark = rgba.chunks(4).filter(|pixel| pixel[0] < 60 && pixel[2] > 200).count();
    assert!(dark > 1000, "no curve in the picture");
}
