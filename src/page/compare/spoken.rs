//! The comparison in words, for those who hear it.

use super::values::Row;
use crate::component::number::{SCREEN_DIGITS, significant};
use crate::link::{CompareLayout, CompareView, Hide, Part};
use std::rc::Rc;

/// What the chart shows: functions, curves, range, and the values at the reference line.
pub(super) fn description(
    view: &CompareView,
    names: &[Rc<str>],
    rows: &[Row],
    hide: Hide,
) -> String {
    let curves: Vec<&str> = view.show.curves().map(|order| order.symbol()).collect();
    let mut text = curves.join(" and ");
    text += " of ";
    let shown = names.iter().enumerate().filter(|(place, _)| view.baseline != Some(*place));
    text += &listed(shown.map(|(_, name)| &**name));
    if let Some(baseline) = view.baseline {
        text += ", each minus ";
        text += &names[baseline];
    }
    text += match view.layout {
        CompareLayout::Overlay => " in one chart, x from ",
        CompareLayout::Grid => ", a small chart each, x from ",
    };
    text += &digits(view.from);
    text += " to ";
    text += &digits(view.to);
    text += ". At ";
    text += &value_text(view, names, rows, hide);
    text
}

/// x and the values there, in the order of the table.
pub(super) fn value_text(
    view: &CompareView,
    names: &[Rc<str>],
    rows: &[Row],
    hide: Hide,
) -> String {
    let x = digits(view.at);
    if hide.has(Part::Values) {
        return format!("x = {x}.");
    }
    let mut text = format!("x = {x}. ");
    let one = |row: &Row| {
        let (mut value, mut slope) = (row.value, row.slope);
        if let Some(difference) = row.difference {
            (value, slope) = difference;
        }
        let mut parts = vec![];
        if view.show.f {
            parts.push(digits(value));
        }
        if view.show.df {
            parts.push(format!("slope {}", digits(slope)));
        }
        format!("{}: {}", names[row.place], parts.join(", "))
    };
    let shown = rows.iter().filter(|row| view.baseline != Some(row.place));
    text += &shown.map(one).collect::<Vec<_>>().join("; ");
    text.push('.');
    text
}

/// `ReLU, ELU and tanh`.
pub(super) fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.collect();
    match &names[..] {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => [&most.join(", "), " and ", last].concat(),
    }
}

fn digits(value: f64) -> String {
    significant(value, SCREEN_DIGITS)
}

#[cfg(test)]
mod tests {
    use super::super::names::names;
    use super::super::values::rows;
    use super::*;
    use crate::link::{View, parse};

    fn described(query: &str) -> String {
        let link = parse(&format!("#/compare?{query}")).link;
        let View::Compare(view) = link.view else { panic!() };
        let names = names(&view.functions);
        description(&view, &names, &rows(&view, &names), link.hide)
    }

    #[test]
    fn hidden_values_are_not_said() {
        let words = described("fns=relu,elu&at=-1&hide=values");
        assert!(words.ends_with("x from −6 to 6. At x = −1."), "{words}");
    }

    #[test]
    fn everything_on_the_chart_is_said() {
        assert_eq!(
            described("fns=relu,elu:2,tanh&at=-1&sort=f"),
            "f(x) and f′(x) of ReLU, ELU, α = 2 and Tanh in one chart, x from −6 to 6. \
             At x = −1. ELU, α = 2: −1.264, slope 0.7358; Tanh: −0.7616, slope 0.42; ReLU: 0, slope 0."
        );
    }

    #[test]
    fn a_difference_says_from_what() {
        assert_eq!(
            described("fns=relu,elu&at=-1&base=2&show=f&view=grid"),
            "f(x) of ReLU, each minus ELU, a small chart each, x from −6 to 6. \
             At x = −1. ReLU: 0.6321."
        );
    }
}
