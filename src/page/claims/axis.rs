//! The axis of a chart of dots: from numbers to places between 0 and 100, with room of its own for 0 on a logarithmic
//! axis and for what never happened. Pure.

use crate::component::number::significant;
use crate::experiment::Scale;
use crate::plot::scene::{Span, Step, Ticks};

/// What the numbers between the ends take when nothing else needs room.
const FROM: f64 = 3.0;
const TO: f64 = 97.0;
/// What a place of its own takes at an end.
const ZONE: f64 = 11.0;
/// The narrowest linear axis.
const NARROWEST: f64 = 1e-3;

/// Where numbers stand.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Axis {
    is_log: bool,
    /// The ends of the axis: numbers, or their logarithms to base 10.
    ends: (f64, f64),
    /// The places of the ends.
    places: (f64, f64),
    /// The places of 0 and of infinity, where they have one of their own.
    zero: Option<f64>,
    never: Option<f64>,
    /// Places and labels.
    pub(super) ticks: Vec<(f64, String)>,
}

impl Axis {
    /// An axis with room for all these numbers; those that are none have no place. `never` is the label of infinity.
    pub(super) fn new(
        scale: Scale,
        never: Option<&str>,
        numbers: impl Iterator<Item = f64>,
    ) -> Self {
        let is_log = scale == Scale::Log;
        let mut has = (false, false);
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for number in numbers.filter(|number| !number.is_nan()) {
            if number.is_infinite() {
                has.1 = true;
            } else if is_log && number <= 0.0 {
                has.0 = true;
            } else {
                (low, high) = (low.min(number), high.max(number));
            }
        }
        let ends = match scale {
            Scale::Linear(from, to) => linear_ends(low.min(from), high.max(to)),
            Scale::Log if low > high => (0.0, 2.0),
            Scale::Log => log_ends(low, high),
        };
        let places = (if has.0 { ZONE + FROM } else { FROM }, if has.1 { TO - ZONE } else { TO });
        let zone = |is_there: bool, place: f64| is_there.then_some(place);
        let mut axis = Self {
            is_log,
            ends,
            places,
            zero: zone(has.0, ZONE / 2.0),
            never: zone(has.1, 100.0 - ZONE / 2.0),
            ticks: Vec::new(),
        };
        axis.ticks = if is_log { axis.log_ticks() } else { axis.linear_ticks() };
        axis.ticks.extend(axis.zero.map(|place| (place, "0".to_owned())));
        axis.ticks.extend(axis.never.map(|place| (place, never.unwrap_or("∞").to_owned())));
        axis
    }

    /// Where a number stands, between 0 and 100; `None` for what is no number.
    pub(super) fn place(&self, number: f64) -> Option<f64> {
        if number.is_nan() {
            return None;
        }
        if number.is_infinite() {
            return self.never;
        }
        if self.is_log && number <= 0.0 {
            return self.zero;
        }
        let (low, high) = self.ends;
        let value = if self.is_log { libm::log10(number) } else { number };
        let share = ((value - low) / (high - low)).clamp(0.0, 1.0);
        Some(self.places.0 + share * (self.places.1 - self.places.0))
    }

    /// Whether a number stands beside the axis itself, in a place of its own.
    pub(super) fn is_apart(&self, number: f64) -> bool {
        number.is_infinite() || self.is_log && number <= 0.0
    }

    /// Where the places of their own begin: lines to draw.
    pub(super) fn borders(&self) -> impl Iterator<Item = f64> {
        let zero = self.zero.map(|_| ZONE);
        zero.into_iter().chain(self.never.map(|_| 100.0 - ZONE))
    }

    fn linear_ticks(&self) -> Vec<(f64, String)> {
        let (low, high) = self.ends;
        let span = Span::new(low, high).unwrap_or_default();
        let ticks = Ticks::new(span, Step::at_least(span.width() / 6.0));
        let labelled = |value: f64| Some((self.place(value)?, ticks.step.label(value)));
        ticks.values().filter_map(labelled).collect()
    }

