//! A small multilayer perceptron in flat f64 arrays, and what can be said about it exactly.
//!
//! Pure: no browser, no clock, no random number. Start with [`Matrix`] and [`Affine`]; a [`Perceptron`] is affine maps
//! with activations between them. [`OneWeight`] is the smallest thing that gradient descent can train, and [`xor`]
//! with [`most_right_of_a_line`] the smallest problem that no line solves.

mod affine;
mod line;
mod matrix;
mod one_weight;
mod perceptron;
mod xor;

pub use affine::Affine;
pub use line::most_right_of_a_line;
pub use matrix::Matrix;
pub use one_weight::{Gradient, OneWeight};
pub use perceptron::{Layer, LayerPass, Perceptron};
pub use xor::{Example, xor};
