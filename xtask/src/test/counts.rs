//! Reads how many tests passed from what the test runners themselves report.

use anyhow::{Context as _, Result};

use super::table::Row;

/// The rows of one `cargo test` log: one for each test program and for the doctests.
pub(super) fn of_cargo(log: &str) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut program = String::new();
    for line in log.lines().map(str::trim_start) {
        if let Some(name) = program_name(line) {
            program = name;
        } else if let Some(result) = line.strip_prefix("test result: ") {
            let row = Row {
                what: program.clone(),
                passed: number_before(result, "passed"),
                failed: number_before(result, "failed"),
                skipped: number_before(result, "ignored"),
            };
            rows.push(row);
        }
    }
    rows.retain(|row| row.passed.max(row.failed).max(row.skipped) != Some(0));
    rows
}

/// The row of Playwright's JSON report.
pub(super) fn of_playwright(report: &str) -> Result<Row> {
    let report: serde_json::Value = serde_json::from_str(report)?;
    let number = |name: &str| {
        report["stats"][name].as_u64().with_context(|| format!("Playwright counts no `{name}`"))
    };
    Ok(Row {
        what: "Playwright".to_owned(),
        passed: Some(number("expected")? + number("flaky")?),
        failed: Some(number("unexpected")?),
        skipped: Some(number("skipped")?),
    })
}

/// Gives `src/lib.rs` for `Running unittests src/lib.rs (target/…)`, and `Doc-tests activation_lab` as it is.
fn program_name(line: &str) -> Option<String> {
    if line.starts_with("Doc-tests ") {
        return Some(line.to_owned());
    }
    // The file in brackets tells cargo's own lines from those of a test runner.
    let (program, _) = line.strip_prefix("Running ")?.split_once(" (")?;
    Some(program.trim_start_matches("unittests ").to_owned())
}

/// 42 of `ok. 42 passed; 0 failed`.
fn number_before(result: &str, word: &str) -> Option<u64> {
    let words: Vec<&str> = result.split([' ', ';', '.']).filter(|word| !word.is_empty()).collect();
    let at = words.iter().position(|candidate| *candidate == word)?;
    words.get(at.checked_sub(1)?)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_test_program_of_cargo_gets_a_row() {
        let log = "\
     Running unittests src/lib.rs (/t/debug/deps/activation_lab-1)
test result: ok. 42 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s
     Running tests/content.rs (/t/debug/deps/content-2)
test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out
     Running tests/wasm_start.rs (/t/debug/deps/wasm_start-3)
Running headless tests in Chrome on `http://127.0.0.1:46377/`
test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out
   Doc-tests activation_lab
test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out
";
        let row = |what: &str, passed, failed, skipped| Row {
            what: what.to_owned(),
            passed: Some(passed),
            failed: Some(failed),
            skipped: Some(skipped),
        };
        assert_eq!(
            of_cargo(log),
            [
                row("src/lib.rs", 42, 0, 1),
                row("tests/content.rs", 3, 2, 0),
                row("Doc-tests activation_lab", 5, 0, 0),
            ]
        );
    }

    #[test]
    fn playwright_counts_what_it_expected_and_what_not() {
        let report = r#"{"stats": {"expected": 7, "unexpected": 1, "flaky": 2, "skipped": 3, "duration": 9}}"#;
        let row = of_playwright(report).expect("read");
        assert_eq!((row.passed, row.failed, row.skipped), (Some(9), Some(1), Some(3)));
        assert!(of_playwright("{}").expect_err("nothing counted").to_string().contains("expected"));
    }
}
