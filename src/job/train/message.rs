//! What the page tells a training job while it runs.

use crate::job::numbers::Numbers;

/// A wish of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wish {
    /// Train until this many steps are made, and no further.
    GoTo(usize),
    /// Back to the first weights.
    Rewind,
    /// Whether reports tell what happens inside the networks.
    LookInside(bool),
}

impl Wish {
    /// The wish as numbers, for [`crate::job::Task::receive`].
    #[must_use]
    pub fn encode(self) -> Vec<f64> {
        match self {
            Self::GoTo(steps) => vec![0.0, steps as f64],
            Self::Rewind => vec![1.0],
            Self::LookInside(is_wanted) => vec![2.0, f64::from(u8::from(is_wanted))],
        }
    }

    /// Reads what [`Wish::encode`] wrote.
    pub(super) fn decode(numbers: &[f64]) -> Option<Self> {
        let mut numbers = Numbers(numbers);
        match numbers.whole()? {
            0 => numbers.whole().map(Self::GoTo),
            1 => Some(Self::Rewind),
            2 => numbers.flag().map(Self::LookInside),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Wish;

    #[test]
    fn wishes_read_back() {
        for wish in [Wish::GoTo(0), Wish::GoTo(123_456), Wish::Rewind, Wish::LookInside(true)] {
            assert_eq!(Wish::decode(&wish.encode()), Some(wish));
        }
        assert_eq!(Wish::decode(&[9.0]), None);
        assert_eq!(Wish::decode(&[0.0, -1.0]), None);
    }
}
