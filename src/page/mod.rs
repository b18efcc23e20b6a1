//! The pages: each puts components together around one state. They compose and never compute.

mod at_knob;
pub mod axis;
mod axis_callbacks;
pub mod choose;
pub mod claims;
pub mod compare;
pub mod decks;
pub mod explore;
pub mod home;
pub mod labs;
mod landing;
pub mod lesson;
pub mod neuron;
mod param_knob;
pub mod predict;
mod scroll;
pub mod softmax;
pub mod speed;

use crate::link::Parsed;
use std::rc::Rc;

/// A link that has come in. Each arrival differs from every other, also when the same link comes twice.
#[derive(Clone, Debug)]
pub struct Arrival(pub Rc<Parsed>);

impl PartialEq for Arrival {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
