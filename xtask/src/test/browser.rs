//! The parts that run in a real Chromium.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};
use serde_json::json;

use super::counts;
use super::native::counted;
use super::part::Outcome;
use crate::child::Child;
use crate::dist;
use crate::project::Project;
use crate::server::{Server, listen_anywhere};
use crate::tools::{self, Chromium};

/// A table of many numbers may take a slow machine longer than the runner's own 20 seconds.
const WASM_TEST_TIMEOUT_S: &str = "120";

/// `tests/wasm_*.rs`, compiled to WebAssembly and run in Chromium.
pub(super) fn wasm_tests(project: &Project, passed_on: &[OsString]) -> Outcome {
    let child = match prepare_wasm_tests(project, passed_on) {
        Ok(command) => {
            let title = "WebAssembly tests in Chromium (about 2 minutes the first time)";
            let advice = "read the log; to watch the tests in a window: NO_HEADLESS=1 with the \
                command above";
            Child::new(project, "test-wasm", command, title, advice)
        }
        Err(error) => return Outcome { rows: Vec::new(), result: Err(error) },
    };
    let log = child.log.clone();
    counted(&log, child.run().map(drop))
}

/// `tests/browser/*.spec.js`, run by Playwright against the release build.
pub(super) fn end_to_end_tests(project: &Project, passed_on: &[OsString]) -> Outcome {
    let report = project.logs.join("playwright.json");
    // A report of an earlier run must not be taken for this one's.
    let result = match fs::remove_file(&report) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => run_end_to_end_tests(project, &report, passed_on),
    };
    let row = fs::read_to_string(&report)
        .context("Playwright wrote no report")
        .and_then(|text| counts::of_playwright(&text));
    match row {
        Ok(row) => Outcome { rows: vec![row], result },
        Err(error) => Outcome { rows: Vec::new(), result: result.and(Err(error)) },
    }
}

fn prepare_wasm_tests(project: &Project, passed_on: &[OsString]) -> Result<Command> {
    let build_tools = tools::for_building(project)?;
    let chromium = tools::chromium(project)?;
    let webdriver = write_webdriver_options(project, &chromium)?;
    let mut command = Command::new("cargo");
    command
        .args(["test", "--locked", "--package=activation-lab", "--test=wasm_*"])
        .arg("--target=wasm32-unknown-unknown")
        .args(passed_on)
        .current_dir(&project.root)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", build_tools.test_runner)
        .env("CHROMEDRIVER", chromium.driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", webdriver)
        .env("WASM_BINDGEN_TEST_TIMEOUT", WASM_TEST_TIMEOUT_S);
    Ok(command)
}

fn run_end_to_end_tests(project: &Project, report: &Path, passed_on: &[OsString]) -> Result<()> {
    let build_tools = tools::for_building(project)?;
    let chromium = tools::chromium(project)?;
    let node_modules = tools::node_modules(project)?;
    dist::build(project, &build_tools)?;
    let server = Server::start(listen_anywhere()?, &project.dist)?;
    let mut command = Command::new("node");
    command
        .arg(node_modules.join("@playwright").join("test").join("cli.js"))
        .args(["test", "--reporter=list,json"])
        .args(passed_on)
        .current_dir(project.browser_tests())
        .env("PLAYWRIGHT_JSON_OUTPUT_NAME", report)
        .env("ACTIVATION_LAB_URL", server.url())
        .env("ACTIVATION_LAB_CHROMIUM", chromium.browser);
    let title = "End-to-end tests in Chromium";
    let advice = "read the log; pictures and traces of failed tests are in \
        tests/browser/test-results; one test alone: cargo xtask test --only e2e -- -g <its name>";
    Child::new(project, "test-e2e", command, title, advice).run()?;
    Ok(())
}

/// How the tests' runner has to start Chromium.
fn write_webdriver_options(project: &Project, chromium: &Chromium) -> Result<PathBuf> {
    let flags = project.browser_tests().join("chromium-flags.json");
    let flags = fs::read_to_string(&flags).with_context(|| format!("cannot read {flags:?}"))?;
    let flags: Vec<String> = serde_json::from_str(&flags)?;
    let options = json!({
        "goog:chromeOptions": { "binary": chromium.browser, "args": flags },
    });
    let path = project.logs.join("webdriver.json");
    fs::write(&path, options.to_string()).with_context(|| format!("cannot write {path:?}"))?;
    Ok(path)
}
