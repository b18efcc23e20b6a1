//! The claims: what is often said about activation functions, and what became of it when it was checked.

/// A claim with its verdict; HTML without a paragraph around it unless a field says otherwise.
#[derive(Debug)]
pub struct Claim {
    /// Its name in links, which is also that of its experiment.
    pub id: &'static str,
    /// The claim in our own words.
    pub title: &'static str,
    /// What checking it gave.
    pub verdict: Verdict,
    /// The verdict on screen, plain text: `Half true`.
    pub label: &'static str,
    /// The verdict in a sentence, which may go on from the label.
    pub ruling: &'static str,
    /// Whether the lesson corrects the claim.
    pub is_corrected: bool,
    /// Its place in the lesson, as it stands after `#/lesson/`.
    pub place: &'static str,
    /// What the place is called, plain text.
    pub place_title: &'static str,
    /// What to predict before the experiment runs.
    pub ask: &'static str,
    /// The predictions to choose from.
    pub choices: &'static [Prediction],
    /// What the experiment does: paragraphs.
    pub does: &'static str,
    /// What it shows: paragraphs.
    pub shows: &'static str,
    /// Papers, with what each says.
    pub sources: &'static [&'static str],
}

/// One prediction to choose.
#[derive(Debug, PartialEq, Eq)]
pub struct Prediction {
    /// HTML without a paragraph around it.
    pub text: &'static str,
    /// Whether the experiment bears it out.
    pub is_right: bool,
}

/// What checking a claim gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It holds.
    True,
    /// It holds under conditions, or half of it.
    Conditional,
    /// It does not hold.
    False,
    /// No small experiment can settle it; others have reported it.
    Literature,
}

impl Verdict {
    /// All verdicts, in the order of the ledger's filter.
    pub const ALL: [Self; 4] = [Self::True, Self::Conditional, Self::False, Self::Literature];

    /// The word in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::True => "true",
            Self::Conditional => "conditional",
            Self::False => "false",
            Self::Literature => "literature",
        }
    }

    /// The verdict on the filter.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::True => "True",
            Self::Conditional => "Conditional",
            Self::False => "False",
            Self::Literature => "Literature only",
        }
    }
}

/// There is one claim of each id.
impl PartialEq for Claim {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// All claims, in the order of the lesson.
pub static CLAIMS: &[Claim] = include!(concat!(env!("OUT_DIR"), "/claims.rs"));

/// The names of all claims, in the same order; for links, which need no words.
pub static CLAIM_IDS: &[&str] = include!(concat!(env!("OUT_DIR"), "/claim_ids.rs"));

/// The claim with this id.
#[must_use]
pub fn claim(id: &str) -> Option<&'static Claim> {
    CLAIMS.iter().find(|claim| claim.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_claim_is_found_by_its_id() {
        for wanted in CLAIMS {
            assert_eq!(claim(wanted.id), Some(wanted));
        }
        assert_eq!(CLAIMS.iter().map(|claim| claim.id).collect::<Vec<_>>(), CLAIM_IDS);
    }
}
