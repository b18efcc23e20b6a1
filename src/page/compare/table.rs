//! The values of all functions at the reference line, in a table that can be sorted.

use super::state::Action;
use super::swatch::swatch;
use super::values::Row;
use crate::component::number::{SCREEN_DIGITS, significant};
use crate::link::{Column, CompareView};
use std::rc::Rc;
use yew::prelude::*;

/// One row for each function; a press on a header sorts by it.
pub(super) fn table(
    view: &CompareView,
    names: &[Rc<str>],
    rows: &[Row],
    has_slopes: bool,
    on_action: &Callback<Action>,
) -> Html {
    let has_baseline = view.baseline.is_some();
    let shown = |column: &Column| {
        (has_baseline || !column.needs_baseline()) && (has_slopes || !column.is_of_slopes())
    };
    let columns: Vec<Column> = Column::ALL.into_iter().filter(shown).collect();
    let at = significant(view.at, SCREEN_DIGITS);
    html! {
        <div class="scroll" data-part="values" role="region" aria-label="Values at x" tabindex="0">
            <table class="values">
                <caption class="values__caption">{ "Values at x = " }<b>{ at }</b></caption>
                <thead>
                    <tr>{ for columns.iter().map(|column| header(*column, view, names, on_action)) }</tr>
                </thead>
                <tbody>
                    { for rows.iter().map(|row| html! {
                        <tr key={row.place}>
                            <th scope="row" class="values__name">{ swatch(row.place) }{ &*names[row.place] }</th>
                            { for columns[1..].iter().map(|column| cell(row, *column, view)) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn header(
    column: Column,
    view: &CompareView,
    names: &[Rc<str>],
    on_action: &Callback<Action>,
) -> Html {
    let baseline = view.baseline.map_or("", |place| &*names[place]);
    let label = match column {
        Column::Name => "Function".to_owned(),
        Column::Value => "f(x)".to_owned(),
        Column::Slope => "f′(x)".to_owned(),
        Column::ValueDifference => format!("f(x) − {baseline}"),
        Column::SlopeDifference => format!("f′(x) − {baseline}"),
    };
    let (order, mark) = match view.sort.filter(|sort| sort.column == column) {
        None => ("none", ""),
        Some(sort) if sort.descending => ("descending", "▼"),
        Some(_) => ("ascending", "▲"),
    };
    let on_click = on_action.reform(move |_: MouseEvent| Action::SortBy(column));
    let class = if column == Column::Name { "values__name" } else { "values__number" };
    html! {
        <th key={label.clone()} scope="col" {class} aria-sort={order}>
            <button type="button" class="values__sort" onclick={on_click} title={format!("Sort by {label}")}>
                { &label }<span class="values__mark" aria-hidden="true">{ mark }</span>
            </button>
        </th>
    }
}

fn cell(row: &Row, column: Column, view: &CompareView) -> Html {
    let number = row.number(column).map(|number| significant(number, SCREEN_DIGITS));
    let is_baseline = column.needs_baseline() && view.baseline == Some(row.place);
    let text = if is_baseline { Some("baseline".to_owned()) } else { number };
    html! { <td key={format!("{column:?}")} class="values__number">{ text }</td> }
}
