//! A data set that no line separates: the exclusive or of two signs.

use libm::{cos, sin, sqrt};
use std::f64::consts::PI;

/// The four corners around which the points lie.
const CORNERS: [[f64; 2]; 4] = [[1.0, 1.0], [-1.0, 1.0], [-1.0, -1.0], [1.0, -1.0]];
/// How far a point lies from its corner at most.
const REACH: f64 = 0.45;

/// A point of the plane and the class to which it belongs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Example {
    /// x₁ and x₂.
    pub x: [f64; 2],
    /// Its class: positive or negative.
    pub is_positive: bool,
}

/// `each` points around every corner (±1, ±1), positive where x₁ and x₂ differ in sign.
///
/// They lie on a spiral of golden angles, which fills a disc evenly: no random number is needed.
#[must_use]
pub fn xor(each: usize) -> Vec<Example> {
    let golden_angle = PI * (3.0 - sqrt(5.0));
    let place = |index: usize| {
        let radius = REACH * sqrt((index as f64 + 0.5) / each as f64);
        let angle = golden_angle * index as f64;
        [radius * cos(angle), radius * sin(angle)]
    };
    let cluster = |corner: [f64; 2]| {
        (0..each).map(move |index| {
            let [dx, dy] = place(index);
            Example {
                x: [corner[0] + dx, corner[1] + dy],
                is_positive: corner[0] * corner[1] < 0.0,
            }
        })
    };
    CORNERS.into_iter().flat_map(cluster).collect()
}

#[cfg(test)]
mod tests {
    use super::xor;

    #[test]
    fn the_class_says_whether_the_signs_differ() {
        let examples = xor(10);
        assert_eq!(examples.len(), 40);
        assert_eq!(examples.iter().filter(|example| example.is_positive).count(), 20);
        for example in examples {
            assert_eq!(example.is_positive, example.x[0] * example.x[1] < 0.0);
            assert!(example.x.iter().all(|x| (0.5..1.5).contains(&x.abs())));
        }
    }
}
