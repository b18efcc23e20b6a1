//! Parameters of an activation function and the values they may take.

use std::ops::RangeInclusive;

/// One parameter, such as the α of ELU.
#[derive(Debug)]
pub struct Param {
    /// The public name in links and in the table example: `alpha`.
    pub id: &'static str,
    /// The symbol in formulas: `α`.
    pub symbol: &'static str,
    /// What it does, in a few words: `height of the left plateau`.
    pub meaning: &'static str,
    /// The value it has until somebody changes it.
    pub default: f64,
    /// The span of the slider; the number box takes every value of the domain.
    pub slider: RangeInclusive<f64>,
    /// The step of the slider.
    pub step: f64,
    /// The values for which the function is defined.
    pub domain: Domain,
}

/// The values a parameter may take. None of them contains NaN or an infinity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Domain {
    /// Any finite number.
    Finite,
    /// Finite and above zero.
    Positive,
    /// Finite and not below zero.
    NonNegative,
    /// Finite and not above the parameter with this index.
    AtMost(usize),
    /// Finite and not below the parameter with this index.
    AtLeast(usize),
}

impl Domain {
    /// Whether `value` belongs to the domain, given the values of all parameters.
    #[must_use]
    pub fn contains(self, value: f64, params: &[f64]) -> bool {
        let bound = |index: usize| params.get(index).copied();
        value.is_finite()
            && match self {
                Self::Finite => true,
                Self::Positive => value > 0.0,
                Self::NonNegative => value >= 0.0,
                Self::AtMost(index) => bound(index).is_none_or(|upper| value <= upper),
                Self::AtLeast(index) => bound(index).is_none_or(|lower| value >= lower),
            }
    }
}

/// Parameter values worth naming.
#[derive(Debug)]
pub struct Preset {
    /// What the button says: `Keras layer, 0.3`.
    pub name: &'static str,
    /// One value for each parameter, in order.
    pub values: &'static [f64],
}
