//! From samples to polylines: broken at jumps and gaps, finer where the curve is steep, ended at the frame with the
//! curve's true slope, and without the points that a straight line does not need.

use super::{Frame, Mark, Point, Sample, Span};

/// Pixels outside the frame up to which lines go on; painters clip them. Without it a line's end would show at the edge.
pub(super) const BLEED_CSS_PX: f64 = 8.0;
/// Rows farther away than this are as good as this one: the error at the frame is below a thousandth of a pixel.
const FARTHEST_PX: f64 = 1e8;
/// A point is dropped where the line without it passes at most this far away.
const STRAIGHT_PX: f64 = 0.04;
/// Halvings of one pixel where a curve is steep.
const REFINEMENTS: u32 = 5;

/// Polylines in device pixels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Path {
    points: Vec<Point>,
    ends: Vec<usize>,
}

impl Path {
    /// The polylines; each has at least two points.
    pub fn lines(&self) -> impl Iterator<Item = &[Point]> {
        let mut start = 0;
        self.ends.iter().map(move |&end| {
            let line = &self.points[start..end];
            start = end;
            line
        })
    }

    /// All points of all polylines.
    #[must_use]
    pub fn points(&self) -> &[Point] {
        &self.points
    }
}

/// The polylines of a curve sampled at `samples` in a panel with y range `y`. `eval` is asked again where it is steep.
pub(super) fn trace(
    samples: &[Sample],
    eval: impl Fn(f64) -> f64,
    frame: &Frame,
    y: Span,
    bleed_px: f64,
) -> Path {
    let y_px = |value: f64| frame.px_from_y(value, y).clamp(-FARTHEST_PX, FARTHEST_PX);
    let mut tracer = Tracer {
        pen: Pen::new(frame.top - bleed_px, frame.bottom + bleed_px),
        y_px_at: |x: f64| y_px(eval(x)),
    };
    let mut previous: Option<Stop> = None;
    for sample in samples {
        let stop = Stop { x: sample.x, at: Point { x: sample.px, y: y_px(sample.y) } };
        if stop.at.y.is_nan() || sample.mark == Mark::JumpRight {
            tracer.pen.lift();
            previous = None;
        }
        if stop.at.y.is_nan() {
            continue;
        }
        if let Some(from) = previous {
            tracer.line(from, stop, sample.mark != Mark::Plain, REFINEMENTS);
        }
        previous = Some(stop);
    }
    tracer.pen.lift();
    tracer.pen.path
}

/// A point of the curve with the x that belongs to it.
#[derive(Clone, Copy)]
struct Stop {
    x: f64,
    at: Point,
}

struct Tracer<F> {
    pen: Pen,
    y_px_at: F,
}

impl<F: Fn(f64) -> f64> Tracer<F> {
    /// Draws from one sample to the next, in halves while the curve bends away from the chord.
    fn line(&mut self, from: Stop, to: Stop, vertex: bool, halvings: u32) {
        let steep = (to.at.y - from.at.y).abs() > 2.0;
        if halvings > 0 && steep && !self.pen.hides(from.at, to.at) {
            let x = 0.5 * (from.x + to.x);
            let at = Point { x: 0.5 * (from.at.x + to.at.x), y: (self.y_px_at)(x) };
            if (at.y - 0.5 * (from.at.y + to.at.y)).abs() > 0.1 {
                let middle = Stop { x, at };
                self.line(from, middle, false, halvings - 1);
                self.line(middle, to, vertex, halvings - 1);
                return;
            }
        }
        self.pen.line(from.at, to.at, vertex);
    }
}

/// Draws segment after segment: ends lines at the frame and leaves out what is straight.
struct Pen {
    top: f64,
    bottom: f64,
    path: Path,
    /// Where the line that is being drawn begins in `path.points`; `None` while the pen is lifted.
    start: Option<usize>,
    /// The last point drawn to but not yet kept.
    pending: Option<Point>,
    /// Slopes from the last kept point that pass close by every point left out since.
    slopes: (f64, f64),
}

const ANY_SLOPE: (f64, f64) = (f64::NEG_INFINITY, f64::INFINITY);

impl Pen {
    fn new(top: f64, bottom: f64) -> Self {
        let path = Path { points: Vec::with_capacity(128), ends: Vec::with_capacity(4) };
        Self { top, bottom, path, start: None, pending: None, slopes: ANY_SLOPE }
    }

    /// Both ends beyond the same edge.
    fn hides(&self, a: Point, b: Point) -> bool {
        (a.y < self.top && b.y < self.top) || (a.y > self.bottom && b.y > self.bottom)
    }

    fn line(&mut self, from: Point, to: Point, vertex: bool) {
        if self.hides(from, to) {
            return self.lift();
        }
        let start = self.toward_inside(from, to);
        let end = self.toward_inside(to, from);
        if start == end {
            // It only touches the edge: whatever goes on inside begins or ends exactly here.
            return;
        }
        if self.start.is_none() || start != from {
            self.lift();
            self.start = Some(self.path.points.len());
            self.path.points.push(start);
        }
        self.draw_to(end);
        if end != to {
            self.lift();
        } else if vertex {
            self.keep_pending();
        }
    }

