//! The standard library for `wasm32-unknown-unknown`: what turns Rust into WebAssembly.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, anyhow, bail};

use super::{apt, std_from_source};
use crate::child::Child;
use crate::project::Project;

/// The target that the page is compiled for.
pub(super) const TARGET: &str = "wasm32-unknown-unknown";

/// Installs the target with rustup or, where rustup cannot, from Debian's source package.
pub(super) fn install_if_missing(project: &Project) -> Result<()> {
    let libraries = target_libraries(project)?;
    if is_complete(&libraries) {
        return Ok(());
    }
    let Err(rustup_error) = with_rustup(project) else { return Ok(()) };
    if !apt::is_debian() {
        return Err(rustup_error);
    }
    eprintln!("  rustup cannot add the target here: building it from Debian's rust-src package.");
    std_from_source::build(project, &libraries).map_err(|error| {
        anyhow!("{error:#}\n\nBefore that, rustup failed as well:\n{rustup_error:#}")
    })?;
    if !is_complete(&libraries) {
        bail!("{} holds no complete standard library", libraries.display());
    }
    Ok(())
}

/// The compiler's answer in the project's folder, where a toolchain file or override counts.
pub(super) fn ask_rustc(project: &Project, arguments: &[&str]) -> Result<String> {
    let output = Command::new("rustc")
        .args(arguments)
        .current_dir(&project.root)
        .output()
        .context("cannot run rustc")?;
    if !output.status.success() {
        bail!("rustc {arguments:?} failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}

fn target_libraries(project: &Project) -> Result<PathBuf> {
    ask_rustc(project, &["--print", "target-libdir", "--target", TARGET]).map(PathBuf::from)
}

/// Whether the folder has std, and the test crate that wasm-bindgen's tests are linked with.
fn is_complete(libraries: &Path) -> bool {
    let Ok(files) = fs::read_dir(libraries) else { return false };
    let names: Vec<_> =
        files.flatten().map(|file| file.file_name().to_string_lossy().into_owned()).collect();
    ["libstd-", "libtest-"].iter().all(|start| names.iter().any(|name| name.starts_with(start)))
}

fn with_rustup(project: &Project) -> Result<()> {
    let mut command = Command::new("rustup");
    command.args(["target", "add", TARGET]).current_dir(&project.root);
    let title = "Adding the wasm32-unknown-unknown target: Rust's standard library for the page; \
        seconds";
    let advice = "run `rustup target add wasm32-unknown-unknown` where rustup can download; for a \
        Rust from Debian's packages: apt-get install libstd-rust-dev-wasm32";
    Child::new(project, "rustup-target", command, title, advice).run()?;
    Ok(())
}
