//! Where the project's files, its build output and the tools' cache are on this machine.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

/// The folders that the commands work in.
pub(crate) struct Project {
    /// The checkout.
    pub(crate) root: PathBuf,
    /// The static site.
    pub(crate) dist: PathBuf,
    /// Output of the steps, one file each.
    pub(crate) logs: PathBuf,
    /// Tools of this user, one folder for each tool and version.
    pub(crate) cache: PathBuf,
}

impl Project {
    /// Finds the folders and makes those that are missing.
    pub(crate) fn open() -> Result<Self> {
        let manifest_dir = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = manifest_dir.parent().context("xtask lies in a folder of the project")?;
        let project = Self {
            root: root.to_owned(),
            dist: root.join("dist"),
            logs: target_dir(root)?.join("xtask-log"),
            cache: cache_home()?.join("activation-lab"),
        };
        for folder in [&project.logs, &project.cache] {
            fs::create_dir_all(folder).with_context(|| format!("cannot make {folder:?}"))?;
        }
        Ok(project)
    }

    /// The log of the step called `name`.
    pub(crate) fn log(&self, name: &str) -> PathBuf {
        self.logs.join(format!("{name}.log"))
    }

    /// Folder of the browser's test and bench scripts.
    pub(crate) fn browser_tests(&self) -> PathBuf {
        self.root.join("tests").join("browser")
    }

    /// The version of `package` that `Cargo.lock` holds, so that no version is written down twice.
    pub(crate) fn locked_version(&self, package: &str) -> Result<String> {
        let path = self.root.join("Cargo.lock");
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {path:?}"))?;
        locked_version(&text, package).with_context(|| format!("in {path:?}"))
    }
}

/// Asks cargo, which knows about `CARGO_TARGET_DIR` and its own configuration files.
fn target_dir(root: &Path) -> Result<PathBuf> {
    let output = Command::new("cargo")
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(root)
        .output()
        .context("cannot run `cargo metadata`")?;
    if !output.status.success() {
        bail!("`cargo metadata` failed:\n{}", String::from_utf8_lossy(&output.stderr));
    }
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    let folder = metadata["target_directory"].as_str().context("cargo names no target folder")?;
    Ok(PathBuf::from(folder))
}

fn cache_home() -> Result<PathBuf> {
    if let Some(folder) = env::var_os("XDG_CACHE_HOME").map(PathBuf::from)
        && folder.is_absolute()
    {
        return Ok(folder);
    }
    let home = env::home_dir().context("this user has no home folder: set XDG_CACHE_HOME")?;
    Ok(home.join(".cache"))
}

fn locked_version(lock: &str, package: &str) -> Result<String> {
    let lock: toml::Table = lock.parse()?;
    let packages = lock.get("package").and_then(|list| list.as_array()).context("no packages")?;
    packages
        .iter()
        .find(|entry| entry.get("name").and_then(|name| name.as_str()) == Some(package))
        .and_then(|entry| entry.get("version")?.as_str())
        .map(str::to_owned)
        .with_context(|| format!("package {package} is missing"))
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    const LOCK: &str = "
        [[package]]
        name = \"wasm-bindgen-shared\"
        version = \"1.0.0\"
        [[package]]
        name = \"wasm-bindgen\"
        version = \"0.2.128\"
    ";

    #[test]
    fn the_version_is_that_of_the_named_package() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").expect("found"), "0.2.128");
    }

    #[test]
    fn a_missing_package_is_named() {
        let error = locked_version(LOCK, "yew").expect_err("missing");
        assert!(error.to_string().contains("yew"));
    }
}
