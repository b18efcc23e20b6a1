//! What `cargo xtask bench` measures in a browser: the chart with one slider, the functions of the
//! catalogue, and training.
//!
//! Not part of the site. Compiled with the site's own profile; `tests/browser/bench/` loads it and keeps the time.

pub mod chart;
pub mod functions;
pub mod training;

/// The page calls what these modules export.
const fn main() {}
