//! Sine (as the activation of a whole network: Sitzmann, Martel, Bergman, Lindell & Wetzstein, 2020).

use super::{Activation, Family, Interval, Monotonicity};
use libm::{cos, sin};

pub(super) const SINE: Activation = Activation {
    id: "sine",
    name: "Sine",
    family: Family::Other,
    params: &[],
    presets: &[],
    value: |x, _| sin(x),
    derivative: |x, _| cos(x),
    second_derivative: Some(|x, _| -sin(x)),
    breaks: |_| Vec::new(),
    piece: |_, _| 0,
    range: |_| Interval::closed(-1.0, 1.0),
    monotonicity: |_| Monotonicity::Neither,
};
