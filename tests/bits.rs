//! The same bits natively and in the browser: these tests and `wasm_bits.rs` hash the same results, those of the
//! functions and those of training runs, and both compare with `tests/data/bits.csv` and `tests/data/runs.csv`.
//!
//! When a function or the trainer changes, its hashes change: look at the change, then write them anew with
//! `BITS_WRITE=1 cargo test --test bits` and commit the files.
#![cfg(not(target_arch = "wasm32"))]

#[path = "common/bits.rs"]
mod bits;
#[path = "common/random.rs"]
mod random;
#[path = "common/runs.rs"]
mod runs;

#[test]
fn native_results_have_the_golden_bits() {
    if std::env::var_os("BITS_WRITE").is_some() {
        std::fs::write("tests/data/bits.csv", bits::csv()).expect("a writable tests/data");
        return;
    }
    assert_eq!(bits::differences(), Vec::<String>::new());
}

#[test]
fn native_runs_have_the_golden_bits() {
    if std::env::var_os("BITS_WRITE").is_some() {
        std::fs::write("tests/data/runs.csv", runs::csv()).expect("a writable tests/data");
        return;
    }
    assert_eq!(runs::differences(), Vec::<String>::new());
}
