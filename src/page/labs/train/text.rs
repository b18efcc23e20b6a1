//! A training as text: its curves as CSV, a network as an equation. Pure.

use super::history::History;
use crate::component::number::significant;
use crate::job::train::CurvePoint;
use crate::link::shortest;
use crate::network::Model;
use std::fmt::Write;

/// Digits of a weight in an equation.
const DIGITS: usize = 4;

/// A row for each epoch, four columns for each run; every digit.
pub(super) fn csv(names: &[String], history: &History) -> String {
    let mut text = String::from("epoch");
    for name in names {
        let name = name.replace('"', "'");
        for what in ["train loss", "test loss", "train accuracy", "test accuracy"] {
            let _ = write!(text, ",\"{name}: {what}\"");
        }
    }
    text.push('\n');
    let rows = history.runs.iter().map(|run| run.points.len()).max().unwrap_or(0);
    for row in 0..rows {
        let epoch =
            history.runs.iter().find_map(|run| run.points.get(row)).map_or(0, |it| it.epoch);
        text += &epoch.to_string();
        for run in &history.runs {
            text += &columns(run.points.get(row));
        }
        text.push('\n');
    }
    text
}

/// Empty where the run has no such point, or the data no classes.
fn columns(point: Option<&CurvePoint>) -> String {
    let Some(point) = point else { return ",,,,".to_owned() };
    let cell = |number: &f64| {
        if number.is_nan() { ",".to_owned() } else { format!(",{}", shortest(*number)) }
    };
    point.loss.iter().chain(&point.accuracy).map(cell).collect()
}

/// A line for each unit: `h₁,₂ = ReLU(0.5·x₁ − 1.2·x₂ + 0.1)`.
pub(super) fn equation(model: &Model) -> String {
    let mut text = String::new();
    for layer in 0..model.layers() {
        let name = model.activation(layer).map_or("", |setting| setting.activation.name);
        for unit in 0..model.units(layer) {
            let is_output = layer + 1 == model.layers();
            let left = if is_output { "y".to_owned() } else { unit_name(layer, unit) };
            let sum = sum(model, layer, unit);
            let right = if name == "Linear" { sum } else { format!("{name}({sum})") };
            // Writing into a String cannot fail.
            let _ = writeln!(text, "{left} = {right}");
        }
    }
    text
}

fn sum(model: &Model, layer: usize, unit: usize) -> String {
    let fan_in = model.fan_in(layer);
    let weights = &model.weights(layer)[unit * fan_in..][..fan_in];
    let input = |index: usize| {
        if layer == 0 { format!("x{}", subscript(index + 1)) } else { unit_name(layer - 1, index) }
    };
    let mut text = String::new();
    for (index, weight) in weights.iter().enumerate() {
        text += &term(*weight, index == 0);
        let _ = write!(text, "·{}", input(index));
    }
    text + &term(model.bias(layer)[unit], false)
}

/// A number with its sign in front, as it stands in a sum.
fn term(number: f64, is_first: bool) -> String {
    let size = significant(number.abs(), DIGITS);
    match (number < 0.0, is_first) {
        (false, true) => size,
        (true, true) => format!("−{size}"),
        (false, false) => format!(" + {size}"),
        (true, false) => format!(" − {size}"),
    }
}

fn unit_name(layer: usize, unit: usize) -> String {
    format!("h{},{}", subscript(layer + 1), subscript(unit + 1))
}

fn subscript(number: usize) -> String {
    let lowered = |digit: char| char::from_u32('₀' as u32 + digit.to_digit(10).unwrap_or(0));
    number.to_string().chars().filter_map(lowered).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::{Setting, find};
    use crate::network::Config;
    use crate::page::labs::train::history::RunHistory;
    use std::rc::Rc;

    fn model() -> Model {
        let relu = Setting::of(find("relu").expect("in the catalogue"));
        let mut model = Model::new(&Config::modern(&[2], &relu, 1), 2);
        model.weights_mut(0).copy_from_slice(&[0.5, -1.25, 2.0, 0.0]);
        model.bias_mut(0).copy_from_slice(&[0.0, -0.123456]);
        model.weights_mut(1).copy_from_slice(&[-1.0, 3.0]);
        model
    }

    #[test]
    fn an_equation_has_a_line_for_each_unit() {
        let expected = "h₁,₁ = ReLU(0.5·x₁ − 1.25·x₂ + 0)\n\
            h₁,₂ = ReLU(2·x₁ + 0·x₂ − 0.1235)\n\
            y = −1·h₁,₁ + 3·h₁,₂ + 0\n";
        assert_eq!(equation(&model()), expected);
    }

    #[test]
    fn curves_have_a_row_for_each_epoch_and_every_digit() {
        let point = |epoch| CurvePoint { epoch, loss: [0.1 + 0.2, 0.5], accuracy: [1.0, f64::NAN] };
        let run = |epochs: &[usize]| RunHistory {
            points: Rc::new(epochs.iter().copied().map(point).collect()),
            ..RunHistory::default()
        };
        let history = History { runs: vec![run(&[0, 10]), run(&[0])], ..History::default() };
        let names = ["A".to_owned(), "B \"x\"".to_owned()];
        let text = csv(&names, &history);
        let lines: Vec<&str> = text.lines().collect();
        assert!(
            lines[0].starts_with("epoch,\"A: train loss\",")
                && lines[0].contains("\"B 'x': test loss\"")
        );
        assert_eq!(lines[1], "0,0.30000000000000004,0.5,1,,0.30000000000000004,0.5,1,");
        assert_eq!(lines[2], "10,0.30000000000000004,0.5,1,,,,,");
    }
}
