//! f′ against differences of f, and f″ against differences of f′.

use crate::settings::{Setting, ordinary, usual};
use proptest::prelude::*;

/// Relative to 1 or the slope. The error of the extrapolated difference stays well below.
const TOLERANCE: f64 = 1e-9;

#[test]
fn derivatives_are_the_slopes_of_what_they_derive() {
    for setting in usual() {
        for k in -60..=60 {
            // Off the round numbers: breaks lie there.
            assert_derivatives(&setting, 0.1037 * f64::from(k) + 0.0123);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn derivatives_hold_at_random_points(setting in ordinary(), x in -20.0..20.0_f64) {
        assert_derivatives(&setting, x);
    }
}

fn assert_derivatives(setting: &Setting, x: f64) {
    let breaks = setting.break_points();
    let room = breaks.iter().map(|b| (x - b).abs()).fold(f64::INFINITY, f64::min);
    // Beside a break the steps become so short that rounding drowns the difference.
    if room < 1e-3 {
        return;
    }
    let first = difference(x, room, |x| setting.value(x));
    assert_close(setting, "f′", x, setting.slope(x), first);
    let second = difference(x, room, |x| setting.slope(x));
    assert_close(setting, "f″", x, setting.second(x), second);
}

fn assert_close(setting: &Setting, what: &str, x: f64, stated: f64, difference: Difference) {
    let allowed = TOLERANCE * stated.abs().max(1.0) + 10.0 * difference.rounding;
    let error = (stated - difference.slope).abs();
    assert!(
        error <= allowed,
        "{setting:?} x={x:?}: {what} = {stated}, differences say {} ({error:e} > {allowed:e})",
        difference.slope
    );
}

/// A slope, and how far the rounding of the values may have moved it.
struct Difference {
    slope: f64,
    rounding: f64,
}

/// Central differences, extrapolated to step 0 (Ridders, 1982), from the start step whose last two columns agree best.
fn difference(x: f64, room: f64, function: impl Fn(f64) -> f64) -> Difference {
    let starts = [0.5, 0.1, 0.02, 0.004, 0.0008].map(|h: f64| h.min(0.9 * room));
    let best = starts.map(|h| ridders(x, h, &function)).into_iter();
    let (_, slope, h) = best.min_by(|a, b| a.0.total_cmp(&b.0)).expect("five steps were tried");
    Difference { slope, rounding: 1e-15 * function(x).abs() / h }
}

/// The disagreement of the last two columns, the slope, and the shortest step.
fn ridders(x: f64, start: f64, function: impl Fn(f64) -> f64) -> (f64, f64, f64) {
    const SHRINK: f64 = 1.4;
    const ROWS: usize = 8;
    let central = |h: f64| {
        let (low, high) = (x - h, x + h);
        (function(high) - function(low)) / (high - low)
    };
    let mut h = start;
    let mut row = vec![central(h)];
    let mut best = (f64::INFINITY, row[0], h);
    for _ in 1..ROWS {
        h /= SHRINK;
        let mut next = vec![central(h)];
        let mut factor = SHRINK * SHRINK;
        for before in &row {
            let newest = next[next.len() - 1];
            let better = (newest * factor - before) / (factor - 1.0);
            let error = (better - newest).abs().max((better - before).abs());
            if error <= best.0 {
                best = (error, better, h);
            }
            next.push(better);
            factor *= SHRINK * SHRINK;
        }
        row = next;
    }
    best
}
