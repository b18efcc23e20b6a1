//! One file of `content/activation/` to one entry of each Rust table.

use crate::node::escaped;
use crate::{front_matter, markdown, mathml};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The front matter of an activation function.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontMatter {
    summary: String,
    convention: Option<String>,
    /// Letters of the formula that stand for fixed numbers.
    #[serde(default)]
    constants: BTreeMap<String, f64>,
    source: Source,
    piece: Vec<Piece>,
    code: Code,
}

/// Where the function was first described.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    text: String,
    year: u16,
    arxiv: Option<String>,
}

/// One piece of the formula, in LaTeX.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Piece {
    value: String,
    derivative: String,
    second: Option<String>,
    when: Option<String>,
}

/// The function in each framework; `$name` stands for the value of a parameter.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Code {
    pytorch: String,
    keras: String,
    jax: String,
    rust: String,
}

/// What one file is in each table: Rust expressions with a comma behind. The tables are apart so that a program which
/// shows formulas only, or code only, goes without the rest.
#[derive(Debug)]
pub(crate) struct Entry {
    /// `"<id>",`
    pub(crate) id: String,
    /// `"<summary>",`
    pub(crate) summary: String,
    /// `ActivationText { … },`
    pub(crate) text: String,
    /// `FormulaText { … },`
    pub(crate) formula: String,
    /// `&[CodeText { … }, …],`
    pub(crate) code: String,
}

/// The entries of the file `<id>.md`.
///
/// # Errors
/// `:<line>: <what>` or `: <field>: <what>`, to be put behind the file's name.
pub(crate) fn entry(
    id: &str,
    file: &str,
    is_known: &dyn Fn(&str) -> bool,
) -> Result<Entry, String> {
    let page = front_matter::split::<FrontMatter>(file)?;
    let FrontMatter { summary, convention, constants, source, piece, code } = page.front_matter;
    let line = |name: &str, text: &str| {
        markdown::line(text, is_known).map_err(|error| format!(": {name}: {error}"))
    };
    let summary = line("summary", &summary)?;
    let convention = convention.map(|text| line("convention", &text)).transpose()?;
    let text = markdown::text(page.body, is_known)
        .map_err(|(line, error)| format!(":{}: {error}", page.body_line + line))?;
    let pieces = pieces(&piece)?;
    let code = code_texts(&code)?;
    let constants: Vec<_> = constants.into_iter().collect();
    let text = format!(
        "ActivationText {{ id: {id:?}, body: {body:?}, differences: {differences:?}, convention: {convention:?}, \
         source: {source:?}, year: {year} }},\n",
        body = text.body,
        differences = text.differences,
        source = source_html(&source),
        year = source.year,
    );
    Ok(Entry {
        id: format!("{id:?},\n"),
        summary: format!("{summary:?},\n"),
        text,
        formula: format!("FormulaText {{ constants: &{constants:?}, pieces: &[{pieces}] }},\n"),
        code: format!("&[{code}],\n"),
    })
}

/// The `(id, CodeText { … }),` with the PyTorch code alone, for whoever needs nothing else of the page.
///
/// # Errors
/// As for [`entry`].
pub(crate) fn pytorch_entry(id: &str, file: &str) -> Result<String, String> {
    let code = front_matter::split::<FrontMatter>(file)?.front_matter.code;
    let parts =
        code_parts(code.pytorch.trim_end()).map_err(|error| format!(": code.pytorch: {error}"))?;
    Ok(format!("({id:?}, CodeText {{ framework: Framework::Pytorch, parts: &[{parts}] }}),\n"))
}

fn source_html(source: &Source) -> String {
    let text = format!("{} ({})", escaped(&source.text), source.year);
    match source.arxiv.as_deref().map(escaped) {
        Some(id) => format!("{text}, <a href=\"https://arxiv.org/abs/{id}\">arXiv:{id}</a>"),
        None => text,
    }
}

fn pieces(pieces: &[Piece]) -> Result<String, String> {
    if pieces.is_empty() {
        return Err(": piece: a formula has at least one piece".to_owned());
    }
    let mut out = String::new();
    for (index, piece) in pieces.iter().enumerate() {
        let formula = |name: &str, latex: &str| {
            let fragment = mathml::fragment(latex);
            let fragment = fragment.map_err(|error| format!(": piece[{index}].{name}: {error}"))?;
            Ok::<_, String>(format!("Formula({fragment:?})"))
        };
        let optional = |name: &str, latex: &Option<String>| {
            let formula = latex.as_deref().map(|latex| formula(name, latex)).transpose()?;
            Ok::<_, String>(formula.map_or_else(|| "None".to_owned(), |it| format!("Some({it})")))
        };
        let _infallible = write!(
            out,
            "PieceText {{ value: {}, derivative: {}, second: {}, when: {} }}, ",
            formula("value", &piece.value)?,
            formula("derivative", &piece.derivative)?,
            optional("second", &piece.second)?,
            optional("when", &piece.when)?,
        );
    }
    Ok(out)
}

