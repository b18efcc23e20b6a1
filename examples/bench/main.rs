//! What `cargo xtask bench` measures in a browser: the chart with one slider, and the functions of the catalogue.
//!
//! Not part of the site. Compiled with the site's own profile; `tests/browser/bench/` loads it and keeps the time.

pub mod chart;
pub mod functions;

/// The page calls what `chart` and `functions` export.
const fn main() {}
