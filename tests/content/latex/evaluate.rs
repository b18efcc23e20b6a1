//! Expressions to numbers.

use super::parse::Expression;
use activation_lab::activation::Activation;
use libm::{atan, cos, erf, erfc, exp, log, pow, sin, sqrt, tanh};
use std::collections::BTreeMap;
use std::f64::consts::{E, PI, SQRT_2};

/// What the symbols of one activation's formulas stand for.
pub(crate) struct Scope<'a>(BTreeMap<&'a str, f64>);

impl<'a> Scope<'a> {
    /// x, the parameters by their symbols, e and π.
    pub(crate) fn new(activation: &'static Activation, x: f64, params: &[f64]) -> Self {
        let symbols = activation.params.iter().map(|param| param.symbol);
        let fixed = [("x", x), ("e", E), ("π", PI)];
        Self(fixed.into_iter().chain(symbols.zip(params.iter().copied())).collect())
    }

    /// The same with the constants of a page.
    pub(crate) fn with(mut self, constants: &'a BTreeMap<String, f64>) -> Self {
        self.0.extend(constants.iter().map(|(symbol, number)| (symbol.as_str(), *number)));
        self
    }
}

impl Expression {
    pub(crate) fn evaluate(&self, scope: &Scope) -> Result<f64, String> {
        match self {
            Self::Number(value) => Ok(*value),
            Self::Symbol(name) => scope
                .0
                .get(name.as_str())
                .copied()
                .ok_or_else(|| format!("{name} stands for nothing")),
            Self::Negative(inner) => Ok(-inner.evaluate(scope)?),
            Self::Binary(operation, left, right) => {
                Ok(operation(left.evaluate(scope)?, right.evaluate(scope)?))
            }
            Self::Call(name, primes, argument) => call(name, *primes, argument.evaluate(scope)?),
        }
    }
}

/// The functions of the formulas: the usual ones, and the helpers u and s that two pages define in their text.
fn call(name: &str, primes: usize, x: f64) -> Result<f64, String> {
    let root = sqrt(2.0 / PI);
    Ok(match (name, primes) {
        ("abs", 0) => x.abs(),
        ("sgn", 0) => f64::from(i8::from(x > 0.0) - i8::from(x < 0.0)),
        ("sqrt", 0) => sqrt(x),
        ("exp", 0) => exp(x),
        ("ln", 0) => log(x),
        ("sin", 0) => sin(x),
        ("cos", 0) => cos(x),
        ("tanh", 0) => tanh(x),
        ("arctan", 0) => atan(x),
        ("erf", 0) => erf(x),
        ("σ", 0) => 1.0 / (1.0 + exp(-x)),
        ("Φ", 0) => 0.5 * erfc(-x / SQRT_2),
        ("φ", 0) => exp(-0.5 * x * x) / sqrt(2.0 * PI),
        ("s", 0) => log(1.0 + exp(x)),
        ("u", 0) => root * (x + 0.044_715 * pow(x, 3.0)),
        ("u", 1) => root * (1.0 + 0.134_145 * x * x),
        ("u", 2) => root * 0.268_29 * x,
        _ => return Err(format!("{name} with {primes} primes is not a known function")),
    })
}
