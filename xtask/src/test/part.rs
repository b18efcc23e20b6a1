//! The parts of the test command, in the order they run: quick ones first.

use std::str::FromStr;

use anyhow::Result;

use super::table::Row;
use super::{end_to_end, native, wasm};
use crate::command_line::TestOptions;
use crate::project::Project;

/// One part of `cargo xtask test`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Format,
    Clippy,
    Native,
    Wasm,
    EndToEnd,
    Deny,
}

/// What a part has counted, and whether it succeeded.
pub(super) struct Outcome {
    pub(super) rows: Vec<Row>,
    pub(super) result: Result<()>,
}

impl Part {
    /// All parts, in order.
    pub(crate) const ALL: [Self; 6] =
        [Self::Format, Self::Clippy, Self::Native, Self::Wasm, Self::EndToEnd, Self::Deny];

    /// What `--only` calls it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Format => "fmt",
            Self::Clippy => "clippy",
            Self::Native => "native",
            Self::Wasm => "wasm",
            Self::EndToEnd => "e2e",
            Self::Deny => "deny",
        }
    }

    /// Whether it can run in another browser than Chromium.
    pub(crate) fn is_in_a_browser(self) -> bool {
        matches!(self, Self::Wasm | Self::EndToEnd)
    }

    pub(super) fn run(self, project: &Project, options: &TestOptions) -> Outcome {
        let TestOptions { browser, passed_on, .. } = options;
        match self {
            Self::Format => native::format(project),
            Self::Clippy => native::clippy(project),
            Self::Native => native::tests(project, passed_on),
            Self::Wasm => wasm::wasm_tests(project, *browser, passed_on),
            Self::EndToEnd => end_to_end::end_to_end_tests(project, *browser, passed_on),
            Self::Deny => native::deny(project),
        }
    }
}

impl FromStr for Part {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|part| part.name() == name).ok_or_else(|| {
            let names = Self::ALL.map(Self::name).join(", ");
            format!("there is no part `{name}`; the parts are {names}")
        })
    }
}

impl Outcome {
    /// For a part that checks and counts nothing.
    pub(super) fn uncounted(what: &str, result: Result<()>) -> Self {
        Self { rows: vec![Row::uncounted(what)], result }
    }
}
