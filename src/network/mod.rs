//! Multilayer perceptrons: small ones about which everything can be said exactly, and a trainer.
//!
//! Pure: no browser and no clock; random numbers come from a seed.
//!
//! To train one, start with [`Config`] and [`DataSpec`], which are plain values, and [`Trainer`], which makes a run of
//! them. A [`Model`] is the network alone and a [`Trace`] what happens inside it; both work without a trainer. The
//! inner loops are in the crate `activation-lab-kernels`.
//!
//! To look at single numbers, start with [`Matrix`] and [`Affine`]; a [`Perceptron`] is affine maps with activations
//! between them. [`OneWeight`] is the smallest thing that gradient descent can train, and [`xor`] with
//! [`most_right_of_a_line`] the smallest problem that no line solves.

mod affine;
mod batches;
mod config;
mod data;
mod initialiser;
mod kernel;
mod least_squares;
mod line;
mod loss;
mod matrix;
mod measure;
mod model;
mod one_weight;
mod optimiser;
mod orthogonal;
mod perceptron;
mod trace;
mod trainer;
mod xor;

pub use affine::Affine;
pub use config::{Config, Hidden};
pub use data::{DataSet, DataSpec, Goal, Part, Shape, Split};
pub use initialiser::{Bias, Initialiser, Rule};
pub use least_squares::least_squares;
pub use line::most_right_of_a_line;
pub use loss::Loss;
pub use matrix::Matrix;
pub use measure::Measure;
pub use model::Model;
pub use one_weight::{Gradient, OneWeight};
pub use optimiser::Optimiser;
pub use perceptron::{Layer, LayerPass, Perceptron};
pub use trace::Trace;
pub use trainer::{Diverged, Examination, Trainer};
pub use xor::{Example, xor};
