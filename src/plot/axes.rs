//! Grid, axes, tick labels and names, drawn by plotters on any of its backends.
//!
//! plotters' own mesh is not used for two reasons: it measures text by adding styled elements to the page (slow, and
//! forbidden by a strict Content-Security-Policy), and it knows nothing of device pixels. Lines are filled rectangles
//! of whole device pixels, so they are sharp at every device pixel ratio.

use super::palette::{Colour, Palette};
use super::scene::{Axes, Dash, Frame, LINE_EM, Look, Name, PanelAxes, advance_em};
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color as _, FontDesc, FontFamily, FontStyle, RGBColor, TextStyle};

/// How a backend measures.
#[derive(Clone, Copy, Debug)]
pub struct Units {
    /// The backend's whole-number units for one device pixel: above 1 where the result is scaled down later.
    pub per_px: f64,
    /// The backend's font size for type of size 1: its SVG divides by 1.24, its canvas does not.
    pub per_font_px: f64,
}

/// The type of tick labels and names.
pub const FONT_FAMILY: &str = "system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, sans-serif";

/// Draws everything of a scene but its curves.
///
/// # Errors
/// What the backend reports, in words.
pub fn draw<B: DrawingBackend>(
    backend: &mut B,
    axes: &Axes,
    look: &Look,
    palette: &Palette,
    units: Units,
) -> Result<(), String> {
    let mut brush = Brush { surface: backend, look, palette, units };
    for panel in &axes.panels {
        brush.grid(axes, panel)?;
        brush.y_labels(panel)?;
        if panel.has_x_labels {
            brush.x_labels(axes, panel)?;
        }
        brush.names(panel)?;
    }
    Ok(())
}

/// What is needed of a backend, so that the code above the backends exists once and not once for each.
trait Surface {
    fn fill(&mut self, from: (i32, i32), to: (i32, i32), colour: RGBColor) -> Drawn;
    fn write(&mut self, text: &str, style: &TextStyle<'_>, place: (i32, i32)) -> Drawn;
}

impl<B: DrawingBackend> Surface for B {
    fn fill(&mut self, from: (i32, i32), to: (i32, i32), colour: RGBColor) -> Drawn {
        self.draw_rect(from, to, &colour, true).map_err(|error| error.to_string())
    }

    fn write(&mut self, text: &str, style: &TextStyle<'_>, place: (i32, i32)) -> Drawn {
        self.draw_text(text, style, place).map_err(|error| error.to_string())
    }
}

struct Brush<'a> {
    surface: &'a mut dyn Surface,
    look: &'a Look,
    palette: &'a Palette,
    units: Units,
}

type Drawn = Result<(), String>;

/// How a text is set.
#[derive(Clone, Copy)]
struct Type {
    size_px: f64,
    style: FontStyle,
    colour: Colour,
    anchor: Pos,
}

