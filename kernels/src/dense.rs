//! Sums of products: what a dense layer does on the way forward and on the way back.

use crate::pair::Pair;

/// The weighted sums of a layer: row u of `sums` is `bias[u]` + Σᵢ `weights[u, i]` · row i of `inputs`.
///
/// `weights` holds one row for each unit, `stride` is the length of a row of `inputs` and `sums`, a multiple of
/// [`crate::LANES`]. The terms are added in the order of i, the bias first.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn affine(weights: &[f64], bias: &[f64], inputs: &[f64], sums: &mut [f64], stride: usize) {
    rows(weights, |unit| bias[unit], inputs, sums, stride, &[]);
}

/// The way back through the same layer: row i of `before` is Σᵤ `weights[i, u]` · row u of `deltas`, times row i of
/// `slopes` unless that is empty. `weights` is transposed.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn affine_back(
    weights: &[f64],
    deltas: &[f64],
    slopes: &[f64],
    before: &mut [f64],
    stride: usize,
) {
    rows(weights, |_| 0.0, deltas, before, stride, slopes);
}

/// Rows of sums, two at a time so that each input is read half as often.
#[inline(always)]
fn rows(
    weights: &[f64],
    start: impl Fn(usize) -> f64,
    inputs: &[f64],
    sums: &mut [f64],
    stride: usize,
    factors: &[f64],
) {
    let width = inputs.len() / stride.max(1);
    let mut factors = factors.chunks(2 * stride.max(1));
    let two_rows = weights.chunks(2 * width.max(1)).zip(sums.chunks_mut(2 * stride.max(1)));
    for (pair, (weights, sums)) in two_rows.enumerate() {
        let factors = factors.next().unwrap_or(&[]);
        if weights.len() == 2 * width {
            let (a, b) = weights.split_at(width);
            tiles([a, b], [start(2 * pair), start(2 * pair + 1)], inputs, sums, stride, factors);
        } else {
            tiles([weights], [start(2 * pair)], inputs, sums, stride, factors);
        }
    }
}

/// `U` rows of sums, in tiles that are as wide as there are registers for.
#[inline(always)]
fn tiles<const U: usize>(
    weights: [&[f64]; U],
    start: [f64; U],
    inputs: &[f64],
    sums: &mut [f64],
    stride: usize,
    factors: &[f64],
) {
    let mut column = 0;
    while column < stride {
        let at = (column, stride);
        column += match stride - column {
            10 => tile::<U, 5, 10>(weights, start, inputs, sums, at, factors),
            8.. => tile::<U, 4, 8>(weights, start, inputs, sums, at, factors),
            4.. => tile::<U, 2, 4>(weights, start, inputs, sums, at, factors),
            _ => tile::<U, 1, 2>(weights, start, inputs, sums, at, factors),
        };
    }
}

/// `U` rows and `N` = 2 · `P` columns of sums, from column `column` on. Returns `N`.
#[inline(always)]
fn tile<const U: usize, const P: usize, const N: usize>(
    weights: [&[f64]; U],
    start: [f64; U],
    inputs: &[f64],
    sums: &mut [f64],
    (column, stride): (usize, usize),
    factors: &[f64],
) -> usize {
    let mut tile = start.map(|start| [Pair::splat(start); P]);
    for (index, inputs) in inputs.chunks_exact(stride).enumerate() {
        let Some(inputs) = inputs[column..].first_chunk::<N>() else { return N };
        for (sums, weights) in tile.iter_mut().zip(weights) {
            let weight = Pair::splat(weights[index]);
            for (sum, input) in sums.iter_mut().zip(inputs.as_chunks::<2>().0) {
                *sum = *sum + weight * Pair::new(*input);
            }
        }
    }
    for (row, pairs) in tile.into_iter().enumerate() {
        let place = row * stride + column;
        let Some(sums) = sums[place..].first_chunk_mut::<N>() else { return N };
        let sums = sums.as_chunks_mut::<2>().0;
        if let Some(factors) = factors.get(place..).and_then(<[f64]>::first_chunk::<N>) {
            for ((sum, pair), factor) in sums.iter_mut().zip(pairs).zip(factors.as_chunks::<2>().0)
            {
                *sum = (pair * Pair::new(*factor)).array();
            }
        } else {
            sums.iter_mut().zip(pairs).for_each(|(sum, pair)| *sum = pair.array());
        }
    }
    N
}

