//! Strokes the curves of a scene on a canvas, in f64, inside a clip rectangle.
//!
//! plotters is not used for curves: its coordinates are whole numbers, and it presses points that lie outside the
//! frame against its edge.

use super::axes::{self, Units};
use super::palette::Palette;
use super::scene::{Axes, Curve, Dash, Dot, Frame, Ink, Look, Path, Point, Scene, Segment};
use plotters_canvas::CanvasBackend;
use std::f64::consts::TAU;
use wasm_bindgen::JsValue;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// The palette as the canvas wants it, made once a theme: painting builds no text.
#[derive(Debug)]
pub struct Inks {
    ground: String,
    ink_soft: String,
    line_strong: String,
    df: String,
    ddf: String,
    f: String,
    series: [String; 6],
}

impl Inks {
    /// The inks of a palette.
    #[must_use]
    pub fn new(palette: &Palette) -> Self {
        Self {
            ground: palette.ground.css(),
            ink_soft: palette.ink_soft.css(),
            line_strong: palette.line_strong.css(),
            df: palette.df.css(),
            ddf: palette.ddf.css(),
            f: palette.f.css(),
            series: palette.series.map(super::palette::Colour::css),
        }
    }

    fn of(&self, ink: Ink) -> &str {
        match ink {
            Ink::F => &self.f,
            Ink::Df => &self.df,
            Ink::Ddf => &self.ddf,
            Ink::Series(index) => &self.series[index % self.series.len()],
            Ink::Text => &self.ink_soft,
        }
    }
}

/// Paints grid, axes, labels and names over what is on the canvas.
///
/// # Errors
/// What the canvas reports, in words.
pub fn paint_axes(
    canvas: &HtmlCanvasElement,
    axes: &Axes,
    look: &Look,
    palette: &Palette,
) -> Result<(), String> {
    let mut backend =
        CanvasBackend::with_canvas_object(canvas.clone()).ok_or("The browser offers no canvas.")?;
    let units = Units { per_px: 1.0, per_font_px: 1.0 };
    axes::draw(&mut backend, axes, look, palette, units)
}

/// Paints the curves with their marks over what is on the canvas.
pub fn paint_curves(context: &CanvasRenderingContext2d, scene: &Scene, inks: &Inks) {
    let painter = Painter { context, look: &scene.look, inks };
    for segment in &scene.references {
        painter.reference(segment);
    }
    for (axes, panel) in scene.axes.panels.iter().zip(&scene.panels) {
        painter.lines(&axes.frame, &panel.curves);
        for curve in &panel.curves {
            for dot in &curve.dots {
                painter.dot(dot, inks.of(curve.ink));
            }
        }
        for curve in &panel.curves {
            if let Some(at) = curve.point {
                painter.point(at, inks.of(curve.ink));
            }
        }
    }
}

struct Painter<'a> {
    context: &'a CanvasRenderingContext2d,
    look: &'a Look,
    inks: &'a Inks,
}

impl Painter<'_> {
    /// All lines of a panel and the tangents under its points, clipped at the frame.
    fn lines(&self, frame: &Frame, curves: &[Curve]) {
        let context = self.context;
        context.save();
        context.begin_path();
        context.rect(frame.left, frame.top, frame.width(), frame.height());
        context.clip();
        // Mitred joins keep a kink a corner; a needle's point is cut off before it grows out of the curve.
        context.set_line_join("miter");
        context.set_miter_limit(4.0);
        context.set_line_cap("butt");
        for curve in curves {
            self.curve(&curve.path, curve.dash, self.inks.of(curve.ink));
        }
        self.set_dash(&[]);
        for segment in curves.iter().flat_map(|curve| &curve.tangent) {
            self.segment(segment, &self.inks.df, self.look.tangent_px, &[3.2, 2.4]);
        }
        context.restore();
    }

    fn curve(&self, path: &Path, dash: Dash, ink: &str) {
        let context = self.context;
        context.set_stroke_style_str(ink);
        context.set_line_width(self.look.curve_px);
        self.set_dash_scaled(dash.pattern(), self.look.curve_px);
        context.begin_path();
        for line in path.lines() {
            let Some((first, rest)) = line.split_first() else { continue };
            context.move_to(first.x, first.y);
            for point in rest {
                context.line_to(point.x, point.y);
            }
        }
        context.stroke();
    }

    fn reference(&self, segment: &Segment) {
        let width = self.look.hairline_px;
        let ink = &self.inks.line_strong;
        self.segment(segment, ink, width, &[2.0, 3.0]);
    }

    /// A straight line with a pattern in widths of the line.
    fn segment(&self, segment: &Segment, ink: &str, width_px: f64, pattern: &[f64]) {
        let context = self.context;
        context.set_stroke_style_str(ink);
        context.set_line_width(width_px);
        self.set_dash_scaled(pattern, width_px);
        context.begin_path();
        context.move_to(segment.from.x, segment.from.y);
        context.line_to(segment.to.x, segment.to.y);
        context.stroke();
        self.set_dash(&[]);
    }

    /// A dot at a jump: full of ink, or of the ground inside a ring of ink.
    fn dot(&self, dot: &Dot, ink: &str) {
        let context = self.context;
        let ring_px = 0.8 * self.look.curve_px;
        self.circle(dot.at, self.look.dot_radius_px);
        context.set_fill_style_str(if dot.filled { ink } else { &self.inks.ground });
        context.fill();
        context.set_stroke_style_str(ink);
        context.set_line_width(ring_px);
        context.stroke();
    }

    /// The point at the reference line in a ring of the ground's colour.
    fn point(&self, at: Point, ink: &str) {
        let context = self.context;
        self.circle(at, self.look.point_radius_px + self.look.ring_px);
        context.set_fill_style_str(&self.inks.ground);
        context.fill();
        self.circle(at, self.look.point_radius_px);
        context.set_fill_style_str(ink);
        context.fill();
    }

    fn circle(&self, at: Point, radius_px: f64) {
        self.context.begin_path();
        // A radius that is not negative cannot fail.
        let _ = self.context.arc(at.x, at.y, radius_px, 0.0, TAU);
    }

    fn set_dash_scaled(&self, pattern: &[f64], unit_px: f64) {
        let lengths = js_sys::Array::new_with_length(0);
        for part in pattern {
            lengths.push(&JsValue::from_f64(part * unit_px));
        }
        // Lengths that are finite and not negative cannot fail.
        let _ = self.context.set_line_dash(&lengths);
    }

    fn set_dash(&self, pattern: &[f64]) {
        self.set_dash_scaled(pattern, 1.0);
    }
}
