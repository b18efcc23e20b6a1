//! How the table of values is sorted, in a link: `f` ascending, `-f` descending.

use crate::link::notice::{Notices, quoted};

/// A column of the table of values by which it can be sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The name.
    Name,
    /// f at the reference line.
    Value,
    /// f′ there.
    Slope,
    /// f minus that of the baseline.
    ValueDifference,
    /// f′ minus that of the baseline.
    SlopeDifference,
}

/// A column and a direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// By what.
    pub column: Column,
    /// Whether the largest, or the last name, comes first.
    pub descending: bool,
}

impl Column {
    /// All columns, as they stand in the table.
    pub const ALL: [Self; 5] =
        [Self::Name, Self::Value, Self::Slope, Self::ValueDifference, Self::SlopeDifference];

    /// The word in links.
    const fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Value => "f",
            Self::Slope => "df",
            Self::ValueDifference => "f-base",
            Self::SlopeDifference => "df-base",
        }
    }

    /// Whether the column holds slopes.
    #[must_use]
    pub const fn is_of_slopes(self) -> bool {
        matches!(self, Self::Slope | Self::SlopeDifference)
    }

    /// Whether the table has this column only where there is a baseline.
    #[must_use]
    pub const fn needs_baseline(self) -> bool {
        matches!(self, Self::ValueDifference | Self::SlopeDifference)
    }
}

impl Sort {
    pub(super) fn printed(self) -> String {
        let sign = if self.descending { "-" } else { "" };
        format!("{sign}{}", self.column.id())
    }

    /// Reads the value of `sort`; `None`, with a notice, where the table has no such column.
    pub(super) fn read(text: &str, has_baseline: bool, notices: &mut Notices) -> Option<Self> {
        let (word, descending) = match text.strip_prefix(['-', '−']) {
            Some(word) => (word, true),
            None => (text, false),
        };
        let column = Column::ALL
            .into_iter()
            .find(|column| column.id() == word && (has_baseline || !column.needs_baseline()));
        if column.is_none() {
            let text = quoted(text);
            notices.say(format!("The table has no column {text}, so it keeps the given order."));
        }
        column.map(|column| Self { column, descending })
    }
}
