//! The Markdown files of `content/activation`, read as they are written.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// One file: its front matter, and the text below it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Page {
    pub(crate) summary: String,
    pub(crate) convention: Option<String>,
    /// Letters of the formulas that stand for fixed numbers.
    #[serde(default)]
    pub(crate) constants: BTreeMap<String, f64>,
    pub(crate) source: Source,
    #[serde(rename = "piece")]
    pub(crate) pieces: Vec<Piece>,
    pub(crate) code: Code,
    #[serde(skip)]
    pub(crate) body: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    pub(crate) text: String,
    pub(crate) year: u16,
    pub(crate) arxiv: Option<String>,
}

/// One piece of the formula, in LaTeX.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Piece {
    pub(crate) value: String,
    pub(crate) derivative: String,
    pub(crate) second: Option<String>,
    pub(crate) when: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Code {
    pub(crate) pytorch: String,
    pub(crate) keras: String,
    pub(crate) jax: String,
    pub(crate) rust: String,
}

impl Code {
    /// The four snippets, each with the name of its framework.
    pub(crate) fn snippets(&self) -> [(&'static str, &str); 4] {
        [
            ("pytorch", &self.pytorch),
            ("keras", &self.keras),
            ("jax", &self.jax),
            ("rust", &self.rust),
        ]
    }
}

/// All pages by id.
pub(crate) fn pages() -> BTreeMap<String, Page> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("content/activation");
    let entries = std::fs::read_dir(&folder).expect("content/activation is a folder");
    entries.map(|entry| read(&entry.expect("the folder can be listed").path())).collect()
}

fn read(path: &std::path::Path) -> (String, Page) {
    let id = path.file_stem().and_then(|stem| stem.to_str()).expect("a file has a name").to_owned();
    let text = std::fs::read_to_string(path).expect("a page is UTF-8 text");
    let mut parts = text
        .strip_prefix("+++\n")
        .unwrap_or_else(|| panic!("{id}: no front matter"))
        .splitn(2, "\n+++\n");
    let front = parts.next().unwrap_or_default();
    let body = parts.next().unwrap_or_else(|| panic!("{id}: the front matter has no end"));
    let mut page: Page = toml::from_str(front).unwrap_or_else(|error| panic!("{id}: {error}"));
    page.body = body.to_owned();
    (id, page)
}
