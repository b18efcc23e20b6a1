//! What happens in every layer, for many examples at once.

use super::model::{Dense, Model};
use activation_lab_kernels::{affine, affine_back, scale, stride_of, transpose, weight_gradient};

/// The pre-activations, outputs, slopes and deltas of every unit for a number of examples.
///
/// Its arrays are made once, by [`Trace::new`], and filled again as often as wanted: nothing is allocated later. Each
/// has a row for each unit and a column for each example.
#[derive(Clone, Debug)]
pub struct Trace {
    /// How many examples there is room for.
    capacity: usize,
    /// How many there are now.
    count: usize,
    stride: usize,
    inputs: Vec<f64>,
    layers: Vec<Rows>,
}

/// The arrays of one layer.
#[derive(Clone, Debug)]
struct Rows {
    sums: Vec<f64>,
    outputs: Vec<f64>,
    slopes: Vec<f64>,
    deltas: Vec<f64>,
    transposed: Vec<f64>,
}

impl Trace {
    /// Room for `capacity` examples (at least one) in a network of the shape of `model`.
    #[must_use]
    pub fn new(model: &Model, capacity: usize) -> Self {
        let capacity = capacity.max(1);
        let stride = stride_of(capacity);
        let layers = model.dense().iter().map(|layer| Rows::new(layer, stride)).collect();
        let inputs = vec![0.0; model.inputs() * stride];
        Self { capacity, count: 0, stride, inputs, layers }
    }

