//! Marks beside the lines: dots at jumps, the point at x, its tangent, the reference line.

use super::{CurveSpec, Frame, Layout, Mark, Order, Sample, SceneSpec, Span};

/// A place in device pixels, y growing downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Pixels from the left.
    pub x: f64,
    /// Pixels from the top.
    pub y: f64,
}

/// A straight line between two points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// One end.
    pub from: Point,
    /// The other end.
    pub to: Point,
}

/// A dot at a jump.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// Its centre.
    pub at: Point,
    /// Filled where the function takes this value, open where it only comes close.
    pub filled: bool,
}

/// The dots at the curve's jumps, open ones first so that a filled one is never covered.
pub(super) fn dots(curve: &CurveSpec, samples: &[Sample], frame: &Frame, y: Span) -> Vec<Dot> {
    let (mut dots, filled): (Vec<Dot>, Vec<Dot>) = samples
        .windows(2)
        .filter(|pair| pair[0].mark == Mark::JumpLeft)
        .flat_map(|pair| {
            let place = |value| Point { x: pair[0].px, y: frame.px_from_y(value, y) };
            let taken = place(curve.eval(pair[0].x));
            at_jump(place(pair[0].y), place(pair[1].y), taken)
        })
        .flatten()
        .filter(|dot| frame.contains(dot.at.x, dot.at.y))
        .partition(|dot| !dot.filled);
    dots.extend(filled);
    dots
}

/// The dots for limits `left` and `right` and the value `taken`; none where they are less than a pixel apart.
fn at_jump(left: Point, right: Point, taken: Point) -> [Option<Dot>; 3] {
    let same = |a: Point, b: Point| (a.y - b.y).abs() < 1.0;
    if same(left, right) && same(left, taken) {
        return [None; 3];
    }
    let open = |side: Point| (!same(side, taken)).then_some(Dot { at: side, filled: false });
    let second = if same(left, right) { None } else { open(right) };
    [open(left), second, Some(Dot { at: taken, filled: true })]
}

/// Where the curve is at x; `None` where that lies outside the frame.
pub(super) fn point(curve: &CurveSpec, at: f64, x: Span, frame: &Frame, y: Span) -> Option<Point> {
    let point = Point { x: frame.px_from_x(at, x), y: frame.px_from_y(curve.eval(at), y) };
    frame.contains(point.x, point.y).then_some(point)
}

/// The tangent to f at `point`, `reach_px` to each side and inside the frame: at a kink a half of each one-sided
/// slope, at a jump nothing.
pub(super) fn tangent(
    curve: &CurveSpec,
    at: f64,
    point: Point,
    (x, y): (Span, Span),
    frame: &Frame,
    reach_px: f64,
) -> Vec<Segment> {
    if curve.order != Order::Value {
        return Vec::new();
    }
    let slope = curve.slope_of_f(at);
    let (left, right) = match curve.breaks().iter().find(|b| b.x == at) {
        Some(b) if b.is_jump() => return Vec::new(),
        Some(b) if b.is_kink() => (b.left.derivative, b.right.derivative),
        _ => (slope, slope),
    };
    let px_slope = |slope: f64| -slope * (frame.height() / y.width()) / (frame.width() / x.width());
    let side = |slope: f64, sign: f64| {
        let slope = px_slope(slope);
        let length = libm::hypot(1.0, slope);
        let (dx, dy) = (sign * reach_px / length, sign * reach_px * slope / length);
        let share = inside(point.x, dx, frame.left, frame.right).min(inside(
            point.y,
            dy,
            frame.top,
            frame.bottom,
        ));
        Point { x: point.x + share * dx, y: point.y + share * dy }
    };
    if !(left.is_finite() && right.is_finite()) {
        return Vec::new();
    }
    let (from, to) = (side(left, -1.0), side(right, 1.0));
    if left == right {
        vec![Segment { from, to }]
    } else {
        vec![Segment { from, to: point }, Segment { from: point, to }]
    }
}

