//! Bringing parameter values into their domains, and saying what a domain is.

use super::number::spoken;
use crate::activation::{Activation, Domain, Param};

/// Whether every one of `params` is in its domain, and none is missing.
#[must_use]
pub fn all_in_domain(activation: &Activation, params: &[f64]) -> bool {
    params.len() == activation.params.len()
        && activation
            .params
            .iter()
            .zip(params)
            .all(|(param, value)| param.domain.contains(*value, params))
}

/// The value in the domain of the parameter with this index that is nearest to a finite `value`.
///
/// Where zero itself is left out there is no nearest one; then it is the smallest that the slider reaches.
#[must_use]
pub fn nearest_in_domain(param: &Param, value: f64, params: &[f64]) -> f64 {
    let bound = |index: usize| params.get(index).copied().unwrap_or(value);
    match param.domain {
        Domain::Finite => value,
        Domain::Positive if value > 0.0 => value,
        Domain::Positive if *param.slider.start() > 0.0 => *param.slider.start(),
        Domain::Positive => param.step,
        Domain::NonNegative => value.max(0.0),
        Domain::AtMost(index) => value.min(bound(index)),
        Domain::AtLeast(index) => value.max(bound(index)),
    }
}

/// The domain in words that follow "must be": `above 0`, `at most max (1)`.
pub(super) fn in_words(activation: &Activation, domain: Domain, params: &[f64]) -> String {
    let bound = |index: usize| {
        let name = activation.params.get(index).map_or("", |param| param.id);
        let value = params.get(index).copied().map(spoken).unwrap_or_default();
        format!("{name} ({value})")
    };
    match domain {
        Domain::Finite => "a number".to_owned(),
        Domain::Positive => "above 0".to_owned(),
        Domain::NonNegative => "0 or more".to_owned(),
        Domain::AtMost(index) => format!("at most {}", bound(index)),
        Domain::AtLeast(index) => format!("at least {}", bound(index)),
    }
}
