//! What the page says: the question, where the pen is, and what was right. Pure text.

use crate::activation::{Monotonicity, Order, Setting, Smoothness};
use crate::component::number::significant;
use crate::component::words;
use crate::page::compare::names::with_parameters;
use crate::predict::{
    Choice, Closeness, Feature, Finding, Kind, Quantity, Question, Side, Sign, Topic, Truth, x_of,
};

use super::state::{PredictState, Verdict};

/// The question as a heading. Where the name is asked for, it does not stand there.
pub(super) fn heading(question: &Question) -> String {
    let name = with_parameters(&question.setting);
    match &question.kind {
        Kind::Sketch(order) => format!("Sketch {} of {name}", order.name()),
        Kind::Number(quantity, _) => format!("{name}: {}", number_asked(*quantity)),
        Kind::Choice(choice) => match choice.topic {
            Topic::Name => "Whose gradient is this?".to_owned(),
            Topic::Range => format!("{name}: what is the range of f?"),
            Topic::Monotonicity => format!("{name}: is f monotonic?"),
            Topic::Smoothness => format!("{name}: how smooth is f?"),
        },
    }
}

/// What to do.
pub(super) fn instruction(question: &Question) -> String {
    match &question.kind {
        Kind::Sketch(Order::Value) => {
            let (x, y) = question.anchor().unwrap_or_default();
            format!(
                "Orange is the gradient f′. Draw f in the empty chart, by hand or with the arrow keys, through the marked \
                 point: f({}) = {}.",
                digits(x),
                digits(y)
            )
        }
        Kind::Sketch(_) => {
            "Blue is f. Draw its gradient f′ in the empty chart, by hand or with the arrow keys."
                .to_owned()
        }
        Kind::Number(Quantity::Zeros, _) => {
            "Blue is f. Guess before you compute: five points off still count as right.".to_owned()
        }
        Kind::Number(..) => {
            "Blue is f. Guess before you compute: a tenth off, or 0.05, still counts as right."
                .to_owned()
        }
        Kind::Choice(choice) if choice.topic == Topic::Name => {
            "Orange is a gradient f′. Which function has it?".to_owned()
        }
        Kind::Choice(_) => "Blue is f. Beyond the chart it goes on as it ends here.".to_owned(),
    }
}

/// Where the pen is, what is given there, and what is drawn there.
pub(super) fn pen(state: &PredictState) -> String {
    let Question { setting, x, .. } = &*state.question;
    let (given, hidden) = (state.question.given(), state.hidden());
    let at = x_of(state.pen.column, *x);
    let mut text =
        format!("x = {}: {} = {}", digits(at), given.name(), digits(setting.eval(given, at)));
    match state.sketch.at(state.pen.column) {
        Some(y) => {
            text += &format!("; your {} = {}", hidden.name(), digits(y));
        }
        None => text += "; nothing drawn here",
    }
    // Only keys put the pen down: a hand knows where its own is.
    text + if state.pen.is_down { ". Pen down." } else { "." }
}

/// What a chart of one curve shows, without a word on the other curve.
pub(super) fn curve(question: &Question, order: Order) -> String {
    let Question { setting, x, kind } = question;
    let is_unnamed = matches!(kind, Kind::Choice(choice) if choice.topic == Topic::Name);
    let name = if is_unnamed && order == Order::Derivative {
        "a function".to_owned()
    } else {
        with_parameters(setting)
    };
    let values: Vec<String> = (0..=6)
        .map(|step| x.0 + (x.1 - x.0) * f64::from(step) / 6.0)
        .map(|at| format!("{} at {}", digits(setting.eval(order, at)), digits(at)))
        .collect();
    format!(
        "{} of {name}, x from {} to {}: {}.",
        order.symbol(),
        digits(x.0),
        digits(x.1),
        values.join(", ")
    )
}

/// How many of the findings are right.
pub(super) fn sketch_summary(findings: &[Finding], is_empty: bool) -> String {
    let (right, all) = (findings.iter().filter(|finding| finding.is_right).count(), findings.len());
    if is_empty {
        "Nothing was drawn. This is the curve, and this is what to look for.".to_owned()
    } else if right == all {
        format!("All {all} right.")
    } else if right == 0 {
        format!("None of {all} right yet.")
    } else {
        format!("{right} of {all} right.")
    }
}