    /// How many examples there are.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.count
    }

    /// Takes examples from points, one after the other, as many as there are and there is room for.
    pub fn set_points(&mut self, points: &[f64]) {
        let dimension = self.inputs.len() / self.stride;
        self.set_rows(points, 0..points.len() / dimension.max(1));
    }

    /// Takes these rows of an array of points.
    pub(super) fn set_rows(
        &mut self,
        points: &[f64],
        rows: impl ExactSizeIterator<Item = usize> + Clone,
    ) {
        let dimension = self.inputs.len() / self.stride;
        self.count = rows.len().min(self.capacity);
        for (index, inputs) in self.inputs.chunks_exact_mut(self.stride).enumerate() {
            let (inputs, rest) = inputs.split_at_mut(self.count);
            for (input, row) in inputs.iter_mut().zip(rows.clone()) {
                *input = points[row * dimension + index];
            }
            // What fills a row up is computed too: the last example again can never be worse than the real ones.
            rest.fill(inputs.last().copied().unwrap_or(0.0));
        }
    }

    /// Computes sums, outputs and slopes of every layer.
    pub fn forward(&mut self, model: &Model) {
        let parameters = model.parameters();
        for (index, layer) in model.dense().iter().enumerate() {
            let (before, after) = self.layers.split_at_mut(index);
            let inputs = before.last().map_or(&self.inputs, |rows| &rows.outputs);
            let Some(Rows { sums, outputs, slopes, .. }) = after.first_mut() else { return };
            let weights = &parameters[layer.weights.clone()];
            let bias = &parameters[layer.bias.clone()];
            affine(weights, bias, inputs, sums, self.stride);
            let slope = layer.slope.map(|place| parameters[place]);
            layer.kernel.values_and_slopes(slope, sums, outputs, slopes);
        }
    }

    /// The way back: from the derivative of some number by each output to its derivative by each weighted sum (the
    /// deltas) and by each parameter (`gradient`, in the order of [`Model::parameters`]).
    ///
    /// `seed` writes the derivatives by the outputs: it finds the outputs there, a row for each output unit of the
    /// length that it is told, and must write 0 into the columns from [`Trace::count`] on. Call
    /// [`Trace::forward`] before.
    pub fn backward(
        &mut self,
        model: &Model,
        gradient: &mut [f64],
        seed: impl FnOnce(&mut [f64], usize),
    ) {
        let stride = self.stride;
        let parameters = model.parameters();
        if let Some(last) = self.layers.last_mut() {
            last.deltas.copy_from_slice(&last.outputs);
            seed(&mut last.deltas, stride);
        }
        let mut is_scaled = false;
        for (index, layer) in model.dense().iter().enumerate().rev() {
            let (before, after) = self.layers.split_at_mut(index);
            let Some(rows) = after.first_mut() else { return };
            if let Some(place) = layer.slope {
                gradient[place] = slope_gradient(&rows.sums, &rows.deltas);
            }
            if !is_scaled {
                scale(&mut rows.deltas, &rows.slopes);
            }
            let inputs = before.last().map_or(&self.inputs, |rows| &rows.outputs);
            let places = &mut gradient[layer.weights.start..layer.bias.end];
            let (weights, bias) = places.split_at_mut(layer.weights.len());
            weight_gradient(&rows.deltas, inputs, stride, weights, bias);
            if let (Some(before), Some(above)) = (before.last_mut(), index.checked_sub(1)) {
                // A learned slope needs the deltas as they are before they meet the slopes.
                is_scaled = model.dense()[above].slope.is_none();
                let slopes = if is_scaled { &before.slopes[..] } else { &[] };
                transpose(&parameters[layer.weights.clone()], layer.fan_in, &mut rows.transposed);
                affine_back(&rows.transposed, &rows.deltas, slopes, &mut before.deltas, stride);
            }
        }
    }

    /// The weighted sums z of one unit, one for each example.
    #[must_use]
    pub fn sums(&self, layer: usize, unit: usize) -> &[f64] {
        self.row(layer, unit, |rows| &rows.sums)
    }

    /// The outputs f(z) of one unit, one for each example.
    #[must_use]
    pub fn outputs(&self, layer: usize, unit: usize) -> &[f64] {
        self.row(layer, unit, |rows| &rows.outputs)
    }

    /// The outputs of all units of a layer, unit after unit.
    #[must_use]
    pub fn all_outputs(&self, layer: usize) -> Vec<f64> {
        self.all(layer, |rows| &rows.outputs)
    }

    /// The weighted sums of all units of a layer, unit after unit.
    #[must_use]
    pub fn all_sums(&self, layer: usize) -> Vec<f64> {
        self.all(layer, |rows| &rows.sums)
    }

    /// What stood for f′(z) on the way back, one for each example.
    #[must_use]
    pub fn slopes(&self, layer: usize, unit: usize) -> &[f64] {
        self.row(layer, unit, |rows| &rows.slopes)
    }

    /// The derivative of what was differentiated by the weighted sum of one unit, one for each example.
    #[must_use]
    pub fn deltas(&self, layer: usize, unit: usize) -> &[f64] {
        self.row(layer, unit, |rows| &rows.deltas)
    }

    /// The output of one unit of the last layer for one example; NaN where there is none.
    #[must_use]
    pub fn answer(&self, unit: usize, example: usize) -> f64 {
        let outputs = self.layers.last().and_then(|rows| rows.outputs.get(unit * self.stride..));
        outputs.and_then(|row| row.get(example)).copied().unwrap_or(f64::NAN)
    }

    fn row(&self, layer: usize, unit: usize, of: impl Fn(&Rows) -> &[f64]) -> &[f64] {
        let rows = self.layers.get(layer).map_or(&[][..], of);
        rows.get(unit * self.stride..).and_then(|rest| rest.get(..self.count)).unwrap_or(&[])
    }

    fn all(&self, layer: usize, of: fn(&Rows) -> &[f64]) -> Vec<f64> {
        let mut all = Vec::with_capacity(self.units(layer) * self.count);
        for unit in 0..self.units(layer) {
            all.extend_from_slice(self.row(layer, unit, of));
        }
        all
    }

    /// How many units layer `layer` has.
    fn units(&self, layer: usize) -> usize {
        self.layers.get(layer).map_or(0, |rows| rows.sums.len() / self.stride)
    }

    /// Which units of a layer are off for every example: output 0 and slope 0, so that nothing reaches the weights.
    ///
    /// Off for all examples of one batch is not dead: ask with all of the data.
    pub fn dead_units(&self, layer: usize) -> impl Iterator<Item = usize> {
        let is_zero = |row: &[f64]| row.iter().all(|number| *number == 0.0);
        let is_dead = move |unit: &usize| {
            is_zero(self.outputs(layer, *unit)) && is_zero(self.slopes(layer, *unit))
        };
        (0..self.units(layer)).filter(is_dead)
    }

    /// The length ‖δ‖ of all deltas of a layer taken together.
    #[must_use]
    pub fn delta_norm(&self, layer: usize) -> f64 {
        let all = self.all(layer, |rows| &rows.deltas);
        libm::sqrt(all.iter().map(|delta| delta * delta).sum())
    }
}

impl Rows {
    fn new(layer: &Dense, stride: usize) -> Self {
        let row = || vec![0.0; layer.units * stride];
        let transposed = vec![0.0; layer.units * layer.fan_in];
        Self { sums: row(), outputs: row(), slopes: row(), deltas: row(), transposed }
    }
}

/// The derivative by a slope that all units of the layer share: f is slope · z where z is not above 0.
fn slope_gradient(sums: &[f64], deltas: &[f64]) -> f64 {
    let term = |(z, delta): (&f64, &f64)| if *z > 0.0 { 0.0 } else { z * delta };
    sums.iter().zip(deltas).map(term).sum()
}
