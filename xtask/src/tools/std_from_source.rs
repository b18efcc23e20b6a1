//! Builds the standard library for WebAssembly from Debian's `rust-src` package, for machines
//! where rustup cannot download but Debian's packages can be had.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use super::install::{install_once, remove_if_there, with_suffix};
use super::wasm_target::{TARGET, ask_rustc};
use super::{apt, debian_mirror};
use crate::child::Child;
use crate::project::Project;

/// The suite that keeps several recent Rust versions.
const SUITE: &str = "trixie-backports";

const ADVICE: &str = "use a Rust version whose rust-src package trixie-backports holds, or add \
    the target with rustup on a machine where rustup can download";

/// Fetches the sources of exactly this compiler's version, builds them and puts the libraries
/// where the compiler looks for them (`libraries`).
pub(super) fn build(project: &Project, libraries: &Path) -> Result<()> {
    let version = release(&ask_rustc(project, &["--version", "--verbose"])?)?;
    let sysroot = PathBuf::from(ask_rustc(project, &["--print", "sysroot"])?);
    let package = fetch(project, &version)?;
    let unpacked = package.join("usr").join("src").join(format!("rustc-{version}"));
    let placed = place_sources(&sysroot, &unpacked)?;
    let workshop = with_suffix(&package, "build");
    let built = compile(project, &workshop).and_then(|()| collect(&workshop, libraries));
    // The toolchain keeps the libraries and nothing else; the sources are large.
    remove_if_there(&workshop)?;
    remove_if_there(&package)?;
    if let Some(link) = placed {
        fs::remove_file(&link).with_context(|| format!("cannot remove {link:?}"))?;
    }
    built
}

/// `1.95.0` out of `rustc --version --verbose`.
fn release(verbose: &str) -> Result<String> {
    let release = verbose.lines().find_map(|line| line.strip_prefix("release: "));
    release.map(str::to_owned).context("rustc names no release")
}

/// Downloads and unpacks the package; returns the folder it is unpacked in.
fn fetch(project: &Project, version: &str) -> Result<PathBuf> {
    install_once(&project.cache.join(format!("rust-src-{version}")), |unfinished| {
        let apt = apt::PrivateApt::new(unfinished, &debian_mirror::from_this_machine()?, SUITE)?;
        let title = "Reading the package list of trixie-backports (seconds)";
        Child::new(project, "apt-rust-src", apt.get(&["update"]), title, ADVICE).run()?;
        let package = format!("rust-src={version}+*");
        let title = format!("Fetching the sources of Rust {version} (45 MB)");
        let mut download = apt.get(&["download", &package]);
        download.current_dir(unfinished);
        Child::new(project, "fetch-rust-src", download, &title, ADVICE).run()?;
        let mut unpack = Command::new("dpkg-deb");
        unpack.arg("--extract").arg(downloaded(unfinished)?).arg(unfinished);
        Child::new(project, "unpack-rust-src", unpack, "Unpacking them (seconds)", ADVICE).run()?;
        Ok(())
    })
}

fn downloaded(folder: &Path) -> Result<PathBuf> {
    let files = fs::read_dir(folder)?.flatten().map(|file| file.path());
    files
        .into_iter()
        .find(|path| path.extension().is_some_and(|extension| extension == "deb"))
        .context("apt-get downloaded no package")
}

/// Cargo takes the sources from this place only. Returns the link if there was nothing before.
fn place_sources(sysroot: &Path, unpacked: &Path) -> Result<Option<PathBuf>> {
    let link = sysroot.join("lib").join("rustlib").join("src").join("rust");
    if link.join("library").is_dir() {
        return Ok(None);
    }
    // What is left of a link whose sources are gone.
    if link.is_symlink() {
        fs::remove_file(&link)?;
    }
    fs::create_dir_all(link.parent().context("the sysroot has a parent")?)?;
    #[cfg(unix)]
    std::os::unix::fs::symlink(unpacked, &link)
        .with_context(|| format!("cannot write into the toolchain: {link:?}"))?;
    #[cfg(not(unix))]
    anyhow::bail!("cannot link {unpacked:?} on this system");
    Ok(Some(link))
}

/// Builds an empty crate, and with it the standard library.
fn compile(project: &Project, workshop: &Path) -> Result<()> {
    remove_if_there(workshop)?;
    fs::create_dir_all(workshop.join("src"))?;
    let manifest = "[package]\nname = \"empty\"\nedition = \"2024\"\n\n[workspace]\n";
    fs::write(workshop.join("Cargo.toml"), manifest)?;
    fs::write(workshop.join("src").join("lib.rs"), "#![no_std]\n")?;
    let mut command = Command::new("cargo");
    command
        .args(["build", "--release", "--target", TARGET])
        .arg("-Zbuild-std=std,panic_abort,proc_macro,test")
        .current_dir(workshop)
        .env("CARGO_TARGET_DIR", workshop.join("target"))
        .env("RUSTC_BOOTSTRAP", "1")
        // Without bitcode link-time optimisation fails later on; the other flag lets crates
        // outside the standard library be linked with these, as with rustup's.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes -Zforce-unstable-if-unmarked");
    // The toolchain was chosen by the project's folder; the workshop lies outside it.
    if let Ok(toolchain) = ask_rustup_toolchain(project) {
        command.env("RUSTUP_TOOLCHAIN", toolchain);
    }
    let title = "Building the standard library for WebAssembly (about 1 minute)";
    Child::new(project, "build-std", command, title, ADVICE).run()?;
    Ok(())
}

fn ask_rustup_toolchain(project: &Project) -> Result<String> {
    let output = Command::new("rustup")
        .args(["show", "active-toolchain"])
        .current_dir(&project.root)
        .output()?;
    let text = String::from_utf8(output.stdout)?;
    text.split_whitespace().next().map(str::to_owned).context("rustup names no toolchain")
}

/// Copies the libraries, without the empty crate, under their final name at once.
fn collect(workshop: &Path, libraries: &Path) -> Result<()> {
    let built = workshop.join("target").join(TARGET).join("release").join("deps");
    let target_folder = libraries.parent().context("the libraries lie in a target's folder")?;
    let unfinished = with_suffix(target_folder, "unfinished");
    remove_if_there(&unfinished)?;
    let folder = unfinished.join("lib");
    fs::create_dir_all(&folder).with_context(|| format!("cannot write into {folder:?}"))?;
    for file in fs::read_dir(&built)?.flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        if name.ends_with(".rlib") && !name.starts_with("libempty-") {
            fs::copy(file.path(), folder.join(&name))?;
        }
    }
    remove_if_there(target_folder)?;
    fs::rename(&unfinished, target_folder).context("cannot put the libraries in their place")
}

#[cfg(test)]
mod tests {
    use super::release;

    #[test]
    fn the_release_is_read_from_rustc() {
        let verbose = "rustc 1.95.0 (59807616e 2026-04-14)\nhost: x\nrelease: 1.95.0\nLLVM: 22";
        assert_eq!(release(verbose).expect("named"), "1.95.0");
    }
}
