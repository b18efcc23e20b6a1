//! Every definition's f′ against a difference quotient of its f, in exact arithmetic: a slip in one of them shows.

use crate::definitions;
use crate::random::Random;
use crate::real::Real;

/// Enough that a central difference with a step of 2^−80 keeps 100 digits of either sign of rounding.
const BITS: usize = 512;
const STEP: i32 = -80;

#[test]
fn derivatives_are_those_of_the_values() {
    let mut random = Random::new(7);
    for definition in definitions::all() {
        for _ in 0..20 {
            // Away from zero, from small fractions, and so from every break that these parameters make.
            let x = Real::new(random.uniform(-7.0, 7.0), BITS);
            let params = [0.75, 1.25].map(|value| Real::new(value, BITS));
            let step = Real::new(1.0, BITS).scaled(STEP);
            let rise = (definition.value)(&(&x + &step), &params)
                - (definition.value)(&(&x - &step), &params);
            let slope = rise / (2.0 * step);
            let difference = (slope - (definition.derivative)(&x, &params)).abs();
            assert!(difference < 1e-40, "{} at {x:?}", definition.id);
        }
    }
}
