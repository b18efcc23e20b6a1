//! Chromium and its driver: taken from the PATH, or installed as Debian packages by root.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use super::{apt, find_on_path};
use crate::child::Child;
use crate::project::Project;

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// A Chromium and the chromedriver that belongs to it.
pub(crate) struct Chromium {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Finds Chromium, or installs it where that is one command away.
pub(crate) fn find_or_install(project: &Project) -> Result<Chromium> {
    if let Some(chromium) = find() {
        return Ok(chromium);
    }
    if !apt::is_root_on_debian() {
        bail!(
            "the tests need Chromium and chromedriver, and the PATH has not both.\n  try: install \
             them (Debian: apt-get install chromium chromium-driver), or set CHROME and \
             CHROMEDRIVER to their files"
        );
    }
    let advice = "install the packages chromium and chromium-driver by hand";
    let title = "Looking for Chromium's package: the tests run in it; seconds";
    Child::new(project, "apt-update", apt_get(&["update"]), title, advice).run()?;
    let install = apt_get(&["install", "--yes", "--no-install-recommends"]);
    let title = "Installing Chromium: the tests run in it; about 1 minute";
    Child::new(project, "install-chromium", with_packages(install), title, advice).run()?;
    match find() {
        Some(chromium) => Ok(chromium),
        None => bail!("Chromium's packages are installed, but the PATH has no chromium"),
    }
}

fn find() -> Option<Chromium> {
    let chosen = |variable: &str| env::var_os(variable).map(PathBuf::from);
    let browser =
        chosen("CHROME").or_else(|| BROWSERS.iter().find_map(|name| find_on_path(name)))?;
    let driver = chosen("CHROMEDRIVER").or_else(|| find_on_path("chromedriver"))?;
    Some(Chromium { browser, driver })
}

fn apt_get(arguments: &[&str]) -> Command {
    let mut command = Command::new("apt-get");
    command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn with_packages(mut command: Command) -> Command {
    // The fonts keep pages readable, and so their sizes alike, on a machine that has none.
    command.args(["chromium", "chromium-driver", "fonts-dejavu-core", "fonts-liberation"]);
    command
}