/// One finding as a sentence about the curve.
pub(super) fn finding(feature: &Feature, truth: &Truth) -> String {
    let f = truth.order.name();
    match feature {
        Feature::Sign { sign, x, is_exact, .. } => {
            let what = match sign {
                Sign::Negative => "is clearly below 0",
                Sign::Nought if *is_exact => "is 0",
                Sign::Nought => "is close to 0",
                Sign::Positive => "is clearly above 0",
            };
            format!("{f} {what} {}.", place(*x, truth.x))
        }
        Feature::Crossing { x, rises } => {
            format!(
                "{f} crosses 0 {} near x = {}.",
                if *rises { "upwards" } else { "downwards" },
                short(*x)
            )
        }
        Feature::Jump { x, from, to } => {
            format!("{f} jumps from {} to {} at x = {}.", digits(*from), digits(*to), digits(*x))
        }
        Feature::Unbroken { has_jumps, sketched } => {
            let other = if *has_jumps { "no other jump" } else { "no jump" };
            match sketched {
                Some(x) => format!("{f} has {other}; yours jumps near x = {}.", short(*x)),
                None => format!("{f} has {other}."),
            }
        }
        Feature::Level { side, limit } => {
            format!("{f} levels off at {} {}.", digits(*limit), on(*side))
        }
        Feature::Unbounded { side, up } => {
            format!("{f} goes {} without bound {}.", if *up { "up" } else { "down" }, on(*side))
        }
        Feature::Close => {
            format!(
                "Your sketch stays within {} of {f} nearly everywhere.",
                short(truth.tolerance())
            )
        }
    }
}

/// Whether this number is a percentage.
pub(super) fn is_percent(quantity: Quantity) -> bool {
    quantity == Quantity::Zeros
}

/// What was said to a number or a choice.
pub(super) fn verdict(question: &Question, verdict: &Verdict) -> Option<String> {
    match (&question.kind, verdict) {
        (Kind::Number(quantity, answer), Verdict::Number(guess, closeness)) => {
            Some(number_verdict(*quantity, *answer, *guess, *closeness))
        }
        (Kind::Choice(choice), Verdict::Choice(chosen)) => {
            let is_right = *chosen == choice.right;
            let right = option(choice, choice.right);
            Some(format!(
                "{} {}: {right}.",
                if is_right { "Right." } else { "Not quite." },
                choice_answer(choice, question)
            ))
        }
        _ => None,
    }
}

fn number_verdict(quantity: Quantity, answer: f64, guess: f64, closeness: Closeness) -> String {
    let unit = if is_percent(quantity) { " %" } else { "" };
    let shown = significant(answer, 4);
    let off = short((guess - answer).abs());
    let side = if guess > answer { "above" } else { "below" };
    match closeness {
        Closeness::Right => format!("Right: it is {shown}{unit}."),
        Closeness::Near => format!("Near: it is {shown}{unit}. Yours is {off} {side} that."),
        Closeness::Far => format!("Not quite: it is {shown}{unit}. Yours is {off} {side} that."),
    }
}

fn choice_answer(choice: &Choice, question: &Question) -> String {
    let name = with_parameters(&question.setting);
    match choice.topic {
        Topic::Name => "It belongs to".to_owned(),
        Topic::Range => format!("The range of {name}"),
        Topic::Monotonicity => format!("{name} is monotonic"),
        Topic::Smoothness => format!("The smoothness of {name}"),
    }
}

/// One of the answers to choose from.
pub(super) fn option(choice: &Choice, index: usize) -> String {
    let Some(setting) = choice.options.get(index) else { return String::new() };
    let Setting { activation, params } = setting;
    match choice.topic {
        Topic::Name => with_parameters(setting),
        Topic::Range => words::interval(&(activation.range)(params)),
        Topic::Monotonicity => monotonicity((activation.monotonicity)(params)).to_owned(),
        Topic::Smoothness => smoothness(activation.smoothness(params)).to_owned(),
    }
}

const fn monotonicity(it: Monotonicity) -> &'static str {
    words::monotonicity(it)
}

const fn smoothness(it: Smoothness) -> &'static str {
    match it {
        Smoothness::Jumps => "f jumps",
        Smoothness::Continuous => "f has a corner, but no jump",
        Smoothness::Differentiable => "f′ is continuous, f″ jumps",
        Smoothness::TwiceDifferentiable => "f″ is continuous, the third derivative jumps",
        Smoothness::Smooth => "every derivative exists",
    }
}

fn number_asked(quantity: Quantity) -> String {
    match quantity {
        Quantity::Slope(x) => format!("what is f′({})?", digits(x)),
        Quantity::LargestSlope => "how large can |f′| get?".to_owned(),
        Quantity::Mean => "what is the mean output for inputs z ~ N(0, 1)?".to_owned(),
        Quantity::Zeros => {
            "for inputs z ~ N(0, 1), how many per cent of the outputs are exactly 0?".to_owned()
        }
        Quantity::LeftLimit => "which value does f approach towards −∞?".to_owned(),
        Quantity::RightLimit => "which value does f approach towards ∞?".to_owned(),
    }
}

/// Where something holds: an interval as people say it.
fn place((from, to): (f64, f64), range: (f64, f64)) -> String {
    match (from <= range.0, to >= range.1) {
        (true, true) => "everywhere here".to_owned(),
        (true, false) => format!("left of {}", short(to)),
        (false, true) => format!("right of {}", short(from)),
        (false, false) => format!("between {} and {}", short(from), short(to)),
    }
}

const fn on(side: Side) -> &'static str {
    match side {
        Side::Left => "on the left",
        Side::Right => "on the right",
    }
}

fn digits(value: f64) -> String {
    significant(value, 3)
}

/// A number read off by eye.
fn short(value: f64) -> String {
    significant(value, 2)
}

#[cfg(test)]
mod tests;
