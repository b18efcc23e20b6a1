//! Random parameters and random x from a seed: where functions live, where they break, and where they die away.

use activation_lab::activation::{Activation, Domain, Param};
use std::f64::consts::TAU;

/// SplitMix64 (Steele, Lea & Flood, 2014): small, and the same everywhere.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Uniform between `low` and `high`.
    pub(crate) fn uniform(&mut self, low: f64, high: f64) -> f64 {
        let unit = (self.bits() >> 11) as f64 / (1_u64 << 53) as f64;
        low + (high - low) * unit
    }

    fn below(&mut self, count: usize) -> usize {
        (self.bits() >> 11) as usize % count
    }

    /// A number of either sign whose magnitude is log-uniform between 10^low and 10^high.
    fn magnitude(&mut self, low: f64, high: f64) -> f64 {
        let size = libm::exp10(self.uniform(low, high));
        if self.below(2) == 0 { size } else { -size }
    }
}

/// The defaults, a preset, values within the sliders, or values far beyond them that the domain allows.
pub(crate) fn params(activation: &Activation, random: &mut Random) -> Vec<f64> {
    let kind = random.below(8);
    for _ in 0..100 {
        let values: Vec<f64> = match kind {
            0 | 1 => activation.defaults(),
            2 if !activation.presets.is_empty() => {
                activation.presets[random.below(activation.presets.len())].values.to_vec()
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
    if random.below(2) == 0 {
        value
    } else {
        (low + ((value - low) / param.step).round() * param.step).min(high)
    }
}

/// Anything from a billionth to a billion.
fn beyond(param: &Param, random: &mut Random) -> f64 {
    let value = random.magnitude(-9.0, 9.0);
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
    match random.below(10) {
        0 | 1 => random.uniform(-4.0, 4.0) * scale,
        2 => random.uniform(-12.0, 12.0) * scale,
        3 => random.uniform(-50.0, 50.0) * scale,
        4 => random.uniform(-800.0, 800.0) * scale,
        5 => random.magnitude(-300.0, 300.0),
        6 => random.magnitude(-20.0, 3.0) * scale,
        7 => f64::from_bits(random.bits()),
        8 if !breaks.is_empty() => beside(breaks[random.below(breaks.len())], random),
        // Whole quarter turns, where the periodic functions have their zeros.
        _ => {
            random.uniform(-40.0, 40.0).round() * TAU / 8.0 * scale
                + random.magnitude(-17.0, -1.0) * scale
        }
    }
}

/// The width on which the function changes: that of x itself, or one that a parameter sets.
fn scale(params: &[f64], random: &mut Random) -> f64 {
    if params.is_empty() || random.below(3) == 0 {
        return 1.0;
    }
    let param = params[random.below(params.len())].abs();
    if param == 0.0 {
        1.0
    } else if random.below(2) == 0 {
        param
    } else {
        1.0 / param
    }
}

/// A few steps of f64 away from `place`, or a small distance.
fn beside(place: f64, random: &mut Random) -> f64 {
    if random.below(2) == 0 {
        return place + random.magnitude(-17.0, 0.0);
    }
    let steps = random.below(64) as u64;
    if random.below(2) == 0 {
        f64::from_bits(place.to_bits().wrapping_add(steps))
    } else {
        f64::from_bits(place.to_bits().wrapping_sub(steps))
    }
}
