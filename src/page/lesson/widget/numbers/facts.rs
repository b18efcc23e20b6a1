//! The numbers behind what is said of ReLU and ELU. Pure.

use super::super::known::known;
use crate::activation::shape::Shape;
use crate::activation::{Activation, Moments};
use crate::component::number::significant;
use crate::component::words::percent;
use crate::link::shortest;

/// One thing that is said, with its number.
#[derive(Debug, PartialEq)]
pub(super) struct Row {
    /// Whether it speaks for the function.
    pub(super) is_for: bool,
    /// What is said, in a few words.
    pub(super) claim: &'static str,
    /// The number.
    pub(super) number: String,
    /// What the number is.
    pub(super) words: String,
    /// Where to see it.
    pub(super) link: String,
}

/// How many layers the comparison of gradients runs through.
const LAYERS: i32 = 10;
/// Very negative.
const FAR_LEFT: f64 = -10.0;

/// Nanoseconds for one element of f, measured where the page is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cost {
    /// For ReLU.
    pub(super) relu: f64,
    /// For ELU.
    pub(super) elu: f64,
}

/// The four advantages of ReLU that are usually named, and what they cost.
pub(super) fn relu_rows(cost: Option<Cost>) -> Vec<Row> {
    let (relu, elu) = (known("relu"), known("elu"));
    let (moments, of_elu) = (normal(relu, &[]), normal(elu, &[1.0]));
    let together = at(relu, &[], -1.0) + at(relu, &[], 1.0);
    let slope = |id: &str| {
        let activation = known(id);
        Shape::of(activation, &activation.defaults()).steepest.slope
    };
    let (relu_slope, sigmoid_slope) = (slope("relu"), slope("sigmoid"));
    vec![
        pro(
            "The gradient keeps its size",
            format!("f′ = {}", digits(relu_slope)),
            format!(
                "for every positive input. At best {LAYERS} layers of ReLU leave {} of a gradient, weights aside, and {LAYERS} of sigmoid {}.",
                digits(libm::pow(relu_slope, f64::from(LAYERS))),
                digits(libm::pow(sigmoid_slope, f64::from(LAYERS))),
            ),
            "#/explore/relu?at=3",
        ),
        pro(
            "Sparse",
            percent(moments.zero_share),
            format!(
                "of the outputs are exactly 0 if inputs follow N(0, 1). With ELU {}.",
                percent(of_elu.zero_share)
            ),
            "#/explore/relu?at=-1",
        ),
        pro(
            "Not linear",
            format!("{} ≠ {}", digits(together), digits(at(relu, &[], 0.0))),
            "f(−1) + f(1) is not f(−1 + 1), as it would be on a straight line.".to_owned(),
            "#/explore/relu?at=0",
        ),
        pro(
            "Cheap",
            cost.map_or_else(not_measured, |cost| nanoseconds(cost.relu)),
            cost.map_or_else(
                || "for one element. Press the button below to measure it.".to_owned(),
                |cost| format!("for one element here. ELU takes {}.", nanoseconds(cost.elu)),
            ),
            "#/compare?fns=relu,elu",
        ),
        con(
            "No gradient on the left",
            format!("f′ = {}", digits(slope_at(relu, &[], -0.01))),
            format!(
                "already at −0.01, and so for {} of inputs from N(0, 1).",
                percent(moments.zero_share)
            ),
            "#/explore/relu?at=-0.01",
        ),
        con(
            "Outputs are not centred",
            digits(moments.mean),
            format!(
                "is the mean output for inputs from N(0, 1). With ELU it is {}.",
                digits(of_elu.mean)
            ),
            "#/explore/relu",
        ),
    ]
}

/// The three advantages and three disadvantages that the article names, for this α.
pub(super) fn elu_rows(alpha: f64, cost: Option<Cost>) -> Vec<Row> {
    let (relu, elu) = (known("relu"), known("elu"));
    let (moments, of_relu) = (normal(elu, &[alpha]), normal(relu, &[]));
    let link = |at: f64| format!("#/explore/elu?alpha={}&at={}", shortest(alpha), shortest(at));
    let jump = (1.0 - alpha).abs();
    let leaky = known("leaky-relu");
    vec![
        pro(
            "Mean outputs nearer zero",
            digits(moments.mean),
            format!(
                "is the mean output for inputs from N(0, 1). With ReLU it is {}. Nearer zero means less bias shift.",
                digits(of_relu.mean)
            ),
            &link(0.0),
        ),
        pro(
            "Learns faster in deep networks",
            percent(mean_share(&moments)),
            format!(
                "of the outputs’ mean square is the square of their mean, which the next layer has to undo. With ReLU {}. How much that helps depends on depth and on the first weights.",
                percent(mean_share(&of_relu))
            ),
            &link(-1.0),
        ),
        pro(
            "Smooth for negative values",
            format!("f′(−1) = {}", digits(slope_at(elu, &[alpha], -1.0))),
            format!(
                "changes without a jump there. At 0 the slope jumps by |1 − α| = {}.",
                digits(jump)
            ),
            &link(0.0),
        ),
        con(
            "The exponential costs time",
            cost.map_or_else(not_measured, |cost| nanoseconds(cost.elu)),
            cost.map_or_else(
                || "for one element. Press the button below to measure it.".to_owned(),
                |cost| {
                    format!(
                        "for one element here, {} times the {} of ReLU. In a wide layer the weights take far longer.",
                        significant(cost.elu / cost.relu, 2),
                        nanoseconds(cost.relu)
                    )
                },
            ),
            "#/compare?fns=relu,elu",
        ),
        con(
            "Gradients still vanish",
            format!("f′({}) = {}", digits(FAR_LEFT), digits(slope_at(elu, &[alpha], FAR_LEFT))),
            format!(
                "Leaky ReLU has {} there, ReLU {}.",
                digits(slope_at(leaky, &leaky.defaults(), FAR_LEFT)),
                digits(slope_at(relu, &[], FAR_LEFT))
            ),
            &link(FAR_LEFT.max(-6.0)),
        ),
        con(
            "α is one more hyper-parameter",
            format!("α = {}", digits(alpha)),
            format!(
                "The mean output falls as α grows, and is 0 at α = {}: the α of SELU.",
                significant(mean_zero_alpha(), 5)
            ),
            &link(0.0),
        ),
    ]
}

