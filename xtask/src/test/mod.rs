//! `cargo xtask test`: everything that has to hold, in order, stopping at the first failure.

mod browser;
mod counts;
mod end_to_end;
mod native;
mod part;
mod table;
mod wasm;

use std::process::ExitCode;

pub(crate) use browser::Browser;
pub(crate) use part::Part;

use crate::command_line::TestOptions;
use crate::project::Project;
use table::Table;

/// Runs the parts asked for and prints their counts; the last line is the sum.
///
/// A failed part is reported here, above the counts, and told by the exit code.
pub(crate) fn test(project: &Project, options: &TestOptions) -> ExitCode {
    let parts = match (options.browser, options.only) {
        (_, Some(part)) => vec![part],
        (Browser::Chromium, None) => Part::ALL.to_vec(),
        (Browser::Firefox, None) => vec![Part::EndToEnd],
    };
    let mut table = Table::default();
    let mut exit_code = ExitCode::SUCCESS;
    for part in parts {
        let outcome = part.run(project, options);
        table.add(part, outcome.rows);
        if let Err(error) = outcome.result {
            table.note_failure(part);
            eprintln!("\nerror: the part `{}` failed. {error:#}", part.name());
            let browser = options.browser.option();
            eprintln!("  again:   cargo xtask test --only {}{browser}", part.name());
            exit_code = ExitCode::FAILURE;
            break;
        }
    }
    println!("\n{table}");
    exit_code
}
