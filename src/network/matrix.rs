//! A matrix of f64 and its product.

/// A matrix, row by row in one array.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    columns: usize,
    values: Vec<f64>,
}

impl Matrix {
    /// A matrix of `R` rows and `C` columns.
    ///
    /// ```
    /// use activation_lab::network::Matrix;
    /// let turn = Matrix::new([[0.0, -1.0], [1.0, 0.0]]);
    /// assert_eq!(turn.apply(&[2.0, 0.0]), [0.0, 2.0]);
    /// ```
    #[must_use]
    pub fn new<const R: usize, const C: usize>(rows: [[f64; C]; R]) -> Self {
        Self { columns: C, values: rows.concat() }
    }

    /// The matrix with these values, row by row; `None` where they do not fill whole rows of `columns`.
    #[must_use]
    pub fn from_values(columns: usize, values: Vec<f64>) -> Option<Self> {
        (columns > 0 && values.len().is_multiple_of(columns)).then_some(Self { columns, values })
    }

    /// How many rows: the length of what [`Matrix::apply`] returns.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.values.len().checked_div(self.columns).unwrap_or(0)
    }

    /// How many columns: the length of what [`Matrix::apply`] takes.
    #[must_use]
    pub const fn columns(&self) -> usize {
        self.columns
    }

    /// The rows, from the first to the last.
    pub fn row_iter(&self) -> impl Iterator<Item = &[f64]> {
        self.values.chunks(self.columns.max(1))
    }

    /// The product of this matrix and a column vector: one number a row.
    ///
    /// Terms are added from left to right. A vector of another length than the matrix has columns is read as far as
    /// both go.
    #[must_use]
    pub fn apply(&self, vector: &[f64]) -> Vec<f64> {
        self.row_iter().map(|row| dot(row, vector.iter())).collect()
    }

    /// The product `self · right`, whose map is first `right` and then `self`; `None` where the sizes do not fit.
    #[must_use]
    pub fn times(&self, right: &Self) -> Option<Self> {
        if self.columns != right.rows() {
            return None;
        }
        let columns = right.columns;
        let column = |index: usize| right.values.iter().skip(index).step_by(columns);
        let mut values = Vec::with_capacity(self.rows() * columns);
        for row in self.row_iter() {
            values.extend((0..columns).map(|index| dot(row, column(index))));
        }
        Some(Self { columns, values })
    }
}

fn dot<'a>(row: &[f64], column: impl Iterator<Item = &'a f64>) -> f64 {
    row.iter().zip(column).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::Matrix;
    use proptest::prelude::*;

    #[test]
    fn the_product_is_rows_times_columns() {
        let left = Matrix::new([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]);
        let right = Matrix::new([[7.0, 8.0], [9.0, 10.0], [11.0, 12.0]]);
        assert_eq!(left.times(&right), Some(Matrix::new([[58.0, 64.0], [139.0, 154.0]])));
        assert_eq!((left.rows(), left.columns()), (2, 3));
    }

    #[test]
    fn values_fill_whole_rows() {
        let matrix = Matrix::from_values(2, vec![1.0, 2.0, 3.0, 4.0]);
        assert_eq!(matrix, Some(Matrix::new([[1.0, 2.0], [3.0, 4.0]])));
        assert_eq!(Matrix::from_values(3, vec![1.0; 4]), None);
        assert_eq!(Matrix::from_values(0, Vec::new()), None);
    }

    #[test]
    fn sizes_must_fit() {
        let row = Matrix::new([[1.0, 2.0]]);
        assert_eq!(row.times(&row), None);
    }

    proptest! {
        #[test]
        fn the_product_does_both_maps_at_once(
            a in prop::array::uniform2(prop::array::uniform2(-9_i32..9)),
            b in prop::array::uniform2(prop::array::uniform2(-9_i32..9)),
            x in prop::array::uniform2(-9_i32..9),
        ) {
            // Whole numbers, so that nothing is rounded.
            let matrix = |rows: [[i32; 2]; 2]| Matrix::new(rows.map(|row| row.map(f64::from)));
            let (a, b, x) = (matrix(a), matrix(b), x.map(f64::from));
            let product = a.times(&b).expect("both are 2 by 2");
            prop_assert_eq!(product.apply(&x), a.apply(&b.apply(&x)));
        }
    }
}
