//! The points of a range that a key can jump to.

use super::search::{points_between, sign_changes};
use super::{Curve, Shape, Stretch};

/// Cells into which a range is cut besides the points near its breaks: enough for 50 waves of a sine.
const CELLS: u32 = 400;

/// Values below this share of the largest slope are zero up to rounding, and slopes that differ by less are equal.
const SAME: f64 = 1e-12;

/// Remarkable points of a range, each list in ascending order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Landmarks {
    /// Jumps, kinks and jumps of f″ or f‴.
    pub breaks: Vec<f64>,
    /// Isolated zeros of f′: peaks, dips and saddles. A dead stretch is none.
    pub zeros: Vec<f64>,
    /// The points at which |f′| is largest in the range; empty where it is largest on a whole stretch, or would grow
    /// beyond the range.
    pub steepest: Vec<f64>,
}

impl Shape {
    /// Searches the closed range between `from` and `to`; empty if that is no range.
    #[must_use]
    pub fn landmarks(&self, from: f64, to: f64) -> Landmarks {
        if !(from.is_finite() && to.is_finite() && from < to) {
            return Landmarks::default();
        }
        let curve = self.curve();
        let window = Window { from, to };
        let parts: Vec<Part> = self
            .stretches
            .iter()
            .filter(|stretch| stretch.from < to && from < stretch.to)
            .map(|stretch| Part::search(&curve, stretch, window))
            .collect();
        let breaks = self.breaks.iter().map(|b| b.x).filter(|x| window.contains(*x)).collect();
        let mut zeros: Vec<f64> = parts.iter().flat_map(|part| part.zeros.clone()).collect();
        zeros.sort_by(f64::total_cmp);
        Landmarks { breaks, zeros, steepest: steepest(&parts) }
    }
}

#[derive(Clone, Copy)]
struct Window {
    from: f64,
    to: f64,
}

impl Window {
    fn contains(self, x: f64) -> bool {
        self.from <= x && x <= self.to
    }
}

/// What one stretch contributes to a window.
struct Part {
    zeros: Vec<f64>,
    /// Points that may be the steepest, with |f′|.
    peaks: Vec<(f64, f64)>,
    /// The largest |f′| that no single point has: a straight stretch, or the edge of the window.
    elsewhere: f64,
}

impl Part {
    fn search(curve: &Curve, stretch: &Stretch, window: Window) -> Self {
        if let Some(slope) = stretch.constant_slope {
            return Self { zeros: Vec::new(), peaks: Vec::new(), elsewhere: slope.abs() };
        }
        let points = grid(stretch, window);
        let turns = sign_changes(&points, |x| curve.second(x));
        let largest = points.iter().map(|&x| curve.slope(x).abs()).fold(0.0, f64::max);
        let mut zeros = sign_changes(&points, |x| curve.slope(x));
        // f′ may touch zero without changing its sign.
        zeros.extend(turns.iter().filter(|&&x| curve.slope(x).abs() <= SAME * largest));
        zeros.sort_by(f64::total_cmp);
        zeros.dedup_by(|b, a| (*b - *a).abs() <= 1e-7 * b.abs().max(1e-7));
        let mut peaks: Vec<(f64, f64)> =
            turns.into_iter().map(|x| (x, curve.slope(x).abs())).collect();
        let ends = [(stretch.from, stretch.slope_from), (stretch.to, stretch.slope_to)];
        peaks.extend(
            ends.into_iter().filter(|(x, _)| window.contains(*x)).map(|(x, s)| (x, s.abs())),
        );
        let edges = [window.from, window.to].into_iter().filter(|x| stretch.contains(*x));
        let elsewhere = edges.map(|x| curve.slope(x).abs()).fold(0.0, f64::max);
        Self { zeros, peaks, elsewhere }
    }
}

/// Points of the stretch inside the window: evenly spaced ones, and those near the ends of the stretch and 0.
fn grid(stretch: &Stretch, window: Window) -> Vec<f64> {
    let step = (window.to - window.from) / f64::from(CELLS);
    let even = (0..=CELLS).map(|i| window.from + step * f64::from(i));
    let mut points: Vec<f64> = even
        .chain(points_between(stretch.from, stretch.to))
        .filter(|x| window.contains(*x) && stretch.contains(*x))
        .collect();
    points.sort_by(f64::total_cmp);
    points.dedup();
    points
}

fn steepest(parts: &[Part]) -> Vec<f64> {
    let peaks = || parts.iter().flat_map(|part| part.peaks.iter().copied());
    let largest = peaks().map(|(_, slope)| slope).fold(0.0, f64::max);
    let elsewhere = parts.iter().map(|part| part.elsewhere).fold(0.0, f64::max);
    if largest == 0.0 || elsewhere >= largest * (1.0 - SAME) {
        return Vec::new();
    }
    let mut points: Vec<f64> =
        peaks().filter(|(_, slope)| *slope >= largest * (1.0 - SAME)).map(|(x, _)| x).collect();
    points.sort_by(f64::total_cmp);
    points.dedup();
    points
}
