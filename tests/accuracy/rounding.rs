//! From exact numbers to f64: the nearest one, and how far off a computed one is.

use super::real::{Leading, Real};

/// The f64 nearest to `exact`, ties to even, subnormals and overflow included.
pub(crate) fn nearest(exact: &Real) -> f64 {
    let Some(leading) = exact.leading() else {
        return if exact.is_nan() {
            f64::NAN
        } else if exact.is_zero() {
            0.0
        } else {
            f64::INFINITY.copysign(if *exact < 0.0 { -1.0 } else { 1.0 })
        };
    };
    let kept = kept_bits(&leading);
    let magnitude = match kept {
        ..0 => 0.0,
        _ if leading.exponent > 1024 => f64::INFINITY,
        _ => {
            let mantissa = rounded(leading.mantissa, leading.more, kept);
            // A mantissa that rounding carried to 2^53 moves to the next exponent, or to infinity, by itself.
            let binade = u64::try_from(leading.exponent + 1021).unwrap_or(0);
            f64::from_bits((binade << 52) + mantissa)
        }
    };
    if leading.negative { -magnitude } else { magnitude }
}

/// Whether `exact` lies half way between two neighbouring doubles.
pub(crate) fn is_half_way(exact: &Real) -> bool {
    exact.leading().is_some_and(|leading| {
        let kept = kept_bits(&leading);
        (0..=53).contains(&kept) && !leading.more && leading.mantissa << kept == 1 << 63
    })
}

/// How many leading bits an f64 keeps; below zero, even its last place is too coarse.
///
/// |exact| lies in [2^(exponent − 1), 2^exponent), and the last bit of an f64 is never below 2^−1074.
fn kept_bits(leading: &Leading) -> i64 {
    (i64::from(leading.exponent) + 1074).min(53)
}

/// The leading `kept` of 64 bits, rounded to nearest, ties to even; `more`: bits below the 64 are set.
fn rounded(mantissa: u64, more: bool, kept: i64) -> u64 {
    let dropped = 64 - kept;
    let high = if dropped == 64 { 0 } else { mantissa >> dropped };
    let low = if dropped == 64 { mantissa } else { mantissa & ((1 << dropped) - 1) };
    let half = 1 << (dropped - 1);
    let up = low > half || (low == half && (more || high % 2 == 1));
    high + u64::from(up)
}

/// |computed − exact| in units of the last place of an f64 near `exact`.
pub(crate) fn error_ulp(computed: f64, exact: &Real) -> f64 {
    let last_place = exact.leading().map_or(-1074, |leading| (leading.exponent - 53).max(-1074));
    error(computed, exact, |difference| difference.scaled(-last_place))
}

/// |computed − exact|.
pub(crate) fn error_absolute(computed: f64, exact: &Real) -> f64 {
    error(computed, exact, |difference| difference)
}

/// |computed − exact| / |exact|.
pub(crate) fn error_relative(computed: f64, exact: &Real) -> f64 {
    error(computed, exact, |difference| difference / exact.abs())
}

/// An overflow that rounding makes is no error; any other infinity, and NaN, is an infinite one.
fn error(computed: f64, exact: &Real, measure: impl Fn(Real) -> Real) -> f64 {
    let right = nearest(exact);
    if computed == right {
        // Between MAX and infinity the distance to a rounded infinity has no meaning.
        if computed.is_infinite() {
            return 0.0;
        }
    } else if !computed.is_finite() || !right.is_finite() {
        let (computed, right) = (capped(computed), capped(right));
        return if computed == right { 1.0 } else { f64::INFINITY };
    }
    nearest(&measure((exact.like(computed) - exact).abs()))
}

/// Infinity counts as the number one step beyond the largest; NaN stays different from all.
fn capped(x: f64) -> f64 {
    x.clamp(-f64::MAX, f64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_double_survives_the_round_trip() {
        for x in [
            1.0,
            -1.5,
            f64::MAX,
            f64::MIN_POSITIVE,
            5e-324,
            -3e-320,
            2.225_073_858_507_201e-308,
            0.1,
        ] {
            assert_eq!(nearest(&Real::new(x, 192)), x);
        }
    }

    #[test]
    fn rounds_to_nearest_and_ties_to_even() {
        let one = Real::new(1.0, 192);
        let half_ulp = one.clone().scaled(-53);
        assert_eq!(nearest(&(&one + &half_ulp)), 1.0);
        assert_eq!(nearest(&(&one + &half_ulp + one.clone().scaled(-120))), 1.0 + f64::EPSILON);
        assert_eq!(nearest(&(&one + &half_ulp * 3.0)), 1.0 + 2.0 * f64::EPSILON);
        let tiny = one.clone().scaled(-1075);
        assert_eq!(nearest(&tiny), 0.0);
        assert_eq!(nearest(&(&tiny * 1.5)), 5e-324);
        assert_eq!(nearest(&(&tiny * 3.0)), 1e-323);
        assert_eq!(nearest(&(&tiny * 0.99)), 0.0);
        assert_eq!(nearest(&(Real::new(f64::MAX, 192) * 1.000_000_1)), f64::INFINITY);
        assert_eq!(nearest(&-(one / 0.0)), f64::NEG_INFINITY);
    }

    #[test]
    fn measures_errors_in_units_of_the_last_place() {
        let third = Real::new(1.0, 192) / 3.0;
        assert!(error_ulp(1.0 / 3.0, &third) < 0.5);
        assert!((error_ulp(1.0 / 3.0 + 3.0 * 5.551_115_123_125_783e-17, &third) - 3.0).abs() < 0.5);
        assert_eq!(error_ulp(1.5e-323, &Real::new(5e-324, 192)), 2.0);
        assert_eq!(error_ulp(f64::NAN, &third), f64::INFINITY);
        assert_eq!(error_ulp(f64::INFINITY, &third), f64::INFINITY);
        assert_eq!(error_ulp(f64::INFINITY, &(Real::new(f64::MAX, 192) * 2.0)), 0.0);
        assert_eq!(error_ulp(5.0, &(Real::new(f64::MAX, 192) * 2.0)), f64::INFINITY);
    }
}
