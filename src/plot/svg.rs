//! A scene as a complete SVG document that needs nothing else: colours and type are written into it.

use super::axes::{self, Units};
use super::palette::{Colour, Palette};
use super::scene::{Curve, Dot, Frame, Look, Point, Scene, Segment};
use plotters::prelude::SVGBackend;
use std::fmt::Write;

/// plotters draws on whole numbers: axes are drawn this much larger and scaled down.
const AXES_SCALE: f64 = 16.0;

/// The scene as an SVG document called `title`, of the scene's own size in pixels.
///
/// # Errors
/// What plotters reports, in words.
pub fn document(scene: &Scene, palette: &Palette, title: &str) -> Result<String, String> {
    let viewport = scene.axes.viewport;
    let (width, height) = (viewport.width_px, viewport.height_px);
    let title = escaped(title);
    let mut svg = Svg { text: String::with_capacity(32 * 1024), palette, look: &scene.look };
    svg.add(format_args!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\">\n<title>{title}</title>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n",
        palette.ground.css()
    ));
    svg.axes(scene)?;
    for segment in &scene.references {
        svg.segment(segment, palette.line_strong, scene.look.hairline_px, &[2.0, 3.0]);
    }
    for (index, (axes, panel)) in scene.axes.panels.iter().zip(&scene.panels).enumerate() {
        svg.panel(index, &axes.frame, &panel.curves);
    }
    svg.text.push_str("</svg>\n");
    Ok(svg.text)
}

struct Svg<'a> {
    text: String,
    palette: &'a Palette,
    look: &'a Look,
}

impl Svg<'_> {
    fn add(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing into a String cannot fail.
        let _ = self.text.write_fmt(text);
    }

    fn axes(&mut self, scene: &Scene) -> Result<(), String> {
        let viewport = scene.axes.viewport;
        let size = (
            (viewport.width_px * AXES_SCALE).ceil() as u32,
            (viewport.height_px * AXES_SCALE).ceil() as u32,
        );
        let mut inner = String::new();
        {
            let mut backend = SVGBackend::with_string(&mut inner, size);
            let units = Units { per_px: AXES_SCALE, per_font_px: 1.24 };
            axes::draw(&mut backend, &scene.axes, self.look, self.palette, units)?;
        }
        self.add(format_args!("<g transform=\"scale({})\">\n{inner}</g>\n", 1.0 / AXES_SCALE));
        Ok(())
    }

    fn panel(&mut self, index: usize, frame: &Frame, curves: &[Curve]) {
        self.add(format_args!(
            "<clipPath id=\"frame-{index}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/></clipPath>\n\
             <g clip-path=\"url(#frame-{index})\">\n",
            frame.left,
            frame.top,
            frame.width(),
            frame.height()
        ));
        for curve in curves {
            self.curve(curve);
        }
        for segment in curves.iter().flat_map(|curve| &curve.tangent) {
            self.segment(segment, self.palette.df, self.look.tangent_px, &[3.2, 2.4]);
        }
        self.text.push_str("</g>\n");
        for curve in curves {
            let colour = self.palette.colour(curve.ink);
            curve.dots.iter().for_each(|dot| self.dot(dot, colour));
        }
        for curve in curves {
            if let Some(at) = curve.point {
                self.point(at, self.palette.colour(curve.ink));
            }
        }
    }

    fn curve(&mut self, curve: &Curve) {
        let width = self.look.curve_px;
        let colour = self.palette.colour(curve.ink).css();
        self.add(format_args!(
            "<path fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\" stroke-linejoin=\"miter\" \
             stroke-miterlimit=\"4\"{} d=\"",
            dash_attribute(curve.dash.pattern(), width)
        ));
        for line in curve.path.lines() {
            for (index, point) in line.iter().enumerate() {
                let command = if index == 0 { 'M' } else { 'L' };
                self.add(format_args!("{command}{} {}", rounded(point.x), rounded(point.y)));
            }
        }
        self.text.push_str("\"/>\n");
    }

    fn segment(&mut self, segment: &Segment, colour: Colour, width: f64, pattern: &[f64]) {
        let Segment { from, to } = segment;
        self.add(format_args!(
            "<path fill=\"none\" stroke=\"{}\" stroke-width=\"{width}\"{} d=\"M{} {}L{} {}\"/>\n",
            colour.css(),
            dash_attribute(pattern, width),
            rounded(from.x),
            rounded(from.y),
            rounded(to.x),
            rounded(to.y)
        ));
    }

    fn dot(&mut self, dot: &Dot, colour: Colour) {
        let fill = if dot.filled { colour } else { self.palette.ground };
        self.circle(dot.at, self.look.dot_radius_px, fill, colour, 0.8 * self.look.curve_px);
    }

    fn point(&mut self, at: Point, colour: Colour) {
        let (radius, ring) = (self.look.point_radius_px, self.look.ring_px);
        self.circle(at, radius + 0.5 * ring, colour, self.palette.ground, ring);
    }

    fn circle(&mut self, at: Point, radius: f64, fill: Colour, stroke: Colour, width: f64) {
        self.add(format_args!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{radius}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"{width}\"/>\n",
            rounded(at.x),
            rounded(at.y),
            fill.css(),
            stroke.css()
        ));
    }
}

/// A thousandth of a pixel is enough in a file.
fn rounded(px: f64) -> f64 {
    (px * 1000.0).round() / 1000.0
}

fn dash_attribute(pattern: &[f64], width: f64) -> String {
    if pattern.is_empty() {
        return String::new();
    }
    let lengths: Vec<String> =
        pattern.iter().map(|part| rounded(part * width).to_string()).collect();
    format!(" stroke-dasharray=\"{}\"", lengths.join(" "))
}

/// Text as XML wants it; control characters, which XML cannot hold, are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !c.is_control()) {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            c => escaped.push(c),
        }
    }
    escaped
}
