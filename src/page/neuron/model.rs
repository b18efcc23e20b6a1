//! What a neuron computes, and how its output answers to each of its numbers. Pure.

use crate::component::number::{SCREEN_DIGITS, significant};
use crate::link::NeuronView;
use crate::network::{Affine, Matrix};
use crate::page::lesson::widget::worked::{addend, factor, number, tidy, weighted_sum};
use crate::plot::rows::Rows;

/// The weighted sum z.
#[must_use]
pub fn sum(view: &NeuronView) -> f64 {
    let weights = Matrix::from_values(view.weights.len(), view.weights.clone());
    let affine = weights.map(|weights| Affine { weights, bias: vec![view.bias] });
    let sums = affine.map(|affine| affine.apply(&view.inputs)).unwrap_or_default();
    tidy(sums.first().copied().unwrap_or(view.bias))
}

/// The activation at z.
#[must_use]
pub fn value(view: &NeuronView, z: f64) -> f64 {
    (view.function.activation.value)(z, &view.function.params)
}

/// The slope of the activation where the sum is.
#[must_use]
pub fn slope(view: &NeuronView) -> f64 {
    (view.function.activation.derivative)(sum(view), &view.function.params)
}

/// What the neuron answers.
#[must_use]
pub fn output(view: &NeuronView) -> f64 {
    value(view, sum(view))
}

/// Moves the bias so that the weighted sum becomes z, as far as the bias goes: at most `largest` from 0.
pub fn set_sum(view: &mut NeuronView, z: f64, largest: f64) {
    let bias = view.bias + z - sum(view);
    view.bias = tidy((20.0 * bias).round() / 20.0).clamp(-largest, largest);
}

/// Weights and inputs in pairs.
#[must_use]
pub fn pairs(view: &NeuronView) -> Vec<(f64, f64)> {
    view.weights.iter().copied().zip(view.inputs.iter().copied()).collect()
}

/// The sum worked out: in symbols, in numbers, term by term (what stands before the result z).
#[must_use]
pub fn worked(view: &NeuronView) -> [String; 3] {
    let pairs = pairs(view);
    let symbols: Vec<String> = (0..pairs.len())
        .map(|index| format!("{} × {}", name("w", index), name("x", index)))
        .collect();
    let mut terms = String::new();
    for (index, (weight, input)) in pairs.iter().enumerate() {
        let product = weight * input;
        terms += &if index == 0 { number(product) } else { format!(" {}", addend(product)) };
    }
    [
        format!("z = {} + b", symbols.join(" + ")),
        format!("= {}", weighted_sum(&pairs, view.bias)),
        format!("= {terms} {} = ", addend(view.bias)),
    ]
}

/// `Sigmoid(0.1)`, `ReLU(−3)`: the activation and its argument.
#[must_use]
pub fn applied(view: &NeuronView) -> String {
    let z = factor(sum(view));
    let name = view.function.activation.name;
    if z.starts_with('(') { format!("{name}{z}") } else { format!("{name}({z})") }
}

/// What the neuron does, in a sentence.
#[must_use]
pub fn description(view: &NeuronView) -> String {
    let (z, output) = (number(sum(view)), number(output(view)));
    format!(
        "The weighted sum is z = {z}; {} turns it into {output}.",
        view.function.activation.name
    )
}

/// How much the output grows with each number: a name and a derivative; weights first, then inputs, then the bias.
#[must_use]
pub fn answers(view: &NeuronView) -> Vec<(String, String)> {
    let slope = slope(view);
    let shown = |value: f64| significant(tidy(value), SCREEN_DIGITS);
    let weights =
        view.inputs.iter().enumerate().map(|(index, x)| (name("w", index), shown(slope * x)));
    let inputs =
        view.weights.iter().enumerate().map(|(index, w)| (name("x", index), shown(slope * w)));
    weights.chain(inputs).chain([("b".to_owned(), shown(slope))]).collect()
}

