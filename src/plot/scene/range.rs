//! The y range of a panel, found from its curves.
//!
//! What a reader must see is always inside: zero, the limits at breaks, turning points, plateaus. Growth towards an
//! end of the x range (x, x², eˣ) is cut where it would flatten the rest. Ends are snapped outwards to half ticks, so
//! that the range stands still while a slider moves a little.

use super::{Mark, Order, Sample, Span, Step};

/// Larger values count as this one: sums and differences stay finite.
const LARGEST: f64 = 1e300;
/// Slopes and curvatures above this are growth, unless they belong to a break or a turning point.
const SLOPE_REACH: f64 = 4.0;

/// The part of the y axis that one curve asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Extent {
    low: f64,
    high: f64,
}

impl Extent {
    /// What the curve with these samples (those inside the frame) asks for.
    ///
    /// `value_reach` is the largest |f| that counts as in reach; see [`value_reach`].
    pub(super) fn of(samples: &[Sample], order: Order, value_reach: f64) -> Self {
        let reach = if order == Order::Value { value_reach } else { SLOPE_REACH };
        let all = bounds(samples.iter().map(|sample| sample.y));
        let must = bounds(essential(samples));
        let (lower, upper) = quartiles(samples);
        let low = must.low.min(all.low.max(upper.min(all.high.min(0.0) - reach)));
        let high = must.high.max(all.high.min(lower.max(all.low.max(0.0) + reach)));
        // A slope close to 1 is read against 1.
        let high = if order == Order::Derivative && high >= 0.6 { high.max(1.0) } else { high };
        Self { low, high }
    }

    /// The smallest extent that holds both.
    pub(super) fn union(self, other: Self) -> Self {
        Self { low: self.low.min(other.low), high: self.high.max(other.high) }
    }

    /// The y range and the distance of its ticks for a panel of this height.
    pub(super) fn snapped(self, height_css_px: f64) -> (Span, Step) {
        let (mut low, mut high) = (self.low.min(0.0), self.high.max(0.0));
        // A function that is zero everywhere gets room, too.
        if high - low < 1.0 / LARGEST {
            (low, high) = (-1.0, 1.0);
        }
        let step = tick_step(high - low, height_css_px);
        let half = step.times(0.5);
        let pad = 0.04 * (high - low);
        let low = ((low - pad) / half).floor() * half;
        let high = ((high + pad) / half).ceil() * half;
        (Span::new(low, high).unwrap_or(Span::known(-1.0, 1.0)), step)
    }
}

/// The largest |f| in reach: f and x at about the same scale, yet never so much that the middle is flattened.
pub(super) fn value_reach(x: Span, width_px: f64, height_px: f64) -> f64 {
    x.width() * (1.3 * height_px / width_px).clamp(0.3, 0.75)
}

/// The distance of y ticks for a span of `width` on a panel of this height: few, at round numbers.
pub(super) fn tick_step(width: f64, height_css_px: f64) -> Step {
    let most = (3.0 + height_css_px / 100.0).floor().min(8.0);
    Step::at_least(width / most)
}

/// Zero where there is no finite value at all.
fn bounds(values: impl Iterator<Item = f64>) -> Extent {
    let mut extent = Extent { low: f64::INFINITY, high: f64::NEG_INFINITY };
    for value in values.filter(|value| !value.is_nan()) {
        let value = value.clamp(-LARGEST, LARGEST);
        extent = extent.union(Extent { low: value, high: value });
    }
    if extent.low <= extent.high { extent } else { Extent { low: 0.0, high: 0.0 } }
}

/// Values that must be seen: at breaks and at zero, at turning points, and at ends where the curve is flat.
fn essential(samples: &[Sample]) -> impl Iterator<Item = f64> {
    let marked = samples.iter().filter(|s| s.mark != Mark::Plain && s.y.is_finite()).map(|s| s.y);
    let turning = samples.windows(3).filter_map(|w| {
        let (before, after) = (w[1].y - w[0].y, w[2].y - w[1].y);
        (before * after < 0.0).then_some(w[1].y)
    });
    marked.chain(turning).chain(plateau(samples, false)).chain(plateau(samples, true))
}

