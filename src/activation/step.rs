//! Binary step (McCulloch & Pitts, 1943).

use super::arithmetic::unless_nan;
use super::{Activation, Break, Domain, Family, Interval, Jet, Monotonicity, Param};

pub(super) const STEP: Activation = Activation {
    id: "step",
    name: "Binary step",
    family: Family::First,
    params: &[Param {
        id: "threshold",
        symbol: "θ",
        meaning: "where the output switches from 0 to 1",
        default: 0.0,
        slider: -3.0..=3.0,
        step: 0.05,
        domain: Domain::Finite,
    }],
    presets: &[],
    value: |x, p| unless_nan(x, f64::from(u8::from(x >= p[0]))),
    derivative: |x, _| unless_nan(x, 0.0),
    second_derivative: None,
    breaks: |p| vec![Break::new(p[0], Jet::new(0.0, 0.0, 0.0), Jet::new(1.0, 0.0, 0.0))],
    piece: |x, p| usize::from(x < p[0]),
    range: |_| Interval::closed(0.0, 1.0),
    monotonicity: |_| Monotonicity::NonDecreasing,
};
