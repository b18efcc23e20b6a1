//! `content/lesson/` to the tables of the lesson: one file a section, `start.toml` for the first screen and
//! `questions.toml` for the questions at the end.
//!
//! [`blocks`] cuts a section at its marker lines, [`section`] turns the pieces into Rust; [`start`] and [`questions`]
//! read the other two.

mod blocks;
mod questions;
mod section;
mod start;

use crate::links::Check;
use section::Draft;
use std::collections::BTreeMap;

/// The live widgets that `src/page/lesson/widget` knows; a marker may name these and no others.
const WIDGETS: &[&str] = &[
    "activation-on-off",
    "neuron",
    "small-network",
    "linear-collapse",
    "descent",
    "relu-corner",
    "explore",
    "softmax",
    "relu-numbers",
    "elu-numbers",
    "choose",
];

/// The files of the lesson.
pub(crate) struct Files<'a> {
    /// The sections by their names without `.md`.
    pub(crate) sections: &'a BTreeMap<String, String>,
    /// `start.toml`.
    pub(crate) start: &'a str,
    /// `questions.toml`.
    pub(crate) questions: &'a str,
}

/// What the build makes of the lesson: Rust expressions.
pub(crate) struct Tables {
    /// `&[Section { … }, …]`
    pub(crate) sections: String,
    /// `&[&[Part::…, …], …]`, what stands in each of them.
    pub(crate) parts: String,
    /// `Start { … }`
    pub(crate) start: String,
    /// `&[Question { … }, …]`
    pub(crate) questions: String,
}

/// Reads all sections, in the order of their file names (`03-why` is the section `why`), and the questions.
///
/// # Errors
/// One line for each file that is wrong, with its name.
pub(crate) fn tables(files: &Files<'_>, check_link: Check<'_>) -> Result<Tables, Vec<String>> {
    let mut errors = Vec::new();
    let mut drafts = Vec::new();
    for (name, file) in files.sections {
        match Draft::read(name, file) {
            Ok(draft) => drafts.push(draft),
            Err(error) => errors.push(format!("{name}.md{error}")),
        }
    }
    let (mut sections, mut all_parts) = (String::new(), String::new());
    for draft in &drafts {
        match draft.rust_entry(check_link) {
            Ok((section, parts)) => {
                sections += &section;
                all_parts += &parts;
            }
            Err(error) => errors.push(format!("{}.md{error}", draft.name)),
        }
    }
    let start = start::rust_entry(files.start).unwrap_or_else(|error| {
        errors.push(format!("start.toml{error}"));
        String::new()
    });
    let questions = questions::rust_entries(files.questions, check_link).unwrap_or_else(|error| {
        errors.push(format!("questions.toml{error}"));
        String::new()
    });
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(Tables {
        sections: format!("&[{sections}]"),
        parts: format!("&[{all_parts}]"),
        start,
        questions: format!("&[{questions}]"),
    })
}

/// Everything that a link may name behind `#/lesson/`, with its title: a section, or a section and one of its headings.
/// Files that cannot be read have none.
pub(crate) fn places(sections: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let mut places = BTreeMap::new();
    for draft in sections.iter().filter_map(|(name, file)| Draft::read(name, file).ok()) {
        places.insert(draft.id.to_owned(), draft.short().to_owned());
        places.extend(draft.headings().map(|(id, title)| {
            (format!("{}/{id}", draft.id), format!("{}: {title}", draft.short()))
        }));
    }
    places
}

#[cfg(test)]
mod tests {
    use super::{Files, Tables, tables};
    use crate::links::Links;
    use std::collections::{BTreeMap, BTreeSet};

    const START: &str = "lead = ''\nask = ''\nuntouched = ''\nbetween = '{slope} {percent}'\nat_zero = ''\nat_one = ''";

    fn made(sections: &[(&str, &str)]) -> Result<Tables, Vec<String>> {
        let sections: BTreeMap<_, _> = sections
            .iter()
            .map(|(name, body)| {
                let front = "+++\ntitle = \"T\"\nshort = \"S\"\n+++\n";
                ((*name).to_owned(), format!("{front}{body}"))
            })
            .collect();
        let files = Files { sections: &sections, start: START, questions: "" };
        let places = super::places(&sections);
        let is_function = |id: &str| id == "elu";
        let links = Links { is_function: &is_function, places: &places, claims: &BTreeSet::new() };
        tables(&files, &|url| links.check(url))
    }

    fn errors(sections: &[(&str, &str)]) -> Vec<String> {
        made(sections).err().unwrap_or_default()
    }

    #[test]
    fn sections_stand_in_the_order_of_their_numbers() {
        let tables = made(&[("2-a", "x"), ("1-b", "x")]).expect("tables");
        let order =
            ["&[Section { id: \"b\"", "Section { id: \"a\""].map(|it| tables.sections.find(it));
        assert!(order[0] == Some(0) && order[1] > order[0], "{}", tables.sections);
        assert_eq!(tables.parts.matches("&[Part::Text(").count(), 2, "{}", tables.parts);
        assert!(tables.start.starts_with("Start {"));
        assert_eq!(tables.questions, "&[]");
    }

    #[test]
    fn links_between_sections_lead_somewhere() {
        let first = "## On {#on}\n\n[b](#/lesson/b) [c](#/lesson/a/on) [e](#/explore/elu)\n";
        assert_eq!(errors(&[("1-a", first), ("2-b", "x\n")]), Vec::<String>::new());
        assert_eq!(
            errors(&[("1-a", first), ("2-c", "[x](#/lesson/a/off)\n")]),
            [
                "1-a.md:7: dead link: the lesson has no part #/lesson/b",
                "2-c.md:5: dead link: the lesson has no part #/lesson/a/off",
            ]
        );
    }

    #[test]
    fn every_wrong_file_is_named() {
        let found = errors(&[("1-a", "<b>"), ("b", "x"), ("3-c", "::widget{nonsense}\n")]);
        assert_eq!(found.len(), 3, "{found:?}");
    }
}
