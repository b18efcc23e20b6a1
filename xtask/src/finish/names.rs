//! File names that tell the content, so that browsers may keep the files for good.
//!
//! trunk leaves the programs under plain names, so that scripts can name them before they exist. Here each file gets a
//! name with a hash of its content, and every file that names it learns the new name.

use anyhow::{Result, bail};

use super::digest;
use super::site::Site;

/// What gets a new name. Pages, the manifest and its icons are asked for by names that stay.
const ENDINGS: &[&str] = &[".wasm", ".js", ".css", ".woff2"];
/// Of those, what may name others.
const TEXTS: &[&str] = &[".js", ".css"];
const HASH_DIGITS: usize = 16;

/// A file's name before and after.
pub(super) type Renamed = (String, String);

/// Names the files by their content, each after those that it names.
pub(super) fn rename_all(site: &Site) -> Result<Vec<Renamed>> {
    let mut waiting = site.names()?;
    waiting.retain(|name| has_ending(name, ENDINGS));
    let mut renamed = Vec::new();
    while !waiting.is_empty() {
        let (ready, rest) = waiting
            .iter()
            .map(|name| Ok((name.clone(), names_any(site, name, &waiting)?)))
            .collect::<Result<Vec<_>>>()?
            .into_iter()
            .partition::<Vec<_>, _>(|(_, must_wait)| !must_wait);
        if ready.is_empty() {
            bail!("these name each other: {}", waiting.join(", "));
        }
        for (name, _) in ready {
            let new_name = rename(site, &name, &renamed)?;
            renamed.push((name, new_name));
        }
        waiting = rest.into_iter().map(|(name, _)| name).collect();
    }
    Ok(renamed)
}

/// Replaces names where they stand whole: after a quotation mark, a slash or a bracket, before a quotation mark or a
/// bracket.
pub(super) fn with_new_names(text: &str, renamed: &[Renamed]) -> String {
    let mut text = text.to_owned();
    for (old, new) in renamed {
        for (old, new) in quoted(old).zip(quoted(new)) {
            text = text.replace(&old, &new);
        }
    }
    text
}

/// `lesson.js` becomes `lesson-0123456789abcdef.js`; a hash that is there already is replaced.
pub(super) fn name_by_content(name: &str, content: &[u8]) -> String {
    let stem = name.rfind('/').map_or(0, |slash| slash + 1);
    let end = name[stem..].find(['-', '_', '.']).map_or(name.len(), |at| stem + at);
    let rest = name[end..].find(['_', '.']).map_or("", |at| &name[end + at..]);
    format!("{}-{}{rest}", &name[..end], &digest::hex(content)[..HASH_DIGITS])
}

/// Whether the name tells the content.
pub(crate) fn is_by_content(name: &str) -> bool {
    name.split(['-', '_', '.'])
        .skip(1)
        .any(|part| part.len() == HASH_DIGITS && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn rename(site: &Site, name: &str, renamed: &[Renamed]) -> Result<String> {
    let content = if has_ending(name, TEXTS) {
        with_new_names(&site.text(name)?, renamed).into_bytes()
    } else {
        site.bytes(name)?
    };
    let new_name = name_by_content(name, &content);
    site.remove(name)?;
    site.write(&new_name, &content)?;
    Ok(new_name)
}

/// Whether the file names one of the others.
fn names_any(site: &Site, own: &str, names: &[String]) -> Result<bool> {
    if !has_ending(own, TEXTS) {
        return Ok(false);
    }
    let text = site.text(own)?;
    let mut others = names.iter().filter(|name| *name != own);
    Ok(others.any(|name| quoted(name).any(|quoted| text.contains(&quoted))))
}

/// The ways in which a name can stand in a text.
fn quoted(name: &str) -> impl Iterator<Item = String> {
    ["\"", "'", "/", "("]
        .into_iter()
        .flat_map(move |before| ["\"", "'", ")"].map(|after| format!("{before}{name}{after}")))
}

fn has_ending(name: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| name.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_their_beginning_and_their_ending() {
        let hash = &digest::hex(b"x")[..HASH_DIGITS];
        for (name, expected) in [
            ("a.js", format!("a-{hash}.js")),
            ("lesson_bg.wasm", format!("lesson-{hash}_bg.wasm")),
            ("start-00ff.js", format!("start-{hash}.js")),
            ("fonts/some-font.woff2", format!("fonts/some-{hash}.woff2")),
        ] {
            let new_name = name_by_content(name, b"x");
            assert_eq!(new_name, expected);
            assert!(is_by_content(&new_name) && !is_by_content(name), "{name}");
        }
    }

    #[test]
    fn a_name_inside_another_is_left_alone() {
        let renamed = [("a.js".to_owned(), "a-1.js".to_owned())];
        assert_eq!(with_new_names("url(a.js) url(ba.js)", &renamed), "url(a-1.js) url(ba.js)");
        let text = "import './a.js'; import \"./ba.js\"; import \"./a.json\"";
        let expected = "import './a-1.js'; import \"./ba.js\"; import \"./a.json\"";
        assert_eq!(with_new_names(text, &renamed), expected);
    }
}