    /// `from` if it is inside, else where the segment to `to` enters.
    fn toward_inside(&self, from: Point, to: Point) -> Point {
        let edge = from.y.clamp(self.top, self.bottom);
        if edge == from.y {
            return from;
        }
        let share = (edge - from.y) / (to.y - from.y);
        Point { x: from.x + share * (to.x - from.x), y: edge }
    }

    /// Keeps the pending point unless a straight line to `to` passes close enough by all that it would leave out.
    fn draw_to(&mut self, to: Point) {
        if let Some(slope) = self.slope_to(to.x, to.y)
            && !(self.slopes.0 <= slope && slope <= self.slopes.1)
        {
            self.keep_pending();
        }
        match (self.slope_to(to.x, to.y - STRAIGHT_PX), self.slope_to(to.x, to.y + STRAIGHT_PX)) {
            (Some(low), Some(high)) => {
                self.slopes = (self.slopes.0.max(low), self.slopes.1.min(high));
                self.pending = Some(to);
            }
            _ => {
                self.pending = Some(to);
                self.keep_pending();
            }
        }
    }

    /// The slope from the last kept point; `None` where it is not to the left.
    fn slope_to(&self, x: f64, y: f64) -> Option<f64> {
        let kept = self.path.points.last()?;
        (x > kept.x).then(|| (y - kept.y) / (x - kept.x))
    }

    fn keep_pending(&mut self) {
        self.path.points.extend(self.pending.take());
        self.slopes = ANY_SLOPE;
    }

    fn lift(&mut self) {
        self.keep_pending();
        if let Some(start) = self.start.take() {
            if self.path.points.len() >= start + 2 {
                self.path.ends.push(self.path.points.len());
            } else {
                self.path.points.truncate(start);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame { left: 0.0, top: 0.0, right: 600.0, bottom: 300.0 };
    const X: Span = Span::known(-6.0, 6.0);
    const Y: Span = Span::known(-1.0, 5.0);

    /// y in panel pixels at x, for the ranges above.
    fn at(x: f64, y: f64) -> Point {
        Point { x: FRAME.px_from_x(x, X), y: FRAME.px_from_y(y, Y) }
    }

    fn traced(f: impl Fn(f64) -> f64) -> Path {
        let samples: Vec<Sample> = (0..=600)
            .map(|i| {
                let x = X.value_at(f64::from(i) / 600.0);
                Sample { px: f64::from(i), x, y: f(x), mark: Mark::Plain }
            })
            .collect();
        trace(&samples, f, &FRAME, Y, 0.0)
    }

    fn near(a: Point, b: Point) -> bool {
        (a.x - b.x).abs() < 0.1 && (a.y - b.y).abs() < 0.1
    }

    #[test]
    fn a_straight_line_needs_two_points_and_ends_at_the_frame() {
        let path = traced(|x| x);
        let lines: Vec<_> = path.lines().collect();
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].len(), 2);
        assert!(near(lines[0][0], at(-1.0, -1.0)) && near(lines[0][1], at(5.0, 5.0)));
    }

    #[test]
    fn a_parabola_leaves_and_enters_with_its_own_slope() {
        let path = traced(|x| x * x);
        let line = path.lines().next().expect("one line");
        let (a, b) = (line[0], line[1]);
        assert!(near(a, at(-libm::sqrt(5.0), 5.0)), "{a:?}");
        // dy/dx = 2x; 50 pixels a unit on both axes, y downwards.
        let slope = (b.y - a.y) / (b.x - a.x);
        assert!((slope - 2.0 * libm::sqrt(5.0)).abs() < 0.1, "{slope}");
        assert_eq!(path.lines().count(), 1);
    }

    #[test]
    fn a_curve_that_overflows_leaves_the_frame_where_it_should() {
        let path = traced(|x| libm::exp(400.0 * x));
        let last = *path.points().last().expect("drawn");
        assert!((last.x - FRAME.px_from_x(libm::log(5.0) / 400.0, X)).abs() < 0.05, "{last:?}");
        assert_eq!(last.y, 0.0);
    }

    #[test]
    fn what_is_not_a_number_splits_the_line() {
        let path = traced(|x| if x.abs() < 1.0 { f64::NAN } else { 2.0 });
        assert_eq!(path.lines().count(), 2);
        assert!(path.points().iter().all(|p| (p.x - 300.0).abs() > 49.0));
    }

    #[test]
    fn points_left_out_are_close_to_the_line() {
        let path = traced(|x| 2.0 + libm::sin(x));
        assert!(path.points().len() < 300, "{}", path.points().len());
        let line = path.lines().next().expect("one line");
        for pair in line.windows(2) {
            for i in 0..=8 {
                let share = f64::from(i) / 8.0;
                let px = pair[0].x + share * (pair[1].x - pair[0].x);
                let py = pair[0].y + share * (pair[1].y - pair[0].y);
                let true_py = FRAME.px_from_y(2.0 + libm::sin(FRAME.x_from_px(px, X)), Y);
                assert!((py - true_py).abs() < 0.1, "{px} {py} {true_py}");
            }
        }
    }

    #[test]
    fn outside_the_frame_nothing_is_drawn() {
        assert!(traced(|_| 7.0).points().is_empty());
    }
}
