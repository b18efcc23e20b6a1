//! The project's own commands. `cargo xtask` lists them; `docs/commands.md` describes them.
//!
//! Start reading at [`command_line`]; each command is a module of its own.
#![allow(clippy::print_stdout, reason = "a command-line program prints its results")]

mod bench;
mod child;
mod command_line;
mod compress;
mod dist;
mod finish;
mod project;
mod serve;
mod server;
mod sizes;
mod steps;
mod test;
mod tools;

use std::process::ExitCode;

use command_line::Command;
use project::Project;

fn main() -> ExitCode {
    let command = match command_line::parse(std::env::args_os().skip(1)) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("error: {error}\n\n{}", command_line::HELP);
            return ExitCode::from(2);
        }
    };
    match run(command) {
        Ok(exit_code) => exit_code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<ExitCode> {
    let project = Project::open()?;
    match command {
        Command::Help => println!("{}", command_line::HELP),
        Command::Setup => tools::set_up_everything(&project)?,
        Command::Serve(options) => serve::serve(&project, &options)?,
        Command::Test(options) => return Ok(test::test(&project, &options)),
        Command::Dist => dist::dist(&project)?,
        Command::Bench { native } => bench::bench(&project, native)?,
    }
    Ok(ExitCode::SUCCESS)
}