impl Brush<'_> {
    /// Hairlines at the ticks, stronger ones through zero.
    fn grid(&mut self, axes: &Axes, panel: &PanelAxes) -> Drawn {
        let frame = panel.frame;
        let (line, strong) = (self.palette.line, self.palette.line_strong);
        for x in panel.x_ticks.values() {
            self.vertical(frame.px_from_x(x, axes.x), &frame, line)?;
        }
        for y in panel.y_ticks.values() {
            self.horizontal(frame.px_from_y(y, panel.y), &frame, line)?;
        }
        if panel.y.contains(0.0) {
            self.horizontal(frame.px_from_y(0.0, panel.y), &frame, strong)?;
        }
        if axes.x.contains(0.0) {
            self.vertical(frame.px_from_x(0.0, axes.x), &frame, strong)?;
        }
        Ok(())
    }

    fn y_labels(&mut self, panel: &PanelAxes) -> Drawn {
        let text = self.tick_type(HPos::Right, VPos::Center);
        let right = panel.frame.left - 0.6 * text.size_px;
        let room_px = self.look.y_label_room_px - 0.6 * text.size_px;
        for y in panel.y_ticks.values() {
            let row = panel.frame.px_from_y(y, panel.y);
            let label = panel.y_ticks.step.label(y);
            // A long label such as −1.5×10⁻⁷ is set smaller rather than cut off: its sign must be seen.
            let fitting_px = room_px / (0.62 * label.chars().count() as f64);
            let text = Type { size_px: text.size_px.min(fitting_px), ..text };
            self.text(&label, right, row, text)?;
        }
        Ok(())
    }

    fn x_labels(&mut self, axes: &Axes, panel: &PanelAxes) -> Drawn {
        let text = self.tick_type(HPos::Center, VPos::Top);
        let row = panel.frame.bottom + 0.6 * text.size_px;
        for x in panel.x_ticks.values() {
            let label = panel.x_ticks.step.label(x);
            self.text(&label, panel.frame.px_from_x(x, axes.x), row, text)?;
        }
        // On the height of the frame's edge, where no tick label can be.
        let anchor = Pos::new(HPos::Left, VPos::Center);
        let name = Type { style: FontStyle::Italic, anchor, ..text };
        self.text("x", panel.frame.right + 0.6 * text.size_px, panel.frame.bottom, name)
    }

    /// The curves' names one below the other, or beside each other above the frame, each in its colour, after a piece of its line where there are several.
    fn names(&mut self, panel: &PanelAxes) -> Drawn {
        let size_px = panel.name_font_px;
        let line = LINE_EM * size_px;
        let (mut left, top) =
            panel.corner.map_or((panel.frame.left, panel.frame.top - line), |corner| {
                let area = corner.area(&panel.frame, &panel.names, size_px);
                (area.left, area.top)
            });
        let mut row = top + 0.5 * line;
        for name in &panel.names {
            let indent = self.line_sample(name, left, row, size_px)?;
            let text = Type {
                size_px,
                style: FontStyle::Bold,
                colour: self.palette.colour(name.ink),
                anchor: Pos::new(HPos::Left, VPos::Center),
            };
            self.text(&name.text, left + indent, row, text)?;
            if panel.corner.is_none() {
                left += advance_em(name) * size_px;
            } else {
                row += line;
            }
        }
        Ok(())
    }

    /// A short piece of the curve's line; returns the room that it takes.
    fn line_sample(
        &mut self,
        name: &Name,
        left: f64,
        row: f64,
        size_px: f64,
    ) -> Result<f64, String> {
        let Some(dash) = name.dash else { return Ok(0.0) };
        let length = 2.0 * size_px;
        let half = 0.5 * self.look.curve_px;
        let colour = self.palette.colour(name.ink);
        for (from, to) in strokes(dash, length, self.look.curve_px) {
            self.rectangle((left + from, row - half), (left + to, row + half), colour)?;
        }
        Ok(1.3 * length)
    }

    fn tick_type(&self, horizontal: HPos, vertical: VPos) -> Type {
        Type {
            size_px: self.look.tick_font_px,
            style: FontStyle::Normal,
            colour: self.palette.ink_soft,
            anchor: Pos::new(horizontal, vertical),
        }
    }

    fn vertical(&mut self, column: f64, frame: &Frame, colour: Colour) -> Drawn {
        let left = (column - 0.5 * self.look.hairline_px).round();
        let right = left + self.look.hairline_px;
        self.rectangle((left, frame.top), (right, frame.bottom), colour)
    }

    fn horizontal(&mut self, row: f64, frame: &Frame, colour: Colour) -> Drawn {
        let top = (row - 0.5 * self.look.hairline_px).round();
        self.rectangle((frame.left, top), (frame.right, top + self.look.hairline_px), colour)
    }

    fn rectangle(&mut self, from: (f64, f64), to: (f64, f64), colour: Colour) -> Drawn {
        self.surface.fill(self.units.coord(from), self.units.coord(to), rgb(colour))
    }

    fn text(&mut self, text: &str, x_px: f64, y_px: f64, set: Type) -> Drawn {
        let size = set.size_px * self.units.per_px * self.units.per_font_px;
        let style = TextStyle {
            font: FontDesc::new(FontFamily::Name(FONT_FAMILY), size, set.style),
            color: rgb(set.colour).to_backend_color(),
            pos: set.anchor,
        };
        self.surface.write(text, &style, self.units.coord((x_px, y_px)))
    }
}

impl Units {
    fn coord(self, (x, y): (f64, f64)) -> (i32, i32) {
        ((x * self.per_px).round() as i32, (y * self.per_px).round() as i32)
    }
}

fn rgb(colour: Colour) -> RGBColor {
    let [r, g, b] = colour.rgb;
    RGBColor(r, g, b)
}

/// Where the strokes of a dashed line of this length begin and end.
fn strokes(dash: Dash, length: f64, curve_px: f64) -> Vec<(f64, f64)> {
    let pattern = dash.pattern();
    if pattern.is_empty() {
        return vec![(0.0, length)];
    }
    let mut strokes = Vec::new();
    let mut at = 0.0;
    for (index, part) in pattern.iter().cycle().enumerate() {
        if at >= length {
            break;
        }
        let end = at + part * curve_px;
        if index % 2 == 0 {
            strokes.push((at, end.min(length)));
        }
        at = end;
    }
    strokes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strokes_fill_the_length_and_do_not_touch() {
        for dash in Dash::SERIES {
            let strokes = strokes(dash, 30.0, 3.0);
            assert!(strokes.iter().all(|(from, to)| from < to && *to <= 30.0));
            assert!(strokes.windows(2).all(|pair| pair[0].1 < pair[1].0));
        }
    }
}
