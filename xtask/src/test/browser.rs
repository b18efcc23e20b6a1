//! The browsers that tests run in.

use std::path::PathBuf;
use std::str::FromStr;

use anyhow::Result;

use crate::project::Project;
use crate::tools;

/// What `--browser` chooses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Browser {
    /// Every test.
    #[default]
    Chromium,
    /// The tests as WebAssembly, and those that `tests/browser/firefox/playwright.config.js` chooses.
    Firefox,
}

impl Browser {
    const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    /// Its name for people.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
        }
    }

    /// What `--browser` calls it.
    fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    /// What the command line needs besides the rest to choose it.
    pub(super) fn option(self) -> String {
        if self == Self::default() { String::new() } else { format!(" --browser {}", self.name()) }
    }

    /// Playwright's configuration, from `tests/browser`.
    pub(super) fn config(self) -> &'static str {
        match self {
            Self::Chromium => "playwright.config.js",
            Self::Firefox => "firefox/playwright.config.js",
        }
    }

    /// Sees to the browser. Returns the environment variables that tell its configuration where it is.
    pub(super) fn environment(self, project: &Project) -> Result<Vec<(&'static str, PathBuf)>> {
        Ok(match self {
            Self::Chromium => {
                vec![("ACTIVATION_LAB_CHROMIUM", tools::chromium(project)?.browser)]
            }
            Self::Firefox => {
                let tools::Firefox { browser, driver } = tools::firefox(project)?;
                vec![("ACTIVATION_LAB_FIREFOX", browser), ("ACTIVATION_LAB_GECKODRIVER", driver)]
            }
        })
    }
}

impl FromStr for Browser {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|browser| browser.name() == name).ok_or_else(|| {
            let names = Self::ALL.map(Self::name).join(" and ");
            format!("no tests run in `{name}`; they run in {names}")
        })
    }
}
