//! Random parameters and random x from a seed: where functions live, where they break, and where they die away.

use crate::random::Random;
use activation_lab::activation::{Activation, Domain, Param};
use std::f64::consts::TAU;

/// The defaults, a preset, values within the sliders, or values far beyond them that the domain allows.
pub(crate) fn params(activation: &Activation, random: &mut Random) -> Vec<f64> {
    let kind = below(random, 8);
    for _ in 0..100 {
        let values: Vec<f64> = match kind {
            0 | 1 => activation.defaults(),
            2 if !activation.presets.is_empty() => {
                activation.presets[below(random, activation.presets.len())].values.to_vec()
            }
            6 | 7 => activation.params.iter().map(|param| beyond(param, random)).collect(),
            _ => activation.params.iter().map(|param| within(param, random)).collect(),
        };
        if allowed(activation, &values) {
            return values;
        }
    }
    activation.defaults()
}

fn allowed(activation: &Activation, values: &[f64]) -> bool {
    activation.params.iter().zip(values).all(|(param, &value)| param.domain.contains(value, values))
}

/// On the slider: on one of its steps, or between two.
fn within(param: &Param, random: &mut Random) -> f64 {
    let (low, high) = (*param.slider.start(), *param.slider.end());
    let value = random.uniform(low, high);
    if below(random, 2) == 0 {
        value
    } else {
        (low + ((value - low) / param.step).round() * param.step).min(high)
    }
}

/// Anything from a billionth to a billion.
fn beyond(param: &Param, random: &mut Random) -> f64 {
    let value = magnitude(random, -9.0, 9.0);
    match param.domain {
        Domain::Positive | Domain::NonNegative => value.abs(),
        Domain::Finite | Domain::AtMost(_) | Domain::AtLeast(_) => value,
    }
}

/// One x for this function with these parameters; never exactly on a break, where a convention decides.
pub(crate) fn x(activation: &Activation, params: &[f64], random: &mut Random) -> f64 {
    let breaks: Vec<f64> = (activation.breaks)(params).iter().map(|place| place.x).collect();
    loop {
        let x = candidate(&breaks, params, random);
        if x.is_finite() && !breaks.contains(&x) {
            return x;
        }
    }
}

fn candidate(breaks: &[f64], params: &[f64], random: &mut Random) -> f64 {
    let scale = scale(params, random);
    match below(random, 10) {
        0 | 1 => random.uniform(-4.0, 4.0) * scale,
        2 => random.uniform(-12.0, 12.0) * scale,
        3 => random.uniform(-50.0, 50.0) * scale,
        4 => random.uniform(-800.0, 800.0) * scale,
        5 => magnitude(random, -300.0, 300.0),
        6 => magnitude(random, -20.0, 3.0) * scale,
        7 => f64::from_bits(random.bits()),
        8 if !breaks.is_empty() => beside(breaks[below(random, breaks.len())], random),
        // Whole quarter turns, where the periodic functions have their zeros.
        _ => {
            random.uniform(-40.0, 40.0).round() * TAU / 8.0 * scale
                + magnitude(random, -17.0, -1.0) * scale
        }
    }
}

/// The width on which the function changes: that of x itself, or one that a parameter sets.
fn scale(params: &[f64], random: &mut Random) -> f64 {
    if params.is_empty() || below(random, 3) == 0 {
        return 1.0;
    }
    let param = params[below(random, params.len())].abs();
    if param == 0.0 {
        1.0
    } else if below(random, 2) == 0 {
        param
    } else {
        1.0 / param
    }
}

/// A few steps of f64 away from `place`, or a small distance.
fn beside(place: f64, random: &mut Random) -> f64 {
    if below(random, 2) == 0 {
        return place + magnitude(random, -17.0, 0.0);
    }
    let steps = below(random, 64) as u64;
    if below(random, 2) == 0 {
        f64::from_bits(place.to_bits().wrapping_add(steps))
    } else {
        f64::from_bits(place.to_bits().wrapping_sub(steps))
    }
}

/// A whole number from 0 up to `count`, `count` excluded.
fn below(random: &mut Random, count: usize) -> usize {
    (random.bits() >> 11) as usize % count
}

/// A number of either sign whose magnitude is log-uniform between 10^low and 10^high.
fn magnitude(random: &mut Random, low: f64, high: f64) -> f64 {
    let size = libm::pow(10.0, random.uniform(low, high));
    if below(random, 2) == 0 { size } else { -size }
}
