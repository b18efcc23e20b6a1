//! Activation Lab: an interactive lesson about activation functions in neural networks.
//!
//! Modules in reading order, and the only direction in which one may name another:
//!
//! ```text
//!  activation  ←  plot::scene  ←  plot::{canvas, svg, csv}
//!      ↑              ↑
//!  content, link      │
//!      ↑              │
//!  component  ────────┘   ←  page  ←  app
//! ```
//!
//! `activation`, `content`, `link`, `plot::scene`, `plot::svg` and `plot::csv` are pure: no browser, no clock, no
//! global state. They run and are tested natively.

pub mod activation;
pub mod app;
pub mod component;
pub mod content;
pub mod link;
pub mod page;
pub mod plot;