/// The largest share of the step `by` from `start` that stays between `low` and `high`.
fn inside(start: f64, by: f64, low: f64, high: f64) -> f64 {
    if start + by > high {
        (high - start) / by
    } else if start + by < low {
        (low - start) / by
    } else {
        1.0
    }
}

/// The reference line: one segment a column, across all panels of the column.
pub(super) fn references(spec: &SceneSpec, layout: &Layout) -> Vec<Segment> {
    let Some(at) = spec.at.filter(|&at| spec.x.contains(at)) else { return Vec::new() };
    let lowest = layout.frames.iter().zip(&layout.lowest).filter(|(_, lowest)| **lowest);
    lowest
        .map(|(frame, _)| {
            let x = frame.px_from_x(at, spec.x);
            let tops = layout.frames.iter().filter(|other| other.left == frame.left);
            let top = tops.map(|other| other.top).fold(frame.top, f64::min);
            Segment { from: Point { x, y: top }, to: Point { x, y: frame.bottom } }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::find;

    const FRAME: Frame = Frame { left: 0.0, top: 0.0, right: 600.0, bottom: 300.0 };
    const X: Span = Span::known(-6.0, 6.0);
    const Y: Span = Span::known(-1.0, 5.0);

    fn curve(id: &str, params: &[f64], order: Order) -> CurveSpec {
        CurveSpec::new(find(id).expect("in the catalogue"), params.into(), order)
    }

    fn dots_of(curve: &CurveSpec) -> Vec<(f64, bool)> {
        let samples = super::super::sample(curve, X, &FRAME, 0.0);
        dots(curve, &samples, &FRAME, Y).iter().map(|dot| (dot.at.y, dot.filled)).collect()
    }

    #[test]
    fn the_dot_is_filled_where_the_value_is_taken() {
        let y = |value| FRAME.px_from_y(value, Y);
        let elu = curve("elu", &[3.0], Order::Derivative);
        assert_eq!(dots_of(&elu), [(y(1.0), false), (y(3.0), true)]);
        let relu = curve("relu", &[], Order::Derivative);
        assert_eq!(dots_of(&relu), [(y(1.0), false), (y(0.0), true)]);
    }

    #[test]
    fn a_kink_has_no_dots_and_neither_has_an_invisible_jump() {
        assert!(dots_of(&curve("relu", &[], Order::Value)).is_empty());
        assert!(dots_of(&curve("elu", &[1.001], Order::Derivative)).is_empty());
    }

    #[test]
    fn the_tangent_has_the_slope_of_the_curve() {
        let sigmoid = curve("sigmoid", &[], Order::Value);
        let at = point(&sigmoid, 0.0, X, &FRAME, Y).expect("inside");
        let segments = tangent(&sigmoid, 0.0, at, (X, Y), &FRAME, 100.0);
        assert_eq!(segments.len(), 1);
        let (from, to) = (segments[0].from, segments[0].to);
        assert!(((to.y - from.y) / (to.x - from.x) + 0.25).abs() < 1e-12);
        assert!((libm::hypot(to.x - from.x, to.y - from.y) - 200.0).abs() < 1e-9);
    }

    #[test]
    fn at_a_kink_each_side_has_its_own_half_tangent() {
        let relu = curve("relu", &[], Order::Value);
        let at = point(&relu, 0.0, X, &FRAME, Y).expect("inside");
        let segments = tangent(&relu, 0.0, at, (X, Y), &FRAME, 100.0);
        assert_eq!(segments.len(), 2);
        assert_eq!(segments[0].from.y, at.y);
        assert!((segments[1].to.y - at.y + (segments[1].to.x - at.x)).abs() < 1e-9);
    }

    #[test]
    fn the_tangent_ends_at_the_frame() {
        let relu = curve("relu", &[], Order::Value);
        let at = point(&relu, 4.9, X, &FRAME, Y).expect("inside");
        let segments = tangent(&relu, 4.9, at, (X, Y), &FRAME, 100.0);
        assert!((segments[0].to.y - FRAME.top).abs() < 1e-9);
    }
}
