//! The definitions against `tests/data/reference.csv` and `specials.csv`, which were made with other software.

use crate::definitions;
use crate::real::Real;
use crate::rounding::nearest;
use crate::settle::settled;

const TABLES: [&str; 2] =
    [include_str!("../data/reference.csv"), include_str!("../data/specials.csv")];

/// One line of a table: f and f′, both correctly rounded.
struct Row {
    id: &'static str,
    params: Vec<f64>,
    x: f64,
    value: f64,
    derivative: f64,
}

/// Both sides are correctly rounded, so they must be equal to the last bit.
#[test]
fn definitions_round_to_the_reference_values() {
    let mut wrong = Vec::new();
    let mut compared = 0;
    for row in TABLES.into_iter().flat_map(rows) {
        let definition =
            definitions::find(row.id).expect("a definition for every id of the tables");
        for (name, formula, expected) in
            [("f", definition.value, row.value), ("f′", definition.derivative, row.derivative)]
        {
            let exact = settled(|bits| {
                let params: Vec<Real> =
                    row.params.iter().map(|&value| Real::new(value, bits)).collect();
                formula(&Real::new(row.x, bits), &params)
            });
            compared += 1;
            if nearest(&exact) != expected {
                let found = nearest(&exact);
                wrong.push(format!(
                    "{} {:?} {name}({:e}) = {found:e}, not {expected:e}",
                    row.id, row.params, row.x
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {compared} values differ:\n{}", wrong.len(), wrong.join("\n"));
    assert!(compared > 5_000, "only {compared} values compared");
}

/// All rows but those where x is not finite, or where a convention decides.
fn rows(table: &'static str) -> impl Iterator<Item = Row> {
    table.lines().skip(1).filter_map(|line| {
        let cells: Vec<&str> = line.splitn(6, ',').collect();
        let [id, params, x, value, derivative, note] = cells[..] else {
            panic!("six cells: {line}")
        };
        let convention = note.trim_start_matches('"').starts_with(['k', 'j']);
        let x = number(x);
        (x.is_finite() && !convention).then(|| Row {
            id,
            params: params.split_whitespace().map(param).collect(),
            x,
            value: number(value),
            derivative: number(derivative),
        })
    })
}

fn param(pair: &str) -> f64 {
    number(pair.split_once('=').expect("name=value").1)
}

fn number(text: &str) -> f64 {
    text.parse().expect("a number")
}
