//! Logits and what becomes of them: shares of one probability, or a probability each. Pure.

use crate::activation::find;
use crate::activation::vector::{entropy, softmax, softmax_jacobian};
use crate::component::number::significant;
use crate::link::{ClassReading, SoftmaxView};
use crate::plot::rows::Rows;

/// The classes that the logits speak of, in order.
pub const CLASSES: [&str; SoftmaxView::MOST_CLASSES] =
    ["Cat", "Dog", "Bird", "Fish", "Horse", "Frog", "Bear", "Fox"];

/// One probability for each class.
#[must_use]
pub fn probabilities(view: &SoftmaxView) -> Vec<f64> {
    match (view.reading, find("sigmoid")) {
        (ClassReading::Labels, Some(sigmoid)) => {
            view.z.iter().map(|z| (sigmoid.value)(*z, &[])).collect()
        }
        _ => softmax(&view.z, view.temperature),
    }
}

/// How the probability of the row's class answers to the logit of the column's class.
#[must_use]
pub fn jacobian(view: &SoftmaxView) -> Vec<Vec<f64>> {
    match (view.reading, find("sigmoid")) {
        (ClassReading::Labels, Some(sigmoid)) => {
            let slope = |i: usize| (sigmoid.derivative)(view.z[i], &[]);
            let entry = |i: usize, j: usize| if i == j { slope(i) } else { 0.0 };
            let classes = 0..view.z.len();
            classes.clone().map(|i| classes.clone().map(|j| entry(i, j)).collect()).collect()
        }
        _ => softmax_jacobian(&probabilities(view), view.temperature),
    }
}

/// The cross-entropy where the target is right: −ln of its probability, and where labels are read, −ln(1 − p) for
/// each of the others as well.
#[must_use]
pub fn cross_entropy(view: &SoftmaxView) -> f64 {
    let loss = |(class, p): (usize, f64)| match view.reading {
        _ if class == view.target => -libm::log(p),
        ClassReading::OneClass => 0.0,
        ClassReading::Labels => -libm::log1p(-p),
    };
    probabilities(view).into_iter().enumerate().map(loss).sum()
}

/// The derivative of [`cross_entropy`] by every logit.
#[must_use]
pub fn loss_gradient(view: &SoftmaxView) -> Vec<f64> {
    let temperature = match view.reading {
        ClassReading::OneClass => view.temperature,
        ClassReading::Labels => 1.0,
    };
    let wanted = |class: usize| if class == view.target { 1.0 } else { 0.0 };
    let by_logit = |(class, p): (usize, f64)| (p - wanted(class)) / temperature;
    probabilities(view).into_iter().enumerate().map(by_logit).collect()
}

/// The sum, and what it means.
#[must_use]
pub fn sum_in_words(view: &SoftmaxView) -> String {
    let sum = digits(probabilities(view).iter().sum());
    match view.reading {
        ClassReading::OneClass => format!("Sum: {sum}, whatever the logits are"),
        ClassReading::Labels => format!("Sum: {sum}. Nothing holds it at 1"),
    }
}

/// How sure the answer is.
#[must_use]
pub fn certainty_in_words(view: &SoftmaxView) -> String {
    match view.reading {
        ClassReading::OneClass => {
            let most = digits(libm::log(view.z.len() as f64));
            let entropy = digits(entropy(&probabilities(view)));
            format!("Entropy: {entropy} (0 is certain, {most} is no idea)")
        }
        ClassReading::Labels => "Each output depends on its own logit alone".to_owned(),
    }
}

/// Everything about the probabilities, for those who hear it.
#[must_use]
pub fn description(view: &SoftmaxView) -> String {
    let name = match view.reading {
        ClassReading::OneClass => format!("Softmax at temperature {}", digits(view.temperature)),
        ClassReading::Labels => "A sigmoid for each logit".to_owned(),
    };
    let shares = CLASSES.iter().zip(probabilities(view));
    let shares: Vec<String> = shares.map(|(class, p)| format!("{class} {}", percent(p))).collect();
    format!("{name}: {}. {}.", shares.join(", "), sum_in_words(view))
}

/// The loss, and how the logits would move if it were made smaller.
#[must_use]
pub fn loss_in_words(view: &SoftmaxView) -> String {
    let (class, loss) = (CLASSES[view.target], digits(cross_entropy(view)));
    let gradient = loss_gradient(view);
    let own = digits(gradient[view.target]);
    format!(
        "If {class} is right, the cross-entropy is {loss}. Its gradient by the logit of {class} is {own}: a step against \
         it raises that logit and lowers the others."
    )
}

