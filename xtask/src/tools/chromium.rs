//! Chromium and its driver: taken from the PATH, or installed as Debian packages by root.

use std::path::PathBuf;

use anyhow::{Result, bail};

use super::{apt, find_on_path, named_by};
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
    apt::install_browser(project, "Chromium", &["chromium", "chromium-driver"])?;
    match find() {
        Some(chromium) => Ok(chromium),
        None => bail!("Chromium's packages are installed, but the PATH has no chromium"),
    }
}

fn find() -> Option<Chromium> {
    let browser =
        named_by("CHROME").or_else(|| BROWSERS.iter().find_map(|name| find_on_path(name)))?;
    let driver = named_by("CHROMEDRIVER").or_else(|| find_on_path("chromedriver"))?;
    Some(Chromium { browser, driver })
}