/// The value at one end of the range, if the outermost tenth is flat.
fn plateau(samples: &[Sample], right: bool) -> Option<f64> {
    let tenth = samples.len() / 10;
    let index = |i: usize| if right { samples.len().checked_sub(i + 1) } else { Some(i) };
    let end = samples.get(index(0)?)?.y;
    let inner = samples.get(index(tenth)?)?.y;
    ((end - inner).abs() < 0.04 * end.abs()).then_some(end)
}

/// The quartiles of some 60 samples. A quarter of the curve lies beyond each of them, so a cut there never hides all.
fn quartiles(samples: &[Sample]) -> (f64, f64) {
    let stride = samples.len() / 60 + 1;
    let mut values = [0.0; 64];
    let mut count = 0;
    for sample in samples.iter().step_by(stride).filter(|sample| !sample.y.is_nan()) {
        values[count] = sample.y.clamp(-LARGEST, LARGEST);
        count += 1;
    }
    let values = &mut values[..count];
    values.sort_by(f64::total_cmp);
    let at = |index: usize| values.get(index).copied().unwrap_or(0.0);
    (at(count / 4), at(3 * count / 4))
}

#[cfg(test)]
mod tests {
    use super::*;

    const X: Span = Span::known(-6.0, 6.0);

    fn snapped(f: impl Fn(f64) -> f64, order: Order, x: Span) -> (f64, f64) {
        let samples: Vec<Sample> = (0..=780)
            .map(|i| {
                let x = x.value_at(f64::from(i) / 780.0);
                Sample { px: f64::from(i), x, y: f(x), mark: Mark::Plain }
            })
            .collect();
        let extent = Extent::of(&samples, order, value_reach(x, 780.0, 240.0));
        let (span, _) = extent.snapped(240.0);
        (span.from(), span.to())
    }

    #[test]
    fn growth_leaves_the_frame_at_a_sensible_height() {
        assert_eq!(snapped(|x| x * x, Order::Value, X), (-0.5, 5.0));
        assert_eq!(snapped(libm::exp, Order::Value, X), (-0.5, 5.0));
        assert_eq!(snapped(|x| x, Order::Value, X), (-6.0, 6.0));
        let (_, high) = snapped(libm::exp, Order::Derivative, X);
        assert!((4.0..=5.0).contains(&high));
    }

    #[test]
    fn a_plateau_is_shown_however_deep() {
        for depth in [3.0, 10.0] {
            let elu = |x: f64| if x > 0.0 { x } else { depth * libm::expm1(x) };
            let (low, high) = snapped(elu, Order::Value, X);
            assert!(low <= -depth && low >= -1.5 * depth && high >= 4.0);
        }
    }

    #[test]
    fn a_turning_point_is_shown_however_high() {
        let bump = |x: f64| 9.0 * libm::exp(-x * x);
        assert!(snapped(bump, Order::Second, X).1 >= 9.0);
    }

    #[test]
    fn constants_get_room() {
        assert_eq!(snapped(|_| 0.0, Order::Derivative, X), (-1.25, 1.25));
        let (low, high) = snapped(|_| 1.0, Order::Derivative, X);
        assert!(low < 0.0 && high > 1.0);
    }

    #[test]
    fn far_from_zero_the_curve_is_still_in_the_frame() {
        let (low, high) = snapped(|x| x, Order::Value, Span::known(10.0, 20.0));
        assert!(low <= 0.0 && high >= 13.0);
    }

    #[test]
    fn without_a_finite_value_there_is_a_range_all_the_same() {
        for nothing in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            let (low, high) = snapped(|_| nothing, Order::Value, X);
            assert!(low < high && (high - low).is_finite());
        }
    }

    #[test]
    fn a_small_move_of_a_parameter_moves_nothing() {
        let elu = |depth: f64| move |x: f64| if x > 0.0 { x } else { depth * libm::expm1(x) };
        let range = snapped(elu(1.52), Order::Value, X);
        assert!([1.55, 1.6, 1.7].iter().all(|&a| snapped(elu(a), Order::Value, X) == range));
    }
}
