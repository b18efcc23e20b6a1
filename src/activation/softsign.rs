//! Softsign (Turian, Bergstra & Bengio, 2009).

use super::{Activation, Break, Family, Interval, Jet, Monotonicity};

pub(super) const SOFTSIGN: Activation = Activation {
    id: "softsign",
    name: "Softsign",
    family: Family::Saturating,
    params: &[],
    presets: &[],
    value: |x, _| if x.is_infinite() { x.signum() } else { x / (1.0 + x.abs()) },
    derivative: |x, _| {
        let r = 1.0 / (1.0 + x.abs());
        r * r
    },
    second_derivative: Some(second_derivative),
    breaks: |_| vec![Break::new(0.0, Jet::new(0.0, 1.0, 2.0), Jet::new(0.0, 1.0, -2.0))],
    piece: |_, _| 0,
    range: |_| Interval::open(-1.0, 1.0),
    monotonicity: |_| Monotonicity::Increasing,
};

/// ∓2/(1+|x|)³. At 0, where it jumps from 2 to −2, it is 0: the middle of the two.
fn second_derivative(x: f64, _: &[f64]) -> f64 {
    if x == 0.0 {
        return 0.0;
    }
    let r = 1.0 / (1.0 + x.abs());
    -2.0 * x.signum() * (r * r * r)
}
