//! What the reader can set before an experiment runs.

/// One thing to set.
#[derive(Debug, PartialEq)]
pub struct Setting {
    /// Its name in links: `depth`.
    pub id: &'static str,
    /// Its label: `hidden layers`.
    pub name: &'static str,
    /// What it means, in a few words; empty where the name says it all.
    pub meaning: &'static str,
    /// The value until somebody changes it. Of a choice, the index of the option.
    pub default: f64,
    /// Which values it takes.
    pub kind: Kind,
}

/// The values that a setting takes.
#[derive(Debug, PartialEq)]
pub enum Kind {
    /// Any number from `min` to `max`.
    Number {
        /// The least value.
        min: f64,
        /// The greatest value.
        max: f64,
        /// The step of the slider.
        step: f64,
    },
    /// A whole number from `min` to `max`.
    Whole {
        /// The least value.
        min: f64,
        /// The greatest value.
        max: f64,
    },
    /// One of these: the name in links and the label of each. The value is the index.
    Choice(&'static [(&'static str, &'static str)]),
}

impl Setting {
    /// The nearest value that the setting takes; the default for what is no number.
    #[must_use]
    pub fn nearest(&self, value: f64) -> f64 {
        if value.is_nan() {
            return self.default;
        }
        match self.kind {
            Kind::Number { min, max, .. } => value.clamp(min, max),
            Kind::Whole { min, max } => libm::round(value).clamp(min, max),
            Kind::Choice(options) => {
                libm::round(value).clamp(0.0, options.len().saturating_sub(1) as f64)
            }
        }
    }
}

/// A setting that takes any number of a span.
pub(super) const fn number(
    id: &'static str,
    name: &'static str,
    meaning: &'static str,
    default: f64,
    (min, max, step): (f64, f64, f64),
) -> Setting {
    Setting { id, name, meaning, default, kind: Kind::Number { min, max, step } }
}

/// A setting that takes whole numbers.
pub(super) const fn whole(
    id: &'static str,
    name: &'static str,
    meaning: &'static str,
    default: u32,
    (min, max): (u32, u32),
) -> Setting {
    let (min, max) = (min as f64, max as f64);
    Setting { id, name, meaning, default: default as f64, kind: Kind::Whole { min, max } }
}

/// A setting with options, the first of which is the default.
pub(super) const fn choice(
    id: &'static str,
    name: &'static str,
    options: &'static [(&'static str, &'static str)],
) -> Setting {
    Setting { id, name, meaning: "", default: 0.0, kind: Kind::Choice(options) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_value_is_one_that_the_setting_takes() {
        let rate = number("rate", "", "", 0.1, (0.001, 1.0, 0.001));
        assert_eq!([-1.0, 0.25, 7.0, f64::NAN].map(|it| rate.nearest(it)), [0.001, 0.25, 1.0, 0.1]);
        let depth = whole("depth", "", "", 5, (1, 8));
        assert_eq!([0.0, 2.6, f64::INFINITY].map(|it| depth.nearest(it)), [1.0, 3.0, 8.0]);
        let data = choice("data", "", &[("xor", "XOR"), ("circle", "Circle")]);
        assert_eq!([-3.0, 0.7, 9.0].map(|it| data.nearest(it)), [0.0, 1.0, 1.0]);
    }
}
