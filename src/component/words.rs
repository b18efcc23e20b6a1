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
