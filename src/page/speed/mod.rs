//! Measuring speed on the machine that shows the page, shared by Compare and the lab Speed: [`Rounds`] says whose turn
//! it is, pure; [`pass`] and [`timed`] do a slice of the work.

mod rounds;

pub use rounds::{Rounds, Spread};

use crate::activation::Eval;
use std::hint::black_box;

/// How many inputs one pass takes; they fit into the fastest memory of the processor.
pub(super) const INPUTS: usize = 4096;
/// The inputs are the same in every measurement: drawn from this seed.
pub(super) const SEED: u32 = 0;

/// Sends all inputs through once, one call for each.
pub(super) fn pass(eval: Eval, params: &[f64], inputs: &[f64]) {
    // The compiler must not know which function it is, or it would do more than call it.
    let eval = black_box(eval);
    let params = black_box(params);
    let sum: f64 = inputs.iter().map(|x| eval(*x, params)).sum();
    black_box(sum);
}

/// Repeats the work for this long. The result is nanoseconds for one repetition; `None` without a clock.
pub(super) fn timed(slice_ms: f64, mut work: impl FnMut()) -> Option<f64> {
    let clock = web_sys::window()?.performance()?;
    let start_ms = clock.now();
    let mut repetitions = 0.0;
    let mut elapsed_ms = 0.0;
    while elapsed_ms < slice_ms {
        work();
        repetitions += 1.0;
        elapsed_ms = clock.now() - start_ms;
    }
    Some(elapsed_ms * 1e6 / repetitions)
}
