//! Every function of the catalogue against correctly rounded values of f and f′.
//!
//! `tests/data/*.csv` holds one point a row: id, parameters, x, f, f′ (computed with 50 digits, or with 1000 where 50
//! cancel, then rounded), and a note where a convention decides. No function is named here: the tables and the
//! catalogue name them.

use activation_lab::activation::{Activation, CATALOGUE, Eval, find};

const TABLES: [&str; 2] = [include_str!("data/reference.csv"), include_str!("data/specials.csv")];

/// One row of a table: `value` and `derivative` are what f and f′ have to be.
struct Row {
    id: &'static str,
    params: &'static str,
    x: f64,
    value: f64,
    derivative: f64,
}

#[test]
fn every_row_of_the_tables_is_met() {
    let mut failures = Vec::new();
    for row in rows() {
        let activation =
            find(row.id).unwrap_or_else(|| panic!("no function has the id {}", row.id));
        let params = params_of(activation, row.params);
        for (name, eval, want) in
            [("f", activation.value, row.value), ("f′", activation.derivative, row.derivative)]
        {
            let got = eval(row.x, &params);
            let near_zero = has_zero_within_one(eval, &params, row.x);
            if !is_accurate(got, want, near_zero) {
                let (id, x, ulp) = (row.id, row.x, ulp_between(got, want));
                failures.push(format!(
                    "{id} [{}] {name}({x:?}) = {got:?}, want {want:?}: {ulp:.1} ULP",
                    row.params
                ));
            }
        }
    }
    assert!(failures.is_empty(), "{} values missed:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn every_function_of_the_catalogue_has_rows() {
    for activation in CATALOGUE {
        assert!(
            rows().any(|row| row.id == activation.id),
            "no reference rows for {}",
            activation.id
        );
    }
}

/// At most 8 ULP; 2⁻⁵² near a zero of the quantity; below 1e-300 either 1e-12 of the value or 1e-322.
///
/// A zero keeps its sign; NaN and the infinities are met exactly.
fn is_accurate(got: f64, want: f64, near_zero: bool) -> bool {
    if !want.is_finite() {
        return got == want || (got.is_nan() && want.is_nan());
    }
    if want == 0.0 && got.is_sign_negative() != want.is_sign_negative() {
        return false;
    }
    let error = (got - want).abs();
    ulp_between(got, want) <= 8.0
        || (near_zero && error <= f64::EPSILON)
        || (want.abs() < 1e-300 && (error <= 1e-12 * want.abs() || error <= 1e-322))
}

/// The distance from `want`, in steps from `want` to the next number away from 0.
fn ulp_between(got: f64, want: f64) -> f64 {
    (got - want).abs() / (want.abs().next_up() - want.abs())
}

/// The quantity changes its sign at most 1 away from x, at a point other than 0.
fn has_zero_within_one(eval: Eval, params: &[f64], x: f64) -> bool {
    let samples: Vec<(f64, f64)> =
        (-64..=64).map(|step| x + f64::from(step) / 64.0).map(|x| (x, eval(x, params))).collect();
    samples.windows(2).any(|pair| {
        let [(left, before), (right, after)] = [pair[0], pair[1]];
        before * after < 0.0 && left * right > 0.0
    })
}

fn rows() -> impl Iterator<Item = Row> {
    TABLES.into_iter().flat_map(|table| table.lines().skip(1)).map(|line| {
        let fields: Vec<&str> = line.splitn(6, ',').collect();
        let number = |index: usize| -> f64 {
            fields[index].parse().unwrap_or_else(|_| panic!("field {index} is no number: {line}"))
        };
        Row {
            id: fields[0],
            params: fields[1],
            x: number(2),
            value: number(3),
            derivative: number(4),
        }
    })
}

/// The values of `text`, such as `min=-2.0 max=0.5`, in the order of the catalogue.
fn params_of(activation: &Activation, text: &str) -> Vec<f64> {
    let mut params = activation.defaults();
    for assignment in text.split_whitespace() {
        let (name, value) = assignment.split_once('=').expect("name=value");
        let index = activation.params.iter().position(|param| param.id == name);
        let index = index.unwrap_or_else(|| panic!("{} has no parameter {name}", activation.id));
        params[index] = value.parse().expect("a number");
    }
    params
}
