//! Any bits at all: no panic, no NaN out of a number, NaN out of NaN, and limits at both ends.

use crate::settings::{Setting, extreme, usual};
use activation_lab::activation::Monotonicity;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn a_number_gives_a_number(setting in extreme(), bits in any::<u64>()) {
        let x = f64::from_bits(bits);
        let results = [setting.value(x), setting.slope(x), setting.second(x)];
        (setting.activation.piece)(x, &setting.params);
        if x.is_finite() {
            prop_assert!(results.iter().all(|y| !y.is_nan()), "{setting:?} x={x:?}: {results:?}");
        }
    }

    #[test]
    fn statements_hold_together_for_any_parameters(setting in extreme()) {
        let breaks = setting.break_points();
        prop_assert!(breaks.is_sorted_by(|a, b| a < b), "{breaks:?}");
        prop_assert!(breaks.iter().all(|x| x.is_finite()), "{breaks:?}");
        let range = (setting.activation.range)(&setting.params);
        prop_assert!(range.low <= range.high, "{range:?}");
        let constant = (setting.activation.monotonicity)(&setting.params) == Monotonicity::Constant;
        prop_assert_eq!(constant, range.low == range.high);
    }
}

#[test]
fn nan_gives_nan() {
    for setting in usual() {
        assert!(setting.value(f64::NAN).is_nan(), "{setting:?}");
        assert!(setting.slope(f64::NAN).is_nan(), "{setting:?}");
        if setting.activation.second_derivative.is_some() {
            assert!(setting.second(f64::NAN).is_nan(), "{setting:?}");
        }
    }
}

#[test]
fn infinity_gives_the_limit() {
    for setting in usual() {
        for sign in [-1.0, 1.0] {
            let far = [1e290, 1e295, 1e300].map(|x| sign * x);
            let end = sign * f64::INFINITY;
            assert_limit(&setting, setting.value(end), far.map(|x| setting.value(x)));
            assert_limit(&setting, setting.slope(end), far.map(|x| setting.slope(x)));
        }
    }
}

/// Far out a function is close to a finite limit, beyond all bounds, or goes on swinging and has none.
fn assert_limit(setting: &Setting, limit: f64, far: [f64; 3]) {
    let holds = if limit.is_nan() {
        far[0] != far[1] && far[1] != far[2]
    } else if limit.is_finite() {
        far.iter().all(|y| (y - limit).abs() <= 1e-12 * limit.abs())
            || (limit == 0.0 && far.iter().all(|y| y.abs() < 1e-100))
    } else {
        far.iter().all(|y| y.signum() == limit.signum() && y.abs() > 1e200)
    };
    assert!(holds, "{setting:?}: {limit} after {far:?}");
}
