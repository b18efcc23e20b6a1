//! What every activation of the catalogue states about itself, held against its own values.
//!
//! Each test loops over the whole catalogue and many parameter values; none names what a function should be. The values
//! themselves are held against exact arithmetic in `tests/accuracy` and `tests/reference.rs`.
#![cfg(not(target_arch = "wasm32"))]

mod any_bits;
mod breaks;
mod declarations;
mod differences;
mod pieces;
mod properties;
mod settings;
mod shape;
