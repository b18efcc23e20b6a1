//! `index.html`, read and written line by line: each tag stands on a line of its own.

use anyhow::{Context as _, Result};

pub(super) const NAME: &str = "index.html";
const APP: &str = "<div id=\"app\" class=\"app\"></div>";
const POLICY: &str = "http-equiv=\"Content-Security-Policy\"";

/// Leaves out comments, what only trunk reads, and empty lines.
pub(super) fn without_build_notes(page: &str) -> String {
    let mut rest = page;
    let mut text = String::new();
    while let Some(start) = rest.find("<!--") {
        text.push_str(&rest[..start]);
        rest = rest[start..].find("-->").map_or("", |end| &rest[start + end + 3..]);
    }
    text.push_str(rest);
    let is_kept = |line: &&str| !line.trim().is_empty() && !line.contains("data-trunk");
    text.lines().filter(is_kept).flat_map(|line| [line.trim_start(), "\n"]).collect()
}

/// Fills the place of the app with words to read until it arrives.
pub(super) fn with_words(page: &str, words: &str) -> Result<String> {
    let (before, after) = page.split_once(APP).context("the page has no place for the app")?;
    let open = APP.strip_suffix("</div>").context("the place for the app is no element")?;
    Ok([before, open, "<div data-still>\n", words, "</div></div>", after].concat())
}

/// Puts the version where `static/offline.js` looks for it: without one it keeps nothing.
pub(super) fn with_version(page: &str, version: &str) -> Result<String> {
    let head = page.find("</head>").context("the page has no </head>")?;
    let mark = format!("<meta name=\"version\" content=\"{version}\" data-site-only>\n");
    Ok([&page[..head], &mark, &page[head..]].concat())
}

/// The Content-Security-Policy of the page.
pub(super) fn policy(page: &str) -> Result<&str> {
    let line = page.lines().find(|line| line.contains(POLICY));
    line.and_then(|line| attribute(line, "content")).context("the page has no policy")
}

/// The value of an attribute of the tag that stands on this line.
pub(super) fn attribute<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = line.split_once(&format!(" {name}=\""))?;
    value.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_found_by_their_whole_name() {
        let line = "<link data-href=\"a\" href=\"b\" media=\"(x: y)\">";
        assert_eq!(attribute(line, "href"), Some("b"));
        assert_eq!(attribute(line, "rel"), None);
    }

    #[test]
    fn the_app_finds_words_in_its_place() {
        let page = with_words("<p></p><div id=\"app\" class=\"app\"></div><footer>", "<main>");
        let expected =
            "<p></p><div id=\"app\" class=\"app\"><div data-still>\n<main></div></div><footer>";
        assert_eq!(page.ok().as_deref(), Some(expected));
        assert!(with_words("<p></p>", "<main>").is_err());
    }

    #[test]
    fn the_page_is_left_without_notes_and_with_its_version() {
        let page = "<head>\n<!-- a\nnote -->\n  <link data-trunk>\n  <title>T</title>\n</head>\n";
        let page = without_build_notes(page);
        assert_eq!(page, "<head>\n<title>T</title>\n</head>\n");
        let page = with_version(&page, "1").expect("a head");
        assert!(page.contains("<title>T</title>\n<meta name=\"version\" content=\"1\""), "{page}");
    }
}
