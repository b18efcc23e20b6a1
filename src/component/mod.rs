//! The parts that pages are made of. `number` and other pure modules are tested natively.

pub mod formula;
pub mod number;
