//! What people read about an activation, held against its mathematics: every formula is evaluated, every condition is
//! compared with the piece that the code takes, every snippet is searched for names that do not exist.
//!
//! `page.rs` reads the Markdown files; `latex/` evaluates their formulas; `lesson.rs` is about the lesson; the other
//! modules hold the tests.
#![cfg(not(target_arch = "wasm32"))]

mod catalogue;
mod formulas;
mod latex;
mod lesson;
mod page;
mod snippets;