/// The α at which the mean output for N(0, 1) is 0. The mean is linear in α, so two of its values tell.
pub(super) fn mean_zero_alpha() -> f64 {
    let mean = |alpha: f64| normal(known("elu"), &[alpha]).mean;
    let (at_zero, at_one) = (mean(0.0), mean(1.0));
    at_zero / (at_zero - at_one)
}

/// The share of the mean square that is the square of the mean.
fn mean_share(moments: &Moments) -> f64 {
    let square = moments.mean * moments.mean;
    square / (moments.variance + square)
}

/// What stands in place of a number before it is measured.
fn not_measured() -> String {
    "? ns".to_owned()
}

fn nanoseconds(value: f64) -> String {
    format!("{} ns", significant(value, 3))
}

fn pro(claim: &'static str, number: String, words: String, link: &str) -> Row {
    Row { is_for: true, claim, number, words, link: link.to_owned() }
}

fn con(claim: &'static str, number: String, words: String, link: &str) -> Row {
    Row { is_for: false, ..pro(claim, number, words, link) }
}

fn normal(activation: &Activation, params: &[f64]) -> Moments {
    activation.moments(params)
}

fn at(activation: &Activation, params: &[f64], x: f64) -> f64 {
    (activation.value)(x, params)
}

fn slope_at(activation: &Activation, params: &[f64], x: f64) -> f64 {
    (activation.derivative)(x, params)
}

fn digits(value: f64) -> String {
    // What quadrature leaves of a mean of 0 is no number to show.
    significant(if value.abs() < 1e-12 { 0.0 } else { value }, 4)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::parse;

    fn number(rows: &[Row], claim: &str) -> String {
        rows.iter().find(|row| row.claim == claim).expect("a row").number.clone()
    }

    #[test]
    fn relu_has_its_known_numbers() {
        let rows = relu_rows(None);
        assert_eq!(number(&rows, "Sparse"), "50 %");
        assert_eq!(number(&rows, "Outputs are not centred"), "0.3989");
        assert_eq!(number(&rows, "Not linear"), "1 ≠ 0");
        assert!(rows[0].words.contains("ReLU leave 1 of") && rows[0].words.contains("9.537"));
    }

    #[test]
    fn elu_has_its_known_numbers_and_alpha_moves_them() {
        let rows = elu_rows(1.0, None);
        assert_eq!(number(&rows, "Mean outputs nearer zero"), "0.1605");
        assert_eq!(number(&rows, "Smooth for negative values"), "f′(−1) = 0.3679");
        assert_eq!(number(&rows, "Gradients still vanish"), "f′(−10) = 4.54\u{a0}×\u{a0}10⁻⁵");
        assert!(rows[2].words.contains("|1 − α| = 0."));
        assert!(elu_rows(2.0, None)[2].words.contains("|1 − α| = 1."));
        assert_eq!(number(&elu_rows(mean_zero_alpha(), None), "Mean outputs nearer zero"), "0");
    }

    #[test]
    fn the_mean_is_zero_at_the_alpha_of_selu() {
        assert!((mean_zero_alpha() - 1.673_263_242_354_377_2).abs() < 1e-9);
    }

    #[test]
    fn every_link_leads_there_without_a_repair() {
        for row in relu_rows(None).into_iter().chain(elu_rows(0.25, None)) {
            assert_eq!(parse(&row.link).notices, [], "{}", row.link);
        }
    }

    #[test]
    fn the_cost_is_said_once_it_is_measured() {
        assert_eq!(number(&relu_rows(None), "Cheap"), "? ns");
        let cost = Some(Cost { relu: 2.0, elu: 11.0 });
        assert_eq!(number(&relu_rows(cost), "Cheap"), "2 ns");
        let row = &elu_rows(1.0, cost)[3];
        assert_eq!(row.number, "11 ns");
        assert!(row.words.contains("5.5 times the 2 ns of ReLU"), "{}", row.words);
    }
}
