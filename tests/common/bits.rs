//! Hashes of what every function of the catalogue returns, with several parameter sets, at several thousand points.
//!
//! A hash is FNV-1a (64 bits) over the bytes, lowest first, of every result; each NaN counts as the same one.

use crate::random::Random;
use activation_lab::activation::{Activation, CATALOGUE, Eval, Param};
use std::collections::BTreeSet;
use std::fmt::Write;

const SEED: u64 = 20_260_801;
const TABLES: [&str; 2] =
    [include_str!("../data/reference.csv"), include_str!("../data/specials.csv")];
const GOLDEN: &str = include_str!("../data/bits.csv");

/// The lines of the golden file that differ from what this machine computes, and what it computes instead.
pub(crate) fn differences() -> Vec<String> {
    let computed = csv();
    let golden: BTreeSet<&str> = GOLDEN.lines().collect();
    let found: BTreeSet<&str> = computed.lines().collect();
    let missing = golden.difference(&found).map(|line| format!("golden   {line}"));
    let new = found.difference(&golden).map(|line| format!("computed {line}"));
    missing.chain(new).collect()
}

/// `id,f,df,ddf` for each function: the hashes of its values, slopes and curvatures, none for a curvature left out.
pub(crate) fn csv() -> String {
    let xs = inputs();
    let mut text = String::from("id,f,df,ddf\n");
    for activation in CATALOGUE {
        let sets = parameter_sets(activation);
        let hash = |eval: Eval| format!("{:016x}", hash(eval, &sets, &xs));
        let (f, df) = (hash(activation.value), hash(activation.derivative));
        let ddf = activation.second_derivative.map_or_else(String::new, hash);
        writeln!(text, "{},{f},{df},{ddf}", activation.id).expect("a String takes every write");
    }
    text
}

/// Every x of the reference tables, and random ones: ordinary, large, and any bits at all.
fn inputs() -> Vec<f64> {
    let listed: BTreeSet<u64> =
        TABLES.into_iter().flat_map(str::lines).skip(1).filter_map(listed_x).collect();
    let mut random = Random::new(SEED);
    let mut xs: Vec<f64> = listed.into_iter().map(f64::from_bits).collect();
    xs.extend((0..1_000).map(|_| random.uniform(-8.0, 8.0)));
    xs.extend((0..1_000).map(|_| random.uniform(-800.0, 800.0)));
    xs.extend((0..1_000).map(|_| f64::from_bits(random.bits())));
    // Subnormal: a mantissa, a sign, and no exponent.
    xs.extend((0..200).map(|_| f64::from_bits(random.bits() & 0x800f_ffff_ffff_ffff)));
    xs
}

/// The bits of the third cell of a line, if it is a number.
fn listed_x(line: &str) -> Option<u64> {
    line.split(',').nth(2)?.parse().ok().map(f64::to_bits)
}

/// The defaults, the presets, and the points at a quarter and three quarters of all sliders.
fn parameter_sets(activation: &Activation) -> Vec<Vec<f64>> {
    let along =
        |share: f64| activation.params.iter().map(|param| along_slider(param, share)).collect();
    let mut sets = vec![activation.defaults()];
    sets.extend(activation.presets.iter().map(|preset| preset.values.to_vec()));
    if !activation.params.is_empty() {
        sets.extend([along(0.25), along(0.75)]);
    }
    sets
}

fn along_slider(param: &Param, share: f64) -> f64 {
    let (start, end) = (*param.slider.start(), *param.slider.end());
    start + (end - start) * share
}

/// FNV-1a (Fowler, Noll & Vo) over all results.
fn hash(eval: Eval, sets: &[Vec<f64>], xs: &[f64]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for params in sets {
        for &x in xs {
            let result = eval(x, params);
            // Which bits a NaN carries is the processor's choice, and no part of the result.
            let bits = if result.is_nan() { f64::NAN.to_bits() } else { result.to_bits() };
            for byte in bits.to_le_bytes() {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
            }
        }
    }
    hash
}
