//! Turns `content/` into the tables that `src/content` includes, so that no parser of Markdown, TOML or LaTeX ships.
//!
//! A mistake in a file fails the build and names the file with the line or the field.

#[path = "build/activation.rs"]
mod activation;
#[path = "build/choose.rs"]
mod choose;
#[path = "build/claim.rs"]
mod claim;
#[path = "build/deck.rs"]
mod deck;
#[path = "build/front_matter.rs"]
mod front_matter;
#[path = "build/lesson/mod.rs"]
mod lesson;
#[path = "build/links.rs"]
mod links;
#[path = "build/markdown.rs"]
mod markdown;
#[path = "build/mathml.rs"]
mod mathml;
#[path = "build/node.rs"]
mod node;

use links::Links;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

const ACTIVATIONS: &str = "content/activation";
const CHOOSE: &str = "content/choose.toml";
const CLAIMS: &str = "content/claim";
const EXPERIMENTS: &str = "src/experiment";
const DECKS: &str = "content/deck";
const LESSON: &str = "content/lesson";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=content");
    match write_tables() {
        Ok(()) => ExitCode::SUCCESS,
        Err(errors) => {
            for error in errors {
                println!("cargo::error={error}");
            }
            ExitCode::FAILURE
        }
    }
}

/// Writes all tables, or says everything that is wrong with the files.
fn write_tables() -> Result<(), Vec<String>> {
    let files = read_files(Path::new(ACTIVATIONS), "md").map_err(|error| vec![error])?;
    let sections = read_files(Path::new(LESSON), "md").map_err(|error| vec![error])?;
    let claims = read_files(Path::new(CLAIMS), "md").map_err(|error| vec![error])?;
    let is_known = |id: &str| files.contains_key(id);
    let links = Links {
        is_function: &is_known,
        places: &lesson::places(&sections),
        claims: &claims.keys().filter_map(|name| claim::id(name)).map(str::to_owned).collect(),
    };
    let mut errors = Vec::new();
    let all = [
        write_activation_tables(&files, &is_known),
        write_choose_table(&links),
        write_lesson(&sections, &links),
        write_claims(&claims, &links),
        write_decks(),
    ];
    for written in all {
        errors.extend(written.err().unwrap_or_default());
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

fn write_activation_tables(
    files: &BTreeMap<String, String>,
    is_known: &dyn Fn(&str) -> bool,
) -> Result<(), Vec<String>> {
    let mut tables: [(&str, String); 5] = [
        ("activation_ids.rs", String::new()),
        ("activation_summaries.rs", String::new()),
        ("activation_texts.rs", String::new()),
        ("activation_formulas.rs", String::new()),
        ("activation_code.rs", String::new()),
    ];
    let mut errors = Vec::new();
    for (id, file) in files {
        match activation::entry(id, file, is_known) {
            Ok(activation::Entry { id, summary, text, formula, code }) => {
                for ((_, table), entry) in tables.iter_mut().zip([id, summary, text, formula, code])
                {
                    *table += &entry;
                }
            }
            Err(error) => errors.push(format!("{ACTIVATIONS}/{id}.md{error}")),
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    tables.iter().try_for_each(|(name, entries)| write(name, &format!("&[{entries}]")))?;
    // Every file was read above, so none of these is in error.
    let codes = files.iter().flat_map(|(id, file)| activation::pytorch_entry(id, file));
    write("pytorch_codes.rs", &format!("&[{}]", codes.collect::<String>()))
}

fn write_choose_table(links: &Links<'_>) -> Result<(), Vec<String>> {
    let file = fs::read_to_string(CHOOSE)
        .map_err(|error| vec![format!("cannot read {CHOOSE}: {error}")])?;
    let is_claim = |id: &str| links.claims.contains(id);
    let items = choose::rust_items(&file, links.is_function, &is_claim).map_err(|errors| {
        errors.into_iter().map(|error| format!("{CHOOSE}{error}")).collect::<Vec<_>>()
    })?;
    write("choose.rs", &items)
}

fn write_lesson(sections: &BTreeMap<String, String>, links: &Links<'_>) -> Result<(), Vec<String>> {
    let folder = Path::new(LESSON);
    let read = |name: &str| {
        fs::read_to_string(folder.join(name))
            .map_err(|error| vec![format!("cannot read {LESSON}/{name}: {error}")])
    };
    let (start, questions) = (read("start.toml")?, read("questions.toml")?);
    let files = lesson::Files { sections, start: &start, questions: &questions };
    let check_link = |url: &str| links.check(url);
    let tables = lesson::tables(&files, &check_link).map_err(|errors| {
        errors.into_iter().map(|error| format!("{LESSON}/{error}")).collect::<Vec<_>>()
    })?;
    write("lesson_sections.rs", &tables.sections)?;
    write("lesson_parts.rs", &tables.parts)?;
    write("lesson_start.rs", &tables.start)?;
    write("lesson_questions.rs", &tables.questions)
}

fn write_claims(files: &BTreeMap<String, String>, links: &Links<'_>) -> Result<(), Vec<String>> {
    let is_experiment =
        |id: &str| Path::new(EXPERIMENTS).join(id.replace('-', "_")).with_extension("rs").is_file();
    let known = claim::Known {
        places: links.places,
        is_experiment: &is_experiment,
        check_link: &|url| links.check(url),
    };
    let mut errors = Vec::new();
    let mut entries = String::new();
    for (name, file) in files {
        match claim::rust_entry(name, file, &known) {
            Ok(entry) => entries += &entry,
            Err(error) => errors.push(format!("{CLAIMS}/{name}.md{error}")),
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let ids: Vec<_> = files.keys().filter_map(|name| claim::id(name)).collect();
    write("claim_ids.rs", &format!("&{ids:?}"))?;
    write("claims.rs", &format!("&[{entries}]"))
}

fn write_decks() -> Result<(), Vec<String>> {
    let files = read_files(Path::new(DECKS), "toml").map_err(|error| vec![error])?;
    let (entries, errors): (Vec<_>, Vec<_>) = files
        .iter()
        .map(|(id, file)| {
            deck::rust_entry(file).map_err(|error| format!("{DECKS}/{id}.toml{error}"))
        })
        .partition(Result::is_ok);
    if !errors.is_empty() {
        return Err(errors.into_iter().filter_map(Result::err).collect());
    }
    let entries: String = entries.into_iter().flatten().collect();
    write("decks.rs", &format!("&[{entries}]"))
}

/// Writes a table to where `src/content` or `src/choose` includes it from.
fn write(name: &str, table: &str) -> Result<(), Vec<String>> {
    let out_dir = env::var("OUT_DIR").map_err(|error| vec![error.to_string()])?;
    fs::write(Path::new(&out_dir).join(name), table)
        .map_err(|error| vec![format!("cannot write the table {name}: {error}")])
}

/// The text of every file of a folder that ends in this way, by its name without the ending, in the order of the names.
fn read_files(folder: &Path, ending: &str) -> Result<BTreeMap<String, String>, String> {
    let in_folder = |error| format!("cannot read {}: {error}", folder.display());
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(in_folder)? {
        let path = entry.map_err(in_folder)?.path();
        let Some(id) = path.file_stem().and_then(|stem| stem.to_str()) else { continue };
        if path.extension().is_some_and(|extension| extension == ending) {
            let file = fs::read_to_string(&path)
                .map_err(|error| format!("cannot read {}: {error}", path.display()))?;
            files.insert(id.to_owned(), file);
        }
    }
    Ok(files)
}
