//! Installs into the cache so that an interrupted install is never taken for a finished one.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// Fills a new folder with `fill` and gives it the name `folder` only when that has succeeded.
///
/// An existing `folder` is a finished install and is left alone. Installs that are started at the
/// same time run one after the other.
pub(super) fn install_once(
    folder: &Path,
    fill: impl FnOnce(&Path) -> Result<()>,
) -> Result<PathBuf> {
    if folder.is_dir() {
        return Ok(folder.to_owned());
    }
    let _lock = lock_beside(folder)?;
    if folder.is_dir() {
        return Ok(folder.to_owned());
    }
    // What an interrupted install has left goes first.
    let unfinished = with_suffix(folder, "unfinished");
    remove_if_there(&unfinished)?;
    fs::create_dir_all(&unfinished).with_context(|| format!("cannot make {unfinished:?}"))?;
    if let Err(error) = fill(&unfinished) {
        remove_if_there(&unfinished)?;
        return Err(error);
    }
    fs::rename(&unfinished, folder).with_context(|| format!("cannot name {folder:?}"))?;
    Ok(folder.to_owned())
}

/// Held until it is dropped, or until this process ends in whatever way.
fn lock_beside(folder: &Path) -> Result<File> {
    let path = folder.with_file_name("install.lock");
    let lock = File::create(&path).with_context(|| format!("cannot write {path:?}"))?;
    if lock.try_lock().is_err() {
        eprintln!("• Waiting for another install on this machine to end");
        lock.lock().with_context(|| format!("cannot lock {path:?}"))?;
    }
    Ok(lock)
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

    fn names_in(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("read").flatten();
        let mut names: Vec<_> =
            entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn what_an_interrupted_install_left_is_not_part_of_the_next() {
        let parent = new_folder("install-interrupted");
        fs::create_dir(parent.join("tool-1.unfinished")).expect("made");
        fs::write(parent.join("tool-1.unfinished").join("half"), "half").expect("written");
        let folder = install_once(&parent.join("tool-1"), |_| Ok(())).expect("installed");
        assert!(names_in(&folder).is_empty());
        assert_eq!(names_in(&parent), ["install.lock", "tool-1"]);
        fs::remove_dir_all(parent).expect("removed");
    }

    #[test]
    fn a_failed_install_leaves_nothing_behind() {
        let parent = new_folder("install-failed");
        let failed = install_once(&parent.join("tool-1"), |folder| {
            fs::write(folder.join("half"), "half")?;
            bail!("interrupted")
        });
        assert_eq!(failed.expect_err("fails").to_string(), "interrupted");
        assert_eq!(names_in(&parent), ["install.lock"]);
        fs::remove_dir_all(parent).expect("removed");
    }

    #[test]
    fn a_finished_install_is_not_repeated() {
        let parent = new_folder("install-twice");
        let folder = parent.join("tool-1");
        install_once(&folder, |new| Ok(fs::write(new.join("tool"), "first")?)).expect("installed");
        install_once(&folder, |_| bail!("installed twice")).expect("left alone");
        assert_eq!(fs::read_to_string(folder.join("tool")).expect("read"), "first");
        assert_eq!(names_in(&parent), ["install.lock", "tool-1"]);
        fs::remove_dir_all(parent).expect("removed");
    }
}
