//! The trainer as a whole: its gradients against differences, its results against exact ones, and what a run promises.

mod gradients;
mod least_squares;
mod runs;
mod textbook;

use activation_lab::activation::{Setting, find};

/// The activation with this id and its default parameters.
fn setting(id: &str) -> Setting {
    Setting::of(find(id).unwrap_or_else(|| panic!("{id} is not in the catalogue")))
}