fn code_texts(code: &Code) -> Result<String, String> {
    let snippets = [
        ("Pytorch", &code.pytorch),
        ("Keras", &code.keras),
        ("Jax", &code.jax),
        ("Rust", &code.rust),
    ];
    let mut out = String::new();
    for (framework, snippet) in snippets {
        let parts = code_parts(snippet.trim_end())
            .map_err(|error| format!(": code.{}: {error}", framework.to_ascii_lowercase()))?;
        let _infallible =
            write!(out, "CodeText {{ framework: Framework::{framework}, parts: &[{parts}] }}, ");
    }
    Ok(out)
}

/// Splits a snippet at its `$name` marks.
fn code_parts(snippet: &str) -> Result<String, String> {
    let mut pieces = snippet.split('$');
    let mut out = text_part(pieces.next().unwrap_or_default());
    for piece in pieces {
        let end = piece.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(piece.len());
        if end == 0 {
            return Err("$ stands before the name of a parameter only".to_owned());
        }
        let (name, rest) = piece.split_at(end);
        out += &format!("CodePart::Param({name:?}), {}", text_part(rest));
    }
    Ok(out)
}

fn text_part(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("CodePart::Text({text:?}), ") }
}

#[cfg(test)]
mod tests {
    use super::{Entry, code_parts, pytorch_entry};

    const FILE: &str = r#"+++
summary = "One *line*."
constants = { "λ" = 1.05 }
[source]
text = "A & B: <C>"
year = 2015
arxiv = "1511.07289"
[[piece]]
value = 'x'
derivative = '1'
[code]
pytorch = 'ELU(alpha=$alpha)'
keras = 'k'
jax = 'j'
rust = 'r'
+++
Body.
"#;

    fn entry(from: &str, to: &str) -> Result<String, String> {
        let file = FILE.replace(from, to);
        let Entry { id, summary, text, formula, code } =
            super::entry("elu", &file, &|id| id == "elu")?;
        Ok([id, summary, text, formula, code].concat())
    }

    #[test]
    fn a_file_becomes_an_entry() {
        let entry = entry("", "").expect("an entry");
        for part in [
            "\"elu\",\n\"One <em>line</em>.\",\n",
            r#"id: "elu", body: "<p>Body.</p>", differences: None"#,
            r#"source: "A &amp; B: &lt;C&gt; (2015), <a href=\"https://arxiv.org/abs/1511.07289\">"#,
            r#"value: Formula("\u{1}x\u{1}"), derivative: Formula("<mn>1</mn>"), second: None, when: None"#,
            r#"constants: &[("λ", 1.05)], pieces"#,
            r#"CodePart::Text("ELU(alpha="), CodePart::Param("alpha"), CodePart::Text(")"), "#,
        ] {
            assert!(entry.contains(part), "{part} in {entry}");
        }
    }

    #[test]
    fn mistakes_name_their_line_or_field() {
        let cases = [
            ("year =", "yaer =", ":6: unknown field `yaer`"),
            ("derivative = '1'", r"derivative = '\alhpa'", ": piece[0].derivative: "),
            ("One *line*.", "One <b>line</b>.", ": summary: raw HTML"),
            ("Body.", "Body.\n[x](#/explore/relu)", ":18: dead link"),
            ("rust = 'r'\n", "", ":11: missing field `rust`"),
            ("$alpha", "$1", ": code.pytorch: $ stands before"),
        ];
        for (from, to, expected) in cases {
            let error = entry(from, to).expect_err(expected);
            assert!(error.starts_with(expected), "{error}");
        }
    }

    #[test]
    fn code_without_parameters_is_one_part() {
        assert_eq!(code_parts("f(x)"), Ok("CodePart::Text(\"f(x)\"), ".to_owned()));
    }

    #[test]
    fn the_pytorch_code_stands_alone_too() {
        let entry = pytorch_entry("elu", FILE).expect("read");
        assert!(entry.starts_with("(\"elu\", CodeText") && !entry.contains("Keras"), "{entry}");
        assert!(pytorch_entry("elu", "no front matter").is_err());
    }
}
