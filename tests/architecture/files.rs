//! Finds the project's files.

use std::fs;
use std::path::Path;

/// A text file of the project.
pub(crate) struct File {
    /// Its path from the project's root, with `/` between the parts.
    pub(crate) path: String,
    /// What stands in it.
    pub(crate) text: String,
}

impl File {
    /// A file that exists only in a test.
    #[cfg(test)]
    pub(crate) fn sample(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }
}

/// All files with one of these endings in these places (folders or single files), in order; a place that does not
/// exist holds none.
pub(crate) fn files_in(places: &[&str], endings: &[&str]) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    for place in places {
        collect(&root.join(place), &mut paths);
    }
    paths.sort();
    paths.retain(|path| {
        path.extension().is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted))
    });
    let read = |path: &std::path::PathBuf| {
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
        let inside = path.strip_prefix(root).expect("below the root");
        let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
        File { path: parts.join("/"), text }
    };
    paths.iter().map(read).collect()
}

fn collect(path: &Path, paths: &mut Vec<std::path::PathBuf>) {
    let written_by_tools = ["node_modules", "test-results", "report"];
    let is_foreign =
        path.file_name().is_some_and(|name| written_by_tools.iter().any(|it| name == *it));
    if path.is_file() {
        paths.push(path.to_owned());
    } else if path.is_dir() && !is_foreign {
        let entries = fs::read_dir(path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
        for entry in entries {
            collect(&entry.expect("a readable entry").path(), paths);
        }
    }
}

#[test]
fn files_are_found_by_place_and_ending() {
    let found = files_in(&["src/link", "index.html", "nowhere"], &["rs"]);
    assert!(found.iter().any(|file| file.path == "src/link/explore/mod.rs"));
    assert!(found.iter().all(|file| file.path.starts_with("src/link/")));
}
