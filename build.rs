//! Turns `content/` into the tables that `src/content` includes, so that no parser of Markdown, TOML or LaTeX ships.
//!
//! A mistake in a file fails the build and names the file with the line or the field.

#[path = "build/activation.rs"]
mod activation;
#[path = "build/choose.rs"]
mod choose;
#[path = "build/front_matter.rs"]
mod front_matter;
#[path = "build/lesson/mod.rs"]
mod lesson;
#[path = "build/markdown.rs"]
mod markdown;
#[path = "build/mathml.rs"]
mod mathml;
#[path = "build/node.rs"]
mod node;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

const ACTIVATIONS: &str = "content/activation";
const CHOOSE: &str = "content/choose.toml";
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
    let files = read_files(Path::new(ACTIVATIONS)).map_err(|error| vec![error])?;
    let is_known = |id: &str| files.contains_key(id);
    let mut errors = Vec::new();
    let all = [
        write_activation_tables(&files, &is_known),
        write_choose_table(&is_known),
        write_lesson(&is_known),
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
    tables.iter().try_for_each(|(name, entries)| write(name, &format!("&[{entries}]")))
}

fn write_choose_table(is_known: &dyn Fn(&str) -> bool) -> Result<(), Vec<String>> {
    let file = fs::read_to_string(CHOOSE)
        .map_err(|error| vec![format!("cannot read {CHOOSE}: {error}")])?;
    let items = choose::rust_items(&file, is_known).map_err(|errors| {
        errors.into_iter().map(|error| format!("{CHOOSE}{error}")).collect::<Vec<_>>()
    })?;
    write("choose.rs", &items)
}

fn write_lesson(is_known: &dyn Fn(&str) -> bool) -> Result<(), Vec<String>> {
    let folder = Path::new(LESSON);
    let files = read_files(folder).map_err(|error| vec![error])?;
    let read = |name: &str| {
        fs::read_to_string(folder.join(name))
            .map_err(|error| vec![format!("cannot read {LESSON}/{name}: {error}")])
    };
    let (start, questions) = (read("start.toml")?, read("questions.toml")?);
    let files = lesson::Files { sections: &files, start: &start, questions: &questions };
    let tables = lesson::tables(&files, is_known).map_err(|errors| {
        errors.into_iter().map(|error| format!("{LESSON}/{error}")).collect::<Vec<_>>()
    })?;
    write("lesson_sections.rs", &tables.sections)?;
    write("lesson_parts.rs", &tables.parts)?;
    write("lesson_start.rs", &tables.start)?;
    write("lesson_questions.rs", &tables.questions)
}

/// Writes a table to where `src/content` or `src/choose` includes it from.
fn write(name: &str, table: &str) -> Result<(), Vec<String>> {
    let out_dir = env::var("OUT_DIR").map_err(|error| vec![error.to_string()])?;
    fs::write(Path::new(&out_dir).join(name), table)
        .map_err(|error| vec![format!("cannot write the table {name}: {error}")])
}

/// The text of every Markdown file of a folder by its name without `.md`, in the order of the names.
fn read_files(folder: &Path) -> Result<BTreeMap<String, String>, String> {
    let in_folder = |error| format!("cannot read {}: {error}", folder.display());
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(in_folder)? {
        let path = entry.map_err(in_folder)?.path();
        let Some(id) = path.file_stem().and_then(|stem| stem.to_str()) else { continue };
        if path.extension().is_some_and(|extension| extension == "md") {
            let file = fs::read_to_string(&path)
                .map_err(|error| format!("cannot read {}: {error}", path.display()))?;
            files.insert(id.to_owned(), file);
        }
    }
    Ok(files)
}
