//! The sigmoid approximation of GELU, x·σ(1.702x) (Hendrycks & Gimpel, 2016).

use super::{Activation, Family, Monotonicity, swish};

/// The β with which swish comes close to GELU.
const BETA: f64 = 1.702;

pub(super) const GELU_QUICK: Activation = Activation {
    id: "gelu-quick",
    name: "GELU (sigmoid)",
    family: Family::Gated,
    params: &[],
    presets: &[],
    value: |x, _| swish::value(x, BETA),
    derivative: |x, _| swish::derivative(x, BETA),
    second_derivative: Some(|x, _| swish::second_derivative(x, BETA)),
    breaks: |_| Vec::new(),
    piece: |_, _| 0,
    range: |_| swish::range(BETA),
    monotonicity: |_| Monotonicity::Neither,
};
