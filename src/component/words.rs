//! What a function does, in sentences: pure text from numbers.

use super::number::{SCREEN_DIGITS, significant};
use crate::activation::shape::{Here, Place, Plateau, Shape, Trend};
use crate::activation::{Activation, Break, Interval, Moments, Monotonicity, Smoothness};

/// What holds at `x`: the slope in words, and at a break both sides and the convention.
#[must_use]
pub fn at(x: f64, here: &Here) -> String {
    match &here.at_break {
        Some(found) if found.is_jump() => jump(x, here, found),
        Some(found) if found.is_kink() => kink(x, here, found),
        Some(found) if found.order() == 2 && here.second.is_some() => format!(
            "{} f″ jumps here from {} to {}.",
            trend(here),
            digits(found.left.second),
            digits(found.right.second)
        ),
        _ => trend(here),
    }
}

fn trend(here: &Here) -> String {
    let slope = digits(here.slope);
    match here.trend {
        Trend::Dead => "Dead: the slope is exactly 0, so no gradient passes.".to_owned(),
        Trend::Saturated => {
            format!("Saturated: the slope is only {slope}, so hardly any gradient passes.")
        }
        Trend::Level => "Level: the slope is 0 at this point only.".to_owned(),
        Trend::Rising => format!("Rising: slope {slope}."),
        Trend::Falling => format!("Falling: slope {slope}."),
        Trend::Undefined => "No slope is defined here.".to_owned(),
    }
}

fn jump(x: f64, here: &Here, found: &Break) -> String {
    format!(
        "Jump: f goes from {} to {}. By convention f({x}) = {} and f′({x}) = {}.",
        digits(found.left.value),
        digits(found.right.value),
        digits(here.value),
        digits(here.slope),
        x = digits(x),
    )
}

fn kink(x: f64, here: &Here, found: &Break) -> String {
    format!(
        "Kink: slope {} on the left, {} on the right. By convention f′({}) = {}.",
        digits(found.left.derivative),
        digits(found.right.derivative),
        digits(x),
        digits(here.slope)
    )
}

/// The interval as mathematics writes it: `(−1.5, ∞)`.
#[must_use]
pub fn interval(range: &Interval) -> String {
    let open = if range.closed_low { '[' } else { '(' };
    let close = if range.closed_high { ']' } else { ')' };
    format!("{open}{}, {}{close}", digits(range.low), digits(range.high))
}

/// How f moves as x grows.
#[must_use]
pub const fn monotonicity(monotonicity: Monotonicity) -> &'static str {
    match monotonicity {
        Monotonicity::Increasing => "yes, rising everywhere",
        Monotonicity::NonDecreasing => "yes, never falling; flat in places",
        Monotonicity::Decreasing => "yes, falling everywhere",
        Monotonicity::NonIncreasing => "yes, never rising; flat in places",
        Monotonicity::Constant => "constant",
        Monotonicity::Neither => "no: it rises and falls",
    }
}

/// Whether outputs spread around zero.
#[must_use]
pub fn zero_centred(shape: &Shape, moments: &Moments) -> String {
    if shape.is_zero_centred() {
        "yes: f(−x) = −f(x)".to_owned()
    } else if moments.mean.abs() < 5e-4 {
        "no, yet the mean for z ~ N(0, 1) is 0".to_owned()
    } else {
        "no".to_owned()
    }
}

/// How smooth f is, with the places where it is not.
#[must_use]
pub fn smoothness(activation: &Activation, params: &[f64], shape: &Shape) -> String {
    let places = |wanted: u8| {
        let at: Vec<String> = shape
            .breaks
            .iter()
            .filter(|found| found.order() == wanted)
            .map(|found| digits(found.x))
            .collect();
        at.join(" and ")
    };
    match activation.smoothness(params) {
        Smoothness::Jumps => format!("f jumps at {}", places(0)),
        Smoothness::Continuous => format!("corner at {}: {}", places(1), slopes(shape)),
        Smoothness::Differentiable => format!("f′ is continuous; f″ jumps at {}", places(2)),
        Smoothness::TwiceDifferentiable => {
            "f″ is continuous, the third derivative is not".to_owned()
        }
        Smoothness::Smooth => "yes, every derivative exists".to_owned(),
    }
}

fn slopes(shape: &Shape) -> String {
    let kinks = shape.breaks.iter().filter(|found| found.is_kink());
    let jumps: Vec<String> = kinks
        .map(|kink| {
            format!("{} to {}", digits(kink.left.derivative), digits(kink.right.derivative))
        })
        .collect();
    format!("slope jumps from {}", jumps.join(", then from "))
}

