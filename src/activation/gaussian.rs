//! The bell e^(−x²), the hidden unit of a radial basis network (Broomhead & Lowe, 1988).

use super::arithmetic::times_exp_minus_square;
use super::{Activation, Family, Interval, Monotonicity};

pub(super) const GAUSSIAN: Activation = Activation {
    id: "gaussian",
    name: "Gaussian",
    family: Family::Other,
    params: &[],
    presets: &[],
    value: |x, _| times_exp_minus_square(1.0, x),
    derivative: |x, _| derivative(x),
    second_derivative: Some(|x, _| times_exp_minus_square(4.0 * x * x - 2.0, x)),
    breaks: |_| Vec::new(),
    piece: |_, _| 0,
    range: |_| Interval::open_closed(0.0, 1.0),
    monotonicity: |_| Monotonicity::Neither,
};

/// −2x·e^(−x²). At 0 and at ±∞ the zero is a positive one.
fn derivative(x: f64) -> f64 {
    if x == 0.0 || x.is_infinite() { 0.0 } else { times_exp_minus_square(-2.0 * x, x) }
}
