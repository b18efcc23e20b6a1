//! The same bits natively and in the browser: both hash the same table of results and find the same golden hashes.
//!
//! When a function changes, its hashes change: look at the change, then write them anew with
//! `BITS_WRITE=1 cargo test --test bits` and commit `tests/data/bits.csv`. In the browser the file is only compared.
//!
//! A hash is FNV-1a (64 bits) over the bytes, lowest first, of every result; each NaN counts as the same one.

#[path = "../common/random.rs"]
mod random;
mod table;

const GOLDEN: &str = include_str!("../data/bits.csv");

/// The lines of the golden file that differ from what this machine computes.
fn differences() -> Vec<String> {
    let computed = table::csv();
    let missing = GOLDEN
        .lines()
        .filter(|line| !computed.contains(line))
        .map(|line| format!("golden   {line}"));
    let new = computed
        .lines()
        .filter(|line| !GOLDEN.contains(line))
        .map(|line| format!("computed {line}"));
    missing.chain(new).collect()
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn native_results_have_the_golden_bits() {
    if std::env::var_os("BITS_WRITE").is_some() {
        std::fs::write("tests/data/bits.csv", table::csv()).expect("a writable tests/data");
        return;
    }
    assert_eq!(differences(), Vec::<String>::new());
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    wasm_bindgen_test_configure!(run_in_browser);

    #[wasm_bindgen_test]
    fn browser_results_have_the_golden_bits() {
        assert_eq!(super::differences(), Vec::<String>::new());
    }
}
