//! The programs that the commands need, found or installed.
//!
//! Each is looked for in the cache first, then on the PATH in exactly the version wanted, then
//! installed into the cache through its registry's ordinary client, as this machine has it set up.
//! Nothing is installed into the checkout. Start reading at [`for_building`].

mod apt;
mod browser_packages;
mod build_packages;
mod cargo_tool;
mod chromium;
mod debian_mirror;
mod firefox;
mod install;
mod std_from_source;
mod wasm_target;

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};

pub(crate) use browser_packages::{lighthouse, node_modules};
pub(crate) use chromium::{Chromium, find_or_install as chromium};
pub(crate) use firefox::{Firefox, find_or_install as firefox};

use crate::child::Child;
use crate::project::Project;

/// What building the page needs.
pub(crate) struct BuildTools {
    /// Folders of trunk, wasm-bindgen, and of wasm-opt with esbuild.
    folders: Vec<PathBuf>,
    /// Runs the tests that are compiled to WebAssembly.
    pub(crate) test_runner: PathBuf,
}

impl BuildTools {
    /// A command that finds the tools before anything else of their names.
    pub(crate) fn command(&self, program: &str) -> Result<Command> {
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(env::split_paths(&path));
        let path: OsString = env::join_paths(folders).context("a tool's folder has a bad name")?;
        // `Command` looks for a bare name on the parent's PATH on some systems: name the file.
        let file = self.folders.iter().map(|folder| folder.join(executable(program)));
        let program = file.into_iter().find(|file| file.is_file()).unwrap_or(program.into());
        let mut command = Command::new(program);
        command.env("PATH", path);
        Ok(command)
    }
}

/// Sees to everything that building the page needs.
pub(crate) fn for_building(project: &Project) -> Result<BuildTools> {
    wasm_target::install_if_missing(project)?;
    let trunk = cargo_tool::trunk(project)?;
    let wasm_bindgen = cargo_tool::wasm_bindgen(project)?;
    let packages = build_packages::build_tools(project)?;
    fetch_crates(project)?;
    Ok(BuildTools {
        test_runner: wasm_bindgen.join(executable("wasm-bindgen-test-runner")),
        folders: vec![trunk, wasm_bindgen, packages],
    })
}

/// Sees to everything that the commands need, but for Firefox, which is asked for by name.
pub(crate) fn set_up_everything(project: &Project) -> Result<()> {
    for_building(project)?;
    chromium(project)?;
    node_modules(project)?;
    println!("Everything is installed. Next: cargo xtask serve");
    Ok(())
}

/// The crates come first and by themselves, so that trunk can be kept off the network.
fn fetch_crates(project: &Project) -> Result<()> {
    let fetch = |more: &[&str]| {
        let mut command = Command::new("cargo");
        command.args(["fetch", "--locked"]).args(more).current_dir(&project.root);
        command
    };
    if fetch(&["--offline"]).output().is_ok_and(|output| output.status.success()) {
        return Ok(());
    }
    let title = "Fetching the crates of Cargo.lock (seconds)";
    let advice = "check that cargo can reach its registry, then run the command again";
    Child::new(project, "cargo-fetch", fetch(&[]), title, advice).run()?;
    Ok(())
}

/// `trunk` or `trunk.exe`.
fn executable(name: &str) -> String {
    format!("{name}{}", env::consts::EXE_SUFFIX)
}

/// The file that an environment variable names.
fn named_by(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from)
}

/// The folder on the PATH that holds `program`, if that says `version` among its words.
fn on_path_with_version(program: &str, version: &str) -> Option<PathBuf> {
    let output = Command::new(program).arg("--version").output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.split_whitespace().find(|word| *word == version)?;
    Some(find_on_path(program)?.parent()?.to_owned())
}

/// The first file of that name in a folder of the PATH.
fn find_on_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(executable(program)))
        .find(|file| file.is_file())
}
