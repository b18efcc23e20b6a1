//! The tests that are compiled to WebAssembly and run in a real browser.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};
use serde_json::json;

use super::browser::Browser;
use super::native::counted;
use super::part::Outcome;
use crate::child::Child;
use crate::project::Project;
use crate::tools::{self, Chromium, Firefox};

/// A table of many numbers may take a slow machine longer than the runner's own 20 seconds.
const WASM_TEST_TIMEOUT_S: &str = "120";

/// `tests/wasm_*.rs`, compiled to WebAssembly and run in a browser.
pub(super) fn wasm_tests(project: &Project, browser: Browser, passed_on: &[OsString]) -> Outcome {
    let command = match prepare_wasm_tests(project, browser, passed_on) {
        Ok(command) => command,
        Err(error) => return Outcome { rows: Vec::new(), result: Err(error) },
    };
    let title =
        format!("WebAssembly tests in {} (about 2 minutes the first time)", browser.title());
    let advice = "read the log; to watch the tests in a window: NO_HEADLESS=1 with the command \
        above";
    let child = Child::new(project, "test-wasm", command, &title, advice);
    let log = child.log.clone();
    counted(&log, child.run().map(drop))
}

fn prepare_wasm_tests(
    project: &Project,
    browser: Browser,
    passed_on: &[OsString],
) -> Result<Command> {
    let build_tools = tools::for_building(project)?;
    let WebDriver { variable, driver, options } = web_driver(project, browser)?;
    let options_file = project.logs.join("webdriver.json");
    fs::write(&options_file, options.to_string())
        .with_context(|| format!("cannot write {options_file:?}"))?;
    let mut command = Command::new("cargo");
    command
        .args(["test", "--locked", "--package=activation-lab", "--test=wasm_*"])
        .arg("--target=wasm32-unknown-unknown")
        .args(passed_on)
        .current_dir(&project.root)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", build_tools.test_runner)
        // The runner takes the first driver that the environment names.
        .env_remove("GECKODRIVER")
        .env_remove("CHROMEDRIVER")
        .env(variable, driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", options_file)
        .env("WASM_BINDGEN_TEST_TIMEOUT", WASM_TEST_TIMEOUT_S);
    Ok(command)
}

/// How the tests' runner finds and starts a browser.
struct WebDriver {
    /// The environment variable that names the driver.
    variable: &'static str,
    driver: PathBuf,
    options: serde_json::Value,
}

fn web_driver(project: &Project, browser: Browser) -> Result<WebDriver> {
    Ok(match browser {
        Browser::Chromium => {
            let Chromium { browser, driver } = tools::chromium(project)?;
            let flags = project.browser_tests().join("chromium-flags.json");
            let flags =
                fs::read_to_string(&flags).with_context(|| format!("cannot read {flags:?}"))?;
            let flags: Vec<String> = serde_json::from_str(&flags)?;
            let options = json!({ "goog:chromeOptions": { "binary": browser, "args": flags } });
            WebDriver { variable: "CHROMEDRIVER", driver, options }
        }
        Browser::Firefox => {
            let Firefox { browser, driver } = tools::firefox(project)?;
            let options = json!({ "moz:firefoxOptions": { "binary": browser } });
            WebDriver { variable: "GECKODRIVER", driver, options }
        }
    })
}
