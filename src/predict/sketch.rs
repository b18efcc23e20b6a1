//! What the reader has drawn: one height a column, or none.

/// Into how many columns the range of x is cut. Odd, so that the middle of the range has a column of its own.
pub const COLUMNS: usize = 121;

/// Heights over evenly spread x, from the left end of the range to the right end, both included.
#[derive(Clone, Debug, PartialEq)]
pub struct Sketch {
    y: Vec<Option<f64>>,
}

impl Default for Sketch {
    fn default() -> Self {
        Self { y: vec![None; COLUMNS] }
    }
}

impl Sketch {
    /// The sketch that follows `f`, a function of the column.
    #[must_use]
    pub fn following(f: impl Fn(usize) -> Option<f64>) -> Self {
        Self { y: (0..COLUMNS).map(f).collect() }
    }

    /// Whether nothing is drawn.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.y.iter().all(Option::is_none)
    }

    /// The height in a column; `None` where nothing is drawn, or there is no such column.
    #[must_use]
    pub fn at(&self, column: usize) -> Option<f64> {
        self.y.get(column).copied().flatten()
    }

    /// The columns that have a height, with it, from the left.
    pub fn drawn(&self) -> impl DoubleEndedIterator<Item = (usize, f64)> {
        self.y.iter().enumerate().filter_map(|(column, y)| y.map(|y| (column, y)))
    }

    /// Draws a straight line between two points, each a column and a height, over what was there before.
    pub fn draw(&mut self, from: (usize, f64), to: (usize, f64)) {
        let (left, right) = if from.0 <= to.0 { (from, to) } else { (to, from) };
        for (column, y) in self.y.iter_mut().enumerate().take(right.0 + 1).skip(left.0) {
            // Where both ends are in one column, the hand was there last at `to`.
            let share = if right.0 == left.0 {
                None
            } else {
                Some((column - left.0) as f64 / (right.0 - left.0) as f64)
            };
            *y = Some(share.map_or(to.1, |share| left.1 * (1.0 - share) + right.1 * share));
        }
    }

    /// Erases what is drawn between two columns, both included.
    pub fn erase(&mut self, from: usize, to: usize) {
        for y in self.y.iter_mut().take(from.max(to) + 1).skip(from.min(to)) {
            *y = None;
        }
    }

    /// The lines of the sketch as columns and heights: columns without a height part them.
    #[must_use]
    pub fn lines(&self) -> Vec<Vec<(usize, f64)>> {
        let mut lines: Vec<Vec<(usize, f64)>> = Vec::new();
        let mut last = None;
        for (column, y) in self.drawn() {
            match lines.last_mut() {
                Some(line) if last.map(|last| last + 1) == Some(column) => line.push((column, y)),
                _ => lines.push(vec![(column, y)]),
            }
            last = Some(column);
        }
        lines
    }
}

/// The x in the middle of a column.
#[must_use]
pub fn x_of(column: usize, (from, to): (f64, f64)) -> f64 {
    let share = column as f64 / (COLUMNS - 1) as f64;
    from * (1.0 - share) + to * share
}

/// The column nearest to x.
#[must_use]
pub fn column_at(x: f64, (from, to): (f64, f64)) -> usize {
    let share = ((x - from) / (to - from)).clamp(0.0, 1.0);
    // Between 0 and the last column, so the cast only drops what is left of rounding.
    libm::round(share * (COLUMNS - 1) as f64) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_goes_through_every_column_between_its_ends() {
        let mut sketch = Sketch::default();
        sketch.draw((10, 1.0), (6, 3.0));
        let drawn: Vec<_> = sketch.drawn().collect();
        assert_eq!(drawn, [(6, 3.0), (7, 2.5), (8, 2.0), (9, 1.5), (10, 1.0)]);
        sketch.draw((8, 2.0), (8, -1.0));
        assert_eq!(sketch.at(8), Some(-1.0));
        sketch.draw((COLUMNS + 5, 0.0), (COLUMNS + 9, 0.0));
        assert_eq!(sketch.at(COLUMNS + 5), None);
    }

    #[test]
    fn gaps_part_the_lines() {
        let mut sketch = Sketch::default();
        assert!(sketch.is_empty() && sketch.lines().is_empty());
        sketch.draw((2, 1.0), (9, 1.0));
        sketch.erase(6, 4);
        let lengths: Vec<usize> = sketch.lines().iter().map(Vec::len).collect();
        assert_eq!(lengths, [2, 3]);
    }

    #[test]
    fn columns_and_x_belong_together() {
        let range = (-4.0, 8.0);
        for column in 0..COLUMNS {
            assert_eq!(column_at(x_of(column, range), range), column);
        }
        assert_eq!((column_at(-99.0, range), column_at(99.0, range)), (0, COLUMNS - 1));
        assert_eq!((x_of(0, range), x_of(COLUMNS - 1, range)), range);
    }
}
