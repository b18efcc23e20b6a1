//! Nanoseconds for one value of f and of f′, for every function of the catalogue.
//!
//! Each measurement goes over a block of inputs, so the reported throughput counts elements.

use activation_lab::activation::{CATALOGUE, Eval};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use std::time::Duration;

/// Even, so that no input is 0, where some functions take a short cut.
const INPUTS: u32 = 1024;

fn catalogue(criterion: &mut Criterion) {
    let inputs = inputs();
    for activation in CATALOGUE {
        let params = activation.defaults();
        let mut group = criterion.benchmark_group(activation.id);
        group.throughput(Throughput::Elements(u64::from(INPUTS)));
        for (name, eval) in [("f", activation.value), ("df", activation.derivative)] {
            group.bench_function(name, |bencher| {
                bencher.iter(|| sum(eval, black_box(&inputs), black_box(&params)));
            });
        }
        group.finish();
    }
}

/// From −6 to 6, the range that the chart shows first.
fn inputs() -> Vec<f64> {
    (0..INPUTS).map(|i| -6.0 + 12.0 * f64::from(i) / f64::from(INPUTS - 1)).collect()
}

/// A sum uses every value, so none is optimised away.
fn sum(eval: Eval, inputs: &[f64], params: &[f64]) -> f64 {
    inputs.iter().map(|&x| eval(x, params)).sum()
}

/// Short runs: 86 measurements take two minutes.
fn config() -> Criterion {
    Criterion::default()
        .sample_size(30)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
}

criterion_group! {
    name = benches;
    config = config();
    targets = catalogue
}
criterion_main!(benches);
