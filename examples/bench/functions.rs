//! The functions of the catalogue as loops over numbers, for the page to time.

use activation_lab::activation::CATALOGUE;
use std::hint::black_box;
use wasm_bindgen::prelude::wasm_bindgen;

/// How many numbers one pass evaluates.
const LENGTH: usize = 4096;

/// The ids of the catalogue, in order.
#[wasm_bindgen]
pub fn ids() -> Vec<String> {
    CATALOGUE.iter().map(|activation| activation.id.to_owned()).collect()
}

/// How many numbers one pass evaluates: from −8 to 8, in even steps.
#[wasm_bindgen]
pub fn length() -> usize {
    LENGTH
}

/// Evaluates f (or f′) of the `index`th function, with its default parameters, `passes` times at every input.
///
/// Returns the sum of the last outputs, so that they are needed. An index beyond the catalogue gives NaN.
#[wasm_bindgen]
pub fn evaluate(index: usize, derivative: bool, passes: u32) -> f64 {
    let Some(activation) = CATALOGUE.get(index) else { return f64::NAN };
    let eval = if derivative { activation.derivative } else { activation.value };
    let params = activation.defaults();
    let inputs: Vec<f64> =
        (0..LENGTH).map(|i| 16.0 * i as f64 / (LENGTH - 1) as f64 - 8.0).collect();
    let mut outputs = vec![0.0; LENGTH];
    for _ in 0..passes {
        for (output, &x) in outputs.iter_mut().zip(black_box(&inputs)) {
            *output = eval(x, &params);
        }
        black_box(&mut outputs);
    }
    outputs.iter().sum()
}
