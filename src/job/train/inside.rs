//! What happens inside a network: of each hidden layer what its units answer, which are dead, and how large the
//! gradients are.

use crate::job::numbers::{Numbers, push_counted};
use crate::network::{Examination, Model, Trace};

/// How many bins a histogram has.
pub const BINS: usize = 24;

/// A hidden layer, over all examples to train on.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerInside {
    /// How many units answer 0 with slope 0 to every example.
    pub dead: usize,
    /// The length of the gradient of the layer's weights.
    pub gradient_norm: f64,
    /// The outputs of all units for all examples.
    pub outputs: Bins,
    /// The gradient of each weight.
    pub gradients: Bins,
    /// The outputs of each unit over the plane, unit after unit, each a row of as many numbers as
    /// [`super::unit_places`] gives.
    pub units: Vec<f64>,
}

/// How many numbers fall where.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bins {
    /// Where the first bin begins: the least number.
    pub from: f64,
    /// Where the last bin ends: the greatest number.
    pub to: f64,
    /// How many numbers fall into each of [`BINS`] bins of the same width.
    pub counts: Vec<f64>,
}

impl Bins {
    /// The numbers, all finite, in bins. All equal numbers fall into the bin in the middle of a range of width 1.
    pub(super) fn of(numbers: &[f64]) -> Self {
        let least = numbers.iter().copied().fold(f64::INFINITY, f64::min);
        let greatest = numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let (from, to) =
            if greatest > least { (least, greatest) } else { (least - 0.5, least + 0.5) };
        let mut counts = vec![0.0; BINS];
        for number in numbers {
            let bin = ((number - from) / (to - from) * BINS as f64) as usize;
            counts[bin.min(BINS - 1)] += 1.0;
        }
        Self { from, to, counts }
    }

    fn write(&self, to: &mut Vec<f64>) {
        to.extend([self.from, self.to]);
        to.extend_from_slice(&self.counts);
    }

    fn read(numbers: &mut Numbers) -> Option<Self> {
        let (from, to) = (numbers.number()?, numbers.number()?);
        Some(Self { from, to, counts: numbers.row(BINS)?.to_vec() })
    }
}

impl LayerInside {
    /// The hidden layer of this index; `over_plane` holds the answers to the places of the plane.
    pub(super) fn of(
        layer: usize,
        model: &Model,
        examined: &Examination,
        over_plane: &Trace,
    ) -> Self {
        let gradient = &examined.gradient[model.weight_places(layer)];
        Self {
            dead: examined.trace.dead_units(layer).count(),
            gradient_norm: libm::sqrt(gradient.iter().map(|number| number * number).sum()),
            outputs: Bins::of(&examined.trace.all_outputs(layer)),
            gradients: Bins::of(gradient),
            units: over_plane.all_outputs(layer),
        }
    }

    pub(super) fn write(&self, to: &mut Vec<f64>) {
        to.extend([self.dead as f64, self.gradient_norm]);
        self.outputs.write(to);
        self.gradients.write(to);
        push_counted(&self.units, to);
    }

    pub(super) fn read(numbers: &mut Numbers) -> Option<Self> {
        Some(Self {
            dead: numbers.whole()?,
            gradient_norm: numbers.number()?,
            outputs: Bins::read(numbers)?,
            gradients: Bins::read(numbers)?,
            units: numbers.counted_row()?.to_vec(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_falls_into_one_bin() {
        let bins = Bins::of(&(0..=48).map(f64::from).collect::<Vec<_>>());
        assert_eq!((bins.from, bins.to), (0.0, 48.0));
        assert_eq!(bins.counts.iter().sum::<f64>(), 49.0);
        assert_eq!((bins.counts[0], bins.counts[BINS - 1]), (2.0, 3.0));
    }

    #[test]
    fn equal_numbers_stand_in_the_middle() {
        let bins = Bins::of(&[2.0; 5]);
        assert_eq!((bins.from, bins.to, bins.counts[BINS / 2]), (1.5, 2.5, 5.0));
    }

    #[test]
    fn a_layer_reads_back() {
        let layer = LayerInside {
            dead: 2,
            gradient_norm: 0.5,
            outputs: Bins::of(&[1.0, 2.0]),
            gradients: Bins::of(&[0.0, -1.0]),
            units: vec![1.0, 2.0, 3.0],
        };
        let mut row = Vec::new();
        layer.write(&mut row);
        assert_eq!(LayerInside::read(&mut Numbers(&row)), Some(layer));
    }
}
