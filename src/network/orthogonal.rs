//! Rows at right angles.

use libm::sqrt;

/// Makes the rows of a matrix with `columns` columns orthonormal, or its columns where there are fewer of them, by
/// Gram & Schmidt's method, each twice against rounding.
///
/// Rows that depend on each other, which random numbers never are, become 0.
pub(super) fn orthogonalise(matrix: &mut [f64], columns: usize) {
    let rows = matrix.len() / columns.max(1);
    if rows <= columns {
        orthogonalise_lines(matrix, rows, columns, |line, place| line * columns + place);
    } else {
        orthogonalise_lines(matrix, columns, rows, |line, place| place * columns + line);
    }
}

/// `at` says where in `matrix` a place of a line is.
fn orthogonalise_lines(
    matrix: &mut [f64],
    lines: usize,
    length: usize,
    at: impl Fn(usize, usize) -> usize,
) {
    for line in 0..lines {
        for earlier in (0..line).chain(0..line) {
            let product = product(matrix, length, &at, line, earlier);
            for place in 0..length {
                matrix[at(line, place)] -= product * matrix[at(earlier, place)];
            }
        }
        let size = sqrt(product(matrix, length, &at, line, line));
        for place in 0..length {
            matrix[at(line, place)] *= if size > 0.0 { 1.0 / size } else { 0.0 };
        }
    }
}

fn product(
    matrix: &[f64],
    length: usize,
    at: &impl Fn(usize, usize) -> usize,
    a: usize,
    b: usize,
) -> f64 {
    (0..length).map(|place| matrix[at(a, place)] * matrix[at(b, place)]).sum()
}

#[cfg(test)]
mod tests {
    use super::orthogonalise;
    use crate::random::Random;

    #[test]
    fn the_shorter_side_becomes_orthonormal() {
        for (rows, columns) in [(3, 7), (7, 3), (5, 5), (1, 4), (30, 32)] {
            let mut random = Random::new(2);
            let mut matrix: Vec<f64> = (0..rows * columns).map(|_| random.normal()).collect();
            orthogonalise(&mut matrix, columns);
            let entry = |line: usize, place: usize| {
                let (row, column) = if rows <= columns { (line, place) } else { (place, line) };
                matrix[row * columns + column]
            };
            let (lines, length) = (rows.min(columns), rows.max(columns));
            for a in 0..lines {
                for b in 0..lines {
                    let product: f64 = (0..length).map(|k| entry(a, k) * entry(b, k)).sum();
                    let want = f64::from(u8::from(a == b));
                    assert!((product - want).abs() < 1e-13, "{rows}×{columns}: {product}");
                }
            }
        }
    }
}
