//! Which row of the formula holds.

use crate::settings::{Setting, ordinary, points, usual};
use activation_lab::content::formula_text;
use proptest::prelude::*;

#[test]
fn each_row_of_the_formula_holds_on_one_interval() {
    for setting in usual() {
        assert_rows(&setting);
    }
}

proptest! {
    #[test]
    fn rows_are_intervals_for_random_parameters(setting in ordinary()) {
        assert_rows(&setting);
    }
}

fn assert_rows(setting: &Setting) {
    let piece = |x: f64| (setting.activation.piece)(x, &setting.params);
    let mut rows: Vec<usize> = points(setting).into_iter().map(piece).collect();
    rows.insert(0, piece(f64::NEG_INFINITY));
    rows.push(piece(f64::INFINITY));
    let text = formula_text(setting.activation.id).expect("words for every activation");
    assert!(rows.iter().all(|row| *row < text.pieces.len()), "{setting:?}: {rows:?}");
    assert!(piece(f64::NAN) < text.pieces.len(), "{setting:?}");
    rows.dedup();
    let mut once = rows.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), rows.len(), "{setting:?}: a row holds in two places: {rows:?}");
    if text.pieces.len() > 1 {
        for x in setting.break_points() {
            let (left, right) = (piece(x.next_down()), piece(x.next_up()));
            assert_ne!(left, right, "{setting:?}: one row on both sides of the break at {x}");
        }
    }
}
