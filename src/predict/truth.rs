//! What a sketch should be: the hidden curve over the range of the question.

use super::sketch::{COLUMNS, x_of};
use crate::activation::{Order, Setting};

/// Heights that a drawing may reach from 0, up and down. Coarse steps, the same up and down, so that the empty drawing
/// tells neither the sign nor the largest value of what is hidden.
const HEIGHTS: [f64; 6] = [0.5, 1.25, 2.5, 4.0, 7.0, 10.0];
/// A curve lower than this everywhere is no reason for the finest scale: that would tell that there is next to nothing.
const LOW: f64 = 0.1;
/// What is this close counts as the same, as a share of the whole height of the drawing.
const TOLERANCE: f64 = 0.06;

/// The hidden curve, column by column, and what is known about it besides.
#[derive(Clone, Debug, PartialEq)]
pub struct Truth {
    /// The function.
    pub setting: Setting,
    /// Which of its curves is hidden.
    pub order: Order,
    /// The range of x.
    pub x: (f64, f64),
    /// How far the drawing reaches from 0, up and down.
    pub height: f64,
    /// The curve in every column. Heights beyond the drawing are kept as they are; none is NaN.
    pub y: Vec<f64>,
    /// Where the curve jumps by what can be seen, within the range: x, and the limits from the left and from the right.
    pub jumps: Vec<(f64, f64, f64)>,
    /// The limits towards −∞ and ∞; NaN where there is none.
    pub limits: [f64; 2],
}

impl Truth {
    /// The curve `order` of `setting` over `x`.
    #[must_use]
    pub fn of(setting: &Setting, order: Order, x: (f64, f64)) -> Self {
        let y: Vec<f64> =
            (0..COLUMNS).map(|column| finite(setting.eval(order, x_of(column, x)))).collect();
        let height = height_for(&y);
        let tolerance = TOLERANCE * 2.0 * height;
        let breaks = setting.breaks();
        let inside = breaks.iter().filter(|found| x.0 < found.x && found.x < x.1);
        let seen = |y: f64| y.clamp(-height, height);
        let jumps = inside
            .map(|found| (found.x, finite(found.left.of(order)), finite(found.right.of(order))))
            .filter(|(_, left, right)| (seen(*left) - seen(*right)).abs() > tolerance)
            .collect();
        let limits = [f64::NEG_INFINITY, f64::INFINITY].map(|end| setting.eval(order, end));
        Self { setting: setting.clone(), order, x, height, y, jumps, limits }
    }

    /// A height brought inside the drawing.
    #[must_use]
    pub fn clamped(&self, y: f64) -> f64 {
        y.clamp(-self.height, self.height)
    }

    /// Heights that differ by less look the same.
    #[must_use]
    pub fn tolerance(&self) -> f64 {
        TOLERANCE * 2.0 * self.height
    }

    /// The x of a column.
    #[must_use]
    pub fn x_of(&self, column: usize) -> f64 {
        x_of(column, self.x)
    }

    /// The height in a column, brought inside the drawing.
    #[must_use]
    pub fn inside(&self, column: usize) -> f64 {
        self.clamped(self.y[column])
    }

    /// Whether the curve is inside the drawing in this column.
    #[must_use]
    pub fn is_inside(&self, column: usize) -> bool {
        self.y[column].abs() <= self.height
    }
}

/// A value that can be drawn and compared, whatever the function gives at the ends of a huge range.
fn finite(value: f64) -> f64 {
    const LARGEST: f64 = 1e9;
    if value.is_nan() { 0.0 } else { value.clamp(-LARGEST, LARGEST) }
}

/// The first height in which the curve has room, the largest one where it has none.
fn height_for(y: &[f64]) -> f64 {
    let largest = y.iter().fold(0.0_f64, |most, y| most.max(y.abs()));
    let wanted = if largest < LOW { 1.0 } else { largest };
    HEIGHTS.into_iter().find(|height| 1.1 * wanted <= *height).unwrap_or(HEIGHTS[HEIGHTS.len() - 1])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::find;

    fn truth(id: &str, order: Order) -> Truth {
        Truth::of(&Setting::of(find(id).expect(id)), order, (-6.0, 6.0))
    }

    #[test]
    fn a_jump_is_known_by_its_place_and_limits() {
        assert_eq!(truth("relu", Order::Derivative).jumps, [(0.0, 0.0, 1.0)]);
        assert_eq!(truth("relu", Order::Value).jumps, []);
        assert_eq!(truth("sigmoid", Order::Derivative).jumps, []);
    }

    #[test]
    fn the_empty_drawing_gives_nothing_away() {
        // A curve of zeros has the same drawing as one of ones.
        let heights = ["step", "relu", "tanh"].map(|id| truth(id, Order::Derivative).height);
        assert_eq!(heights, [1.25; 3]);
        assert_eq!(truth("exponential", Order::Value).height, 10.0);
    }

    #[test]
    fn limits_are_those_of_the_function() {
        assert_eq!(truth("tanh", Order::Value).limits, [-1.0, 1.0]);
        assert_eq!(truth("relu", Order::Value).limits, [0.0, f64::INFINITY]);
        assert!(truth("sine", Order::Value).limits[0].is_nan());
    }
}
