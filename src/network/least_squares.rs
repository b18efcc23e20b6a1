//! The linear map that fits best.

use libm::sqrt;

/// Columns that add less than this to what the others span, relative to the largest, add nothing but rounding.
const TOLERANCE: f64 = 1e-14;

/// The coefficients c for which Σ (row · c − target)² is smallest: one for each of `columns` columns.
///
/// `rows` holds one row of `columns` numbers for each target. Where several solutions fit as well, because a column
/// depends on others, those columns get 0. `None` where the sizes do not fit or a number is not finite.
///
/// Householder's reflections with the column of the largest rest first (Businger & Golub, 1965).
///
/// ```
/// use activation_lab::network::least_squares;
/// // y = 1 + 2x at x = 0, 1 and 2.
/// let fitted = least_squares(&[1.0, 0.0, 1.0, 1.0, 1.0, 2.0], 2, &[1.0, 3.0, 5.0]).unwrap();
/// assert!((fitted[0] - 1.0).abs() < 1e-14 && (fitted[1] - 2.0).abs() < 1e-14);
/// ```
#[must_use]
pub fn least_squares(rows: &[f64], columns: usize, targets: &[f64]) -> Option<Vec<f64>> {
    let is_sound = columns > 0
        && rows.len() == columns * targets.len()
        && rows.iter().chain(targets).all(|number| number.is_finite());
    is_sound.then(|| {
        let column = |index: usize| rows.iter().skip(index).step_by(columns).copied().collect();
        let mut system = System {
            columns: (0..columns).map(column).collect(),
            order: (0..columns).collect(),
            targets: targets.to_vec(),
        };
        let rank = system.triangulate();
        system.solve(rank)
    })
}

/// The columns, in an order of its own, and the targets; both are reflected together.
struct System {
    columns: Vec<Vec<f64>>,
    order: Vec<usize>,
    targets: Vec<f64>,
}

impl System {
    /// Makes the columns zero below the diagonal and returns how many count.
    fn triangulate(&mut self) -> usize {
        let most = self.columns.len().min(self.targets.len());
        let mut largest = 0.0;
        for step in 0..most {
            let rest = |column: &Vec<f64>| norm(&column[step..]);
            let rests: Vec<f64> = self.columns[step..].iter().map(rest).collect();
            let best = (0..rests.len()).fold(0, |a, b| if rests[b] > rests[a] { b } else { a });
            largest = if step == 0 { rests[best] } else { largest };
            if rests[best] <= TOLERANCE * largest {
                return step;
            }
            self.columns.swap(step, step + best);
            self.order.swap(step, step + best);
            self.reflect(step, rests[best]);
        }
        most
    }

    /// Mirrors everything so that column `step`, whose rest has length `size`, points along axis `step`.
    fn reflect(&mut self, step: usize, size: f64) {
        let mut mirror = self.columns[step][step..].to_vec();
        let along = size.copysign(mirror[0]);
        mirror[0] += along;
        let square = product(&mirror, &mirror);
        for column in self.columns[step..].iter_mut().chain([&mut self.targets]) {
            let factor = 2.0 * product(&mirror, &column[step..]) / square;
            column[step..].iter_mut().zip(&mirror).for_each(|(x, m)| *x -= factor * m);
        }
    }

    /// The coefficients in the order that was asked for, from the last of the first `rank` to the first.
    fn solve(&self, rank: usize) -> Vec<f64> {
        let mut solved = vec![0.0; self.columns.len()];
        let mut coefficients = vec![0.0; self.columns.len()];
        for row in (0..rank).rev() {
            let known: f64 = (row + 1..rank).map(|k| self.columns[k][row] * solved[k]).sum();
            solved[row] = (self.targets[row] - known) / self.columns[row][row];
            coefficients[self.order[row]] = solved[row];
        }
        coefficients
    }
}

fn norm(vector: &[f64]) -> f64 {
    sqrt(product(vector, vector))
}

fn product(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn the_rest_is_at_right_angles_to_every_column() {
        let mut random = Random::new(6);
        let rows: Vec<f64> = (0..300).map(|_| random.normal()).collect();
        let targets: Vec<f64> = (0..60).map(|_| random.normal()).collect();
        let found = least_squares(&rows, 5, &targets).expect("sound");
        let rest: Vec<f64> =
            rows.chunks(5).zip(&targets).map(|(row, y)| y - product(row, &found)).collect();
        for column in 0..5 {
            let column: Vec<f64> = rows.iter().skip(column).step_by(5).copied().collect();
            assert!(product(&column, &rest).abs() < 1e-12);
        }
    }

    #[test]
    fn columns_that_add_nothing_do_no_harm() {
        let rows: Vec<f64> =
            (0..30).flat_map(|i| [1.0, f64::from(i), 2.0 * f64::from(i) - 7.0, 0.0]).collect();
        let targets: Vec<f64> = (0..30).map(|i| 3.0 * f64::from(i) + 1.0).collect();
        let found = least_squares(&rows, 4, &targets).expect("sound");
        for (row, y) in rows.chunks(4).zip(&targets) {
            assert!((product(row, &found) - y).abs() < 1e-11);
        }
        assert_eq!(found.iter().filter(|c| **c == 0.0).count(), 2, "{found:?}");
    }

    #[test]
    fn unsound_systems_are_refused() {
        assert_eq!(least_squares(&[1.0, 2.0, 3.0], 2, &[1.0]), None);
        assert_eq!(least_squares(&[1.0, f64::NAN], 2, &[1.0]), None);
        assert_eq!(least_squares(&[], 0, &[]), None);
        // Fewer equations than columns.
        assert_eq!(least_squares(&[0.0, 2.0], 2, &[4.0]), Some(vec![0.0, 2.0]));
    }
}
