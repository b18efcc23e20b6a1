//! The same bits natively and in the browser: the browser's half. `bits.rs` tells how to renew the golden hashes.
#![cfg(target_arch = "wasm32")]

#[path = "common/bits.rs"]
mod bits;
#[path = "common/random.rs"]
mod random;
#[path = "common/runs.rs"]
mod runs;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn browser_results_have_the_golden_bits() {
    assert_eq!(bits::differences(), Vec::<String>::new());
}

#[wasm_bindgen_test]
fn browser_runs_have_the_golden_bits() {
    assert_eq!(runs::differences(), Vec::<String>::new());
}
