//! As many bits as a formula needs: the precision doubles until two results in a row agree.

use super::real::Real;
use super::rounding::is_half_way;

/// Bits of the first attempt and of the last.
const FIRST_BITS: usize = 192;
const LAST_BITS: usize = 3072;

/// How many leading bits two results must share; an f64 has 53.
const AGREEING_BITS: i32 = 120;

/// The value of `formula`, which is told how many bits to work with.
///
/// Zero is believed only at the last precision: `x − tanh(x)` is zero at every precision that is too small. There, zero
/// means less than 2^−1075, since no term of a formula with f64 arguments that cancels exceeds 2^1100.
///
/// Half way between two doubles is believed only there, too: a term too small for the precision may tip the balance.
pub(crate) fn settled(formula: impl Fn(usize) -> Real) -> Real {
    let mut bits = FIRST_BITS;
    let mut previous = formula(bits);
    while bits < LAST_BITS {
        bits *= 2;
        let next = formula(bits);
        if agree(&previous, &next) {
            return next;
        }
        previous = next;
    }
    previous
}

fn agree(coarse: &Real, fine: &Real) -> bool {
    if fine.is_infinite() {
        return coarse.is_infinite();
    }
    !fine.is_zero()
        && !is_half_way(fine)
        && (coarse - fine).abs() <= fine.abs().scaled(-AGREEING_BITS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rounding::nearest;

    #[test]
    fn digits_that_cancel_are_recovered() {
        // x − tanh(x) = x³/3 − … needs 660 bits and more here.
        let x = 1e-100;
        let exact = settled(|bits| Real::new(x, bits) - Real::new(x, bits).tanh());
        let cube = Real::new(x, 192).square() * x / 3.0;
        assert_eq!(nearest(&exact), nearest(&cube));
        assert!(nearest(&exact) > 0.0);
    }

    #[test]
    fn a_term_that_tips_the_balance_is_seen() {
        // A hair above half the smallest subnormal number, and a hair below.
        let half = |bits| Real::new(5e-324, bits) / 2.0;
        assert_eq!(nearest(&settled(|bits| half(bits) * (1.0 + Real::new(1e-300, bits)))), 5e-324);
        assert_eq!(nearest(&settled(|bits| half(bits) * (1.0 - Real::new(1e-300, bits)))), 0.0);
    }

    #[test]
    fn a_true_zero_is_zero() {
        assert!(settled(|bits| Real::new(0.5, bits) - 0.5).is_zero());
    }
}
