//! Firefox, taken from the PATH or installed as a Debian package by root, and geckodriver, through which tests drive it.

use std::path::PathBuf;

use anyhow::{Result, bail};

use super::{apt, cargo_tool, executable, find_on_path, named_by};
use crate::project::Project;

const BROWSERS: [&str; 2] = ["firefox-esr", "firefox"];

/// A Firefox, and a geckodriver that drives any of the recent ones.
pub(crate) struct Firefox {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Finds both, or installs what is missing where that is one command away.
pub(crate) fn find_or_install(project: &Project) -> Result<Firefox> {
    let browser = match find() {
        Some(browser) => browser,
        None => install(project)?,
    };
    let driver = match named_by("GECKODRIVER") {
        Some(driver) => driver,
        None => cargo_tool::geckodriver(project)?.join(executable("geckodriver")),
    };
    Ok(Firefox { browser, driver })
}

fn find() -> Option<PathBuf> {
    named_by("FIREFOX").or_else(|| BROWSERS.iter().find_map(|name| find_on_path(name)))
}

fn install(project: &Project) -> Result<PathBuf> {
    if !apt::is_root_on_debian() {
        bail!(
            "these tests need Firefox, and the PATH has none.\n  try: install it (Debian: apt-get \
             install firefox-esr), or set FIREFOX to its file"
        );
    }
    apt::install_browser(project, "Firefox", &["firefox-esr"])?;
    match find() {
        Some(browser) => Ok(browser),
        None => bail!("Firefox's package is installed, but the PATH has no firefox-esr"),
    }
}
