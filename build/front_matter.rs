//! The TOML between two `+++` lines at the top of a content file.

use serde::de::DeserializeOwned;

/// A content file, parsed as far as its front matter.
pub(crate) struct Page<'a, T> {
    /// What the TOML says.
    pub(crate) front_matter: T,
    /// The Markdown below it.
    pub(crate) body: &'a str,
    /// The line of the file, counted from 1, on which `body` begins.
    pub(crate) body_line: usize,
}

const FENCE: &str = "+++\n";

/// Parses the front matter of `file`.
///
/// # Errors
/// Where a fence is missing or the TOML is wrong: `:<line>: <what>`, to be put behind the file's name.
pub(crate) fn split<T: DeserializeOwned>(file: &str) -> Result<Page<'_, T>, String> {
    let inner = file.strip_prefix(FENCE).ok_or(":1: the file does not begin with a line +++")?;
    let end = inner.find("\n+++\n").ok_or(":1: no second line +++ ends the front matter")? + 1;
    let (toml, rest) = inner.split_at(end);
    let front_matter = toml::from_str(toml).map_err(|error| {
        let offset = error.span().map_or(0, |span| span.start);
        format!(":{}: {}", 2 + lines_before(toml, offset), error.message())
    })?;
    Ok(Page { front_matter, body: &rest[FENCE.len()..], body_line: 3 + lines_before(toml, end) })
}

/// How many line ends stand before byte `offset` of `text`.
pub(crate) fn lines_before(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|&byte| byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::split;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Meta {
        year: u16,
    }

    #[test]
    fn the_body_knows_its_line() {
        let page = split::<Meta>("+++\nyear = 2015\n\n+++\nBody").expect("a page");
        assert_eq!((page.front_matter.year, page.body, page.body_line), (2015, "Body", 5));
    }

    #[test]
    fn errors_name_the_line() {
        let error = |file| split::<Meta>(file).err().unwrap_or_default();
        assert!(error("+++\nyear = 1\nyaer = 2\n+++\n").starts_with(":3: unknown field `yaer`"));
        assert!(error("+++\n\nyear = 'x'\n+++\n").starts_with(":3: invalid type"));
        assert!(error("year = 1").starts_with(":1: the file does not begin"));
        assert!(error("+++\nyear = 1\n").starts_with(":1: no second line"));
    }
}
