//! npm packages, installed once for each state of their lock file: those of tests/browser and of the benchmark.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use super::install::install_once;
use crate::child::Child;
use crate::project::Project;

const FILES: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// Installs the packages into the cache and links them as `tests/browser/node_modules`.
pub(crate) fn node_modules(project: &Project) -> Result<PathBuf> {
    let source = project.browser_tests();
    let title = "Installing the browser tests' npm packages (seconds)";
    let installed = installed(project, &source, "browser-tests", title)?;
    link(&installed, &source.join("node_modules"))?;
    Ok(installed)
}

/// Installs Lighthouse, which only the benchmark needs, and returns the folder of its packages.
pub(crate) fn lighthouse(project: &Project) -> Result<PathBuf> {
    let source = project.browser_tests().join("lighthouse");
    installed(project, &source, "lighthouse", "Installing Lighthouse (about 20 seconds)")
}

/// The packages that the lock file in `source` names, in the cache.
pub(super) fn installed(
    project: &Project,
    source: &Path,
    name: &str,
    title: &str,
) -> Result<PathBuf> {
    let folder = project.cache.join(format!("{name}-{:016x}", hash_of(source)?));
    let folder = install_once(&folder, |unfinished| {
        for file in FILES {
            fs::copy(source.join(file), unfinished.join(file))
                .with_context(|| format!("cannot copy {file}"))?;
        }
        let mut command = npm();
        command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(unfinished);
        let advice = "check that Node.js 20 or newer with npm is installed and that npm can \
            reach its registry, then run the command again";
        Child::new(project, &format!("install-{name}"), command, title, advice).run()?;
        Ok(())
    })?;
    Ok(folder.join("node_modules"))
}

/// npm's client under the name it has on this system.
fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// FNV-1a over the files that decide what is installed.
fn hash_of(source: &Path) -> Result<u64> {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for file in FILES {
        let path = source.join(file);
        for byte in fs::read(&path).with_context(|| format!("cannot read {path:?}"))? {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    Ok(hash)
}

fn link(installed: &Path, link: &Path) -> Result<()> {
    match fs::symlink_metadata(link) {
        Ok(_) if fs::read_link(link).is_ok_and(|target| target == installed) => return Ok(()),
        Ok(found) if found.is_symlink() => fs::remove_file(link)?,
        // Somebody ran `npm install` in the folder by hand.
        Ok(_) => fs::remove_dir_all(link)?,
        Err(_) => {}
    }
    #[cfg(unix)]
    let linked = std::os::unix::fs::symlink(installed, link);
    #[cfg(windows)]
    let linked = std::os::windows::fs::symlink_dir(installed, link);
    linked.with_context(|| format!("cannot link {link:?} to {installed:?}"))
}
