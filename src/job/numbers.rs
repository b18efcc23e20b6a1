//! Reads typed values from a row of numbers, one after the other. Whatever does not fit ends the reading.

/// What of the row is not read yet.
pub(super) struct Numbers<'a>(pub(super) &'a [f64]);

impl<'a> Numbers<'a> {
    /// The next number.
    pub(super) fn number(&mut self) -> Option<f64> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// The next number, if it is a whole one that is not negative.
    pub(super) fn whole(&mut self) -> Option<usize> {
        let number = self.number()?;
        let whole = number as usize;
        (whole as f64 == number).then_some(whole)
    }

    /// The next number as a yes (1) or no (0).
    pub(super) fn flag(&mut self) -> Option<bool> {
        self.whole().and_then(|whole| [false, true].get(whole).copied())
    }

    /// So many numbers.
    pub(super) fn row(&mut self, length: usize) -> Option<&'a [f64]> {
        let (row, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(row)
    }

    /// A row after its length.
    pub(super) fn counted_row(&mut self) -> Option<&'a [f64]> {
        let length = self.whole()?;
        self.row(length)
    }

    /// Items after their count; `None` as soon as one cannot be read.
    pub(super) fn list<T>(
        &mut self,
        mut read: impl FnMut(&mut Self) -> Option<T>,
    ) -> Option<Vec<T>> {
        let count = self.whole()?;
        // Each item has a number at least, so a count beyond that is wrong, and must not reserve memory.
        (count <= self.0.len()).then(|| (0..count).map(|_| read(self)).collect())?
    }
}

/// Writes a row after its length.
pub(super) fn push_counted(row: &[f64], to: &mut Vec<f64>) {
    to.push(row.len() as f64);
    to.extend_from_slice(row);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_in_order() {
        let row = [2.5, 3.0, 1.0, 2.0, 7.0, 8.0, 2.0, 5.0, 6.0];
        let mut numbers = Numbers(&row);
        assert_eq!(numbers.number(), Some(2.5));
        assert_eq!((numbers.whole(), numbers.flag()), (Some(3), Some(true)));
        assert_eq!(numbers.counted_row(), Some(&[7.0, 8.0][..]));
        assert_eq!(numbers.list(Numbers::whole), Some(vec![5, 6]));
        assert_eq!(numbers.number(), None);
    }

    #[test]
    fn what_does_not_fit_ends_the_reading() {
        assert_eq!(Numbers(&[0.5]).whole(), None);
        assert_eq!(Numbers(&[-1.0]).whole(), None);
        assert_eq!(Numbers(&[f64::NAN]).whole(), None);
        assert_eq!(Numbers(&[2.0]).flag(), None);
        assert_eq!(Numbers(&[3.0, 1.0]).counted_row(), None);
        assert_eq!(Numbers(&[1e300]).list(Numbers::whole), None);
        assert_eq!(Numbers(&[2.0, 1.0, 0.5]).list(Numbers::whole), None);
    }
}
