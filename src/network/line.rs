//! How well a straight line can separate two classes at best.

use super::Example;

/// Points nearer than this to a line lie on it, but for rounding.
const ON_THE_LINE: f64 = 1e-9;

/// The most examples that any straight line has on the right side, one class on either side of it.
///
/// Every way in which a line can divide the points is met by a line through two of them, moved by a hair: the two may
/// then be on either side. So all pairs are tried, n³ steps in all. No three points may lie on one line.
#[must_use]
pub fn most_right_of_a_line(examples: &[Example]) -> usize {
    let through = |(index, first): (usize, &Example)| {
        let others = examples.iter().skip(index + 1);
        others.map(|second| most_right_near(first.x, second.x, examples)).max()
    };
    // One class has at least half of the points, and a line far away has them all on one side.
    let positive = examples.iter().filter(|example| example.is_positive).count();
    let far_away = positive.max(examples.len() - positive);
    examples.iter().enumerate().filter_map(through).max().unwrap_or(0).max(far_away)
}

/// The most right ones among the lines that pass a hair beside these two points.
fn most_right_near(from: [f64; 2], to: [f64; 2], examples: &[Example]) -> usize {
    let along = [to[0] - from[0], to[1] - from[1]];
    let (mut free, mut left, mut right) = (0, 0, 0);
    for example in examples {
        let side = along[0] * (example.x[1] - from[1]) - along[1] * (example.x[0] - from[0]);
        if side.abs() < ON_THE_LINE {
            free += 1;
        } else if (side > 0.0) == example.is_positive {
            left += 1;
        } else {
            right += 1;
        }
    }
    free + left.max(right)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::xor;

    fn examples(points: &[([f64; 2], bool)]) -> Vec<Example> {
        points.iter().map(|&(x, is_positive)| Example { x, is_positive }).collect()
    }

    #[test]
    fn four_corners_of_an_exclusive_or_give_three() {
        let corners =
            [([0.0, 0.0], false), ([1.0, 0.0], true), ([0.0, 1.0], true), ([1.0, 1.0], false)];
        assert_eq!(most_right_of_a_line(&examples(&corners)), 3);
    }

    #[test]
    fn the_data_set_gives_three_quarters() {
        assert_eq!(most_right_of_a_line(&xor(10)), 30);
    }

    #[test]
    fn in_the_data_set_no_three_points_lie_on_a_line() {
        let points: Vec<[f64; 2]> = xor(10).iter().map(|example| example.x).collect();
        for (i, a) in points.iter().enumerate() {
            for (j, b) in points.iter().enumerate().skip(i + 1) {
                for c in &points[j + 1..] {
                    let area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
                    assert!(area.abs() > 1e-6, "{a:?} {b:?} {c:?}");
                }
            }
        }
    }

    #[test]
    fn what_a_line_separates_is_all_right() {
        let separable = [
            ([0.0, 0.1], false),
            ([0.3, 1.0], false),
            ([1.0, 0.2], true),
            ([1.2, 0.9], true),
            ([1.5, -0.3], true),
        ];
        assert_eq!(most_right_of_a_line(&examples(&separable)), 5);
        assert_eq!(most_right_of_a_line(&examples(&separable[..1])), 1);
        assert_eq!(most_right_of_a_line(&[]), 0);
    }

    #[test]
    fn no_line_of_a_fine_fan_does_better() {
        let data = xor(10);
        let mut best = 0;
        for direction in 0..360 {
            let angle = f64::from(direction).to_radians();
            let (sine, cosine) = (libm::sin(angle), libm::cos(angle));
            for step in -40..=40 {
                let offset = 0.05 * f64::from(step);
                let is_right = |example: &&Example| {
                    (cosine * example.x[0] + sine * example.x[1] > offset) == example.is_positive
                };
                best = best.max(data.iter().filter(is_right).count());
            }
        }
        assert_eq!(best, most_right_of_a_line(&data));
    }
}
