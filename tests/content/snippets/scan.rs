//! Finds the names that a snippet mentions, with the arguments of calls.

/// A dotted name, a method (`.sqrt`) or a bare function that is called.
#[derive(Debug)]
pub(crate) struct Mention {
    pub(crate) name: String,
    /// How many arguments are given by position.
    pub(crate) positional: usize,
    /// Arguments given by name, with their text.
    pub(crate) keywords: Vec<(String, String)>,
}

/// All of them, those inside arguments and comments too.
pub(crate) fn mentions(code: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | ':' | '$');
        if !part(first) {
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let length = rest.find(|c: char| !part(c)).unwrap_or(rest.len());
        found.extend(mention(&rest[..length], &rest[length..]));
        rest = &rest[length..];
    }
    found
}

/// Numbers, placeholders, words and the snippet's own f are none.
fn mention(word: &str, after: &str) -> Option<Mention> {
    let word = word.trim_end_matches(['.', ':']);
    if word.is_empty() || word.starts_with(|c: char| c.is_ascii_digit() || c == '$') {
        return None;
    }
    // A method of a value: `x.clone` is `.clone`.
    let name = match word.split_once('.') {
        Some(("x" | "f", method)) => format!(".{method}"),
        _ => word.to_owned(),
    };
    let arguments = after.strip_prefix('(').map(arguments);
    let qualified = name.contains(['.', ':']);
    if name == "f" || (!qualified && arguments.is_none()) {
        return None;
    }
    let (mut positional, mut keywords) = (0, Vec::new());
    for argument in arguments.unwrap_or_default() {
        match argument.split_once('=') {
            Some((keyword, value)) if is_identifier(keyword) => {
                keywords.push((keyword.to_owned(), value.to_owned()))
            }
            _ => positional += 1,
        }
    }
    Some(Mention { name, positional, keywords })
}

/// The arguments up to the bracket that closes the call.
fn arguments(rest: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0_usize, 0, Vec::new());
    for (at, c) in rest.char_indices() {
        match c {
            ')' | ']' if depth == 0 => {
                found.push(rest[start..at].trim());
                break;
            }
            ',' if depth == 0 => {
                found.push(rest[start..at].trim());
                start = at + 1;
            }
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ => {}
        }
    }
    found.retain(|argument| !argument.is_empty());
    found
}

fn is_identifier(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c == '_')
}
