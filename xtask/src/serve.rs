//! `cargo xtask serve`: build the page and show it.

use anyhow::Result;

use crate::command_line::ServeOptions;
use crate::project::Project;
use crate::server::{Server, listen};
use crate::{dist, tools};

/// Builds, serves and opens the page; returns after Ctrl-C.
pub(crate) fn serve(project: &Project, options: &ServeOptions) -> Result<()> {
    // Before the long part, so that a port that is taken is known at once.
    let listener = listen(options.host, options.port)?;
    let tools = tools::for_building(project)?;
    dist::build(project, &tools)?;
    let server = Server::start(listener, &project.dist)?;
    println!("\nActivation Lab: {}", server.url());
    if !options.host.is_loopback() {
        println!("Other machines can reach it too, because of --host {}.", options.host);
    }
    println!("Stop with Ctrl-C.");
    if options.open_browser && has_desktop() {
        // The address stands above: whoever has no browser loses nothing.
        let _ = open::that_detached(server.url());
    }
    server.run_until_ctrl_c()?;
    println!("\nStopped.");
    Ok(())
}

/// Whether a browser window could appear anywhere.
fn has_desktop() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let has_display = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"].into_iter().any(is_set);
    !is_set("CI") && (!cfg!(target_os = "linux") || has_display)
}