/// `64.4 %`
#[must_use]
pub fn percent(p: f64) -> String {
    format!("{} %", significant(100.0 * p, 3))
}

/// A number for the screen.
#[must_use]
pub fn digits(value: f64) -> String {
    significant(value, 4)
}

/// A row for each class: its logit, its probability, how that answers to every logit, and how the loss answers to its own.
#[must_use]
pub fn csv(view: &SoftmaxView) -> String {
    let classes = &CLASSES[..view.z.len()];
    let columns = ["class", "logit", "probability"].map(str::to_owned).into_iter();
    let by_logit = classes.iter().map(|class| format!("dp/dz {class}"));
    let mut rows = Rows::new(columns.chain(by_logit).chain(["dloss/dz".to_owned()]));
    let (probabilities, gradient) = (probabilities(view), loss_gradient(view));
    for (place, (class, row)) in classes.iter().zip(jacobian(view)).enumerate() {
        let numbers = [view.z[place], probabilities[place]];
        rows.add(&[class], numbers.into_iter().chain(row).chain([gradient[place]]));
    }
    rows.text()
}

/// How strongly a cell of the grid is tinted, from 0 to 4, by its share of the largest entry.
#[must_use]
pub fn tint(entry: f64, largest: f64) -> u8 {
    let share = if largest > 0.0 { entry.abs() / largest } else { 0.0 };
    match share {
        0.75.. => 4,
        0.5.. => 3,
        0.25.. => 2,
        0.02.. => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels() -> SoftmaxView {
        SoftmaxView { reading: ClassReading::Labels, ..SoftmaxView::default() }
    }

    #[test]
    fn every_class_has_a_row() {
        let view = SoftmaxView { z: vec![0.0, 0.0], target: 0, ..SoftmaxView::default() };
        let rows = "Cat,0,0.5,0.25,-0.25,-0.5\nDog,0,0.5,-0.25,0.25,0.5\n";
        let expected = format!("class,logit,probability,dp/dz Cat,dp/dz Dog,dloss/dz\n{rows}");
        assert_eq!(csv(&view), expected);
    }

    #[test]
    fn one_class_adds_up_to_1_and_labels_do_not() {
        let one_class = SoftmaxView::default();
        assert_eq!(sum_in_words(&one_class), "Sum: 1, whatever the logits are");
        assert_eq!(sum_in_words(&labels()), "Sum: 2.381. Nothing holds it at 1");
        assert_eq!(probabilities(&labels())[2], 0.5);
    }

    #[test]
    fn a_label_answers_to_its_own_logit_alone() {
        for (i, row) in jacobian(&labels()).iter().enumerate() {
            for (j, entry) in row.iter().enumerate() {
                assert_eq!(*entry != 0.0, i == j);
            }
        }
        assert_eq!(jacobian(&labels())[2][2], 0.25);
        let row: f64 = jacobian(&SoftmaxView::default())[0].iter().sum();
        assert!(row.abs() < 1e-15);
    }

    #[test]
    fn the_words_follow_the_numbers() {
        assert_eq!(
            description(&SoftmaxView::default()),
            "Softmax at temperature 1: Cat 64.4 %, Dog 23.7 %, Bird 8.71 %, Fish 3.21 %. \
             Sum: 1, whatever the logits are."
        );
        let even = SoftmaxView { z: vec![1.0; 4], ..SoftmaxView::default() };
        assert_eq!(certainty_in_words(&even), "Entropy: 1.386 (0 is certain, 1.386 is no idea)");
        assert!(loss_in_words(&even).starts_with("If Dog is right, the cross-entropy is 1.386. Its gradient by the logit of Dog is −0.75:"));
    }

    #[test]
    fn the_gradient_is_that_of_the_loss() {
        let at =
            SoftmaxView { z: vec![0.3, -1.2, 2.0], temperature: 0.7, ..SoftmaxView::default() };
        for view in [at.clone(), SoftmaxView { reading: ClassReading::Labels, ..at }] {
            for (class, found) in loss_gradient(&view).into_iter().enumerate() {
                let moved = |by: f64| {
                    let mut moved = view.clone();
                    moved.z[class] += by;
                    cross_entropy(&moved)
                };
                let secant = (moved(1e-6) - moved(-1e-6)) / 2e-6;
                assert!((found - secant).abs() < 1e-8, "{class}: {found} {secant}");
            }
        }
    }

    #[test]
    fn tints_grow_with_the_share() {
        assert_eq!(
            [0.0, 0.01, 0.1, -0.3, 0.6, -1.0].map(|entry| tint(entry, 1.0)),
            [0, 0, 1, 2, 3, 4]
        );
        assert_eq!(tint(0.0, 0.0), 0);
    }
}
