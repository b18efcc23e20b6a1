//! What is true of the functions, a column each, and how fast they are here.

use super::names;
use super::speed::{self, Speed};
use super::swatch::swatch;
use crate::activation::Setting;
use crate::activation::shape::Shape;
use crate::component::property_table::{Facts, STATISTICS_OF};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Properties`].
#[derive(PartialEq, yew::Properties)]
pub(super) struct Props {
    /// The functions.
    pub functions: Rc<[Setting]>,
    /// The function that is subtracted from the others in the chart.
    pub baseline: Option<usize>,
}

/// A table of properties; what differs from the baseline, or else from the first function, is marked.
#[component]
pub(super) fn Properties(props: &Props) -> Html {
    let Props { functions, baseline } = props;
    let speed = speed::use_speed(functions);
    let names = names::names(functions);
    let facts = use_memo(functions.clone(), |functions| facts(functions));
    let reference = baseline.unwrap_or(0);
    let row = |name: &'static str, text: &dyn Fn(&Facts) -> String| {
        let cells: Vec<String> = facts.iter().map(text).collect();
        row(name, &cells, reference)
    };
    let Some(Facts { rows, statistics }) = facts.first() else { return Html::default() };
    html! {
        <section class="compare__section" data-part="values gradient" aria-labelledby="properties-heading">
            <h2 class="compare__heading" id="properties-heading">{ "Properties" }</h2>
            <p class="compare__note">
                { "Computed from the functions. The sign ≠ marks what differs from " }{ &*names[reference] }{ "." }
            </p>
            <div class="scroll" role="region" aria-label="Table of properties" tabindex="0">
                <table class="facts">
                    <thead>
                        <tr>
                            <td></td>
                            { for names.iter().enumerate().map(|(place, name)| html! {
                                <th key={place} scope="col">{ swatch(place) }{ &**name }</th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for rows.iter().enumerate().map(|(i, (name, _))| row(name, &|it| it.rows[i].1.clone())) }
                        { caption(STATISTICS_OF, names.len()) }
                        { for statistics.iter().enumerate()
                            .map(|(i, (name, _))| row(name, &|it| it.statistics[i].1.clone())) }
                        { caption("On this machine", names.len()) }
                        { speed_row("ns per f(x)", &speed, names.len(), |it| it.value) }
                        { speed_row("ns per f′(x)", &speed, names.len(), |it| it.slope) }
                    </tbody>
                </table>
            </div>
            { speed::controls(&speed) }
        </section>
    }
}

fn facts(functions: &[Setting]) -> Vec<Facts> {
    let facts = |Setting { activation, params }: &Setting| {
        Facts::of(activation, params, &Shape::of(activation, params))
    };
    functions.iter().map(facts).collect()
}

fn caption(text: &'static str, count: usize) -> Html {
    html! {
        <tr key={text}><th scope="colgroup" class="facts__caption" colspan={(count + 1).to_string()}>{ text }</th></tr>
    }
}

fn row(name: &'static str, cells: &[String], reference: usize) -> Html {
    html! {
        <tr key={name}>
            <th scope="row">{ name }</th>
            { for cells.iter().enumerate().map(|(place, text)| {
                let differs = *text != cells[reference];
                html! {
                    <td key={place} class={differs.then_some("facts__different")}>
                        if differs { <span class="facts__mark">{ "≠" }<span class="spoken">{ " differs: " }</span></span> }
                        { text }
                    </td>
                }
            }) }
        </tr>
    }
}

/// A dash stands where nothing is measured yet.
fn speed_row(
    name: &'static str,
    speed: &Speed,
    count: usize,
    number: fn(&speed::Nanoseconds) -> f64,
) -> Html {
    let cells = (0..count).map(|place| {
        let measured = speed.measured.as_ref().and_then(|all| all.functions.get(place));
        html! { <td key={place}>{ measured.map_or("–".to_owned(), |it| speed::nanoseconds(number(it))) }</td> }
    });
    html! { <tr key={name}><th scope="row">{ name }</th>{ for cells }</tr> }
}
