//! What the fatal update did, in numbers and sentences. Pure.

use crate::component::number::significant;
use crate::experiment::death::{Death, LEAK, MOST_STEPS, MOST_STEPS_AFTER, Unit};
use crate::network::DataSet;
use crate::plot::rows::Rows;

/// Batches of an epoch: 200 examples, ten in each.
const BATCHES: usize = 20;

/// A row of the table: name, before, gradient, step, after.
pub type Row = (&'static str, [String; 4]);

/// Weights and bias before the update, the gradient, the step and what is left.
#[must_use]
pub fn rows(death: &Death, rate: f64) -> [Row; 3] {
    let gradient = death.gradient(rate);
    let row = |(index, name): (usize, &'static str)| {
        let (before, after) = (death.before[index], death.after[index]);
        (name, [before, gradient[index], after - before, after].map(digits))
    };
    [(0, "w₁"), (1, "w₂"), (2, "b")].map(row)
}

/// What happened, in sentences; `before` and `after` are the weighted sums of all data.
#[must_use]
pub fn story(death: Option<&Death>, rate: f64, before: &[f64], after: &[f64]) -> String {
    let rate_text = digits(rate);
    let Some(death) = death else {
        return format!(
            "At the learning rate {rate_text} no unit died in {MOST_STEPS} updates, or the run diverged first. Try \
             another rate, or draw again."
        );
    };
    let epoch = (death.step - 1) / BATCHES + 1;
    let largest = digits(after.iter().copied().fold(f64::NEG_INFINITY, f64::max));
    let on = before.iter().filter(|z| **z > 0.0).count();
    format!(
        "Update {} (epoch {epoch}) killed unit {}. Before it z was above 0 for {on} of {} examples; after it for none: \
         the largest z is {largest}.",
        death.step,
        death.unit + 1,
        before.len(),
    )
}

/// What became of the unit afterwards, with ReLU and with leaky ReLU.
#[must_use]
pub fn afterwards(death: &Death) -> String {
    let relu = if death.stays {
        format!("{} updates later its weights are the same, to the last bit.", death.lasted)
    } else {
        "Its weights moved again later.".to_owned()
    };
    let leaky = match death.revived {
        Some(1) => "it is on for some of the data after one update.".to_owned(),
        Some(steps) => format!("it is on for some of the data after {steps} updates."),
        None => format!("it is not on again within {MOST_STEPS_AFTER} updates."),
    };
    format!(
        "{relu} Give all hidden units leaky ReLU (α = {LEAK}) at this very moment, with the same weights and the same \
         batches, and {leaky}"
    )
}

/// A row for each example, with its weighted sum before and after the update.
#[must_use]
pub fn csv(examples: &DataSet, before: &[f64], after: &[f64]) -> String {
    let mut rows = Rows::new(["x1", "x2", "class", "z before", "z after"]);
    let known = examples.point_iter().zip(&examples.targets).zip(before.iter().zip(after));
    for ((point, class), (before, after)) in known {
        rows.add(&[], point.iter().copied().chain([*class, *before, *after]));
    }
    rows.text()
}

/// The two places where the line z = 0 of a unit leaves a square around the data; `None` where it does not cross.
#[must_use]
pub fn line([first, second, bias]: Unit, half: f64) -> Option<[(f64, f64); 2]> {
    let crossing = |x: f64| (x, -(first * x + bias) / second);
    let rising = |y: f64| (-(second * y + bias) / first, y);
    let is_inside =
        |(x, y): &(f64, f64)| x.abs() <= half * 1.000_001 && y.abs() <= half * 1.000_001;
    let mut found: Vec<(f64, f64)> = [crossing(-half), crossing(half), rising(-half), rising(half)]
        .into_iter()
        .filter(is_inside)
        .collect();
    let last = found.pop()?;
    let far = found.into_iter().max_by(|a, b| distance(*a, last).total_cmp(&distance(*b, last)))?;
    Some([far, last])
}

fn distance(a: (f64, f64), b: (f64, f64)) -> f64 {
    libm::hypot(a.0 - b.0, a.1 - b.1)
}

fn digits(value: f64) -> String {
    significant(value, 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn death() -> Death {
        Death {
            step: 41,
            unit: 2,
            before: [1.0, -0.5, 0.25],
            after: [0.5, -0.75, -2.0],
            stays: true,
            lasted: 400,
            revived: Some(9),
        }
    }

    #[test]
    fn the_step_is_the_rate_times_the_gradient() {
        let rows = rows(&death(), 0.5);
        assert_eq!(rows[0].1, ["1", "1", "−0.5", "0.5"]);
        assert_eq!(rows[2].1, ["0.25", "4.5", "−2.25", "−2"]);
    }

    #[test]
    fn the_story_counts() {
        let told = story(Some(&death()), 0.5, &[1.0, -1.0, 2.0], &[-0.5, -1.0, -2.0]);
        assert_eq!(
            told,
            "Update 41 (epoch 3) killed unit 3. Before it z was above 0 for 2 of 3 examples; after it for none: the \
             largest z is −0.5."
        );
        assert!(story(None, 0.1, &[], &[]).starts_with("At the learning rate 0.1 no unit died"));
        assert!(afterwards(&death()).contains("to the last bit"));
        assert!(afterwards(&death()).ends_with("after 9 updates."));
    }

    #[test]
    fn every_example_has_a_row() {
        let examples = crate::experiment::death::data(1);
        let csv = csv(&examples, &vec![0.5; examples.len()], &vec![-0.5; examples.len()]);
        assert!(csv.starts_with("x1,x2,class,z before,z after\n"));
        assert_eq!(csv.lines().count(), 1 + examples.len());
        assert!(csv.lines().skip(1).all(|line| line.ends_with(",0.5,-0.5")));
    }

    #[test]
    fn a_line_ends_at_the_square() {
        assert_eq!(line([0.0, 1.0, -1.0], 2.0), Some([(-2.0, 1.0), (2.0, 1.0)]));
        assert_eq!(line([0.0, 1.0, -3.0], 2.0), None);
        let ends = line([1.0, 1.0, 0.0], 2.0).expect("crosses");
        assert!(distance(ends[0], ends[1]) > 5.6);
    }
}
