//! The shapes of an SVG on a canvas, with the styles that they have on the page.

use super::{Brush, SCALE, children, font, length, property, style_of};
use crate::link::number_from;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, Path2d, SvgGraphicsElement};

/// Paints a drawing: its shapes in order, those of an inner frame cut off at it.
pub(super) fn drawing(brush: &Brush, svg: &Element) {
    let size = viewport(svg);
    for child in children(svg) {
        piece(brush, &child, size, 1.0);
    }
}

/// A shape, or a group of them; `size` is the width and height to which percentages refer.
fn piece(brush: &Brush, element: &Element, size: (f64, f64), opacity: f64) {
    let Some(style) = style_of(element).filter(|style| property(style, "display") != "none") else {
        return;
    };
    let opacity = opacity * number_from(&property(&style, "opacity")).unwrap_or(1.0);
    match element.tag_name().as_str() {
        "g" => children(element).for_each(|child| piece(brush, &child, size, opacity)),
        "svg" => framed(brush, element, opacity),
        "text" => text(brush, element, &style, size, opacity),
        _ => {
            if let Some(path) = path(element, size) {
                draw(brush, element, &path, &style, opacity);
            }
        }
    }
}

/// What an inner frame shows.
fn framed(brush: &Brush, svg: &Element, opacity: f64) {
    let context = &brush.context;
    context.save();
    // Its own units are those of its view box, by which it clips.
    if to_units(brush, svg).is_some()
        && let [x, y, width, height] = view_box(svg)[..]
    {
        context.begin_path();
        context.rect(x, y, width, height);
        context.clip();
    }
    for child in children(svg) {
        piece(brush, &child, viewport(svg), opacity);
    }
    context.restore();
}

fn path(element: &Element, size: (f64, f64)) -> Option<Path2d> {
    let at = |name: &str| coordinate(element, name, size);
    let path = Path2d::new().ok()?;
    match element.tag_name().as_str() {
        "path" => return Path2d::new_with_path_string(&element.get_attribute("d")?).ok(),
        "line" => {
            path.move_to(at("x1"), at("y1"));
            path.line_to(at("x2"), at("y2"));
        }
        "circle" => path.arc(at("cx"), at("cy"), at("r"), 0.0, std::f64::consts::TAU).ok()?,
        "rect" => path.rect(at("x"), at("y"), at("width"), at("height")),
        _ => return None,
    }
    Some(path)
}

fn draw(
    brush: &Brush,
    element: &Element,
    path: &Path2d,
    style: &CssStyleDeclaration,
    opacity: f64,
) {
    let context = &brush.context;
    if to_units(brush, element).is_none() {
        return;
    }
    let of = |name: &str| property(style, name);
    let share = |name: &str| opacity * number_from(&of(name)).unwrap_or(1.0);
    if of("fill") != "none" && element.tag_name() != "line" {
        context.set_global_alpha(share("fill-opacity"));
        context.set_fill_style_str(&of("fill"));
        context.fill_with_path_2d(path);
    }
    if of("stroke") != "none" {
        context.set_global_alpha(share("stroke-opacity"));
        context.set_stroke_style_str(&of("stroke"));
        context.set_line_width(length(style, "stroke-width"));
        context.set_line_cap(&of("stroke-linecap"));
        set_dashes(brush, style);
        context.stroke_with_path(path);
    }
    context.set_global_alpha(1.0);
}

fn text(
    brush: &Brush,
    element: &Element,
    style: &CssStyleDeclaration,
    size: (f64, f64),
    opacity: f64,
) {
    let context = &brush.context;
    if to_units(brush, element).is_none() {
        return;
    }
    let (x, y) = (coordinate(element, "x", size), coordinate(element, "y", size));
    let words = element.text_content().unwrap_or_default();
    context.set_global_alpha(opacity);
    context.set_font(&font(style));
    context.set_text_baseline("alphabetic");
    context.set_text_align(match property(style, "text-anchor").as_str() {
        "middle" => "center",
        "end" => "right",
        _ => "left",
    });
    // The ring around names, below them. A text that cannot be painted is left out.
    if property(style, "stroke") != "none" {
        context.set_stroke_style_str(&property(style, "stroke"));
        context.set_line_width(length(style, "stroke-width"));
        context.set_line_join("round");
        set_dashes(brush, style);
        let _ = context.stroke_text(&words, x, y);
    }
    context.set_fill_style_str(&property(style, "fill"));
    let _ = context.fill_text(&words, x, y);
    context.set_global_alpha(1.0);
}

/// The units of the context are those of the element from here on.
fn to_units(brush: &Brush, element: &Element) -> Option<()> {
    let matrix = element.dyn_ref::<SvgGraphicsElement>()?.get_screen_ctm()?;
    let [a, b, c, d] =
        [matrix.a(), matrix.b(), matrix.c(), matrix.d()].map(|it| SCALE * f64::from(it));
    let left = SCALE * (f64::from(matrix.e()) - brush.left);
    let top = SCALE * (f64::from(matrix.f()) - brush.top);
    brush.context.set_transform(a, b, c, d, left, top).ok()
}

fn set_dashes(brush: &Brush, style: &CssStyleDeclaration) {
    let dashes = js_sys::Array::new();
    for dash in property(style, "stroke-dasharray").split(',') {
        if let Some(dash) = number_from(dash.trim().trim_end_matches("px")) {
            dashes.push(&dash.into());
        }
    }
    // Dashes come from the style sheet, so none is negative.
    let _ = brush.context.set_line_dash(&dashes);
}

/// A coordinate or length: a number of units, or percent of the width or the height.
fn coordinate(element: &Element, name: &str, (width, height): (f64, f64)) -> f64 {
    let text = element.get_attribute(name).unwrap_or_default();
    let whole = if name.contains('y') || name == "height" { height } else { width };
    match text.strip_suffix('%') {
        Some(share) => number_from(share).unwrap_or(0.0) / 100.0 * whole,
        None => number_from(&text).unwrap_or(0.0),
    }
}

/// Width and height of a frame in its own units.
fn viewport(svg: &Element) -> (f64, f64) {
    match view_box(svg)[..] {
        [_, _, width, height] => (width, height),
        _ => (f64::from(svg.client_width()), f64::from(svg.client_height())),
    }
}

fn view_box(svg: &Element) -> Vec<f64> {
    let text = svg.get_attribute("viewBox").unwrap_or_default();
    text.split_whitespace().filter_map(number_from).collect()
}
