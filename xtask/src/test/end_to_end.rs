//! The tests that use the page as a person does, in a real browser.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use super::browser::Browser;
use super::counts;
use super::part::Outcome;
use super::table::Row;
use crate::child::Child;
use crate::dist;
use crate::project::Project;
use crate::server::{Server, listen_anywhere};
use crate::tools;

/// `tests/browser/*.spec.js`, run by Playwright against the release build.
pub(super) fn end_to_end_tests(
    project: &Project,
    browser: Browser,
    passed_on: &[OsString],
) -> Outcome {
    let report = project.logs.join("playwright.json");
    // A report of an earlier run must not be taken for this one's.
    let result = match fs::remove_file(&report) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => run(project, browser, &report, passed_on),
    };
    let row = fs::read_to_string(&report)
        .context("Playwright wrote no report")
        .and_then(|text| counts::of_playwright(&text));
    match row {
        Ok(row) => {
            let what = format!("{} in {}", row.what, browser.title());
            Outcome { rows: vec![Row { what, ..row }], result }
        }
        Err(error) => Outcome { rows: Vec::new(), result: result.and(Err(error)) },
    }
}

fn run(project: &Project, browser: Browser, report: &Path, passed_on: &[OsString]) -> Result<()> {
    let build_tools = tools::for_building(project)?;
    let environment = browser.environment(project)?;
    let node_modules = tools::node_modules(project)?;
    dist::build(project, &build_tools)?;
    let server = Server::start(listen_anywhere()?, &project.dist)?;
    let mut command = Command::new("node");
    command
        .arg(node_modules.join("@playwright").join("test").join("cli.js"))
        .args(["test", "--config", browser.config(), "--reporter=list,json"])
        .args(passed_on)
        .current_dir(project.browser_tests())
        .env("PLAYWRIGHT_JSON_OUTPUT_NAME", report)
        .env("ACTIVATION_LAB_URL", server.url())
        .envs(environment);
    let title = format!("End-to-end tests in {}", browser.title());
    let advice = format!(
        "read the log; pictures of failed tests, and from Chromium traces, are in \
         tests/browser/test-results; one test alone: cargo xtask test --only e2e{} -- -g <its name>",
        browser.option()
    );
    Child::new(project, "test-e2e", command, &title, &advice).run()?;
    Ok(())
}
