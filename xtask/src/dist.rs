//! `cargo xtask dist`: the static site, for any host and any folder of it.

use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::child::Child;
use crate::compress::compress;
use crate::finish::{SINGLE_FILE, Site, finish};
use crate::project::Project;
use crate::sizes::SizeReport;
use crate::tools::{self, BuildTools};

/// Builds `dist/` and prints how large it is.
pub(crate) fn dist(project: &Project) -> Result<()> {
    let tools = tools::for_building(project)?;
    build(project, &tools)?;
    compress(&Site::open(&project.dist))?;
    println!("\n{}", SizeReport::of(&project.dist)?);
    println!("The site is in {}: copy it to any static host.", project.dist.display());
    println!("{SINGLE_FILE} in it is the whole app in one file, for places without a network.");
    Ok(())
}

/// Builds the release app into `dist/`.
pub(crate) fn build(project: &Project, tools: &BuildTools) -> Result<()> {
    let mut command = tools.command("trunk")?;
    command
        .args(["build", "--release", "--locked"])
        // trunk would fetch tools that it does not find: all are on its PATH already.
        .arg("--offline")
        .current_dir(&project.root);
    let title = "Building the page (about 5 minutes the first time, then seconds)";
    let advice = "mend what the compiler names above; after a change of Cargo.toml run \
        `cargo update --workspace` first";
    Child::new(project, "trunk-build", command, title, advice).run()?;
    let sources = project.root.join("static");
    let words = first_words(project)?;
    finish(&project.dist, &sources, &words, &|site| minify(project, tools, site))
}

/// Shorter names, no comments, no blanks: a fifth less of them to load after compression.
fn minify(project: &Project, tools: &BuildTools, site: &Site) -> Result<()> {
    let mut names = site.names()?;
    names.retain(|name| [".js", ".css"].iter().any(|ending| name.ends_with(ending)));
    let mut command = tools.command("esbuild")?;
    command
        .args(["--minify", "--charset=utf8", "--log-level=warning"])
        .args(["--outdir=.", "--outbase=.", "--allow-overwrite"])
        .args(names)
        .current_dir(site.folder());
    let title = "Making scripts and styles shorter (a second)";
    let advice = "mend what esbuild names above";
    Child::new(project, "minify", command, title, advice).run()?;
    Ok(())
}

/// What the page shows before the app has arrived: the lesson, written by the crate itself.
fn first_words(project: &Project) -> Result<String> {
    let path = project.logs.with_file_name("first-words.html");
    let mut command = Command::new("cargo");
    command.args(["run", "--locked", "--package", "activation-lab", "--example", "still", "--"]);
    command.arg(&path).current_dir(&project.root);
    let title = "Writing the words for the first moment (about 3 minutes the first time)";
    let advice = "mend what the compiler names above in examples/still.rs";
    Child::new(project, "first-words", command, title, advice).run()?;
    fs::read_to_string(&path).with_context(|| format!("cannot read {path:?}"))
}
