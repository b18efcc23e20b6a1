//! The same bits natively and in the browser: this test and `wasm_bits.rs` hash the same table of results, and both
//! compare with `tests/data/bits.csv`.
//!
//! When a function changes, its hashes change: look at the change, then write them anew with
//! `BITS_WRITE=1 cargo test --test bits` and commit the file.
#![cfg(not(target_arch = "wasm32"))]

#[path = "common/bits.rs"]
mod bits;
#[path = "common/random.rs"]
mod random;

#[test]
fn native_results_have_the_golden_bits() {
    if std::env::var_os("BITS_WRITE").is_some() {
        std::fs::write("tests/data/bits.csv", bits::csv()).expect("a writable tests/data");
        return;
    }
    assert_eq!(bits::differences(), Vec::<String>::new());
}
