//! Range and monotonicity.

use crate::settings::{Setting, extreme, ordinary, points, usual};
use activation_lab::activation::shape::Shape;
use activation_lab::activation::{Interval, Monotonicity};
use proptest::prelude::*;

#[test]
fn usual_settings_have_the_stated_range_and_direction() {
    for setting in usual() {
        assert_range(&setting);
        assert_monotonicity(&setting);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn random_settings_have_the_stated_range_and_direction(setting in ordinary()) {
        assert_range(&setting);
        assert_monotonicity(&setting);
    }

    #[test]
    fn no_value_leaves_the_stated_range(setting in extreme(), bits in any::<u64>()) {
        let x = f64::from_bits(bits);
        let range = (setting.activation.range)(&setting.params);
        let y = setting.value(x);
        prop_assert!(y.is_nan() || holds(range, y), "x={x:?}: {y:?} not in {range:?}");
    }
}

/// The values at which a function can attain an extreme: at a break, on a level stretch, or where f′ is zero.
fn attained_extremes(setting: &Setting) -> Vec<f64> {
    let shape = Shape::of(setting.activation, &setting.params);
    let level = shape
        .dead_stretches()
        .map(|s| if s.from.is_finite() { s.from.next_up() } else { s.to.next_down() });
    // The lowest points of the gated functions lie further out the smaller their parameter is.
    let zeros = [1.0, 30.0, 1e3].into_iter().flat_map(|r| shape.landmarks(-r, r).zeros);
    let points = shape.breaks.iter().map(|b| b.x).chain(level).chain(zeros);
    points.map(|x| setting.value(x)).filter(|y| y.is_finite()).collect()
}

fn assert_range(setting: &Setting) {
    let range = (setting.activation.range)(&setting.params);
    let one_sided = (setting.activation.breaks)(&setting.params);
    let mut values: Vec<f64> = points(setting).into_iter().map(|x| setting.value(x)).collect();
    values.extend([f64::NEG_INFINITY, f64::INFINITY].map(|x| setting.value(x)));
    values.extend(one_sided.iter().flat_map(|b| [b.left.value, b.right.value]));
    let extremes = attained_extremes(setting);
    values.extend(&extremes);
    values.retain(|y| !y.is_nan());
    let lowest = values.iter().copied().fold(f64::INFINITY, f64::min);
    let highest = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    for y in [lowest, highest] {
        assert!(holds(range, y), "{setting:?}: {y} not in {range:?}");
    }
    for (found, stated, closed) in
        [(lowest, range.low, range.closed_low), (highest, range.high, range.closed_high)]
    {
        assert!(close(found, stated), "{setting:?}: reaches {found}, stated {range:?}");
        let attained = extremes.iter().any(|y| close(*y, stated));
        assert_eq!(attained, closed, "{setting:?}: {stated} of {range:?}, extremes {extremes:?}");
    }
}

/// Whether the range allows y or one of its neighbours: the end of a range is rounded, and so is y.
fn holds(range: Interval, y: f64) -> bool {
    let slack = 4.0 * f64::EPSILON * y.abs();
    range.allows(y) || range.allows(y - slack) || range.allows(y + slack)
}

/// Infinite ends are the same; finite ones agree to 12 digits.
fn close(a: f64, b: f64) -> bool {
    a == b || (a - b).abs() <= 1e-12 * a.abs().min(b.abs()).max(1e-3)
}

fn assert_monotonicity(setting: &Setting) {
    let values: Vec<f64> = points(setting).into_iter().map(|x| setting.value(x)).collect();
    let noise = |a: f64, b: f64| 1e-14 * a.abs().max(b.abs());
    let rises = values.windows(2).any(|w| w[1] - w[0] > noise(w[0], w[1]));
    let falls = values.windows(2).any(|w| w[0] - w[1] > noise(w[0], w[1]));
    let flat = Shape::of(setting.activation, &setting.params).dead_stretches().count() > 0;
    let found = match (rises, falls) {
        (true, true) => Monotonicity::Neither,
        (true, false) if flat => Monotonicity::NonDecreasing,
        (true, false) => Monotonicity::Increasing,
        (false, true) if flat => Monotonicity::NonIncreasing,
        (false, true) => Monotonicity::Decreasing,
        (false, false) => Monotonicity::Constant,
    };
    assert_eq!(found, (setting.activation.monotonicity)(&setting.params), "{setting:?}");
}
