//! Installs into the cache so that an interrupted install is never taken for a finished one.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// Fills a new folder with `fill` and gives it the name `folder` only when that has succeeded.
///
/// An existing `folder` is a finished install and is left alone.
pub(super) fn install_once(
    folder: &Path,
    fill: impl FnOnce(&Path) -> Result<()>,
) -> Result<PathBuf> {
    if folder.is_dir() {
        return Ok(folder.to_owned());
    }
    // The process id keeps two installs that run at the same time apart.
    let unfinished = with_suffix(folder, &format!("unfinished-{}", std::process::id()));
    remove_if_there(&unfinished)?;
    fs::create_dir_all(&unfinished).with_context(|| format!("cannot make {unfinished:?}"))?;
    let filled = fill(&unfinished);
    let installed = filled.and_then(|()| match fs::rename(&unfinished, folder) {
        // Another process was quicker; its install is as good.
        Err(_) if folder.is_dir() => Ok(()),
        renamed => renamed.with_context(|| format!("cannot name {folder:?}")),
    });
    remove_if_there(&unfinished)?;
    installed.map(|()| folder.to_owned())
}

/// `<folder>.<suffix>`, beside `folder` and so on the same disk.
pub(super) fn with_suffix(folder: &Path, suffix: &str) -> PathBuf {
    let mut name = folder.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    PathBuf::from(name)
}

/// Removes a folder with all that is in it.
pub(super) fn remove_if_there(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {folder:?}"))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;

    fn new_folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("xtask-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).expect("made");
        folder
    }

    #[test]
    fn a_failed_install_leaves_nothing_behind() {
        let parent = new_folder("install-failed");
        let failed = install_once(&parent.join("tool-1"), |folder| {
            fs::write(folder.join("half"), "half")?;
            bail!("interrupted")
        });
        assert_eq!(failed.expect_err("fails").to_string(), "interrupted");
        assert_eq!(fs::read_dir(&parent).expect("read").count(), 0);
        fs::remove_dir_all(parent).expect("removed");
    }

    #[test]
    fn a_finished_install_is_not_repeated() {
        let parent = new_folder("install-twice");
        let folder = parent.join("tool-1");
        install_once(&folder, |new| Ok(fs::write(new.join("tool"), "first")?)).expect("installed");
        install_once(&folder, |_| bail!("installed twice")).expect("left alone");
        assert_eq!(fs::read_to_string(folder.join("tool")).expect("read"), "first");
        assert_eq!(fs::read_dir(&parent).expect("read").count(), 1);
        fs::remove_dir_all(parent).expect("removed");
    }
}
