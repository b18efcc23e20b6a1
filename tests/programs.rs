//! The script that loads the programs knows their pages, and together they have every page of a link.

use activation_lab::app::{EXPLORE, HOME, LABS, LESSON};
use activation_lab::link::Page;
use activation_lab::link::page::ALL;

const START: &str = include_str!("../static/start.js");

#[test]
fn every_page_belongs_to_one_program_and_the_first_screen_to_the_lesson_too() {
    let names = |pages: &[Page]| pages.iter().map(Page::name).collect::<Vec<_>>();
    let mut pages = [LESSON, EXPLORE, LABS].map(|group| names(group.pages)).concat();
    let mut all = names(ALL);
    assert_eq!(names(HOME.pages), [""]);
    pages.sort_unstable();
    all.sort_unstable();
    assert_eq!(pages, all);
}

#[test]
fn the_start_script_has_the_same_table() {
    for (group, program) in
        [(HOME, "home"), (LESSON, "lesson"), (EXPLORE, "explore"), (LABS, "labs")]
    {
        let names: Vec<String> =
            group.pages.iter().map(|page| format!("\"{}\"", page.name())).collect();
        let files = format!("script: \"./{program}.js\", wasm: \"./{program}_bg.wasm\"");
        let line = START.lines().find(|line| line.contains(&files)).expect("a line of the table");
        assert!(line.contains(&format!("{}]", names.join(", "))), "{line}");
    }
}
