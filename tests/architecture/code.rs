//! Rust source as far as the checks need it: code without comments and texts, its tokens, and the paths in it.

/// The code alone: comments and the insides of strings and character literals are left out, line ends stay.
pub(crate) fn code_only(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let length = skipped_bytes(rest, code.chars().next_back());
        let (skipped, kept) = match length {
            0 => ("", first.len_utf8()),
            length => (&rest[..length], 0),
        };
        code.extend(skipped.matches('\n'));
        code.push_str(if length > 0 { " " } else { &rest[..kept] });
        rest = &rest[length + kept..];
    }
    code
}

/// How many bytes at the start of `rest` are a comment, a string or a character literal.
fn skipped_bytes(rest: &str, before: Option<char>) -> usize {
    if rest.starts_with("//") {
        return rest.find('\n').unwrap_or(rest.len());
    }
    if rest.starts_with("/*") {
        return rest.find("*/").map_or(rest.len(), |end| end + 2);
    }
    if rest.starts_with('"') {
        return quoted_bytes(rest, '"');
    }
    let is_word_start = !before.is_some_and(|c| c.is_alphanumeric() && c != 'b' || c == '_');
    if is_word_start && rest.starts_with('r') {
        return raw_string_bytes(rest);
    }
    let mut after_quote = rest.chars().skip(1);
    let is_character = rest.starts_with('\'')
        && (after_quote.next() == Some('\\') || after_quote.next() == Some('\''));
    if is_character { quoted_bytes(rest, '\'') } else { 0 }
}

fn quoted_bytes(rest: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (index, c) in rest.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            c if c == quote => return index + c.len_utf8(),
            _ => {}
        }
    }
    rest.len()
}

fn raw_string_bytes(rest: &str) -> usize {
    let hashes = rest[1..].chars().take_while(|c| *c == '#').count();
    let opening = hashes + 2;
    if rest.as_bytes().get(opening - 1) != Some(&b'"') {
        return 0;
    }
    let closing = format!("\"{}", "#".repeat(hashes));
    rest[opening..].find(&closing).map_or(rest.len(), |end| opening + end + closing.len())
}

/// The words and signs of `code`; `::` is one sign.
pub(crate) fn tokens(code: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = code.trim_start();
    while let Some(first) = rest.chars().next() {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let length = match first {
            c if is_word(c) => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
            ':' if rest.starts_with("::") => 2,
            c => c.len_utf8(),
        };
        tokens.push(&rest[..length]);
        rest = rest[length..].trim_start();
    }
    tokens
}

/// Every path in `tokens` that begins with one of `roots`, groups such as `a::{b, c::d}` written out.
pub(crate) fn paths<'a>(tokens: &[&'a str], roots: &[&str]) -> Vec<Vec<&'a str>> {
    let mut paths = Vec::new();
    for start in 0..tokens.len() {
        let is_start = start == 0 || tokens[start - 1] != "::";
        if is_start && roots.contains(&tokens[start]) && tokens.get(start + 1) == Some(&"::") {
            expand(&tokens[start..], Vec::new(), &mut paths);
        }
    }
    paths
}

/// Writes out the path at the start of `tokens` and gives what comes after it.
fn expand<'t, 'a>(
    mut tokens: &'t [&'a str],
    mut prefix: Vec<&'a str>,
    paths: &mut Vec<Vec<&'a str>>,
) -> &'t [&'a str] {
    loop {
        match tokens {
            ["{", inside @ ..] => {
                tokens = inside;
                while !matches!(tokens, [] | ["}", ..]) {
                    tokens = expand(tokens, prefix.clone(), paths);
                    let next = tokens.iter().position(|token| [",", "}"].contains(token));
                    tokens = &tokens[next.unwrap_or(tokens.len())..];
                    tokens = tokens.strip_prefix(&[","]).unwrap_or(tokens);
                }
                return tokens.get(1..).unwrap_or_default();
            }
            [word, "::", after @ ..] => {
                prefix.push(word);
                tokens = after;
            }
            [word, after @ ..] => {
                prefix.push(word);
                paths.push(prefix);
                return after;
            }
            [] => return tokens,
        }
    }
}

#[test]
fn comments_and_texts_are_left_out() {
    let source = "a // crate::b\n/* crate::c\n*/ \"crate::\\\"d\" r#\"crate::\"e\"# 'x' '\\'' <'f> br\"g\" for";
    let code = code_only(source);
    assert_eq!(tokens(&code), ["a", "<", "'", "f", ">", "b", "for"]);
    assert_eq!(code.lines().count(), source.lines().count());
}

#[test]
fn paths_are_found_and_groups_written_out() {
    let code = "use crate::{link::{self, Show as S}, plot::scene::*}; let x = crate::activation::find::<T>(y);";
    let found: Vec<String> =
        paths(&tokens(code), &["crate"]).iter().map(|path| path.join("::")).collect();
    let expected = [
        "crate::link::self",
        "crate::link::Show",
        "crate::plot::scene::*",
        "crate::activation::find::<",
    ];
    assert_eq!(found, expected);
}