    fn log_ticks(&self) -> Vec<(f64, String)> {
        let (low, high) = self.ends;
        let decades = (libm::ceil(low - 1e-9) as i32, libm::floor(high + 1e-9) as i32);
        let every = ((decades.1 - decades.0) / 6 + 1).max(1);
        // Within a decade or two its halves and fifths are worth a tick.
        let parts: &[f64] = if high - low <= 1.3 {
            &[1.0, 2.0, 5.0]
        } else if high - low <= 2.3 {
            &[1.0, 3.0]
        } else {
            &[1.0]
        };
        let powers = (decades.0 - 1..=decades.1).filter(|power| power.rem_euclid(every) == 0);
        let numbers = powers.flat_map(|power| parts.iter().map(move |part| (*part, power)));
        numbers
            .map(|(part, power)| part * libm::pow(10.0, f64::from(power)))
            .filter(|number| (low - 1e-9..=high + 1e-9).contains(&libm::log10(*number)))
            .filter_map(|number| Some((self.place(number)?, power_of_ten(number))))
            .collect()
    }
}

/// A span that is not empty.
fn linear_ends(low: f64, high: f64) -> (f64, f64) {
    if high - low < NARROWEST { (low - NARROWEST, high + NARROWEST) } else { (low, high) }
}

/// Logarithms of round numbers that enclose both.
fn log_ends(low: f64, high: f64) -> (f64, f64) {
    let (low, high) = (libm::log10(low), libm::log10(high));
    if high - low > 2.0 {
        return (libm::floor(low), libm::ceil(high));
    }
    // Fifths of a decade, so that the axis keeps still while numbers come in; at least two of them.
    let fifth = |value: f64, round: fn(f64) -> f64| 0.2 * round(5.0 * value);
    let (from, to) = (fifth(low - 0.05, libm::floor), fifth(high + 0.05, libm::ceil));
    if to - from < 0.8 { (from - 0.2, to + 0.4) } else { (from, to) }
}

/// `10⁻⁶` for 1e-6, `50` for 50.
fn power_of_ten(number: f64) -> String {
    let text = significant(number, 1);
    text.strip_prefix("1\u{a0}×\u{a0}").map(str::to_owned).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(scale: Scale, numbers: &[f64]) -> Axis {
        Axis::new(scale, Some("never"), numbers.iter().copied())
    }

    fn labels(axis: &Axis) -> Vec<&str> {
        axis.ticks.iter().map(|tick| tick.1.as_str()).collect()
    }

    #[test]
    fn a_linear_axis_shows_at_least_its_span() {
        let accuracy = axis(Scale::Linear(0.4, 1.0), &[0.5, 0.9]);
        assert_eq!((accuracy.place(0.4), accuracy.place(1.0)), (Some(FROM), Some(TO)));
        assert_eq!(labels(&accuracy), ["0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1"]);
        let wider = axis(Scale::Linear(0.4, 1.0), &[0.1]);
        assert_eq!(wider.place(0.1), Some(FROM));
        assert_eq!(accuracy.place(f64::NAN), None);
    }

    #[test]
    fn equal_ratios_are_equally_far_on_a_logarithmic_axis() {
        let axis = axis(Scale::Log, &[1e-9, 1e3]);
        let places = [1e-6, 1e-3, 1.0].map(|number| axis.place(number).expect("a place"));
        assert!((places[1] - places[0] - (places[2] - places[1])).abs() < 1e-9);
        assert_eq!(labels(&axis), ["10⁻⁹", "10⁻⁶", "0.001", "1", "1000"]);
    }

    #[test]
    fn a_narrow_logarithmic_axis_has_ticks_within_the_decade() {
        assert_eq!(labels(&axis(Scale::Log, &[24.0, 110.0])), ["20", "50", "100"]);
        assert!(labels(&axis(Scale::Log, &[40.0, 40.0])).len() >= 2);
        assert!(labels(&axis(Scale::Log, &[10.0, 900.0])).len() >= 3);
    }

    #[test]
    fn zero_and_never_have_places_of_their_own() {
        let axis = axis(Scale::Log, &[0.0, 5.0, f64::INFINITY]);
        let [zero, five, never] =
            [0.0, 5.0, f64::INFINITY].map(|number| axis.place(number).expect("a place"));
        let borders: Vec<f64> = axis.borders().collect();
        assert!(zero < borders[0] && borders[0] < five && five < borders[1] && borders[1] < never);
        assert_eq!(labels(&axis)[labels(&axis).len() - 2..], ["0", "never"]);
        assert_eq!(axis.place(5.0).map(|place| place.is_finite()), Some(true));
    }

    #[test]
    fn an_axis_without_numbers_is_an_axis() {
        for scale in [Scale::Log, Scale::Linear(0.0, 1.0), Scale::Linear(0.0, 0.0)] {
            assert!(axis(scale, &[]).ticks.len() >= 2, "{scale:?}");
        }
    }
}
