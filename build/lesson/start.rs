//! The words of the first screen: `start.toml` to Rust.

use crate::front_matter::lines_before;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    lead: String,
    ask: String,
    untouched: String,
    between: String,
    at_zero: String,
    at_one: String,
}

/// The `Start { … }` of the file.
///
/// # Errors
/// `:<line>: <what>` or `: <field>: <what>`, to be put behind the file's name.
pub(crate) fn rust_entry(toml: &str) -> Result<String, String> {
    let file: File = toml::from_str(toml).map_err(|error| {
        let offset = error.span().map_or(0, |span| span.start);
        format!(":{}: {}", 1 + lines_before(toml, offset), error.message())
    })?;
    for mark in ["{slope}", "{percent}"] {
        if !file.between.contains(mark) {
            return Err(format!(": between: {mark} is missing"));
        }
    }
    let File { lead, ask, untouched, between, at_zero, at_one } = file;
    Ok(format!(
        "Start {{ lead: {lead:?}, ask: {ask:?}, untouched: {untouched:?}, between: {between:?}, \
         at_zero: {at_zero:?}, at_one: {at_one:?} }}"
    ))
}

#[cfg(test)]
mod tests {
    use super::rust_entry;

    const FILE: &str = "lead = 'a & b'\nask = 'b'\nuntouched = 'c'\n\
        between = '{slope} {percent}'\nat_zero = 'd'\nat_one = 'e'\n";

    #[test]
    fn a_file_becomes_an_entry() {
        let entry = rust_entry(FILE).expect("an entry");
        assert!(entry.starts_with(r#"Start { lead: "a & b", ask: "b","#), "{entry}");
    }

    #[test]
    fn what_is_missing_is_named() {
        for (from, to, expected) in [
            ("ask =", "aks =", ":2: unknown field"),
            ("{percent}", "", ": between: {percent} is missing"),
        ] {
            let error = rust_entry(&FILE.replace(from, to)).expect_err(expected);
            assert!(error.starts_with(expected), "{error}");
        }
    }
}
