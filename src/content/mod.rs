//! What people read, as the build script made it from `content/`: HTML, MathML fragments and code, all static text.
//!
//! Nothing here is computed and nothing may name a browser; the parsers run in `build.rs` only. Start with
//! [`ActivationText`], then look at one file of `content/activation/`; [`lesson`] holds the lesson, [`claim`] the
//! claims. What one file says is spread over tables by its use, so that a program ships only those that it shows.

pub mod claim;
pub mod deck;
mod formula;
pub mod lesson;
mod snippet;

use crate::activation::Order;

pub use formula::{Formula, Token};

/// The words about one activation function; HTML unless a field says otherwise.
#[derive(Debug)]
pub struct ActivationText {
    /// The function's id, which is the file's name.
    pub id: &'static str,
    /// What it is for, what its parameters move, where it is used: paragraphs.
    pub body: &'static str,
    /// What frameworks disagree on for it: paragraphs.
    pub differences: Option<&'static str>,
    /// The derivative at its kinks or jumps here and elsewhere: sentences without a paragraph around them.
    pub convention: Option<&'static str>,
    /// Who described it first, with the year and a link where there is one.
    pub source: &'static str,
    /// The year of the source.
    pub year: u16,
}

/// The formula of one activation function.
#[derive(Debug)]
pub struct FormulaText {
    /// Letters of the formula that stand for fixed numbers, such as the λ of SELU.
    pub constants: &'static [(&'static str, f64)],
    /// The formula's pieces in the order of [`crate::activation::Activation::piece`].
    pub pieces: &'static [PieceText],
}

/// One piece of a formula: f, f′, f″ and where they hold.
#[derive(Debug)]
pub struct PieceText {
    /// f.
    pub value: Formula,
    /// f′.
    pub derivative: Formula,
    /// f″, where the function has one that is not zero everywhere.
    pub second: Option<Formula>,
    /// The condition on x, where there is more than one piece.
    pub when: Option<Formula>,
}

impl PieceText {
    /// The piece of f, f′ or f″; `None` for the f″ of a function that does not have one.
    #[must_use]
    pub fn formula(&self, order: Order) -> Option<Formula> {
        match order {
            Order::Value => Some(self.value),
            Order::Derivative => Some(self.derivative),
            Order::Second => self.second,
        }
    }
}

/// A snippet of code that is the function.
#[derive(Debug)]
pub struct CodeText {
    /// Whose code it is.
    pub framework: Framework,
    /// Its text, cut where the value of a parameter goes in.
    pub parts: &'static [CodePart],
}

/// The frameworks that a function is shown in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Framework {
    /// PyTorch (Python).
    Pytorch,
    /// Keras (Python).
    Keras,
    /// JAX (Python).
    Jax,
    /// burn or candle.
    Rust,
}

impl Framework {
    /// All frameworks in the order of the tabs.
    pub const ALL: [Self; 4] = [Self::Pytorch, Self::Keras, Self::Jax, Self::Rust];

    /// The name as its makers write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pytorch => "PyTorch",
            Self::Keras => "Keras",
            Self::Jax => "JAX",
            Self::Rust => "Rust",
        }
    }
}

/// A part of a snippet, plain text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodePart {
    /// Code as it stands.
    Text(&'static str),
    /// The id of a parameter, whose value goes here.
    Param(&'static str),
}

/// The ids of all functions that have words, sorted. The tables below have the same order.
static IDS: &[&str] = include!(concat!(env!("OUT_DIR"), "/activation_ids.rs"));
static SUMMARIES: &[&str] = include!(concat!(env!("OUT_DIR"), "/activation_summaries.rs"));
static FORMULAS: &[FormulaText] = include!(concat!(env!("OUT_DIR"), "/activation_formulas.rs"));
static CODE: &[&[CodeText]] = include!(concat!(env!("OUT_DIR"), "/activation_code.rs"));

/// The texts of all functions, in the order of their ids.
pub static ACTIVATION_TEXTS: &[ActivationText] =
    include!(concat!(env!("OUT_DIR"), "/activation_texts.rs"));

/// The PyTorch code of all functions, in the order of their ids, apart from everything else about them.
pub static PYTORCH_CODES: &[(&str, CodeText)] =
    include!(concat!(env!("OUT_DIR"), "/pytorch_codes.rs"));

/// The PyTorch code of the activation function with this id.
#[must_use]
pub fn pytorch_code(id: &str) -> Option<&'static CodeText> {
    let index = PYTORCH_CODES.binary_search_by(|(known, _)| (*known).cmp(id)).ok()?;
    PYTORCH_CODES.get(index).map(|(_, code)| code)
}

/// The words about the activation function with this id, or `None` where nobody has written them.
///
/// ```
/// use activation_lab::content::activation_text;
/// assert_eq!(activation_text("elu").map(|text| text.year), Some(2015));
/// assert!(activation_text("nonsense").is_none());
/// ```
#[must_use]
pub fn activation_text(id: &str) -> Option<&'static ActivationText> {
    ACTIVATION_TEXTS.get(place_of(id)?)
}

/// The function with this id in one sentence, HTML without a paragraph around it; `None` as [`activation_text`].
#[must_use]
pub fn summary(id: &str) -> Option<&'static str> {
    SUMMARIES.get(place_of(id)?).copied()
}

/// The formula of the function with this id; `None` as [`activation_text`].
#[must_use]
pub fn formula_text(id: &str) -> Option<&'static FormulaText> {
    FORMULAS.get(place_of(id)?)
}

/// The function with this id in each framework, in the order of the tabs; `None` as [`activation_text`].
#[must_use]
pub fn code_texts(id: &str) -> Option<&'static [CodeText]> {
    CODE.get(place_of(id)?).copied()
}

fn place_of(id: &str) -> Option<usize> {
    IDS.binary_search(&id).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_found_by_its_id() {
        for text in ACTIVATION_TEXTS {
            assert_eq!(activation_text(text.id).map(|found| found.id), Some(text.id));
        }
    }

    #[test]
    fn the_pytorch_code_is_that_of_the_page() {
        for text in ACTIVATION_TEXTS {
            let alone = pytorch_code(text.id).expect(text.id);
            let code = code_texts(text.id).expect(text.id);
            assert_eq!(alone.parts, code[0].parts, "{}", text.id);
        }
        assert!(pytorch_code("nonsense").is_none());
    }

    #[test]
    fn every_snippet_stands_under_its_tab() {
        for text in ACTIVATION_TEXTS {
            let code = code_texts(text.id).expect("code for every function");
            let frameworks: Vec<_> = code.iter().map(|code| code.framework).collect();
            assert_eq!(frameworks, Framework::ALL, "{}", text.id);
        }
    }
}
