//! Reads the project's own sources and fails where an arrow of the map in `src/lib.rs` points the wrong way, or where
//! a house rule is broken that no compiler knows.
//!
//! `map.rs` holds the map as a table: a new module gets a line there. Every check is a function from one file to
//! the sentences that say what is wrong with it, so each is tested here on a wrong sample too.

mod arrows;
mod code;
mod files;
mod house_rules;
mod map;

use files::{File, files_in};

/// What a check finds wrong with one file.
type Check = fn(&File) -> Vec<String>;

fn assert_clean(files: &[File], check: Check) {
    assert!(!files.is_empty(), "nothing was checked");
    let found: Vec<String> = files.iter().flat_map(check).collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

/// Everything that cargo compiles here.
fn rust_files() -> Vec<File> {
    files_in(&["src", "build", "examples", "benches", "kernels/src", "tests", "xtask/src"], &["rs"])
}

#[test]
fn arrows_point_one_way() {
    assert_clean(&files_in(&["src"], &["rs"]), arrows::wrong_arrows);
}

#[test]
fn pure_modules_name_no_browser_and_no_clock() {
    assert_clean(&files_in(&["src"], &["rs"]), arrows::wrong_crates);
}

#[test]
fn every_module_says_what_lives_in_it() {
    assert_clean(&rust_files(), house_rules::silent_module);
}

#[test]
fn files_stay_short() {
    assert_clean(&rust_files(), house_rules::too_long);
    assert_clean(&files_in(&["styles"], &["css"]), house_rules::too_long);
}

#[test]
fn nothing_is_styled_inline() {
    let mut files = files_in(&["src"], &["rs"]);
    files.extend(files_in(&["index.html"], &["html"]));
    assert_clean(&files, house_rules::inline_style);
}

#[test]
fn the_page_asks_no_other_host_for_anything() {
    let files = files_in(&["src", "styles", "index.html"], &["rs", "css", "html"]);
    assert_clean(&files, house_rules::foreign_resource);
}

#[test]
fn nothing_is_left_for_later() {
    let mut files = rust_files();
    let places = ["styles", "content", "docs", "tests", "index.html", "README.md", "build.rs"];
    files.extend(files_in(&places, &["rs", "css", "html", "md", "ts", "mjs", "js"]));
    assert_clean(&files, house_rules::left_for_later);
}
