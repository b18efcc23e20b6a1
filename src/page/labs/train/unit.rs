//! What one hidden unit does, in words. Pure.

use crate::component::number::significant;
use crate::network::{Model, Trace};

/// So many weights are named one by one.
const NAMED: usize = 3;
const DIGITS: usize = 3;

/// A unit of a network, by its layer and its place there.
pub(super) struct Unit<'a> {
    /// The network.
    pub model: &'a Model,
    /// Both from 0.
    pub place: (usize, usize),
    /// Its answers over the plane, or along the axis.
    pub answers: &'a [f64],
}

impl Unit<'_> {
    /// `Unit 3: 0.83 at (0.5, −1.25). From 0 to 3.2 over the picture. Weights 0.5 and −1.2, bias 0.3.`
    pub(super) fn words(&self, at: Option<(&str, &[f64])>) -> String {
        let value = at.map(|(place, point)| format!("{} {place}. ", shown(self.value(point))));
        let (least, most) = self
            .answers
            .iter()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), it| (a.min(*it), b.max(*it)));
        let range = if least < most {
            format!("From {} to {} over the picture.", shown(least), shown(most))
        } else {
            format!("{} everywhere in the picture.", shown(least))
        };
        let number = self.place.1 + 1;
        format!("Unit {number}: {}{range} {}", value.unwrap_or_default(), self.weights())
    }

    fn value(&self, point: &[f64]) -> f64 {
        let mut trace = Trace::new(self.model, 1);
        trace.set_points(point);
        trace.forward(self.model);
        let (layer, unit) = self.place;
        trace.outputs(layer, unit).first().copied().unwrap_or(f64::NAN)
    }

    fn weights(&self) -> String {
        let (layer, unit) = self.place;
        let fan_in = self.model.fan_in(layer);
        let weights =
            self.model.weights(layer).chunks_exact(fan_in.max(1)).nth(unit).unwrap_or(&[]);
        let bias = shown(self.model.bias(layer).get(unit).copied().unwrap_or(f64::NAN));
        if let [weight] = weights {
            return format!("Weight {}, bias {bias}.", shown(*weight));
        }
        if weights.len() <= NAMED {
            let named: Vec<String> = weights.iter().map(|weight| shown(*weight)).collect();
            return format!("Weights {}, bias {bias}.", named.join(" and "));
        }
        let length = libm::sqrt(weights.iter().map(|weight| weight * weight).sum());
        format!("{fan_in} weights of length {}, bias {bias}.", shown(length))
    }
}

fn shown(number: f64) -> String {
    significant(number, DIGITS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::{Setting, find};
    use crate::network::Config;

    #[test]
    fn a_unit_tells_its_value_its_range_and_its_weights() {
        let relu = Setting::of(find("relu").expect("in the catalogue"));
        let mut model = Model::new(&Config::modern(&[2, 1], &relu, 1), 2);
        model.weights_mut(0).copy_from_slice(&[0.5, -1.25, 2.0, 0.0]);
        model.bias_mut(0).copy_from_slice(&[0.0, 0.25]);
        let unit = |unit, answers| Unit { model: &model, place: (0, unit), answers };
        assert_eq!(
            unit(1, &[0.0, 3.0]).words(Some(("at (1, 0)", &[1.0, 0.0]))),
            "Unit 2: 2.25 at (1, 0). From 0 to 3 over the picture. Weights 2 and 0, bias 0.25."
        );
        let off = unit(0, &[0.0, 0.0]).words(None);
        assert_eq!(off, "Unit 1: 0 everywhere in the picture. Weights 0.5 and −1.25, bias 0.");
    }

    #[test]
    fn many_weights_are_told_by_their_length() {
        let tanh = Setting::of(find("tanh").expect("in the catalogue"));
        let mut model = Model::new(&Config::modern(&[4, 1], &tanh, 1), 1);
        model.weights_mut(1).copy_from_slice(&[1.0, -1.0, 1.0, -1.0]);
        let told = Unit { model: &model, place: (1, 0), answers: &[0.5] }.words(None);
        assert_eq!(told, "Unit 1: 0.5 everywhere in the picture. 4 weights of length 2, bias 0.");
        let told = Unit { model: &model, place: (0, 0), answers: &[0.5] }.words(None);
        assert!(told.contains("Weight "), "{told}");
    }
}
