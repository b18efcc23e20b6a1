//! Whatever comes in from outside is read or refused in words: links, decks, the table example's arguments.
//!
//! `ACTIVATION_LAB_SEED=<n>` makes other random input. `tests/browser/hostile.spec.js` opens such links in the page.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::print_stdout, reason = "the seed repeats what failed")]

mod decks;
#[path = "../common/table.rs"]
mod example;
mod links;
mod spoilt;
mod table;

use activation_lab::random::Random;

const SEED: u64 = 20_260_801;

/// Random numbers from the seed of this run, which is printed.
fn seeded() -> Random {
    let text = std::env::var("ACTIVATION_LAB_SEED").ok();
    let seed = text.map_or(SEED, |text| text.parse().expect("ACTIVATION_LAB_SEED is a number"));
    println!("ACTIVATION_LAB_SEED={seed}");
    Random::new(seed)
}