/// The gradient of a layer's weights and biases: `weights[u, i]` = row u of `deltas` · row i of `inputs`, `bias[u]` the
/// sum of row u of `deltas`.
///
/// Each product of rows adds the columns 0, 2, 4 …, then 1, 3, 5 …, and at last those two sums.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn weight_gradient(
    deltas: &[f64],
    inputs: &[f64],
    stride: usize,
    weights: &mut [f64],
    bias: &mut [f64],
) {
    let width = inputs.len() / stride.max(1);
    let two_rows = deltas.chunks(2 * stride.max(1)).zip(weights.chunks_mut(2 * width.max(1)));
    for (deltas, weights) in two_rows {
        if weights.len() == 2 * width {
            let (a, b) = deltas.split_at(stride);
            products([a, b], inputs, stride, weights, width);
        } else {
            products([deltas], inputs, stride, weights, width);
        }
    }
    for (delta, bias) in deltas.chunks_exact(stride.max(1)).zip(bias) {
        let pairs = delta.as_chunks::<2>().0.iter();
        let [a, b] = pairs.fold(Pair::splat(0.0), |sum, pair| sum + Pair::new(*pair)).array();
        *bias = a + b;
    }
}

/// The products of `U` rows of deltas and all rows of inputs: four at a time, then one.
#[inline(always)]
fn products<const U: usize>(
    deltas: [&[f64]; U],
    inputs: &[f64],
    stride: usize,
    weights: &mut [f64],
    width: usize,
) {
    for (four, inputs) in inputs.chunks(4 * stride).enumerate() {
        if inputs.len() == 4 * stride {
            block::<U, 4>(deltas, inputs, weights, (4 * four, width));
        } else {
            for (one, inputs) in inputs.chunks(stride).enumerate() {
                block::<U, 1>(deltas, inputs, weights, (4 * four + one, width));
            }
        }
    }
}

/// The products of `U` and of `I` rows.
#[inline(always)]
fn block<const U: usize, const I: usize>(
    deltas: [&[f64]; U],
    inputs: &[f64],
    weights: &mut [f64],
    (place, width): (usize, usize),
) {
    let deltas = deltas.map(|row| row.as_chunks::<2>().0);
    let count = deltas[0].len();
    let deltas = deltas.map(|row| &row[..count]);
    let inputs = inputs.as_chunks::<2>().0;
    let inputs: [_; I] = std::array::from_fn(|row| &inputs[row * count..][..count]);
    let mut sums = [[Pair::splat(0.0); I]; U];
    for pair in 0..count {
        let inputs = inputs.map(|row| Pair::new(row[pair]));
        for (sums, deltas) in sums.iter_mut().zip(deltas) {
            let delta = Pair::new(deltas[pair]);
            for (sum, input) in sums.iter_mut().zip(inputs) {
                *sum = *sum + delta * input;
            }
        }
    }
    for (row, sums) in sums.into_iter().enumerate() {
        let Some(weights) = weights[row * width + place..].first_chunk_mut::<I>() else { return };
        for (weights, sums) in weights.chunks_mut(2).zip(sums.chunks(2)) {
            let both = sums[0].sum_with(sums[sums.len() - 1]).array();
            weights.copy_from_slice(&both[..weights.len()]);
        }
    }
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
    let (pairs, rest) = numbers.as_chunks_mut::<2>();
    let (factor_pairs, factor_rest) = factors.as_chunks::<2>();
    for (pair, factor) in pairs.iter_mut().zip(factor_pairs) {
        *pair = (Pair::new(*pair) * Pair::new(*factor)).array();
    }
    rest.iter_mut().zip(factor_rest).for_each(|(number, factor)| *number *= factor);
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
        affine(&weights, &[10.0, 20.0], &inputs, &mut sums, 8);
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
