//! A picture of what an element of the page shows: its drawings, canvases and lines of text, as they look.
//!
//! Browsers turn an SVG into pixels by themselves only where it is loaded as a file, which the page's
//! Content-Security-Policy forbids. So the shapes are painted here, one by one, with the styles that they have on the
//! page. It knows what the page's drawings are made of: paths, lines, circles, rectangles, texts, and frames that clip.

mod shape;

use super::chart::colours;
use crate::link::number_from;
use crate::plot::png::{SCALE, context_of};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{
    CanvasRenderingContext2d, CssStyleDeclaration, DomRect, Element, HtmlCanvasElement, Node,
};

/// Around the picture, in CSS pixels.
const MARGIN_CSS_PX: f64 = 16.0;
/// How browsers write a background that is none.
const TRANSPARENT: &str = "rgba(0, 0, 0, 0)";
/// What can only be operated is no part of a picture.
const LEFT_OUT: [&str; 6] = ["BUTTON", "SELECT", "INPUT", "PROGRESS", "DETAILS", "OPTION"];

/// Paints what the element shows, [`SCALE`] pixels for one CSS pixel, on the ground of the page.
///
/// # Errors
/// What stands in the way, in words.
pub fn of(element: &Element) -> Result<HtmlCanvasElement, String> {
    let ground = colours::read()?.ground.css();
    paint(element, &ground).ok_or_else(|| "The browser offers no canvas.".to_owned())
}

fn paint(element: &Element, ground: &str) -> Option<HtmlCanvasElement> {
    let frame = element.get_bounding_client_rect();
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let px = |css_px: f64| (SCALE * (css_px + 2.0 * MARGIN_CSS_PX)).ceil();
    canvas.set_width(px(frame.width()) as u32);
    canvas.set_height(px(frame.height()) as u32);
    let context = context_of(&canvas)?;
    context.set_fill_style_str(ground);
    context.fill_rect(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
    let brush =
        Brush { context, left: frame.left() - MARGIN_CSS_PX, top: frame.top() - MARGIN_CSS_PX };
    brush.walk(element);
    Some(canvas)
}

/// A context, and where on the screen its upper left corner is.
struct Brush {
    context: CanvasRenderingContext2d,
    left: f64,
    top: f64,
}

impl Brush {
    /// Paints the element and everything in it. What cannot be painted is left out.
    fn walk(&self, element: &Element) {
        let rectangle = element.get_bounding_client_rect();
        let tag = element.tag_name();
        // What only screen readers find has about a pixel.
        let is_seen = rectangle.width() > 2.0 && rectangle.height() > 2.0;
        if !is_seen || LEFT_OUT.contains(&tag.as_str()) {
            return;
        }
        if let Some(canvas) = element.dyn_ref::<HtmlCanvasElement>() {
            self.copy(canvas, &rectangle);
        } else if tag == "svg" {
            shape::drawing(self, element);
        } else {
            self.ground(element, &rectangle);
            self.contents(element);
        }
    }

    /// The background of the element, where it has one.
    fn ground(&self, element: &Element, rectangle: &DomRect) {
        let Some(style) = style_of(element) else { return };
        let colour = property(&style, "background-color");
        if colour != TRANSPARENT {
            self.to_screen();
            self.context.set_fill_style_str(&colour);
            let (width, height) = (rectangle.width(), rectangle.height());
            self.context.fill_rect(rectangle.left(), rectangle.top(), width, height);
        }
    }

    /// What stands in the element, in order.
    fn contents(&self, element: &Element) {
        let first = element.first_child();
        for node in std::iter::successors(first, |node| node.next_sibling()) {
            match node.dyn_ref::<Element>() {
                Some(child) => self.walk(child),
                None if node.node_type() == Node::TEXT_NODE => self.text(&node, element),
                None => {}
            }
        }
    }

    /// The units of the context are CSS pixels of the screen from here on.
    fn to_screen(&self) {
        let (left, top) = (-SCALE * self.left, -SCALE * self.top);
        // Six finite numbers are a transform.
        let _ = self.context.set_transform(SCALE, 0.0, 0.0, SCALE, left, top);
    }

    fn copy(&self, canvas: &HtmlCanvasElement, to: &DomRect) {
        self.to_screen();
        // A canvas without pixels cannot be copied, and shows nothing.
        let _ = self.context.draw_image_with_html_canvas_element_and_dw_and_dh(
            canvas,
            to.left(),
            to.top(),
            to.width(),
            to.height(),
        );
    }

    /// A text word by word, each where the page has it.
    fn text(&self, node: &Node, element: &Element) {
        let text = node.node_value().unwrap_or_default();
        let Some(style) = style_of(element).filter(|_| !text.trim().is_empty()) else { return };
        self.to_screen();
        self.context.set_font(&font(&style));
        self.context.set_fill_style_str(&property(&style, "color"));
        self.context.set_text_baseline("middle");
        self.context.set_text_align("left");
        for (start, word) in words(&text) {
            let end = start + word.encode_utf16().count() as u32;
            if let Some(place) = place_of(node, start, end) {
                let middle = 0.5 * (place.top() + place.bottom());
                // A word that cannot be painted is left out.
                let _ = self.context.fill_text(word, place.left(), middle);
            }
        }
    }
}

/// The words of a text, and where each begins, in units of UTF-16.
fn words(text: &str) -> Vec<(u32, &str)> {
    let mut words = Vec::new();
    let mut start = 0;
    for part in text.split_inclusive([' ', '\n']) {
        if !part.trim_end().is_empty() {
            words.push((start, part.trim_end_matches([' ', '\n'])));
        }
        start += part.encode_utf16().count() as u32;
    }
    words
}

/// Where on the screen this part of a text is.
fn place_of(node: &Node, start: u32, end: u32) -> Option<DomRect> {
    let range = document().create_range().ok()?;
    range.set_start(node, start).ok()?;
    range.set_end(node, end).ok()?;
    Some(range.get_bounding_client_rect())
}

/// The elements inside, in order.
fn children(element: &Element) -> impl Iterator<Item = Element> {
    let first = element.first_element_child();
    std::iter::successors(first, |child| child.next_element_sibling())
}

fn style_of(element: &Element) -> Option<CssStyleDeclaration> {
    web_sys::window()?.get_computed_style(element).ok()?
}

fn property(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default()
}

/// A length in pixels; 0 where there is none.
fn length(style: &CssStyleDeclaration, name: &str) -> f64 {
    number_from(property(style, name).trim_end_matches("px")).unwrap_or(0.0)
}

fn font(style: &CssStyleDeclaration) -> String {
    let part = |name| property(style, name);
    format!("{} {} {}", part("font-weight"), part("font-size"), part("font-family"))
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_are_found_in_units_of_utf16() {
        assert_eq!(words(" a 𝛼β c\n"), [(1, "a"), (3, "𝛼β"), (7, "c")]);
        assert!(words(" \n ").is_empty());
    }
}
