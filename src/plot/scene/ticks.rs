//! Ticks at round numbers, and their labels.

use super::Span;
use libm::{floor, log10, pow};

/// A round step: 1, 2 or 5 times a power of ten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    mantissa: u8,
    exponent: i32,
}

/// Ticks at whole multiples of a step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ticks {
    /// The distance between two ticks.
    pub step: Step,
    first: f64,
    count: u32,
}

impl Step {
    /// The smallest round step that is not below `least`, which is finite and above zero.
    #[must_use]
    pub fn at_least(least: f64) -> Self {
        let mut exponent = floor(log10(least)) as i32 - 1;
        loop {
            for mantissa in [1, 2, 5] {
                let step = Self { mantissa, exponent };
                // One part in 10¹² forgives the rounding of `least`: 0.1 asked for as 0.3 - 0.2 is 0.1.
                if step.times(1.0) >= least * (1.0 - 1e-12) {
                    return step;
                }
            }
            exponent += 1;
        }
    }

    /// `count` steps, rounded once: `times(3)` of 0.1 is 0.3 and not 0.30000000000000004.
    #[must_use]
    pub fn times(self, count: f64) -> f64 {
        let mantissas = count * f64::from(self.mantissa);
        if self.exponent >= 0 {
            mantissas * pow(10.0, f64::from(self.exponent))
        } else {
            mantissas / pow(10.0, f64::from(-self.exponent))
        }
    }

    /// How many steps make `value`; rarely a whole number.
    #[must_use]
    pub fn count_in(self, value: f64) -> f64 {
        value / self.times(1.0)
    }

    /// The multiple of the step nearest to `value`.
    #[must_use]
    pub fn round(self, value: f64) -> f64 {
        self.times(self.count_in(value).round())
    }

    /// One tenth of the step.
    #[must_use]
    pub const fn tenth(self) -> Self {
        Self { mantissa: self.mantissa, exponent: self.exponent - 1 }
    }

    /// Ten times the step.
    #[must_use]
    pub const fn tenfold(self) -> Self {
        Self { mantissa: self.mantissa, exponent: self.exponent + 1 }
    }

    /// A multiple of the step as it is written at a tick: `−0.5`, `20`, `2×10⁻⁹`.
    #[must_use]
    pub fn label(self, value: f64) -> String {
        if value == 0.0 {
            return "0".to_owned();
        }
        let plain = (-4..=5).contains(&self.exponent) && value.abs() < 1e6;
        let text = if plain {
            let text = format!("{:.*}", self.exponent.min(0).unsigned_abs() as usize, value);
            trimmed(&text).to_owned()
        } else {
            scientific(value, self.exponent)
        };
        text.replace('-', "−")
    }
}

impl Ticks {
    /// The multiples of `step` in `span`, ends included.
    #[must_use]
    pub fn new(span: Span, step: Step) -> Self {
        let first = libm::ceil(step.count_in(span.from()) - 1e-9);
        let last = floor(step.count_in(span.to()) + 1e-9);
        Self { step, first, count: ((last - first).max(-1.0) + 1.0).min(1000.0) as u32 }
    }

    /// The values, in ascending order.
    pub fn values(self) -> impl Iterator<Item = f64> {
        (0..self.count).map(move |i| self.step.times(self.first + f64::from(i)))
    }
}

/// Without the zeros at the end of a decimal fraction.
fn trimmed(text: &str) -> &str {
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { text }
}

/// Written with a power of ten; `step_exponent` says how many digits distinguish neighbouring ticks.
fn scientific(value: f64, step_exponent: i32) -> String {
    let exponent = floor(log10(value.abs())) as i32;
    let digits = (exponent - step_exponent).clamp(0, 15) as usize;
    let text = format!("{value:.digits$e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    format!("{}×10{}", trimmed(mantissa), superscript(exponent))
}

fn superscript(digits: &str) -> String {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    digits.chars().map(|c| c.to_digit(10).map_or('⁻', |digit| RAISED[digit as usize])).collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn labels(from: f64, to: f64, least: f64) -> Vec<String> {
        let ticks = Ticks::new(Span::new(from, to).expect("in order"), Step::at_least(least));
        ticks.values().map(|value| ticks.step.label(value)).collect()
    }

    #[test]
    fn steps_are_round() {
        for (least, step) in [(1.0, 1.0), (1.01, 2.0), (3.0, 5.0), (5.1, 10.0), (0.012, 0.02)] {
            assert_eq!(Step::at_least(least).times(1.0), step);
        }
    }

    #[test]
    fn labels_have_real_minus_signs_and_no_spare_digits() {
        assert_eq!(labels(-6.0, 6.0, 1.5), ["−6", "−4", "−2", "0", "2", "4", "6"]);
        assert_eq!(labels(-0.25, 1.75, 0.5), ["0", "0.5", "1", "1.5"]);
        assert_eq!(labels(-2e-9, 2e-9, 2e-9), ["−2×10⁻⁹", "0", "2×10⁻⁹"]);
        assert_eq!(labels(0.0, 4e12, 2e12), ["0", "2×10¹²", "4×10¹²"]);
        assert_eq!(labels(0.0, 3e5, 1e5), ["0", "100000", "200000", "300000"]);
    }

    #[test]
    fn neighbours_far_from_zero_differ() {
        let labels = labels(1e12, 1e12 + 4.0, 1.0);
        assert!(labels.windows(2).all(|pair| pair[0] != pair[1]), "{labels:?}");
    }

    proptest! {
        #[test]
        fn a_step_is_at_least_what_was_asked(least in 1e-12_f64..1e12) {
            let step = Step::at_least(least).times(1.0);
            prop_assert!(step >= least * (1.0 - 1e-9) && step <= least * 2.5);
        }

        #[test]
        fn ticks_lie_in_the_span(from in -1e6..1e6, width in 1e-3..1e6) {
            let span = Span::new(from, from + width).expect("in order");
            let ticks = Ticks::new(span, Step::at_least(width / 6.0));
            prop_assert!((2..=7).contains(&ticks.values().count()));
            let slack = 1e-6 * width;
            prop_assert!(ticks.values().all(|v| v >= from - slack && v <= from + width + slack));
        }
    }
}
