//! The parts that need no browser.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::counts;
use super::part::Outcome;
use super::table::Row;
use crate::child::Child;
use crate::project::Project;
use crate::tools;

/// All Rust files are formatted.
pub(super) fn format(project: &Project) -> Outcome {
    let command = cargo(project, &["fmt", "--all", "--check"]);
    let title = "Format: cargo fmt";
    let run = Child::new(project, "test-fmt", command, title, "run `cargo fmt --all`").run();
    Outcome::uncounted("cargo fmt --check", run.map(drop))
}

/// No warnings, on this machine for everything and in WebAssembly for the app.
pub(super) fn clippy(project: &Project) -> Outcome {
    let native = &["clippy", "--locked", "--workspace", "--all-targets", "--", "-Dwarnings"];
    let wasm = &[
        "clippy",
        "--locked",
        "--package=activation-lab",
        "--target=wasm32-unknown-unknown",
        "--lib",
        "--bins",
        "--test=wasm_*",
        "--",
        "-Dwarnings",
    ];
    let advice = "mend the first warning that the log shows";
    let run = |log: &str, arguments: &[&str], title: &str| {
        Child::new(project, log, cargo(project, arguments), title, advice).run().map(drop)
    };
    let result = tools::for_building(project)
        .and_then(|_| run("test-clippy", native, "Lints: cargo clippy (about 1 minute)"))
        .and_then(|()| run("test-clippy-wasm", wasm, "Lints of the app as WebAssembly"));
    Outcome::uncounted("cargo clippy, native and WebAssembly", result)
}

/// Unit, property, reference, architecture, content and doc tests.
pub(super) fn tests(project: &Project, passed_on: &[OsString]) -> Outcome {
    let mut outcome = cargo_test(project, "activation-lab", passed_on);
    for package in ["activation-lab-kernels", "xtask"] {
        if outcome.result.is_ok() {
            let of_package = cargo_test(project, package, passed_on);
            outcome.rows.extend(of_package.rows);
            outcome.result = of_package.result;
        }
    }
    outcome
}

/// Licences, sources and duplicates of the dependencies, where cargo-deny is installed.
pub(super) fn deny(project: &Project) -> Outcome {
    let found = cargo(project, &["deny", "--version"]).output();
    if !found.is_ok_and(|output| output.status.success()) {
        return Outcome::uncounted("cargo deny: not installed, not run", Ok(()));
    }
    // Advisories need a download and change from day to day: they are asked for by hand.
    let command = cargo(project, &["deny", "check", "bans", "licenses", "sources"]);
    let advice = "read the log; deny.toml says what is allowed";
    let run = Child::new(project, "test-deny", command, "Dependencies: cargo deny", advice).run();
    Outcome::uncounted("cargo deny check", run.map(drop))
}

/// The counts of a log, which stand there also when the run has failed.
pub(super) fn counted(log: &Path, result: Result<()>) -> Outcome {
    let text = fs::read_to_string(log).unwrap_or_default();
    Outcome { rows: counts::of_cargo(&text), result }
}

/// One package at a time: features that only the other needs would compile everything again.
fn cargo_test(project: &Project, package: &str, passed_on: &[OsString]) -> Outcome {
    let mut command = cargo(project, &["test", "--locked", "--package", package]);
    command.args(passed_on);
    let title = format!("Native tests of {package}: unit, property, table and doc tests");
    let advice = "mend the first test that the log names; to run it alone: cargo test <its name>";
    let child = Child::new(project, &format!("test-{package}"), command, &title, advice);
    let log = child.log.clone();
    let mut outcome = counted(&log, child.run().map(drop));
    for row in &mut outcome.rows {
        *row = Row { what: format!("{package}: {}", row.what), ..row.clone() };
    }
    outcome
}

fn cargo(project: &Project, arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(arguments).current_dir(&project.root);
    command
}
