//! trunk, wasm-bindgen's command-line tools and geckodriver, installed with `cargo install`.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::install::{install_once, remove_if_there, with_suffix};
use super::on_path_with_version;
use crate::child::Child;
use crate::project::Project;

/// The last trunk that builds with the Rust version of this project.
const TRUNK_VERSION: &str = "0.21.14";

const GECKODRIVER_VERSION: &str = "0.36.0";

const ADVICE: &str = "check that cargo can reach its registry and that a C compiler is installed \
    (Debian: build-essential), then run the command again: it goes on where it stopped";

/// The folder of `trunk`, which builds the page from index.html and the crate.
pub(super) fn trunk(project: &Project) -> Result<PathBuf> {
    let tool = CargoTool {
        package: "trunk",
        version: TRUNK_VERSION.to_owned(),
        program: "trunk",
        purpose: "it builds the page; about 6 minutes on two cores",
        features: &["--no-default-features", "--features", "rustls"],
    };
    tool.find_or_install(project)
}

/// The folder of `wasm-bindgen` and `wasm-bindgen-test-runner`. Their version must be exactly
/// that of the library that the crate is linked with.
pub(super) fn wasm_bindgen(project: &Project) -> Result<PathBuf> {
    let tool = CargoTool {
        package: "wasm-bindgen-cli",
        version: project.locked_version("wasm-bindgen")?,
        program: "wasm-bindgen",
        purpose: "it writes the JavaScript beside the WebAssembly; about 2 minutes",
        features: &[],
    };
    tool.find_or_install(project)
}

/// The folder of `geckodriver`, which drives Firefox.
pub(super) fn geckodriver(project: &Project) -> Result<PathBuf> {
    let tool = CargoTool {
        package: "geckodriver",
        version: GECKODRIVER_VERSION.to_owned(),
        program: "geckodriver",
        purpose: "it drives Firefox; about 2 minutes",
        features: &[],
    };
    tool.find_or_install(project)
}

struct CargoTool {
    package: &'static str,
    version: String,
    program: &'static str,
    purpose: &'static str,
    features: &'static [&'static str],
}

impl CargoTool {
    fn find_or_install(&self, project: &Project) -> Result<PathBuf> {
        let folder = project.cache.join(format!("{}-{}", self.package, self.version));
        if !folder.is_dir()
            && let Some(folder) = on_path_with_version(self.program, &self.version)
        {
            return Ok(folder);
        }
        let folder = install_once(&folder, |unfinished| {
            // Not removed on failure: the next attempt reuses what is compiled.
            let target_dir = with_suffix(&folder, "build");
            self.install(project, unfinished, &target_dir)?;
            remove_if_there(&target_dir)
        })?;
        Ok(folder.join("bin"))
    }

    fn install(&self, project: &Project, root: &Path, target_dir: &Path) -> Result<()> {
        let Self { package, version, purpose, .. } = self;
        let mut command = Command::new("cargo");
        command
            .args(["install", "--locked", package, "--version", version])
            .args(self.features)
            .args(["--no-track", "--force", "--root"])
            .arg(root)
            // The tools run for seconds: compiling them is what takes the time.
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_TARGET_DIR", target_dir)
            .env_remove("RUSTFLAGS");
        let title = format!("Installing {package} {version}: {purpose}");
        Child::new(project, &format!("install-{package}"), command, &title, ADVICE).run()?;
        Ok(())
    }
}
