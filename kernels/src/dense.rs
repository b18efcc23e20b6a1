//! Sums of products: what a dense layer does on the way forward and on the way back.

use crate::LANES;

/// The weighted sums of a layer: row u of `sums` is `bias[u]` + Σᵢ `weights[u, i]` · row i of `inputs`.
///
/// `weights` holds one row for each unit, `stride` is the length of a row of `inputs` and `sums`, a multiple of
/// [`LANES`]. The terms are added in the order of i, the bias first. Without a `bias` it is 0.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn affine(
    weights: &[f64],
    bias: Option<&[f64]>,
    inputs: &[f64],
    sums: &mut [f64],
    stride: usize,
) {
    let fan_in = inputs.len() / stride.max(1);
    let rows = weights.chunks_exact(fan_in.max(1)).zip(sums.chunks_exact_mut(stride.max(1)));
    for (unit, (row, sums)) in rows.enumerate() {
        let start = bias.map_or(0.0, |bias| bias[unit]);
        let (wide, narrow) = sums.as_chunks_mut::<{ 2 * LANES }>();
        for (tile, sums) in wide.iter_mut().enumerate() {
            *sums = tile_sums(row, inputs, stride, 2 * LANES * tile, start);
        }
        let done = 2 * LANES * wide.len();
        if let Some(sums) = narrow.first_chunk_mut::<LANES>() {
            *sums = tile_sums(row, inputs, stride, done, start);
        }
    }
}

/// `N` columns of one row of sums, from column `from` on.
#[inline(always)]
fn tile_sums<const N: usize>(
    row: &[f64],
    inputs: &[f64],
    stride: usize,
    from: usize,
    start: f64,
) -> [f64; N] {
    let mut sums = [start; N];
    for (weight, inputs) in row.iter().zip(inputs.chunks_exact(stride)) {
        if let Some(inputs) = inputs.get(from..).and_then(<[f64]>::first_chunk::<N>) {
            for lane in 0..N {
                sums[lane] += weight * inputs[lane];
            }
        }
    }
    sums
}

/// The gradient of a layer's weights and biases: `weights[u, i]` = row u of `deltas` · row i of `inputs`, `bias[u]` the
/// sum of row u of `deltas`.
///
/// Each product of rows adds columns 0, 4, 8 …, then 1, 5, 9 … and so on, and at last those four sums.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn weight_gradient(
    deltas: &[f64],
    inputs: &[f64],
    stride: usize,
    weights: &mut [f64],
    bias: &mut [f64],
) {
    let fan_in = inputs.len() / stride.max(1);
    let units = deltas.chunks_exact(stride.max(1));
    for ((delta, row), bias) in units.zip(weights.chunks_exact_mut(fan_in.max(1))).zip(bias) {
        let (delta, _) = delta.as_chunks::<LANES>();
        for (weight, input) in row.iter_mut().zip(inputs.chunks_exact(stride.max(1))) {
            let (input, _) = input.as_chunks::<LANES>();
            let mut sums = [0.0; LANES];
            for (delta, input) in delta.iter().zip(input) {
                for lane in 0..LANES {
                    sums[lane] += delta[lane] * input[lane];
                }
            }
            *weight = folded(sums);
        }
        let mut sums = [0.0; LANES];
        for delta in delta {
            for lane in 0..LANES {
                sums[lane] += delta[lane];
            }
        }
        *bias = folded(sums);
    }
}

#[inline(always)]
fn folded([a, b, c, d]: [f64; LANES]) -> f64 {
    (a + c) + (b + d)
}

/// Writes the transpose of a matrix with `columns` columns.
pub fn transpose(matrix: &[f64], columns: usize, transposed: &mut [f64]) {
    let rows = matrix.len() / columns.max(1);
    for (column, row) in transposed.chunks_exact_mut(rows.max(1)).enumerate() {
        for (entry, source) in row.iter_mut().zip(matrix.chunks_exact(columns)) {
            *entry = source[column];
        }
    }
}

/// Multiplies every number by the factor at its place.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn scale(numbers: &mut [f64], factors: &[f64]) {
    for (number, factor) in numbers.iter_mut().zip(factors) {
        *number *= factor;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_and_gradients_are_matrix_products() {
        // Two units, three inputs, five examples in rows of eight.
        let weights = [1.0, 2.0, 3.0, -1.0, 0.5, 4.0];
        let inputs: Vec<f64> = (0..24).map(|i| f64::from(i * i % 7)).collect();
        let mut sums = [0.0; 16];
        affine(&weights, Some(&[10.0, 20.0]), &inputs, &mut sums, 8);
        for unit in 0..2 {
            for column in 0..8 {
                let products = (0..3).map(|i| weights[3 * unit + i] * inputs[8 * i + column]);
                assert_eq!(sums[8 * unit + column], [10.0, 20.0][unit] + products.sum::<f64>());
            }
        }
        let (mut gradient, mut bias) = ([0.0; 6], [0.0; 2]);
        weight_gradient(&sums, &inputs, 8, &mut gradient, &mut bias);
        for unit in 0..2 {
            let delta = &sums[8 * unit..8 * unit + 8];
            assert_eq!(bias[unit], delta.iter().sum::<f64>());
            for i in 0..3 {
                let products = delta.iter().zip(&inputs[8 * i..]).map(|(a, b)| a * b);
                assert_eq!(gradient[3 * unit + i], products.sum::<f64>());
            }
        }
    }

    #[test]
    fn rows_become_columns() {
        let mut transposed = [0.0; 6];
        transpose(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], 3, &mut transposed);
        assert_eq!(transposed, [1.0, 4.0, 2.0, 5.0, 3.0, 6.0]);
    }

    #[test]
    fn factors_go_to_their_places() {
        let mut numbers = [1.0, 2.0, 3.0];
        scale(&mut numbers, &[2.0, 0.0, -1.0]);
        assert_eq!(numbers, [2.0, 0.0, -3.0]);
    }
}