/// Where the slope dies away.
#[must_use]
pub fn saturation(shape: &Shape) -> String {
    let side = |plateau: &Plateau, name: &str, sign: &str| {
        let manner = if plateau.dead { "flat at" } else { "towards" };
        format!(
            "{name}, {manner} {} (from x {sign} {})",
            digits(plateau.level),
            significant(plateau.beyond, 2)
        )
    };
    let left = shape.left.as_ref().map(|plateau| side(plateau, "left", "<"));
    let right = shape.right.as_ref().map(|plateau| side(plateau, "right", ">"));
    let sides: Vec<String> = left.into_iter().chain(right).collect();
    if sides.is_empty() { "no".to_owned() } else { sides.join("; ") }
}

/// The largest |f′| and where.
#[must_use]
pub fn largest_slope(shape: &Shape) -> String {
    if shape.steepest.slope == 0.0 {
        return "0 wherever there is a slope".to_owned();
    }
    let slope = digits(shape.steepest.slope);
    match shape.steepest.place {
        Place::Point(x) => format!("{slope} at x = {}", digits(x)),
        Place::Stretch(from, to) if from.is_infinite() && to.is_infinite() => {
            format!("{slope} everywhere")
        }
        Place::Stretch(from, to) if to.is_infinite() => format!("{slope} for x > {}", digits(from)),
        Place::Stretch(from, to) if from.is_infinite() => format!("{slope} for x < {}", digits(to)),
        Place::Stretch(from, to) => format!("{slope} between {} and {}", digits(from), digits(to)),
        Place::Left => format!("{slope}, approached to the left"),
        Place::Right => format!("{slope}, approached to the right"),
    }
}

/// A share as a percentage: `50 %`.
#[must_use]
pub fn percent(share: f64) -> String {
    format!("{} %", significant(100.0 * share, 3))
}

fn digits(value: f64) -> String {
    significant(value, SCREEN_DIGITS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::find;

    fn said_at(id: &str, params: &[f64], x: f64) -> String {
        let activation = find(id).expect(id);
        at(x, &Shape::of(activation, params).at(x))
    }

    #[test]
    fn each_kind_of_place_has_its_sentence() {
        assert_eq!(said_at("tanh", &[], 1.0), "Rising: slope 0.42.");
        assert_eq!(said_at("gaussian", &[], 1.0), "Falling: slope −0.7358.");
        assert!(said_at("relu", &[], -1.0).starts_with("Dead: the slope is exactly 0"));
        assert!(said_at("sigmoid", &[], -20.0).starts_with("Saturated: the slope is only 2.061"));
        assert!(said_at("gaussian", &[], 0.0).starts_with("Level"));
        let kink = "Kink: slope 2 on the left, 1 on the right. By convention f′(0) = 2.";
        assert_eq!(said_at("elu", &[2.0], 0.0), kink);
        let jump = "Jump: f goes from 0 to 1. By convention f(0.5) = 1 and f′(0.5) = 0.";
        assert_eq!(said_at("step", &[0.5], 0.5), jump);
        assert_eq!(said_at("elu", &[1.0], 0.0), "Rising: slope 1. f″ jumps here from 1 to 0.");
    }

    #[test]
    fn properties_are_said_in_the_words_of_a_textbook() {
        let shape = |id: &str, params: &[f64]| Shape::of(find(id).expect(id), params);
        assert_eq!(interval(&Interval::open(-1.5, f64::INFINITY)), "(−1.5, ∞)");
        assert_eq!(interval(&Interval::closed(0.0, 1.0)), "[0, 1]");
        assert_eq!(largest_slope(&shape("sigmoid", &[])), "0.25 at x = 0");
        assert_eq!(largest_slope(&shape("linear", &[])), "1 everywhere");
        assert_eq!(largest_slope(&shape("step", &[0.0])), "0 wherever there is a slope");
        assert_eq!(saturation(&shape("relu", &[])), "left, flat at 0 (from x < 0)");
        assert_eq!(saturation(&shape("linear", &[])), "no");
        let relu = find("relu").expect("relu");
        let corner = "corner at 0: slope jumps from 0 to 1";
        assert_eq!(smoothness(relu, &[], &Shape::of(relu, &[])), corner);
        assert_eq!(percent(0.5), "50 %");
    }

    #[test]
    fn every_function_has_sentences_without_nonsense() {
        for activation in crate::activation::CATALOGUE {
            let params = activation.defaults();
            let shape = Shape::of(activation, &params);
            let moments = activation.moments(&params);
            let places = shape.breaks.iter().map(|found| found.x).chain([-3.0, 0.25, 2.0]);
            let sentences: Vec<String> = places.map(|x| at(x, &shape.at(x))).collect();
            let facts = [zero_centred(&shape, &moments), saturation(&shape), largest_slope(&shape)];
            for text in sentences.iter().chain(&facts) {
                assert!(!text.is_empty() && !text.contains("NaN"), "{}: {text}", activation.id);
            }
        }
    }
}
