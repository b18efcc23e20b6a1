//! `cargo xtask test`: everything that has to hold, in order, stopping at the first failure.

mod browser;
mod counts;
mod native;
mod part;
mod table;

use anyhow::{Result, bail};

pub(crate) use part::Part;

use crate::command_line::TestOptions;
use crate::project::Project;
use table::Table;

/// Runs the parts asked for and prints their counts; the last line is the sum.
pub(crate) fn test(project: &Project, options: &TestOptions) -> Result<()> {
    let parts = options.only.map_or_else(|| Part::ALL.to_vec(), |part| vec![part]);
    let mut table = Table::default();
    let mut failure = None;
    for part in parts {
        let outcome = part.run(project, &options.passed_on);
        table.add(part, outcome.rows);
        if let Err(error) = outcome.result {
            table.note_failure(part);
            failure = Some((part, error));
            break;
        }
    }
    if let Some((part, error)) = &failure {
        eprintln!("\nThe part `{}` failed. {error:#}", part.name());
        eprintln!("  again:   cargo xtask test --only {}", part.name());
    }
    println!("\n{table}");
    match failure {
        Some((part, _)) => bail!("the part `{}` failed, see above", part.name()),
        None => Ok(()),
    }
}
