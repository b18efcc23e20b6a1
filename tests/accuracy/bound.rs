//! How far a computed value may lie from the exact one.

use crate::real::Real;
use crate::rounding::{error_absolute, error_relative, error_ulp};

/// The largest error in units of the last place.
const ULP: f64 = 8.0;

/// Within ±1 of an isolated zero of f′ away from x = 0, an absolute error of 2^−52 will do.
const NEAR_ZERO: f64 = f64::EPSILON;

/// Below this magnitude doubles run out of digits: a relative or an absolute error decides.
const TINY: f64 = 1e-300;
const TINY_RELATIVE: f64 = 1e-12;
const TINY_ABSOLUTE: f64 = 1e-322;

/// The error of one computed value.
pub(crate) struct Error {
    /// In units of the last place; `None` where the exact value is tiny, or a zero is near.
    pub(crate) ulp: Option<f64>,
    /// Whether the bound holds.
    pub(crate) within: bool,
}

/// Compares `computed` with `exact`.
pub(crate) fn measure(computed: f64, exact: &Real, near_zero: bool) -> Error {
    if exact.abs() < TINY {
        let absolute = error_absolute(computed, exact) <= TINY_ABSOLUTE;
        return Error {
            ulp: None,
            within: absolute || error_relative(computed, exact) <= TINY_RELATIVE,
        };
    }
    let ulp = error_ulp(computed, exact);
    let excused = near_zero && ulp > ULP && error_absolute(computed, exact) <= NEAR_ZERO;
    Error { ulp: (!excused).then_some(ulp), within: ulp <= ULP || excused }
}
