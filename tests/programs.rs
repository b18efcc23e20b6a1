//! The script that loads the programs knows their pages, and together they have every page of a link.

use activation_lab::app::{EXPLORE, LABS, LESSON, page_of};
use activation_lab::link::PAGES;

const START: &str = include_str!("../static/start.js");

#[test]
fn every_page_belongs_to_one_program() {
    let mut pages = [LESSON, EXPLORE, LABS].map(|group| group.pages).concat();
    let mut all = PAGES.to_vec();
    pages.sort_unstable();
    all.sort_unstable();
    assert_eq!(pages, all);
}

#[test]
fn the_start_script_has_the_same_table() {
    for (group, program) in [(LESSON, "lesson"), (EXPLORE, "explore"), (LABS, "labs")] {
        let names: Vec<String> = group.pages.iter().map(|page| format!("\"{page}\"")).collect();
        let files = format!("script: \"./{program}.js\", wasm: \"./{program}_bg.wasm\"");
        let line = START.lines().find(|line| line.contains(&files)).expect("a line of the table");
        assert!(line.contains(&format!("{}]", names.join(", "))), "{line}");
    }
}

#[test]
fn a_program_knows_the_page_of_any_hash() {
    let cases = [
        ("", "lesson"),
        ("#/compare?fns=elu", "compare"),
        ("#/explor", "explore"),
        ("#/%%%", "lesson"),
    ];
    for (hash, page) in cases {
        assert_eq!(page_of(hash), page, "{hash}");
    }
}
