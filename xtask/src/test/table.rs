//! The table at the end of the test command.

use std::fmt;

use super::part::Part;

/// One line of the table. `None`: nothing is counted there.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub(super) what: String,
    pub(super) passed: Option<u64>,
    pub(super) failed: Option<u64>,
    pub(super) skipped: Option<u64>,
}

/// The rows of all parts that have run.
#[derive(Default)]
pub(super) struct Table {
    rows: Vec<(Part, Row)>,
}

impl Row {
    pub(super) fn uncounted(what: &str) -> Self {
        Self { what: what.to_owned(), passed: None, failed: None, skipped: None }
    }
}

impl Table {
    pub(super) fn add(&mut self, part: Part, rows: Vec<Row>) {
        self.rows.extend(rows.into_iter().map(|row| (part, row)));
    }

    /// A part that failed before it counted a failure, for example because it does not compile,
    /// counts as one failure.
    pub(super) fn note_failure(&mut self, part: Part) {
        let mut rows = self.rows.iter().filter(|(of, _)| *of == part);
        if rows.all(|(_, row)| row.failed.unwrap_or(0) == 0) {
            let row = Row { failed: Some(1), ..Row::uncounted("the part itself") };
            self.rows.push((part, row));
        }
    }

    fn sum(&self, count: impl Fn(&Row) -> Option<u64>) -> u64 {
        self.rows.iter().filter_map(|(_, row)| count(row)).sum()
    }
}

impl fmt::Display for Table {
    /// Ends with the totals alone on the last line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.rows.iter().map(|(_, row)| row.what.len()).max().unwrap_or(0);
        let cell = |count: Option<u64>| count.map_or("-".to_owned(), |count| count.to_string());
        let heads = ("part", "what", "passed", "failed", "skipped");
        let (part, what, passed, failed, skipped) = heads;
        writeln!(f, "{part:6}  {what:width$}  {passed:>7} {failed:>7} {skipped:>7}")?;
        for (part, Row { what, passed, failed, skipped }) in &self.rows {
            let (name, passed, failed) = (part.name(), cell(*passed), cell(*failed));
            let skipped = cell(*skipped);
            writeln!(f, "{name:6}  {what:width$}  {passed:>7} {failed:>7} {skipped:>7}")?;
        }
        let (passed, failed) = (self.sum(|row| row.passed), self.sum(|row| row.failed));
        write!(f, "\n{passed} passed, {failed} failed")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(what: &str, passed: u64, failed: u64) -> Row {
        Row { passed: Some(passed), failed: Some(failed), ..Row::uncounted(what) }
    }

    #[test]
    fn the_last_line_is_the_sum_of_the_rows() {
        let mut table = Table::default();
        table.add(Part::Format, vec![Row::uncounted("cargo fmt")]);
        table.add(Part::Native, vec![counted("src/lib.rs", 40, 0), counted("tests/a.rs", 2, 1)]);
        table.note_failure(Part::Native);
        assert!(table.to_string().ends_with("\n42 passed, 1 failed"), "{table}");
    }

    #[test]
    fn a_part_that_fails_without_a_count_is_one_failure() {
        let mut table = Table::default();
        table.add(Part::Clippy, vec![Row::uncounted("cargo clippy")]);
        table.note_failure(Part::Clippy);
        assert!(table.to_string().ends_with("\n0 passed, 1 failed"), "{table}");
    }
}
