//! The parts that pages are made of. `number` and other pure modules are tested natively.

pub mod chart;
pub mod clipboard;
pub mod code_tabs;
pub mod formula;
pub mod number;
