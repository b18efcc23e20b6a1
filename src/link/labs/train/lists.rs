//! Lists in a link of the lab Train: entries between commas, layers between tildes.

use crate::activation::Setting;
use crate::link::compare::functions::{printed_one, read_one};
use crate::link::notice::Notices;

/// `16,16`.
pub(super) fn printed_layers(layers: &[usize]) -> String {
    layers.iter().map(usize::to_string).collect::<Vec<_>>().join(",")
}

/// `tanh,relu~elu:1.5`: runs between commas, the layers of a run between tildes.
pub(super) fn printed_activations(stacks: &[Vec<Setting>]) -> String {
    let stack = |stack: &Vec<Setting>| stack.iter().map(printed_one).collect::<Vec<_>>().join("~");
    stacks.iter().map(stack).collect::<Vec<_>>().join(",")
}

/// Reads what [`printed_activations`] writes. A stack that has too few layers goes on with its last one; what is
/// over is left out; one activation alone stands for all layers.
pub(super) fn read_activations(
    text: &str,
    layers: usize,
    notices: &mut Notices,
) -> Vec<Vec<Setting>> {
    let mut stack = |text: &str| {
        let parts = text.split('~').take(layers).map(str::trim);
        let mut stack: Vec<Setting> = parts.filter_map(|part| read_one(part, notices)).collect();
        if stack.len() > 1 {
            let last = stack[stack.len() - 1].clone();
            stack.resize(layers, last);
        }
        stack
    };
    let stacks = parts(text).map(&mut stack);
    stacks.filter(|stack| !stack.is_empty()).map(simplest).collect()
}

/// The entries of a list, at most so many that a link of reasonable length holds them.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty()).take(32)
}

/// One activation where all layers have the same.
pub(super) fn simplest(mut stack: Vec<Setting>) -> Vec<Setting> {
    if stack.iter().all(|setting| *setting == stack[0]) {
        stack.truncate(1);
    }
    stack
}
