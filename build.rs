//! Turns `content/` into the tables that `src/content` includes.
fn main() {}
