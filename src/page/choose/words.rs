//! What the chooser says: pure text from answers, ranks and facts.

use crate::activation::Setting;
use crate::choose::{Answers, FAR_LEFT, Fact, Facts, Place, Ranked, Rule, Verdict, output};
use crate::component::number::{SCREEN_DIGITS, significant};
use crate::component::words;
use crate::link::{CompareView, Link, View, print};

/// How many functions the link to Compare takes along.
const COMPARED: usize = 4;

/// The result in one sentence.
#[must_use]
pub fn headline(hidden: &str, last: Option<&str>, answers: &Answers) -> String {
    match (last, output(answers)) {
        (Some(last), Some(output)) => {
            let loss = lower_first(output.loss);
            format!(
                "Start with {hidden} in the hidden layers, {last} after the last one, and {loss}."
            )
        }
        _ => format!("Start with {hidden} in the hidden layers."),
    }
}

/// What stands in place of a loss while there is none.
#[must_use]
pub fn no_task(answers: &Answers) -> &'static str {
    if answers.get(0).is_some() {
        "They stay as they are."
    } else {
        "Say what the network should give."
    }
}

/// The place in a word or two.
#[must_use]
pub const fn place(place: Place) -> &'static str {
    match place {
        Place::First => "start here",
        Place::Good => "good",
        Place::Possible => "possible",
        Place::NotHere => "not here",
    }
}

/// What checking a claim gave.
#[must_use]
pub const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::True => "Checked: true",
        Verdict::Conditional => "Checked: true under conditions",
        Verdict::Literature => "Reported by others; no small experiment settles it",
    }
}

/// Points with their sign: `+3`, `−4`, `0`.
#[must_use]
pub fn points(points: i32) -> String {
    match points {
        1.. => format!("+{points}"),
        0 => "0".to_owned(),
        _ => format!("−{}", points.unsigned_abs()),
    }
}

/// The reason that decided: the strongest one for a function that fits, the strongest against one that does not.
#[must_use]
pub fn strongest(ranked: &Ranked) -> Option<&'static Rule> {
    let sign = if ranked.place == Place::NotHere { -1 } else { 1 };
    // Of equals the more special one, which stands later in the file.
    ranked.reasons.iter().copied().rev().max_by_key(|rule| sign * rule.points)
}

/// The evidence, computed for this function with its default parameters.
#[must_use]
pub fn fact(fact: Fact, facts: &Facts) -> String {
    let Facts { activation, params, shape, moments, range } = facts;
    match fact {
        Fact::Range => format!("Values in {}", words::interval(range)),
        Fact::Zeros => {
            format!("Exact zeros for z ~ N(0, 1): {}", words::percent(moments.zero_share))
        }
        Fact::Mean => format!("Mean output for z ~ N(0, 1): {}", digits(moments.mean)),
        Fact::LargestSlope => format!("Largest slope: {}", words::largest_slope(shape)),
        Fact::MeanSquareSlope => {
            format!("Mean of f′² for z ~ N(0, 1): {}", digits(moments.mean_square_derivative))
        }
        Fact::LayerFactor => format!(
            "With weights that keep the signal’s scale, a layer multiplies the gradient’s mean square by {}",
            digits(facts.layer_factor())
        ),
        Fact::SlopeFarLeft => {
            format!("f′({}) = {}", digits(FAR_LEFT), digits(facts.slope_far_left()))
        }
        Fact::Smoothness => format!("Smooth: {}", words::smoothness(activation, params, shape)),
    }
}

/// The factor that keeps the mean square from layer to layer.
#[must_use]
pub fn gain(gain: f64) -> String {
    format!(
        "Computed for this function: {}/√fan-in keeps the mean square of the signal.",
        digits(gain)
    )
}

/// The hash that compares the best functions, and their names. Activations of a vector have no curve to compare.
#[must_use]
pub fn compare_link(ranked: &[Ranked]) -> (String, String) {
    let best = ranked.iter().filter_map(|it| it.candidate.facts.as_ref()).take(COMPARED);
    let best: Vec<Setting> = best.map(|facts| Setting::of(facts.activation)).collect();
    let names: Vec<&str> = best.iter().map(|setting| setting.activation.name).collect();
    let names = names.join(", ");
    let view = CompareView { functions: best.into(), ..CompareView::default() };
    (print(&Link::from(View::Compare(view))), names)
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        std::iter::once(first.to_ascii_lowercase()).chain(chars).collect()
    })
}

/// What quadrature leaves of a mean of 0 is no number to show.
const NOTHING: f64 = 1e-12;

fn digits(value: f64) -> String {
    significant(if value.abs() < NOTHING { 0.0 } else { value }, SCREEN_DIGITS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choose::{Chooser, Layer, QUESTIONS};
    use crate::link::parse;

    fn classes() -> Answers {
        let task = QUESTIONS[0].answers.iter().position(|answer| answer.id == "classes");
        Answers::default().with(0, task)
    }

    #[test]
    fn the_headline_says_all_that_is_known() {
        assert_eq!(
            headline("ReLU", None, &Answers::default()),
            "Start with ReLU in the hidden layers."
        );
        assert_eq!(
            headline("ReLU", Some("Softmax"), &classes()),
            "Start with ReLU in the hidden layers, Softmax after the last one, and cross-entropy on the logits."
        );
    }

    #[test]
    fn points_have_a_sign() {
        assert_eq!([points(3), points(0), points(-4)], ["+3", "0", "−4"]);
    }

    #[test]
    fn every_fact_of_every_function_is_a_number_or_words() {
        let chooser = Chooser::default();
        for ranked in chooser.rank(Layer::Hidden, &Answers::default()) {
            let Some(facts) = &ranked.candidate.facts else { continue };
            for kind in [
                Fact::Range,
                Fact::Zeros,
                Fact::Mean,
                Fact::LargestSlope,
                Fact::MeanSquareSlope,
                Fact::LayerFactor,
                Fact::SlopeFarLeft,
                Fact::Smoothness,
            ] {
                let text = fact(kind, facts);
                assert!(!text.contains("undefined"), "{}: {text}", ranked.candidate.id);
            }
        }
    }

    #[test]
    fn the_line_of_a_function_shows_what_decided() {
        let chooser = Chooser::default();
        for ranked in chooser.rank(Layer::Output, &classes()) {
            let rule = strongest(&ranked).expect("a reason");
            assert_eq!(rule.points < 0, ranked.place == Place::NotHere, "{}", ranked.candidate.id);
        }
    }

    #[test]
    fn the_best_are_compared_and_vectors_are_not() {
        let chooser = Chooser::default();
        let (link, names) = compare_link(&chooser.rank(Layer::Hidden, &Answers::default()));
        assert_eq!(link, "#/compare?fns=relu,leaky-relu,gelu,swish");
        assert_eq!(names, "ReLU, Leaky ReLU, GELU, Swish");
        let (link, _) = compare_link(&chooser.rank(Layer::Output, &classes()));
        assert!(!link.contains("softmax"), "{link}");
        assert_eq!(parse(&link).notices.len(), 0, "{link}");
    }
}