/// A row for each number of the neuron, with how much the output grows with it; then z, the output and the slope.
#[must_use]
pub fn csv(view: &NeuronView) -> String {
    let mut rows = Rows::new(["name", "value", "output grows by"]);
    let slope = slope(view);
    for (index, (weight, input)) in pairs(view).into_iter().enumerate() {
        rows.add(&[&format!("w{}", index + 1)], [weight, slope * input]);
        rows.add(&[&format!("x{}", index + 1)], [input, slope * weight]);
    }
    rows.add(&["b"], [view.bias, slope]);
    for (name, value) in [("z", sum(view)), ("output", output(view)), ("slope", slope)] {
        rows.add(&[name], [value, f64::NAN]);
    }
    rows.text()
}

/// `w₁`
#[must_use]
pub fn name(symbol: &str, index: usize) -> String {
    const LOW: [char; 9] = ['₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉'];
    format!("{symbol}{}", LOW.get(index).copied().unwrap_or('ₙ'))
}

/// The range of the drawing: wide enough for z, and for what the activation makes of that range.
#[must_use]
pub fn ranges(view: &NeuronView) -> ((f64, f64), (f64, f64)) {
    let reach = libm::ceil(sum(view).abs() / 4.0 + 0.25).clamp(2.0, 40.0) * 4.0;
    let values = (0..=200).map(|step| value(view, reach * (f64::from(step) / 100.0 - 1.0)));
    let (low, high) = values
        .filter(|value| value.is_finite())
        .fold((-1.0_f64, 1.0_f64), |(low, high), value| (low.min(value), high.max(value)));
    let (low, high) = (low.max(-reach), high.min(reach));
    let room = 0.1 * (high - low);
    ((-reach, reach), (low - room, high + room))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::{CATALOGUE, Setting};

    fn two() -> NeuronView {
        NeuronView { inputs: vec![0.5, -1.0], weights: vec![1.2, 0.8], ..NeuronView::default() }
    }

    #[test]
    fn every_number_has_a_row() {
        let relu = Setting::of(crate::activation::find("relu").expect("in the catalogue"));
        let (inputs, weights) = (vec![2.0, -1.0], vec![0.5, 0.25]);
        let view = NeuronView { function: relu, inputs, weights, bias: 1.0 };
        let rows =
            "w1,0.5,2\nx1,2,0.5\nw2,0.25,-1\nx2,-1,0.25\nb,1,1\nz,1.75,\noutput,1.75,\nslope,1,\n";
        assert_eq!(csv(&view), format!("name,value,output grows by\n{rows}"));
    }

    #[test]
    fn the_sum_is_that_of_the_numbers_on_screen() {
        assert_eq!(sum(&two()), 0.1);
        assert_eq!(
            worked(&two()),
            ["z = w₁ × x₁ + w₂ × x₂ + b", "= 1.2 × 0.5 + 0.8 × (−1) + 0.3", "= 0.6 − 0.8 + 0.3 = "]
        );
        assert_eq!(applied(&two()), "Sigmoid(0.1)");
        assert_eq!(applied(&NeuronView { bias: -1.0, ..two() }), "Sigmoid(−1.2)");
    }

    #[test]
    fn dragging_the_point_moves_the_bias_as_far_as_it_goes() {
        let mut view = two();
        set_sum(&mut view, 1.0, 2.0);
        assert_eq!((view.bias, sum(&view)), (1.2, 1.0));
        set_sum(&mut view, 8.0, 2.0);
        assert_eq!(view.bias, 2.0);
    }

    #[test]
    fn the_output_answers_as_its_derivatives_say() {
        let view = two();
        let told = answers(&view);
        assert_eq!(
            told.iter().map(|it| it.0.as_str()).collect::<Vec<_>>(),
            ["w₁", "w₂", "x₁", "x₂", "b"]
        );
        let moved = NeuronView { weights: vec![1.2 + 1e-6, 0.8], ..view.clone() };
        let secant = (output(&moved) - output(&view)) / 1e-6;
        let told: f64 = told[0].1.parse().expect("a number");
        assert!((told - secant).abs() < 1e-4, "{told} {secant}");
    }

    #[test]
    fn the_drawing_has_room_for_every_function() {
        for activation in CATALOGUE {
            for bias in [-10.0, 0.3, 10.0] {
                let view = NeuronView { function: Setting::of(activation), bias, ..two() };
                let (x, y) = ranges(&view);
                assert!(x.0 < sum(&view) && sum(&view) < x.1 && y.0 < y.1, "{}", activation.id);
            }
        }
    }
}
