//! wasm-opt and esbuild, from the npm packages that xtask/npm/package-lock.json names.

use std::path::PathBuf;

use anyhow::Result;

use super::browser_packages::installed;
use crate::project::Project;

/// The folder of `wasm-opt`, which makes the WebAssembly smaller and faster, and of `esbuild`, which does so with
/// scripts and style sheets. Trunk.toml names the same version of wasm-opt.
pub(super) fn build_tools(project: &Project) -> Result<PathBuf> {
    let source = project.root.join("xtask").join("npm");
    let title = "Installing wasm-opt and esbuild: they make what is loaded smaller; seconds";
    Ok(installed(project, &source, "build-tools", title)?.join(".bin"))
}
