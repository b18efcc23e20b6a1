//! Breaks: what is stated about both sides is so, and nothing breaks that is not stated.

use crate::settings::{Setting, ordinary, usual};
use activation_lab::activation::{Break, Jet};
use proptest::prelude::*;

#[test]
fn both_sides_of_a_break_are_as_stated() {
    for setting in usual() {
        assert_sides(&setting);
    }
}

#[test]
fn nothing_breaks_that_is_not_stated() {
    for setting in usual() {
        assert_no_other_break(&setting);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn breaks_are_true_for_random_parameters(setting in ordinary()) {
        assert_sides(&setting);
        assert_no_other_break(&setting);
    }
}

fn assert_sides(setting: &Setting) {
    for b in (setting.activation.breaks)(&setting.params) {
        assert_jet(setting, &b, b.x.next_down(), b.left);
        assert_jet(setting, &b, b.x.next_up(), b.right);
        let (value, slope) = (setting.value(b.x), setting.slope(b.x));
        assert!(value == b.left.value || value == b.right.value, "{setting:?} {b:?}: {value}");
        let conventions = [b.left.derivative, b.right.derivative];
        assert!(conventions.contains(&slope), "{setting:?} {b:?}: slope {slope}");
        assert!(
            b.order() < 3 || third_derivative_jumps(setting, &b),
            "{setting:?} {b:?} is smooth"
        );
    }
}

/// x is the f64 next to the break: f has moved by f′ times their distance, f′ by f″ times it, and the rest is rounding.
fn assert_jet(setting: &Setting, b: &Break, x: f64, jet: Jet) {
    let distance = (x - b.x).abs();
    let close = |found: f64, limit: f64, rate: f64| {
        (found - limit).abs() <= 2.0 * distance * (rate.abs() + distance) + 1e-14 * limit.abs()
    };
    let same = close(setting.value(x), jet.value, jet.derivative)
        && close(setting.slope(x), jet.derivative, jet.second)
        && close(setting.second(x), jet.second, 1e4);
    let found = Jet::new(setting.value(x), setting.slope(x), setting.second(x));
    assert!(same, "{setting:?} x={x:e}: {found:?}, stated {jet:?}");
}

/// The slope of f″ on the left differs from that on the right.
fn third_derivative_jumps(setting: &Setting, b: &Break) -> bool {
    let h = 1e-6;
    let left = (b.left.second - setting.second(b.x - h)) / h;
    let right = (setting.second(b.x + h) - b.right.second) / h;
    (left - right).abs() > 1e-4 * left.abs().max(right.abs())
}

fn assert_no_other_break(setting: &Setting) {
    let breaks = (setting.activation.breaks)(&setting.params);
    let cut = |order: u8| breaks.iter().filter(|b| b.order() <= order).map(|b| b.x).collect();
    assert_continuous(setting, "f", cut(0), 1e-13, |x| setting.value(x));
    assert_continuous(setting, "f′", cut(1), 1e-12, |x| setting.slope(x));
    assert_continuous(setting, "f″", cut(2), 1e-11, |x| setting.second(x));
}

/// Follows the larger change of each cell down to two neighbouring numbers: what is left of it there is a jump.
fn assert_continuous(
    setting: &Setting,
    what: &str,
    cuts: Vec<f64>,
    tolerance: f64,
    function: impl Fn(f64) -> f64,
) {
    const CELL: f64 = 0.173;
    for cell in -150..150 {
        let (mut low, mut high) = (CELL * f64::from(cell), CELL * f64::from(cell + 1));
        if cuts.iter().any(|x| (low..=high).contains(x)) {
            continue;
        }
        let width = |low: f64, high: f64| (function(high) - function(low)).abs();
        for _ in 0..100 {
            let middle = low.midpoint(high);
            if middle <= low || middle >= high {
                break;
            }
            if width(low, middle) > width(middle, high) { high = middle } else { low = middle }
        }
        let scale = function(low).abs().max(function(high).abs()).max(1.0);
        let jump = width(low, high);
        // No slope of any of the three exceeds 10⁴ here.
        let allowed = tolerance * scale + 1e4 * (high - low);
        assert!(jump <= allowed, "{setting:?}: {what} jumps by {jump} at {low}");
    }
}
