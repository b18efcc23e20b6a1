//! House rules that no compiler knows.

use crate::code::code_only;
use crate::files::File;

/// A file with more lines holds more than one concept.
const MOST_LINES: usize = 300;

/// A `mod.rs` or crate root that does not begin with a paragraph about itself.
pub(crate) fn silent_module(file: &File) -> Vec<String> {
    let name = file.path.rsplit('/').next().unwrap_or_default();
    let needs_words = ["mod.rs", "lib.rs"].contains(&name);
    let words: usize = file
        .text
        .lines()
        .map_while(|line| line.strip_prefix("//! "))
        .map(|line| line.split_whitespace().count())
        .sum();
    complain(file, needs_words && words < 5, "says in no //! paragraph what lives here")
}

/// More lines than one concept needs.
pub(crate) fn too_long(file: &File) -> Vec<String> {
    let lines = file.text.lines().count();
    complain(file, lines > MOST_LINES, &format!("has {lines} lines; {MOST_LINES} are the most"))
}

/// A style attribute, which the page's security policy would ignore.
pub(crate) fn inline_style(file: &File) -> Vec<String> {
    let is_rust = file.path.ends_with(".rs");
    let code = if is_rust { code_only(&file.text) } else { file.text.clone() };
    let is_set = is_rust && file.text.contains("set_attribute(\"style\"");
    complain(file, is_set || code.contains(" style="), "styles inline; use a class")
}

/// The address of another host where the page would load something from it: links for people are fine, and so are
/// the names of XML vocabularies, which nobody loads.
pub(crate) fn foreign_resource(file: &File) -> Vec<String> {
    let is_rust = file.path.ends_with(".rs");
    let is_address = |line: &str| {
        let line = line.replace("http://www.w3.org/", "");
        ["http://", "https://", "url(//", "src=\"//", "href=\"//"]
            .iter()
            .any(|it| line.contains(it))
    };
    let is_for_people =
        |line: &str| is_rust && (line.trim_start().starts_with("//") || line.contains("href"));
    let found = file.text.lines().find(|line| is_address(line) && !is_for_people(line));
    found
        .map(|line| format!("{}: loads from another host: {}", file.path, line.trim()))
        .into_iter()
        .collect()
}

/// A mark for work that somebody put off.
pub(crate) fn left_for_later(file: &File) -> Vec<String> {
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("unimplemented", "!(")];
    let found = marks.into_iter().find(|mark| file.text.contains(mark));
    found.map(|mark| format!("{}: {mark}", file.path)).into_iter().collect()
}

fn complain(file: &File, is_wrong: bool, what: &str) -> Vec<String> {
    if is_wrong { vec![format!("{}: {what}", file.path)] } else { Vec::new() }
}

#[test]
fn what_breaks_a_rule_is_found() {
    let long = "x\n".repeat(MOST_LINES + 1);
    let later = format!("// {} later", concat!("TO", "DO"));
    let cases: &[(crate::Check, &str, &str)] = &[
        (silent_module, "src/plot/mod.rs", "pub mod scene;"),
        (silent_module, "src/plot/mod.rs", "//! Curves.\npub mod scene;"),
        (too_long, "src/a.rs", &long),
        (inline_style, "src/a.rs", "html! { <p style=\"color:red\"> }"),
        (inline_style, "src/a.rs", "element.set_attribute(\"style\", x)"),
        (inline_style, "index.html", "<p style=\"color:red\">"),
        (foreign_resource, "index.html", "<script src=\"https://example.org/a.js\">"),
        (foreign_resource, "index.html", "<link href=\"//example.org/a.css\">"),
        (foreign_resource, "styles/a.css", "@import \"http://example.org/a.css\";"),
        (foreign_resource, "src/a.rs", "fetch(\"https://example.org\")"),
        (left_for_later, "src/a.rs", &later),
    ];
    for (check, path, text) in cases {
        assert_eq!(check(&File::sample(path, text)).len(), 1, "{path}: {text}");
    }
}

#[test]
fn what_keeps_the_rules_passes() {
    let cases: &[(crate::Check, &str, &str)] = &[
        (silent_module, "src/plot/mod.rs", "//! Curves drawn true: what lives here.\n"),
        (silent_module, "src/plot/scene.rs", "pub struct Scene;"),
        (inline_style, "src/a.rs", "let style = 1; write(\"<path style='x'\"); // style=\n"),
        (foreign_resource, "src/a.rs", "<a href=\"https://arxiv.org\">"),
        (foreign_resource, "src/a.rs", "\"http://www.w3.org/2000/svg\""),
        (foreign_resource, "src/a.rs", "// https://example.org/paper"),
    ];
    for (check, path, text) in cases {
        assert_eq!(check(&File::sample(path, text)), Vec::<String>::new());
    }
}
