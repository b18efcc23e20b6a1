//! What `content/choose.toml` looks like.

use serde::Deserialize;
use std::collections::BTreeMap;

/// Answers by question: all questions must have one of theirs.
type When = BTreeMap<String, Vec<String>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) source: BTreeMap<String, Source>,
    pub(super) question: Vec<Question>,
    pub(super) rule: Vec<Rule>,
    pub(super) output: Vec<Output>,
    pub(super) initialisation: Vec<Initialisation>,
    pub(super) advice: Vec<Advice>,
    pub(super) code: Vec<Code>,
}

impl File {
    /// The keys of the sources that something names.
    pub(super) fn sources(&self) -> impl Iterator<Item = &String> {
        let rules = self.rule.iter().map(|it| &it.source);
        let outputs = self.output.iter().map(|it| &it.source);
        let initialisations = self.initialisation.iter().map(|it| &it.source);
        let advice = self.advice.iter().map(|it| &it.source);
        rules.chain(outputs).chain(initialisations).chain(advice).flatten()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    pub(super) text: String,
    pub(super) year: u16,
    pub(super) arxiv: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) answers: Vec<Answer>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Answer {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) meaning: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rule {
    pub(super) id: String,
    pub(super) layer: Layer,
    #[serde(rename = "for")]
    pub(super) ids: Option<Vec<String>>,
    pub(super) property: Option<Property>,
    #[serde(default)]
    pub(super) when: When,
    pub(super) points: i8,
    pub(super) why: String,
    pub(super) fact: Option<Fact>,
    pub(super) verdict: Option<Verdict>,
    pub(super) claim: Option<String>,
    pub(super) source: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Output {
    #[serde(default)]
    pub(super) when: When,
    pub(super) loss: String,
    pub(super) why: String,
    pub(super) source: Option<String>,
    pub(super) comment: String,
    pub(super) pytorch: String,
    pub(super) keras: String,
    pub(super) read_pytorch: Option<String>,
    pub(super) read_keras: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Initialisation {
    #[serde(rename = "for")]
    pub(super) ids: Option<Vec<String>>,
    #[serde(default)]
    pub(super) when: When,
    pub(super) name: String,
    pub(super) why: String,
    pub(super) source: Option<String>,
    pub(super) pytorch: String,
    pub(super) keras: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Advice {
    #[serde(default)]
    pub(super) when: When,
    pub(super) text: String,
    pub(super) source: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Code {
    #[serde(default)]
    pub(super) when: When,
    pub(super) pytorch: String,
    pub(super) keras: String,
}

/// The variants of `src/choose/rule.rs`, by the same names.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Layer {
    Hidden,
    Output,
}

/// The variants of `src/choose/property.rs`, by the same names.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Property {
    ElementWise,
    Straight,
    Bent,
    NoGradient,
    Saturates,
    DeadSide,
    Steep,
    OffCentre,
    Bounded,
    Unbounded,
    NotProbability,
    Uneven,
}

/// The variants of `src/choose/fact.rs`, by the same names.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Fact {
    Range,
    Zeros,
    Mean,
    LargestSlope,
    MeanSquareSlope,
    LayerFactor,
    SlopeFarLeft,
    Smoothness,
}

/// The variants of `src/choose/rule.rs`, by the same names.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Verdict {
    True,
    Conditional,
    Literature,
}
