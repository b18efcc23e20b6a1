//! What somebody typed into a number box: a value that can be used, or a sentence that says why not.
//!
//! A decimal comma, a real minus sign (−) and blanks around the number are fine.

use super::domain::{all_in_domain, in_words};
use super::number::{finite, spoken};
use super::range::{LARGEST_X, NARROWEST_WIDTH};
use crate::activation::Activation;

/// Reads a value for the parameter with this `index` while the others stay as they are in `params`.
///
/// # Errors
/// A sentence for the reader, without full stop: `beta must be above 0`.
///
/// ```
/// use activation_lab::activation::find;
/// use activation_lab::link::reading;
/// let elu = find("elu").expect("in the catalogue");
/// assert_eq!(reading::param(" 1,5 ", elu, 0, &[1.0]), Ok(1.5));
/// assert_eq!(reading::param("x", elu, 0, &[1.0]), Err("alpha must be a number".to_owned()));
/// ```
pub fn param(
    text: &str,
    activation: &Activation,
    index: usize,
    params: &[f64],
) -> Result<f64, String> {
    let Some(param) = activation.params.get(index) else {
        return Err("There is no such parameter".to_owned());
    };
    let value = number(text, param.id)?;
    if !param.domain.contains(value, params) {
        return Err(format!("{} must be {}", param.id, in_words(activation, param.domain, params)));
    }
    let all: Vec<f64> = params
        .iter()
        .enumerate()
        .map(|(other, old)| if other == index { value } else { *old })
        .collect();
    if all_in_domain(activation, &all) {
        Ok(value)
    } else {
        Err(format!("{} must leave the other parameters possible", param.id))
    }
}

/// Reads the x that is examined, on an axis from `from` to `to`.
///
/// # Errors
/// A sentence for the reader, without full stop.
pub fn at(text: &str, from: f64, to: f64) -> Result<f64, String> {
    between(text, "x", from, to)
}

/// Reads a quantity that goes from `low` to `high` and is called `name`.
///
/// # Errors
/// A sentence for the reader, without full stop.
pub fn between(text: &str, name: &str, low: f64, high: f64) -> Result<f64, String> {
    let value = number(text, name)?;
    if low <= value && value <= high {
        return Ok(value);
    }
    Err(format!("{name} must be between {} and {}", spoken(low), spoken(high)))
}

/// Reads a whole number from `low` to `high` for what is called `name`.
///
/// # Errors
/// A sentence for the reader, without full stop.
pub fn whole(text: &str, name: &str, low: f64, high: f64) -> Result<f64, String> {
    let value = between(text, name, low, high)?;
    if value == libm::trunc(value) {
        Ok(value)
    } else {
        Err(format!("{name} must be a whole number"))
    }
}

/// Reads where the axis begins, given where it ends.
///
/// # Errors
/// A sentence for the reader, without full stop.
pub fn from(text: &str, to: f64) -> Result<f64, String> {
    let value = number(text, "From")?;
    if value < -LARGEST_X {
        return Err(format!("From must be {} or more", spoken(-LARGEST_X)));
    }
    if to - value >= NARROWEST_WIDTH {
        return Ok(value);
    }
    Err(format!("From must be below {}", spoken(to)))
}

/// Reads where the axis ends, given where it begins.
///
/// # Errors
/// A sentence for the reader, without full stop.
pub fn to(text: &str, from: f64) -> Result<f64, String> {
    let value = number(text, "To")?;
    if value > LARGEST_X {
        return Err(format!("To must be {} or less", spoken(LARGEST_X)));
    }
    if value - from >= NARROWEST_WIDTH {
        return Ok(value);
    }
    Err(format!("To must be above {}", spoken(from)))
}

/// Reads a seed: a whole number of 32 bits.
///
/// # Errors
/// A sentence for the reader, without full stop.
pub fn seed(text: &str) -> Result<f64, String> {
    whole(text, "The seed", 0.0, f64::from(u32::MAX))
}

/// Reads a finite number for what is called `name`.
fn number(text: &str, name: &str) -> Result<f64, String> {
    let with_point = text.replace(',', ".");
    finite(&with_point).ok_or_else(|| format!("{name} must be a number"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::CATALOGUE;

    #[test]
    fn blanks_a_comma_and_a_real_minus_sign_are_fine() {
        assert_eq!(at(" −1,25\u{a0}", -6.0, 6.0), Ok(-1.25));
        assert_eq!(at("+2.5e-1", -6.0, 6.0), Ok(0.25));
        for text in ["", " ", "banana", "1,000.5", "NaN", "inf", "1e999", "1 2"] {
            assert_eq!(at(text, -6.0, 6.0), Err("x must be a number".to_owned()), "{text}");
        }
    }

    #[test]
    fn the_axis_has_its_limits() {
        assert_eq!(at("7", -6.0, 6.0), Err("x must be between −6 and 6".to_owned()));
        assert_eq!(
            between("2", "w₁", -1.5, 1.5),
            Err("w₁ must be between −1.5 and 1.5".to_owned())
        );
        assert_eq!(from("-7", 6.0), Ok(-7.0));
        assert_eq!(from("6", 6.0), Err("From must be below 6".to_owned()));
        assert_eq!(from("-2e6", 6.0), Err("From must be −1000000 or more".to_owned()));
        assert_eq!(to("7", -6.0), Ok(7.0));
        assert_eq!(to("-6", -6.0), Err("To must be above −6".to_owned()));
        assert_eq!(to("1e7", -6.0), Err("To must be 1000000 or less".to_owned()));
    }

    #[test]
    fn a_number_has_its_limits_and_a_seed_no_fraction() {
        assert_eq!(between("2,5", "The mean", -3.0, 3.0), Ok(2.5));
        assert_eq!(
            between("−4", "The mean", -3.0, 3.0),
            Err("The mean must be between −3 and 3".to_owned())
        );
        assert_eq!(seed("4294967295"), Ok(4_294_967_295.0));
        assert_eq!(seed("1.5"), Err("The seed must be a whole number".to_owned()));
        assert!(seed("-1").is_err() && seed("4294967296").is_err());
    }

    #[test]
    fn every_default_of_the_catalogue_can_be_typed() {
        for activation in CATALOGUE {
            let defaults = activation.defaults();
            for (index, default) in defaults.iter().enumerate() {
                let typed = spoken(*default);
                assert_eq!(param(&typed, activation, index, &defaults), Ok(*default));
            }
        }
    }

    #[test]
    fn what_a_domain_excludes_is_refused_with_its_reason() {
        for activation in CATALOGUE {
            let defaults = activation.defaults();
            for (index, described) in activation.params.iter().enumerate() {
                for text in ["-1e6", "0", "1e6"] {
                    let value = text.parse().expect("a number");
                    let reading = param(text, activation, index, &defaults);
                    if described.domain.contains(value, &defaults) {
                        assert_eq!(reading, Ok(value), "{} {text}", activation.id);
                    } else {
                        let reason = in_words(activation, described.domain, &defaults);
                        assert_eq!(reading, Err(format!("{} must be {reason}", described.id)));
                    }
                }
            }
        }
    }
}
