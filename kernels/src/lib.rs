//! The inner loops of the trainer: sums of products, activations over whole rows, and steps of the optimisers.
//!
//! A crate of its own because the page is compiled for size and these loops for speed. Nothing here allocates, and
//! nothing here knows what a layer is: all of it works on slices.
//!
//! A matrix of examples has one row for each unit and one column for each example. Rows are padded to a multiple of
//! [`LANES`], so that loops over columns have no rest. In the browser the loops use vectors of two numbers (Wasm's
//! simd128). The order of every sum is written out here and no multiplication is fused with an addition, so a result
//! has the same bits whether the machine adds one number at a time or two.

mod curve;
mod dense;
mod exp;
mod normal;
mod pair;
mod update;

pub use curve::{Curve, values_and_slopes};
pub use dense::{affine, affine_back, scale, transpose, weight_gradient};
pub use exp::exp;
pub use update::{Adam, adam, descend, momentum};

/// Columns of a row of examples are a multiple of this.
pub const LANES: usize = 2;

/// How many columns a row needs for this many examples.
///
/// ```
/// assert_eq!([1, 4, 9].map(activation_lab_kernels::stride_of), [2, 4, 10]);
/// ```
#[must_use]
pub const fn stride_of(examples: usize) -> usize {
    examples.next_multiple_of(LANES)
}
