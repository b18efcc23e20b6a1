//! Where weights begin, as a choice: a rule, and a number that goes with it.

use crate::link::number::{finite, shortest};

/// The largest factor.
const LARGEST_FACTOR: f64 = 100.0;

/// Where the weights begin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Start {
    /// How a weight comes about.
    pub rule: StartRule,
    /// What it is multiplied by: for [`StartRule::Normal`] the standard deviation. Above 0.
    pub factor: f64,
}

/// How a weight comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartRule {
    /// Xavier for saturating activations, He for all others.
    Suited,
    /// Variance 2/fan-in.
    He,
    /// Variance 2/(fan-in + fan-out).
    Xavier,
    /// Variance 1/fan-in.
    LeCun,
    /// Uniform from −½ to ½.
    Uniform,
    /// The same standard deviation in every layer.
    Normal,
    /// Rows at right angles.
    Orthogonal,
}

impl StartRule {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Suited,
        Self::He,
        Self::Xavier,
        Self::LeCun,
        Self::Uniform,
        Self::Normal,
        Self::Orthogonal,
    ];

    /// The word in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Suited => "suited",
            Self::He => "he",
            Self::Xavier => "xavier",
            Self::LeCun => "lecun",
            Self::Uniform => "uniform",
            Self::Normal => "normal",
            Self::Orthogonal => "orthogonal",
        }
    }
}

impl Start {
    /// What fits the activation.
    pub const SUITED: Self = Self { rule: StartRule::Suited, factor: 1.0 };

    /// Whether this number can be a factor.
    #[must_use]
    pub fn is_factor(factor: f64) -> bool {
        factor > 0.0 && factor <= LARGEST_FACTOR
    }

    /// `he`, or with a factor other than 1 `he:2`.
    pub(super) fn printed(&self) -> String {
        let mut text = self.rule.id().to_owned();
        if self.factor != 1.0 {
            text.push(':');
            text += &shortest(self.factor);
        }
        text
    }

    /// Reads what [`Start::printed`] writes.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (id, factor) = text.split_once(':').unwrap_or((text, "1"));
        let rule = StartRule::ALL.into_iter().find(|rule| rule.id() == id)?;
        let factor = finite(factor).filter(|factor| Self::is_factor(*factor))?;
        Some(Self { rule, factor })
    }
}
