//! Where a function of two variables is positive, and the line on which it is zero. Pure.

use crate::plot::scene::Span;

/// Cells along each side of the grid.
pub(super) const CELLS: usize = 96;

/// Values of a function at the corners of square cells.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Grid {
    span: Span,
    values: Vec<f64>,
}

impl Grid {
    /// Evaluates `f` over a square: both variables go through `span`.
    pub(super) fn new(span: Span, f: &dyn Fn([f64; 2]) -> f64) -> Self {
        let at = |index: usize| span.value_at(index as f64 / CELLS as f64);
        let row = |row: usize| (0..=CELLS).map(move |column| f([at(column), at(row)]));
        Self { span, values: (0..=CELLS).flat_map(row).collect() }
    }

    /// Whether the middle of a cell is positive; rows count upwards.
    pub(super) fn is_positive(&self, column: usize, row: usize) -> bool {
        self.corners(column, row).iter().sum::<f64>() > 0.0
    }

    /// The line of zeros, in pieces that each cross one cell.
    pub(super) fn zeros(&self) -> Vec<[(f64, f64); 2]> {
        let cells = (0..CELLS).flat_map(|row| (0..CELLS).map(move |column| (column, row)));
        cells.flat_map(|(column, row)| self.zeros_in(column, row)).flatten().collect()
    }

    /// Up to two pieces: of the four crossings of a saddle each pair cuts off one corner.
    fn zeros_in(&self, column: usize, row: usize) -> [Option<[(f64, f64); 2]>; 2] {
        let values = self.corners(column, row);
        let place = |index: usize| {
            let (right, up) = [(0, 0), (1, 0), (1, 1), (0, 1)][index % 4];
            let at = |cell: usize| self.span.value_at(cell as f64 / CELLS as f64);
            (at(column + right), at(row + up))
        };
        let crossing = |side: usize| {
            let (from, to) = (values[side], values[(side + 1) % 4]);
            if (from > 0.0) == (to > 0.0) {
                return None;
            }
            let share = from / (from - to);
            let (a, b) = (place(side), place(side + 1));
            Some((a.0 + share * (b.0 - a.0), a.1 + share * (b.1 - a.1)))
        };
        let sides = [0, 1, 2, 3].map(crossing);
        if let [Some(bottom), Some(right), Some(top), Some(left)] = sides {
            let joins_first = (values.iter().sum::<f64>() > 0.0) == (values[0] > 0.0);
            return if joins_first {
                [Some([bottom, right]), Some([top, left])]
            } else {
                [Some([left, bottom]), Some([right, top])]
            };
        }
        let mut found = sides.into_iter().flatten();
        [found.next().zip(found.next()).map(|(from, to)| [from, to]), None]
    }

    /// The values at lower left, lower right, upper right and upper left.
    fn corners(&self, column: usize, row: usize) -> [f64; 4] {
        let lower = row * (CELLS + 1) + column;
        let upper = lower + CELLS + 1;
        [lower, lower + 1, upper + 1, upper]
            .map(|index| self.values.get(index).copied().unwrap_or(0.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(f: &dyn Fn([f64; 2]) -> f64) -> Grid {
        Grid::new(Span::new(-2.0, 2.0).expect("in order"), f)
    }

    #[test]
    fn the_zeros_of_a_line_lie_on_it() {
        let line = |[x, y]: [f64; 2]| 0.7 * x - y + 0.3;
        let zeros = grid(&line).zeros();
        assert!(zeros.len() > CELLS);
        assert!(zeros.iter().flatten().all(|&(x, y)| line([x, y]).abs() < 1e-12));
    }

    #[test]
    fn the_zeros_of_a_circle_go_round_it() {
        let zeros = grid(&|[x, y]| x * x + y * y - 1.0).zeros();
        let length: f64 = zeros.iter().map(|[a, b]| libm::hypot(a.0 - b.0, a.1 - b.1)).sum();
        assert!((length - std::f64::consts::TAU).abs() < 0.01, "{length}");
    }

    #[test]
    fn a_saddle_is_cut_into_two_pieces() {
        let shift = 0.01;
        let zeros = grid(&|[x, y]| (x - shift) * (y - shift)).zeros();
        assert!(
            zeros
                .iter()
                .flatten()
                .all(|&(x, y)| { (x - shift).abs() < 0.05 || (y - shift).abs() < 0.05 })
        );
        // Both lines go from edge to edge.
        assert!(zeros.len() >= 2 * CELLS - 2);
    }

    #[test]
    fn cells_know_their_side() {
        let grid = grid(&|[x, _]| x);
        assert!(!grid.is_positive(0, 5) && grid.is_positive(CELLS - 1, 5));
        let everywhere = Grid::new(Span::default(), &|_| -1.0);
        assert!(everywhere.zeros().is_empty() && !everywhere.is_positive(3, 3));
    }
}
