//! A curve's values at about one point per device pixel, at every break exactly, and on both sides of every jump.

use super::{CurveSpec, Frame, Span};
use crate::activation::Break;

/// The curve at one x.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// Device pixels from the picture's left edge.
    pub px: f64,
    /// x.
    pub x: f64,
    /// The curve's value, or its one-sided limit at a jump; may be infinite or NaN.
    pub y: f64,
    /// What is special here.
    pub mark: Mark,
}

/// What is special about a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing: it may be left out where the curve is straight.
    Plain,
    /// A break at which the curve goes on, or x = 0: always a vertex.
    Vertex,
    /// The limit from the left at a jump: the line ends here.
    JumpLeft,
    /// The limit from the right at a jump: the next sample of a `JumpLeft`.
    JumpRight,
}

/// Samples of `curve` over `x`, in ascending order, and over `bleed_px` on both sides of the frame, so that what the
/// frame cuts off has the right slope at the cut.
///
/// At a jump two samples share one x: [`Mark::JumpLeft`], then [`Mark::JumpRight`].
#[must_use]
pub fn sample(curve: &CurveSpec, x: Span, frame: &Frame, bleed_px: f64) -> Vec<Sample> {
    let width_px = frame.width().round();
    let bleed_px = bleed_px.ceil();
    let mut column = -bleed_px;
    let end = width_px + bleed_px;
    let mut samples = Vec::with_capacity((end - column) as usize + 12);
    let at_column = |column: f64, x: f64, mark: Mark| Sample {
        px: frame.left + column,
        x,
        y: curve.eval(x),
        mark,
    };
    let mut plain_until = |limit: f64, stop_x: f64, samples: &mut Vec<Sample>| {
        while column <= limit {
            let x_here = x.value_at(column / width_px);
            if x_here >= stop_x {
                // The break itself stands here; what follows comes after it.
                column += f64::from(u8::from(x_here == stop_x));
                return;
            }
            samples.push(at_column(column, x_here, Mark::Plain));
            column += 1.0;
        }
    };
    let low = x.value_at(-bleed_px / width_px);
    let high = x.value_at(end / width_px);
    for knot in knots(curve, low, high) {
        let column = x.share_of(knot.x) * width_px;
        plain_until(end, knot.x, &mut samples);
        if let Some((left, right)) = knot.jump(curve) {
            let side = |y, mark| Sample { px: frame.left + column, x: knot.x, y, mark };
            samples.push(side(left, Mark::JumpLeft));
            samples.push(side(right, Mark::JumpRight));
        } else {
            samples.push(at_column(column, knot.x, Mark::Vertex));
        }
    }
    plain_until(end, f64::INFINITY, &mut samples);
    samples
}

/// A place that must be sampled exactly.
struct Knot {
    x: f64,
    at: Option<Break>,
}

impl Knot {
    /// The limits from both sides where they, or the value itself, differ.
    fn jump(&self, curve: &CurveSpec) -> Option<(f64, f64)> {
        let at = self.at.as_ref()?;
        let (left, right) = (at.left.of(curve.order), at.right.of(curve.order));
        let apart = |a: f64, b: f64| (a - b).abs() > 1e-9 * a.abs().max(b.abs());
        (apart(left, right) || apart(left, curve.eval(at.x))).then_some((left, right))
    }
}

/// The breaks strictly between `low` and `high`, and zero, where most curves turn.
fn knots(curve: &CurveSpec, low: f64, high: f64) -> Vec<Knot> {
    let inside = |x: f64| low < x && x < high;
    let mut knots: Vec<Knot> = curve
        .breaks()
        .into_iter()
        .filter(|at| inside(at.x))
        .map(|at| Knot { x: at.x, at: Some(at) })
        .collect();
    if inside(0.0) && knots.iter().all(|knot| knot.x != 0.0) {
        let place = knots.partition_point(|knot| knot.x < 0.0);
        knots.insert(place, Knot { x: 0.0, at: None });
    }
    knots
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::find;
    use crate::plot::scene::Order;

    const FRAME: Frame = Frame { left: 50.0, top: 10.0, right: 350.0, bottom: 210.0 };

    fn elu(alpha: f64, order: Order) -> CurveSpec {
        CurveSpec::new(find("elu").expect("in the catalogue"), [alpha].into(), order)
    }

    #[test]
    fn one_sample_a_pixel_in_ascending_order() {
        let samples = sample(&elu(1.5, Order::Value), Span::known(-6.1, 6.0), &FRAME, 4.0);
        assert!((309..=312).contains(&samples.len()));
        assert!(samples.windows(2).all(|pair| pair[0].x < pair[1].x && pair[0].px < pair[1].px));
    }

    #[test]
    fn a_kink_is_sampled_exactly() {
        let samples = sample(&elu(1.5, Order::Value), Span::known(-6.1, 6.0), &FRAME, 4.0);
        let vertex: Vec<_> = samples.iter().filter(|s| s.mark == Mark::Vertex).collect();
        assert_eq!(vertex.len(), 1);
        assert_eq!((vertex[0].x, vertex[0].y), (0.0, 0.0));
    }

    #[test]
    fn a_jump_has_both_limits_at_one_x() {
        for range in [Span::known(-6.0, 6.0), Span::known(-6.1, 6.0)] {
            let samples = sample(&elu(1.5, Order::Derivative), range, &FRAME, 4.0);
            let left = samples.iter().position(|s| s.mark == Mark::JumpLeft).expect("a jump");
            let (left, right) = (samples[left], samples[left + 1]);
            assert_eq!((left.x, left.y), (0.0, 1.5));
            assert_eq!((right.x, right.y, right.mark), (0.0, 1.0, Mark::JumpRight));
            assert_eq!(samples.iter().filter(|s| s.x == 0.0).count(), 2);
        }
    }

    #[test]
    fn a_break_without_a_step_is_no_jump() {
        let samples = sample(&elu(1.0, Order::Derivative), Span::known(-6.0, 6.0), &FRAME, 4.0);
        assert!(samples.iter().all(|s| s.mark != Mark::JumpLeft));
    }
}
