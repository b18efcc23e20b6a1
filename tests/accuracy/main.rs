//! Proves the catalogue: f and f′ of every activation function, at random points, against exact arithmetic.
//!
//! `ACCURACY_SEED=<n>` draws other points, `ACCURACY_POINTS=<n>` more or fewer of them for each function. The table of
//! the largest errors is printed by `cargo test --test accuracy -- --nocapture`.
//!
//! The definitions are checked first: against reference tables made with other software (`reference.rs`), and f′
//! against a difference quotient of f (`derivatives.rs`).
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::print_stdout, reason = "the table of errors is what a reader runs this for")]

mod bound;
mod definitions;
mod derivatives;
mod erf;
mod points;
#[path = "../common/random.rs"]
mod random;
mod real;
mod reference;
mod rounding;
mod settle;

use activation_lab::activation::{Activation, CATALOGUE, Eval};
use definitions::{Definition, Formula};
use random::Random;
use real::Real;

/// The points of an ordinary run: the same every time, and few enough for half a minute.
const SEED: u64 = 20_260_801;
const POINTS: u64 = 3_000;

/// How many values out of bounds are listed.
const LISTED: usize = 40;

#[test]
fn every_function_is_within_the_bound_at_random_points() {
    let seed = setting("ACCURACY_SEED", SEED);
    let points = setting("ACCURACY_POINTS", POINTS);
    println!("ACCURACY_SEED={seed} ACCURACY_POINTS={points}\nlargest error in ULP");
    let mut failures = Vec::new();
    for activation in CATALOGUE {
        let definition =
            definitions::find(activation.id).expect("a definition in tests/accuracy/definitions");
        let mut check = Check { activation, definition, failures: &mut failures };
        check.run(&mut Random::new(seed), points);
    }
    let listed = failures.iter().take(LISTED).cloned().collect::<Vec<_>>().join("\n");
    assert!(failures.is_empty(), "seed {seed}: {} values out of bounds:\n{listed}", failures.len());
}

/// The whole number in this environment variable, or `default`.
fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).map_or(default, |text| text.parse().expect("a whole number"))
}

/// One function under test.
struct Check<'a> {
    activation: &'static Activation,
    definition: &'static Definition,
    failures: &'a mut Vec<String>,
}

/// The largest error so far, and where.
#[derive(Default)]
struct Worst {
    ulp: f64,
    place: String,
}

impl Check<'_> {
    fn run(&mut self, random: &mut Random, points: u64) {
        let (mut value, mut derivative) = (Worst::default(), Worst::default());
        for _ in 0..points {
            let params = points::params(self.activation, random);
            let x = points::x(self.activation, &params, random);
            let near_zero = (self.definition.near_zero)(x, &params);
            let Definition { value: f, derivative: df, .. } = self.definition;
            self.compare("f", self.activation.value, *f, (x, &params, false), &mut value);
            self.compare(
                "f′",
                self.activation.derivative,
                *df,
                (x, &params, near_zero),
                &mut derivative,
            );
        }
        let id = self.activation.id;
        println!(
            "{id:17} f {:5.2} {:45} f′ {:5.2} {}",
            value.ulp, value.place, derivative.ulp, derivative.place
        );
    }

    fn compare(
        &mut self,
        name: &str,
        eval: Eval,
        formula: Formula,
        at: (f64, &[f64], bool),
        worst: &mut Worst,
    ) {
        let (x, params, near_zero) = at;
        let exact = settle::settled(|bits| {
            let params: Vec<Real> = params.iter().map(|&value| Real::new(value, bits)).collect();
            formula(&Real::new(x, bits), &params)
        });
        assert!(!exact.is_nan(), "{} {params:?}: no exact {name}({x:e})", self.activation.id);
        let computed = eval(x, params);
        let error = bound::measure(computed, &exact, near_zero);
        let ulp = error.ulp.unwrap_or(0.0);
        if ulp > worst.ulp {
            *worst = Worst { ulp, place: format!("{x:e} {params:?}") };
        }
        if !error.within {
            let (id, right) = (self.activation.id, rounding::nearest(&exact));
            let ulp = rounding::error_ulp(computed, &exact);
            self.failures.push(format!(
                "{id} {params:?} {name}({x:e}) = {computed:e}, exact {right:e}, {ulp:.3e} ULP"
            ));
        }
    }
}
