//! The tests that are compiled to WebAssembly and run in a real Chromium.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};
use serde_json::json;

use super::native::counted;
use super::part::Outcome;
use crate::child::Child;
use crate::project::Project;
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
