//! Debian's packages: installed into the system by root, or read by an apt with a configuration of its own, which
//! leaves the system's lists, caches and sources untouched.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use super::debian_mirror::Mirror;
use super::find_on_path;
use crate::child::Child;
use crate::project::Project;

/// The fonts keep pages readable, and so their sizes alike, on a machine that has none.
const FONTS: [&str; 2] = ["fonts-dejavu-core", "fonts-liberation"];

/// An apt that knows one suite of one mirror and writes into one folder.
pub(super) struct PrivateApt {
    options: Vec<String>,
}

impl PrivateApt {
    /// Sets it up in `folder` for `suite` of the mirror.
    pub(super) fn new(folder: &Path, mirror: &Mirror, suite: &str) -> Result<Self> {
        let home = folder.join("apt");
        for sub_folder in ["lists/partial", "cache/archives/partial", "no-parts"] {
            fs::create_dir_all(home.join(sub_folder)).context("cannot make apt's folders")?;
        }
        let sources = home.join("mirror.sources");
        fs::write(&sources, mirror.source_of(suite)).context("cannot write apt's source")?;
        // No package counts as installed.
        let status = home.join("status");
        fs::write(&status, "").context("cannot write apt's status")?;
        let option = |name: &str, path: PathBuf| format!("{name}={}", path.display());
        // Options of the command line come after the system's configuration, and so win.
        let options = vec![
            option("Dir::Etc::SourceList", sources),
            option("Dir::Etc::SourceParts", home.join("no-parts")),
            option("Dir::State::Lists", home.join("lists")),
            option("Dir::State::Status", status),
            option("Dir::Cache", home.join("cache")),
            "Acquire::Languages=none".to_owned(),
            // The download's own user may not read a folder of root's.
            "APT::Sandbox::User=root".to_owned(),
        ];
        Ok(Self { options })
    }

    /// `apt-get` with the private configuration.
    pub(super) fn get(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("apt-get");
        for option in &self.options {
            command.args(["--option", option]);
        }
        command.args(arguments);
        command
    }
}

/// Whether this is Debian itself with its package tools.
pub(super) fn is_debian() -> bool {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    release.lines().any(|line| line == "ID=debian") && find_on_path("apt-get").is_some()
}

/// Whether packages can be installed without asking for a password.
pub(super) fn is_root_on_debian() -> bool {
    let user = Command::new("id").arg("--user").output();
    is_debian() && user.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// Installs a browser into the system, with fonts to show pages in. `is_root_on_debian` must hold.
pub(super) fn install_browser(project: &Project, name: &str, packages: &[&str]) -> Result<()> {
    let advice = format!("install the packages {} by hand", packages.join(" and "));
    let title = format!("Looking for {name}'s package: the tests run in it; seconds");
    Child::new(project, "apt-update", apt_get(&["update"]), &title, &advice).run()?;
    let mut install = apt_get(&["install", "--yes", "--no-install-recommends"]);
    install.args(packages).args(FONTS);
    let title = format!("Installing {name}: the tests run in it; about 1 minute");
    Child::new(project, "install-browser", install, &title, &advice).run()?;
    Ok(())
}

/// `apt-get` with the system's configuration.
fn apt_get(arguments: &[&str]) -> Command {
    let mut command = Command::new("apt-get");
    command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    command
}
