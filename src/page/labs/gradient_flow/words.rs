//! What the charts show, in sentences. Pure.

use super::model::{Band, Found, Quantity};
use crate::component::number::significant;
use crate::experiment::Summary;

/// A number for the screen; what is none has exceeded every number.
#[must_use]
pub fn digits(value: f64) -> String {
    if value.is_nan() { "too large".to_owned() } else { significant(value, 3) }
}

/// Everything on the charts.
#[must_use]
pub fn description(found: &Found) -> String {
    if found.networks() == 0 {
        return "No network has been looked at yet.".to_owned();
    }
    format!("{} {}", backwards(found), forwards(found))
}

fn backwards(found: &Found) -> String {
    let (depth, left) = (found.depth, found.left());
    if depth == 1 {
        return "With one hidden layer there is no way back to lose anything on.".to_owned();
    }
    let networks = networks(found);
    if left == 0.0 {
        return format!("In the median of {networks} nothing at all reaches layer 1.");
    }
    if left.is_nan() {
        return "The numbers have become larger than any that can be written.".to_owned();
    }
    let range = found.summary(Quantity::Gradient, 1).map(|it| range(&it)).unwrap_or_default();
    let sentence = Band::of(left).sentence();
    let factor = digits(found.factor());
    let left = digits(left);
    format!(
        "On the way back from layer {depth} to layer 1 the gradient is multiplied by {left}{range} in the median of \
         {networks}: by {factor} in each layer. {sentence}"
    )
}

fn forwards(found: &Found) -> String {
    let variance =
        |layer| found.summary(Quantity::Variance, layer).map_or(f64::NAN, |summary| summary.median);
    let (first, last) = (digits(variance(1)), digits(variance(found.depth)));
    if found.depth == 1 {
        return format!("The variance of z is {first}.");
    }
    format!("The variance of z is {first} in layer 1 and {last} in layer {}.", found.depth)
}

/// `median (least to greatest)`; only the number where all are the same.
#[must_use]
pub fn summary(summary: Option<Summary>) -> String {
    summary.map_or_else(|| "–".to_owned(), |it| format!("{}{}", digits(it.median), range(&it)))
}

/// ` (2 to 3)`, or nothing where both ends are the same.
fn range(summary: &Summary) -> String {
    if summary.least == summary.greatest {
        return String::new();
    }
    format!(" ({} to {})", digits(summary.least), digits(summary.greatest))
}

fn networks(found: &Found) -> String {
    match found.networks() {
        1 => "one network".to_owned(),
        count => format!("{count} networks"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::model::Asked;
    use super::*;
    use crate::link::GradientFlowView;

    fn said(depth: usize, numbers: &[f64]) -> String {
        let view = GradientFlowView { depth, seeds: 2, ..GradientFlowView::default() };
        description(&Found::new(&Asked::of(&view), numbers))
    }

    #[test]
    fn the_way_back_and_the_way_forth_are_told() {
        assert_eq!(
            said(3, &[1.0, 0.5, 0.25, 0.04, 0.2, 1.0, 1.0, 0.5, 0.25, 0.04, 0.2, 1.0]),
            "On the way back from layer 3 to layer 1 the gradient is multiplied by 0.04 in the median of 2 networks: by \
             0.2 in each layer. It fades. The variance of z is 1 in layer 1 and 0.25 in layer 3."
        );
        let range = "(1\u{a0}×\u{a0}10⁻⁹ to 3\u{a0}×\u{a0}10⁻⁹)";
        assert!(said(2, &[1.0, 1.0, 1e-9, 1.0, 1.0, 1.0, 3e-9, 1.0]).contains(range));
    }

    #[test]
    fn ends_of_the_scale_have_their_words() {
        assert!(
            said(2, &[1.0, 1.0, 0.0, 0.0])
                .starts_with("In the median of one network nothing at all reaches layer 1.")
        );
        assert!(said(1, &[1.0, 1.0]).ends_with("The variance of z is 1."));
        assert!(
            said(2, &[1.0, f64::NAN, f64::NAN, f64::NAN])
                .starts_with("The numbers have become larger")
        );
        assert_eq!(said(2, &[]), "No network has been looked at yet.");
    }
}
