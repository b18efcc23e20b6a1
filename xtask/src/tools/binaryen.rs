//! wasm-opt, from npm's `binaryen` package.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};

use super::install::install_once;
use super::on_path_with_version;
use crate::child::Child;
use crate::project::Project;

/// Trunk.toml names the same version.
const BINARYEN_VERSION: &str = "132";

const ADVICE: &str = "check that Node.js 20 or newer with npm is installed and that npm can reach \
    its registry, then run the command again";

/// The folder of `wasm-opt`, which makes the WebAssembly smaller and faster.
pub(super) fn wasm_opt(project: &Project) -> Result<PathBuf> {
    let folder = project.cache.join(format!("binaryen-{BINARYEN_VERSION}"));
    if !folder.is_dir()
        && let Some(folder) = on_path_with_version("wasm-opt", BINARYEN_VERSION)
    {
        return Ok(folder);
    }
    let folder = install_once(&folder, |unfinished| {
        // npm installs into the nearest folder upwards that has a package.json.
        fs::write(unfinished.join("package.json"), "{ \"private\": true }\n")
            .context("cannot write package.json")?;
        let package = format!("binaryen@{BINARYEN_VERSION}.0.0");
        let mut command = npm();
        command
            .args(["install", "--ignore-scripts", "--no-audit", "--no-fund", &package])
            .current_dir(unfinished);
        let title = format!(
            "Installing wasm-opt {BINARYEN_VERSION}: it makes the WebAssembly smaller; seconds"
        );
        Child::new(project, "install-binaryen", command, &title, ADVICE).run()?;
        Ok(())
    })?;
    Ok(folder.join("node_modules").join(".bin"))
}

/// npm's client under the name it has on this system.
pub(super) fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}
