//! The values of all compared functions at the reference line, in the order in which the table shows them.

use crate::activation::{Order, Setting};
use crate::link::{Column, CompareView};
use std::cmp::Ordering;
use std::rc::Rc;

/// One function at the reference line.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its place in the comparison, counted from 0.
    pub place: usize,
    /// f there.
    pub value: f64,
    /// f′ there.
    pub slope: f64,
    /// f and f′ minus those of the baseline, where there is one.
    pub difference: Option<(f64, f64)>,
}

impl Row {
    /// The number in this column; `None` for the name, or without a baseline.
    #[must_use]
    pub fn number(&self, column: Column) -> Option<f64> {
        match column {
            Column::Name => None,
            Column::Value => Some(self.value),
            Column::Slope => Some(self.slope),
            Column::ValueDifference => self.difference.map(|(value, _)| value),
            Column::SlopeDifference => self.difference.map(|(_, slope)| slope),
        }
    }
}

/// One row for each function, sorted as the view asks.
#[must_use]
pub fn rows(view: &CompareView, names: &[Rc<str>]) -> Vec<Row> {
    let at = |setting: &Setting| {
        (setting.eval(Order::Value, view.at), setting.eval(Order::Derivative, view.at))
    };
    let baseline = view.baseline.and_then(|place| view.functions.get(place)).map(at);
    let row = |(place, setting): (usize, &Setting)| {
        let (value, slope) = at(setting);
        let difference = baseline.map(|(of_value, of_slope)| (value - of_value, slope - of_slope));
        Row { place, value, slope, difference }
    };
    let mut rows: Vec<Row> = view.functions.iter().enumerate().map(row).collect();
    if let Some(sort) = view.sort {
        // A stable sort: equal ones keep the order of the functions in either direction.
        rows.sort_by(|a, b| match (a.number(sort.column), b.number(sort.column)) {
            (Some(a), Some(b)) => numbers(a, b, sort.descending),
            _ => directed(names[a.place].cmp(&names[b.place]), sort.descending),
        });
    }
    rows
}

/// Numbers in this direction; what is no number comes last in both.
fn numbers(a: f64, b: f64, descending: bool) -> Ordering {
    match (a.is_nan(), b.is_nan()) {
        (false, false) => directed(a.partial_cmp(&b).unwrap_or(Ordering::Equal), descending),
        (a_is_nan, b_is_nan) => a_is_nan.cmp(&b_is_nan),
    }
}

fn directed(order: Ordering, descending: bool) -> Ordering {
    if descending { order.reverse() } else { order }
}

#[cfg(test)]
mod tests {
    use super::super::names::names;
    use super::*;
    use crate::link::{View, parse};

    /// The places in the order of the table.
    fn places(query: &str) -> Vec<usize> {
        let parsed = parse(&format!("#/compare?fns=relu,elu,tanh&at=-1{query}"));
        assert_eq!(parsed.notices, []);
        let View::Compare(view) = parsed.link.view else { panic!("another page") };
        rows(&view, &names(&view.functions)).iter().map(|row| row.place).collect()
    }

    #[test]
    fn every_column_sorts_in_both_directions() {
        assert_eq!(places(""), [0, 1, 2]);
        assert_eq!(places("&sort=name"), [1, 0, 2]);
        assert_eq!(places("&sort=-name"), [2, 0, 1]);
        // f: 0, −0.63, −0.76; f′: 0, 0.37, 0.42.
        assert_eq!(places("&sort=f"), [2, 1, 0]);
        assert_eq!(places("&sort=-f"), [0, 1, 2]);
        assert_eq!(places("&sort=-df"), [2, 1, 0]);
        assert_eq!(places("&base=2&sort=f-base"), [2, 1, 0]);
        assert_eq!(places("&base=2&sort=-df-base"), [2, 1, 0]);
    }

    #[test]
    fn equal_numbers_keep_their_order_and_what_is_no_number_comes_last() {
        let relus = |direction| {
            let parsed = parse(&format!("#/compare?fns=relu,elu,relu&sort={direction}f"));
            let View::Compare(view) = parsed.link.view else { panic!("another page") };
            rows(&view, &names(&view.functions)).iter().map(|row| row.place).collect::<Vec<_>>()
        };
        assert_eq!((relus(""), relus("-")), (vec![0, 1, 2], vec![0, 1, 2]));
        assert_eq!(numbers(f64::NAN, 1.0, false), Ordering::Greater);
        assert_eq!(numbers(f64::NAN, 1.0, true), Ordering::Greater);
        assert_eq!(numbers(f64::NEG_INFINITY, 1.0, true), Ordering::Greater);
    }

    #[test]
    fn the_baseline_differs_from_itself_by_nothing() {
        let View::Compare(view) = parse("#/compare?base=2&at=0.3").link.view else { panic!() };
        let rows = rows(&view, &names(&view.functions));
        assert_eq!(rows[1].difference, Some((0.0, 0.0)));
        assert_eq!(
            rows[2].difference,
            Some((rows[2].value - rows[1].value, rows[2].slope - rows[1].slope))
        );
    }
}
