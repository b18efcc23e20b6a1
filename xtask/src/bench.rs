//! `cargo xtask bench`: speed in Chromium, and sizes, of the page that people get.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::child::{Child, command_text};
use crate::compress::compress;
use crate::finish::Site;
use crate::project::Project;
use crate::server::{Server, listen_anywhere};
use crate::sizes::{FIRST_LOAD_TARGET_BYTES, SizeReport};
use crate::tools::BuildTools;
use crate::{dist, tools};

/// Runs the native benchmarks, or measures the built page in Chromium and its sizes.
pub(crate) fn bench(project: &Project, native: bool) -> Result<()> {
    if native {
        let mut command = Command::new("cargo");
        command.args(["bench", "--package", "activation-lab"]).current_dir(&project.root);
        return run_visibly(command);
    }
    let tools = tools::for_building(project)?;
    let chromium = tools::chromium(project)?;
    tools::node_modules(project)?;
    dist::build(project, &tools)?;
    // As a host serves it: a slow line is part of what is measured.
    compress(&Site::open(&project.dist))?;
    let lighthouse = tools::lighthouse(project)?;
    let bench_page = build_bench_page(project, &tools)?;
    let server = Server::start(listen_anywhere()?, &project.dist)?;
    for script in scripts(project)? {
        let mut command = Command::new("node");
        command
            .arg(script)
            .current_dir(project.browser_tests())
            .env("ACTIVATION_LAB_URL", server.url())
            .env("ACTIVATION_LAB_BENCH", &bench_page)
            .env("ACTIVATION_LAB_LIGHTHOUSE", &lighthouse)
            .env("ACTIVATION_LAB_CHROMIUM", &chromium.browser);
        run_visibly(command)?;
    }
    print_sizes(project)
}

/// Builds `examples/bench`, the parts that are measured by themselves, like the site but beside it.
fn build_bench_page(project: &Project, tools: &BuildTools) -> Result<PathBuf> {
    let folder = project.logs.with_file_name("bench-page");
    let mut command = tools.command("trunk")?;
    command
        .args(["build", "--release", "--locked", "--offline", "--filehash", "false"])
        .args(["--example", "bench", "--dist"])
        .arg(&folder)
        .arg("examples/bench/index.html")
        .current_dir(&project.root);
    let title = "Building what is measured by itself (about 1 minute after a change)";
    let advice = "mend what the compiler names above in examples/bench";
    Child::new(project, "trunk-bench", command, title, advice).run()?;
    Ok(folder)
}

/// `tests/browser/*.bench.js`, in the order of their names.
fn scripts(project: &Project) -> Result<Vec<PathBuf>> {
    let folder = project.browser_tests();
    let entries = fs::read_dir(&folder).with_context(|| format!("cannot list {folder:?}"))?;
    let mut scripts: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".bench.js"))
        .collect();
    scripts.sort();
    Ok(scripts)
}

fn print_sizes(project: &Project) -> Result<()> {
    let report = SizeReport::of(&project.dist)?;
    println!("\n{report}");
    for (program, bytes) in report.first_loads_brotli_bytes() {
        let verdict = if bytes <= FIRST_LOAD_TARGET_BYTES { "reached" } else { "missed" };
        println!(
            "first load, {program}: {bytes} bytes of at most {FIRST_LOAD_TARGET_BYTES} (brotli): {verdict}"
        );
    }
    Ok(())
}

/// A benchmark's output is its result: it goes to the terminal, not to a log.
fn run_visibly(mut command: Command) -> Result<()> {
    let text = command_text(&command);
    let status = command.status().with_context(|| format!("cannot start `{text}`"))?;
    if !status.success() {
        bail!("`{text}` failed ({status}); its output stands above");
    }
    Ok(())
}
