//! apt with a configuration of its own: the system's lists, caches and sources stay untouched.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use super::debian_mirror::Mirror;
use super::find_on_path;

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
