//! `content/claim/` to the table of the page Claims: one file a claim.

use crate::links::Check;
use crate::node::escaped;
use crate::{front_matter, markdown};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The headings that part the words of a claim.
const EXPERIMENT: &str = "## The experiment\n";
const SHOWS: &str = "\n## What it shows\n";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontMatter {
    /// The claim in our own words, a whole sentence.
    title: String,
    verdict: Verdict,
    /// The verdict on screen, where its usual name does not fit.
    label: Option<String>,
    /// The verdict in a sentence.
    ruling: String,
    /// Whether the lesson corrects the claim.
    #[serde(default)]
    correction: bool,
    /// Whether it is measured on the reader's machine instead of by an experiment.
    #[serde(default)]
    live: bool,
    /// Its place in the lesson: `types/elu`.
    lesson: String,
    predict: Predict,
    #[serde(default)]
    source: Vec<Source>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Verdict {
    True,
    Conditional,
    False,
    Literature,
}

impl Verdict {
    /// The usual name on screen.
    const fn name(&self) -> &'static str {
        match self {
            Self::True => "True",
            Self::Conditional => "True if",
            Self::False => "False",
            Self::Literature => "Literature only",
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Predict {
    ask: String,
    choices: Vec<String>,
    /// The place of the right choice, counted from 1.
    right: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    text: String,
    year: u16,
    arxiv: Option<String>,
    /// What of it bears on the claim.
    says: String,
}

/// What a claim may name.
pub(crate) struct Known<'a> {
    /// The places of the lesson with their titles.
    pub(crate) places: &'a BTreeMap<String, String>,
    /// Whether there is an experiment of this name.
    pub(crate) is_experiment: &'a dyn Fn(&str) -> bool,
    /// Whether a link leads somewhere.
    pub(crate) check_link: Check<'a>,
}

/// The id of a claim from its file's name: `elu-smooth` from `16-elu-smooth`.
pub(crate) fn id(name: &str) -> Option<&str> {
    let (number, id) = name.split_once('-')?;
    number.parse::<u8>().is_ok().then_some(id)
}

/// The `Claim { … },` of the file.
///
/// # Errors
/// `:<line>: <what>` or `: <field>: <what>`, to be put behind the file's name.
pub(crate) fn rust_entry(name: &str, file: &str, known: &Known<'_>) -> Result<String, String> {
    let id = id(name).ok_or(": a claim is called by its number and its id: 16-elu-smooth")?;
    let page = front_matter::split::<FrontMatter>(file)?;
    let front = page.front_matter;
    if !front.live && !(known.is_experiment)(id) {
        return Err(format!(": there is no experiment {id} in src/experiment"));
    }
    let place = known
        .places
        .get(&front.lesson)
        .ok_or_else(|| format!(": lesson: the lesson has no part {}", front.lesson))?;
    let line = |field: &str, text: &str| {
        line(text, known.check_link).map_err(|error| format!(": {field}: {error}"))
    };
    let (experiment, shows) = page
        .body
        .strip_prefix(EXPERIMENT)
        .and_then(|body| body.split_once(SHOWS))
        .ok_or_else(|| format!(": the words are {EXPERIMENT:?}, then {SHOWS:?}"))?;
    let html = |text: &str, before: &str| {
        let at = page.body_line + front_matter::lines_before(before, before.len());
        let part = markdown::part(text, known.check_link);
        let part = part.map_err(|(line, error)| format!(":{}: {error}", at + line))?;
        if part.headings.is_empty() {
            Ok(part.html)
        } else {
            Err(format!(":{at}: no other headings"))
        }
    };
    let does = html(experiment, EXPERIMENT)?;
    let shows = html(shows, &page.body[..page.body.len() - shows.len()])?;
    Ok(format!(
        "Claim {{ id: {id:?}, title: {:?}, verdict: Verdict::{:?}, label: {:?}, ruling: {:?}, is_corrected: {}, place: {:?}, \
         place_title: {place:?}, ask: {:?}, choices: {}, does: {does:?}, shows: {shows:?}, sources: &[{}] }},\n",
        line("title", &front.title)?,
        front.verdict,
        front.label.as_deref().unwrap_or_else(|| front.verdict.name()),
        line("ruling", &front.ruling)?,
        front.correction,
        front.lesson,
        line("predict", &front.predict.ask)?,
        choices(&front.predict, &line)?,
        sources(&front.source, &line)?,
    ))
}

fn choices(
    predict: &Predict,
    line: &dyn Fn(&str, &str) -> Result<String, String>,
) -> Result<String, String> {
    if !(1..=predict.choices.len()).contains(&predict.right) || predict.choices.len() < 2 {
        return Err(
            ": predict: of two or more choices, right is the place of one, from 1".to_owned()
        );
    }
    let mut out = String::from("&[");
    for (index, text) in predict.choices.iter().enumerate() {
        let text = line("predict", text)?;
        let is_right = index + 1 == predict.right;
        let _infallible = write!(out, "Prediction {{ text: {text:?}, is_right: {is_right} }}, ");
    }
    Ok(out + "]")
}

fn sources(
    sources: &[Source],
    line: &dyn Fn(&str, &str) -> Result<String, String>,
) -> Result<String, String> {
    let mut out = String::new();
    for Source { text, year, arxiv, says } in sources {
        let link = arxiv.as_deref().map(escaped).map_or_else(String::new, |id| {
            format!(", <a href=\"https://arxiv.org/abs/{id}\">arXiv:{id}</a>")
        });
        let html = format!("{} ({year}){link}. {}", escaped(text), line("source", says)?);
        let _infallible = write!(out, "{html:?}, ");
    }
    Ok(out)
}

/// One line of Markdown without a paragraph around it.
fn line(text: &str, check_link: Check<'_>) -> Result<String, String> {
    let html = markdown::part(text, check_link).map_err(|(_, error)| error)?.html;
    let inner = html.strip_prefix("<p>").and_then(|html| html.strip_suffix("</p>"));
    inner.map(str::to_owned).ok_or_else(|| "is not one line of running text".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Known, rust_entry};
    use std::collections::BTreeMap;

    const FILE: &str = "+++\ntitle = 'ELU *is* smooth'\nverdict = 'conditional'\nruling = 'At 1.'\n\
        lesson = 'types/elu'\npredict = { ask = 'Is it?', choices = ['Yes', 'No'], right = 2 }\n\
        [[source]]\ntext = 'A & B: C'\nyear = 2016\narxiv = '1511.07289'\nsays = 'So.'\n+++\n\
        ## The experiment\n\nIt runs.\n\n## What it shows\n\nThis.\n";

    fn entry(from: &str, to: &str) -> Result<String, String> {
        let places = BTreeMap::from([("types/elu".to_owned(), "The types: ELU".to_owned())]);
        let dead = |url: &str| if url == "#/" { Ok(()) } else { Err(format!("dead link: {url}")) };
        let known =
            Known { places: &places, is_experiment: &|id| id == "elu-smooth", check_link: &dead };
        rust_entry("16-elu-smooth", &FILE.replace(from, to), &known)
    }

    #[test]
    fn a_file_becomes_an_entry() {
        let made = entry("", "").expect("an entry");
        for part in [
            r#"Claim { id: "elu-smooth", title: "ELU <em>is</em> smooth", verdict: Verdict::Conditional, label: "True if", ruling: "At 1.", is_corrected: false, place: "types/elu", place_title: "The types: ELU", ask: "Is it?","#,
            r#"&[Prediction { text: "Yes", is_right: false }, Prediction { text: "No", is_right: true }, ]"#,
            r#"does: "<p>It runs.</p>", shows: "<p>This.</p>","#,
            r#"A &amp; B: C (2016), <a href=\"https://arxiv.org/abs/1511.07289\">arXiv:1511.07289</a>. So."#,
        ] {
            assert!(made.contains(part), "{part} in {made}");
        }
    }

    #[test]
    fn mistakes_name_their_line_or_field() {
        let cases = [
            ("types/elu", "types/elo", ": lesson: the lesson has no part types/elo"),
            ("'conditional'", "'perhaps'", ":3: unknown variant"),
            ("right = 2", "right = 3", ": predict: of two"),
            ("It runs.", "[It](#/lesson/x)", ":15: dead link: #/lesson/x"),
            ("This.", "[This](#/lesson/x)", ":19: dead link: #/lesson/x"),
            ("This.", "## More {#more}", ":18: no other headings"),
            ("## What it shows", "## Result", ": the words are"),
            ("'So.'", "'<b>'", ": source: raw HTML"),
        ];
        for (from, to, expected) in cases {
            let error = entry(from, to).expect_err(expected);
            assert!(error.starts_with(expected), "{error}");
        }
    }

    #[test]
    fn a_claim_has_an_experiment_and_a_number() {
        let known =
            Known { places: &BTreeMap::new(), is_experiment: &|_| false, check_link: &|_| Ok(()) };
        let error = rust_entry("16-elu-smooth", FILE, &known).expect_err("no experiment");
        assert!(error.contains("there is no experiment elu-smooth"), "{error}");
        let error = rust_entry("elu-smooth", FILE, &known).expect_err("no number");
        assert!(error.contains("its number and its id"), "{error}");
    }
}
