//! The last step of a build: what trunk leaves to whoever deploys its workers.
//!
//! The programs come out of trunk under plain names, so that `static/start.js` can name them before they exist. Here
//! each file gets a name with a hash of its content, and every file that names it learns the new name.

use std::fs;
use std::hash::{DefaultHasher, Hasher as _};
use std::path::Path;

use anyhow::{Context as _, Result, bail};

/// The programs, by the names of their binaries.
pub(crate) const PROGRAMS: &[&str] = &["lesson", "explore", "labs", WORKER];
/// What runs beside the pages; trunk gives it a script that starts it.
pub(crate) const WORKER: &str = "worker";
const PAGE: &str = "index.html";

/// A file's name before and after.
type Renamed = (String, String);

/// Names the programs' files of the site in `folder` by their content.
pub(crate) fn finish(folder: &Path) -> Result<()> {
    let mut renamed: Vec<Renamed> = Vec::new();
    for program in PROGRAMS {
        rename(folder, &format!("{program}_bg.wasm"), &mut renamed)?;
        rename(folder, &format!("{program}.js"), &mut renamed)?;
    }
    rename(folder, &format!("{WORKER}_loader.js"), &mut renamed)?;
    rename(folder, &start_script(folder)?, &mut renamed)?;
    let page = folder.join(PAGE);
    let text = fs::read_to_string(&page).with_context(|| format!("cannot read {page:?}"))?;
    let text = without_build_notes(&with_new_names(&text, &renamed));
    fs::write(&page, text).with_context(|| format!("cannot write {page:?}"))
}

/// Puts the new names of others into the file, then a hash of its content into its own name.
fn rename(folder: &Path, name: &str, renamed: &mut Vec<Renamed>) -> Result<()> {
    let path = folder.join(name);
    let mut content = fs::read(&path).with_context(|| format!("the build made no {name}"))?;
    if name.ends_with(".js") {
        let text = String::from_utf8(content).with_context(|| format!("{name} is no text"))?;
        content = with_new_names(&text, renamed).into_bytes();
    }
    let new_name = name_by_content(name, &content);
    fs::write(folder.join(&new_name), content)
        .with_context(|| format!("cannot write {new_name}"))?;
    fs::remove_file(path)?;
    renamed.push((name.to_owned(), new_name));
    Ok(())
}

/// trunk has given it a hash of what it was before the programs' names were known.
fn start_script(folder: &Path) -> Result<String> {
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with("start") && name.ends_with(".js") {
            return Ok(name);
        }
    }
    bail!("the build made no start script")
}

/// `lesson.js` becomes `lesson-0123456789abcdef.js`; a hash that is there already is replaced.
fn name_by_content(name: &str, content: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(content);
    let end = name.find(['-', '_', '.']).unwrap_or(name.len());
    let rest = name[end..].find(['_', '.']).map_or("", |at| &name[end + at..]);
    format!("{}-{:016x}{rest}", &name[..end], hasher.finish())
}

/// Replaces names where they stand whole: after a quotation mark or a slash, before a quotation mark.
fn with_new_names(text: &str, renamed: &[Renamed]) -> String {
    let mut text = text.to_owned();
    for (old, new) in renamed {
        for before in ["\"", "'", "/"] {
            for after in ["\"", "'"] {
                let (old, new) = (format!("{before}{old}{after}"), format!("{before}{new}{after}"));
                text = text.replace(&old, &new);
            }
        }
    }
    text
}

/// Leaves out comments, what only trunk reads, and empty lines.
fn without_build_notes(page: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_follows_the_content_and_is_known_where_it_is_used() {
        let folder = std::env::temp_dir().join(format!("xtask-{}-finish", std::process::id()));
        fs::create_dir_all(&folder).expect("made");
        let write = |name: &str, text: &str| fs::write(folder.join(name), text).expect("written");
        for program in PROGRAMS {
            write(&format!("{program}_bg.wasm"), program);
            write(&format!("{program}.js"), &format!("new URL('{program}_bg.wasm')"));
        }
        write("worker_loader.js", "import init from './worker.js'");
        write("start-0123456789abcdef.js", "import(\"./lesson.js\"); fetch(\"./lesson_bg.wasm\")");
        write("start-fedcba9876543210.css", "");
        let page = "<!-- a\nnote -->\n<link data-trunk>\n  <script src=\"./start-0123456789abcdef.js\"></script>\n";
        write(PAGE, page);
        finish(&folder).expect("finished");

        let read = |name: &str| fs::read_to_string(folder.join(name)).expect(name);
        let wasm = name_by_content("lesson_bg.wasm", b"lesson");
        assert_eq!(read(&wasm), "lesson");
        let script = format!("new URL('{wasm}')");
        let script_name = name_by_content("lesson.js", script.as_bytes());
        assert_eq!(read(&script_name), script);
        let start = format!("import(\"./{script_name}\"); fetch(\"./{wasm}\")");
        let start_name = name_by_content("start-0123456789abcdef.js", start.as_bytes());
        assert_eq!(read(&start_name), start);
        assert_eq!(read(PAGE), format!("<script src=\"./{start_name}\"></script>\n"));
        assert!(!folder.join("lesson.js").exists() && !folder.join("worker_loader.js").exists());
        fs::remove_dir_all(folder).expect("removed");
    }

    #[test]
    fn names_keep_their_beginning_and_their_ending() {
        let hash = name_by_content("a.js", b"x").replace("a-", "").replace(".js", "");
        assert_eq!(hash.len(), 16);
        assert_eq!(name_by_content("lesson_bg.wasm", b"x"), format!("lesson-{hash}_bg.wasm"));
        assert_eq!(name_by_content("start-00ff.js", b"x"), format!("start-{hash}.js"));
    }

    #[test]
    fn a_name_inside_another_is_left_alone() {
        let renamed = [("a.js".to_owned(), "a-1.js".to_owned())];
        let text = "import './a.js'; import \"./ba.js\"; import \"./a.json\"";
        assert_eq!(
            with_new_names(text, &renamed),
            "import './a-1.js'; import \"./ba.js\"; import \"./a.json\""
        );
    }
}
