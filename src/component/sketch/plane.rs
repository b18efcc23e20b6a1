//! Where things stand in a sketch: from x and y to units of the drawing.

use crate::plot::scene::{Frame, Span, Step, Ticks};

/// Width of every sketch, in its own units; the style sheet decides how large a unit is.
pub const WIDTH: f64 = 360.0;
const LEFT: f64 = 42.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 26.0;
const BOTTOM: f64 = 42.0;
/// Units from one tick to the next at least.
const TICK_X: f64 = 46.0;
const TICK_Y: f64 = 34.0;
/// A place farther outside than this many heights looks the same as this one.
const FARTHEST: f64 = 50.0;

/// The ranges of a sketch and its height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plane {
    /// The range of x.
    pub x: Span,
    /// The range of y.
    pub y: Span,
    /// The height of the whole sketch, names of the axes included, in units.
    pub height: f64,
    /// Whether y is the logarithm to base 10 of what its axis counts.
    pub y_is_log: bool,
}

impl Plane {
    /// A plane of this height with x and y between these numbers, or between 0 and 1 where they are out of order.
    #[must_use]
    pub fn new(x: (f64, f64), y: (f64, f64), height: f64) -> Self {
        let span = |(from, to)| Span::new(from, to).unwrap_or_default();
        Self { x: span(x), y: span(y), height, y_is_log: false }
    }

    /// The same plane with powers of ten at the ticks of y, at whole y only.
    #[must_use]
    pub const fn with_log_y(mut self) -> Self {
        self.y_is_log = true;
        self
    }

    /// A plane with the same scale on both axes: x and y both between these numbers.
    #[must_use]
    pub fn square(from: f64, to: f64) -> Self {
        Self::new((from, to), (from, to), WIDTH - LEFT - RIGHT + TOP + BOTTOM)
    }

    /// The part in which curves are drawn.
    #[must_use]
    pub fn frame(&self) -> Frame {
        Frame { left: LEFT, top: TOP, right: WIDTH - RIGHT, bottom: self.height - BOTTOM }
    }

    /// Where the point (x, y) stands. Points far outside are brought nearer, still outside.
    #[must_use]
    pub fn place(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let frame = self.frame();
        let far = FARTHEST * self.height;
        let row = frame.px_from_y(y, self.y).clamp(-far, far);
        (frame.px_from_x(x, self.x).clamp(-far, far), row)
    }

    /// The x below a column of the drawing, `share` of its width from the left; the nearest x of the range.
    #[must_use]
    pub fn x_at_share(&self, share: f64) -> f64 {
        self.x.clamp(self.frame().x_from_px(share * WIDTH, self.x))
    }

    /// The y beside a row of the drawing, `share` of its height from the top; the nearest y of the range.
    #[must_use]
    pub fn y_at_share(&self, share: f64) -> f64 {
        let frame = self.frame();
        self.y.clamp(self.y.value_at((frame.bottom - share * self.height) / frame.height()))
    }

    /// Whether the point is inside the ranges.
    #[must_use]
    pub fn contains(&self, (x, y): (f64, f64)) -> bool {
        self.x.contains(x) && self.y.contains(y)
    }

    /// Ticks of x.
    #[must_use]
    pub fn x_ticks(&self) -> Ticks {
        ticks(self.x, self.frame().width() / TICK_X)
    }

    /// Ticks of y.
    #[must_use]
    pub fn y_ticks(&self) -> Ticks {
        let most = self.frame().height() / TICK_Y;
        ticks(self.y, if self.y_is_log { most.min(self.y.width()) } else { most })
    }

    /// What stands at a tick of y.
    #[must_use]
    pub fn y_label(&self, y: f64) -> String {
        let label = self.y_ticks().step.label(y);
        if self.y_is_log { format!("10{}", raised(&label)) } else { label }
    }
}

/// A whole number as an exponent.
fn raised(number: &str) -> String {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let raised = |c: char| c.to_digit(10).map_or('⁻', |digit| RAISED[digit as usize]);
    number.chars().map(raised).collect()
}

fn ticks(span: Span, most: f64) -> Ticks {
    Ticks::new(span, Step::at_least(span.width() / most))
}

#[cfg(test)]
mod tests {
    use super::{Plane, WIDTH};

    #[test]
    fn corners_stand_at_the_corners_of_the_frame() {
        let plane = Plane::new((-4.0, 4.0), (-1.0, 3.0), 250.0);
        let frame = plane.frame();
        assert_eq!(plane.place((-4.0, -1.0)), (frame.left, frame.bottom));
        assert_eq!(plane.place((4.0, 3.0)), (frame.right, frame.top));
    }

    #[test]
    fn a_square_has_one_scale() {
        let frame = Plane::square(-2.0, 2.0).frame();
        assert_eq!(frame.width(), frame.height());
    }

    #[test]
    fn a_place_on_the_screen_has_its_x() {
        let plane = Plane::new((-4.0, 4.0), (0.0, 1.0), 250.0);
        let (column, _) = plane.place((1.5, 0.0));
        assert!((plane.x_at_share(column / WIDTH) - 1.5).abs() < 1e-12);
        assert_eq!((plane.x_at_share(0.0), plane.x_at_share(1.0)), (-4.0, 4.0));
        let (_, row) = plane.place((0.0, 0.25));
        assert!((plane.y_at_share(row / plane.height) - 0.25).abs() < 1e-12);
        assert_eq!((plane.y_at_share(0.0), plane.y_at_share(1.0)), (1.0, 0.0));
    }

    #[test]
    fn what_is_far_outside_stays_outside() {
        let plane = Plane::new((-1.0, 1.0), (-1.0, 1.0), 250.0);
        let (_, row) = plane.place((0.0, 1e300));
        assert!(row.is_finite() && row < 0.0);
    }

    #[test]
    fn a_logarithmic_axis_has_powers_of_ten_at_whole_numbers() {
        let labels = |from, to| {
            let plane = Plane::new((1.0, 30.0), (from, to), 250.0).with_log_y();
            plane.y_ticks().values().map(|y| plane.y_label(y)).collect::<Vec<_>>()
        };
        assert_eq!(labels(-1.0, 1.0), ["10⁻¹", "10⁰", "10¹"]);
        assert_eq!(labels(-20.0, 1.0), ["10⁻²⁰", "10⁻¹⁵", "10⁻¹⁰", "10⁻⁵", "10⁰"]);
    }

    #[test]
    fn ticks_are_few_and_round() {
        let plane = Plane::new((-4.0, 4.0), (0.0, 0.6), 250.0);
        assert_eq!(plane.x_ticks().values().collect::<Vec<_>>(), [-4.0, -2.0, 0.0, 2.0, 4.0]);
        assert_eq!(plane.y_ticks().values().collect::<Vec<_>>(), [0.0, 0.2, 0.4, 0.6]);
    }
}
