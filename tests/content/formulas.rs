//! Every formula is evaluated where its piece holds, and every condition is compared with the piece the code takes.

use crate::catalogue::each_page;
use crate::latex::{Formula, Scope, holds};
use crate::page::{Page, Piece};
use activation_lab::activation::{Activation, Eval};

#[test]
fn every_condition_holds_exactly_where_the_code_takes_its_piece() {
    each_page(|activation, page| {
        each_point(activation, |x, params| {
            let piece = (activation.piece)(x, params);
            assert!(
                piece < page.pieces.len(),
                "{}: x = {x}: piece {piece} is not on the page",
                activation.id
            );
            let scope = Scope::new(activation, x, params).with(&page.constants);
            for (row, text) in page.pieces.iter().enumerate() {
                let Some(when) = &text.when else { continue };
                let held = holds(when, &scope)
                    .unwrap_or_else(|error| panic!("{}: {when}: {error}", activation.id));
                assert_eq!(held, row == piece, "{}: {when} at x = {x}, {params:?}", activation.id);
            }
        });
    });
}

#[test]
fn every_piece_on_the_page_is_taken_somewhere() {
    each_page(|activation, page| {
        let mut taken = vec![false; page.pieces.len()];
        each_point(activation, |x, params| {
            if let Some(row) = taken.get_mut((activation.piece)(x, params)) {
                *row = true;
            }
        });
        assert!(taken.iter().all(|&row| row), "{}: {taken:?}", activation.id);
    });
}

#[test]
fn every_value_formula_gives_the_value() {
    each_page(|activation, page| {
        compare(activation, page, |piece| Some(&piece.value), activation.value, |_, _| true);
    });
}

/// At a kink or jump too: the piece that holds there states the convention.
#[test]
fn every_derivative_formula_gives_the_derivative() {
    each_page(|activation, page| {
        compare(
            activation,
            page,
            |piece| Some(&piece.derivative),
            activation.derivative,
            |_, _| true,
        );
    });
}

/// At a break f″ does not exist, and what the code returns there is nobody's claim.
#[test]
fn every_second_derivative_formula_gives_the_second_derivative() {
    each_page(|activation, page| {
        if let Some(second) = activation.second_derivative {
            let away = |x: f64, params: &[f64]| !is_break(activation, x, params);
            compare(activation, page, |piece| piece.second.as_ref(), second, away);
        }
    });
}

/// Evaluates one formula of the piece that holds at each wanted point and compares it with what the code computes.
fn compare(
    activation: &'static Activation,
    page: &Page,
    text: impl Fn(&Piece) -> Option<&String>,
    code: Eval,
    wanted: impl Fn(f64, &[f64]) -> bool,
) {
    let id = activation.id;
    let parse = |latex: &String| {
        Formula::parse(latex).unwrap_or_else(|error| panic!("{id}: {latex}: {error}"))
    };
    let formulas: Vec<_> = page.pieces.iter().map(|piece| text(piece).map(parse)).collect();
    each_point(activation, |x, params| {
        let Some(Some(formula)) = formulas.get((activation.piece)(x, params)) else { return };
        let scope = Scope::new(activation, x, params).with(&page.constants);
        let shown = formula.evaluate(&scope).unwrap_or_else(|error| panic!("{id}: {error}"));
        // 0/0 at a corner, as squareplus has at b = 0: the page's convention says what the code returns.
        let undefined = shown.is_nan() && is_break(activation, x, params);
        if undefined || !wanted(x, params) {
            return;
        }
        let computed = code(x, params);
        // The formula is written for readers: 1 − tanh² loses digits that the code keeps.
        let slack = 1e-11 * (1.0 + computed.abs() + x * x);
        let near = (shown - computed).abs() <= slack;
        assert!(near, "{id}: {shown} ≠ {computed} at x = {x}, {params:?}");
    });
}

fn is_break(activation: &Activation, x: f64, params: &[f64]) -> bool {
    (activation.breaks)(params).iter().any(|b| b.x == x)
}

/// Calls `check` at a grid over [−8, 8], at every break and close to it on both sides, for many parameter values.
fn each_point(activation: &Activation, mut check: impl FnMut(f64, &[f64])) {
    for params in parameters(activation) {
        let grid = (-160_i32..=160).map(|step| 0.05 * f64::from(step) + 0.001);
        let breaks = (activation.breaks)(&params);
        let near = breaks.iter().flat_map(|b| [b.x - 1e-9, b.x, b.x + 1e-9]);
        for x in grid.chain(near).chain([-30.0, -3.0, -1.0, 1.0, 3.0, 30.0]) {
            check(x, &params);
        }
    }
}

/// The defaults, the presets, and each parameter alone at the ends and inside of its slider.
pub(crate) fn parameters(activation: &Activation) -> Vec<Vec<f64>> {
    let defaults = activation.defaults();
    let mut sets = vec![defaults.clone()];
    sets.extend(activation.presets.iter().map(|preset| preset.values.to_vec()));
    for (index, param) in activation.params.iter().enumerate() {
        let (low, high) = (*param.slider.start(), *param.slider.end());
        for share in [0.0, 0.13, 0.61, 1.0] {
            let mut set = defaults.clone();
            set[index] = low + share * (high - low);
            if param.domain.contains(set[index], &set) {
                sets.push(set);
            }
        }
    }
    sets
}
