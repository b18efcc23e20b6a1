//! Rows of words and numbers as comma-separated values.

use super::csv::{number_or_nothing, quoted};

/// A table that grows row by row. Numbers are in the shortest form that reads back to the same f64; what is not a
/// number stays empty.
///
/// ```
/// use activation_lab::plot::rows::Rows;
/// let mut rows = Rows::new(["class", "logit", "probability"]);
/// rows.add(&["Cat"], [0.5, f64::NAN]);
/// assert_eq!(rows.text(), "class,logit,probability\nCat,0.5,\n");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Rows(String);

impl Rows {
    /// A table with these columns and no row.
    #[must_use]
    pub fn new<S: AsRef<str>>(columns: impl IntoIterator<Item = S>) -> Self {
        let columns: Vec<String> = columns.into_iter().map(|it| quoted(it.as_ref())).collect();
        Self(columns.join(",") + "\n")
    }

    /// Another row: words first, then numbers.
    pub fn add(&mut self, words: &[&str], numbers: impl IntoIterator<Item = f64>) {
        let words = words.iter().map(|word| quoted(word));
        let cells: Vec<String> = words.chain(numbers.into_iter().map(number_or_nothing)).collect();
        self.0 += &cells.join(",");
        self.0.push('\n');
    }

    /// The whole table.
    #[must_use]
    pub fn text(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Rows;

    #[test]
    fn words_with_commas_are_quoted_and_numbers_keep_every_digit() {
        let mut rows = Rows::new(["a, b", "c"]);
        rows.add(&["say \"x\""], [0.1 + 0.2]);
        rows.add(&[], [1.0, f64::INFINITY]);
        assert_eq!(rows.text(), "\"a, b\",c\n\"say \"\"x\"\"\",0.30000000000000004\n1,inf\n");
    }
}
