//! The map: what is left of the gradient for many activations, by initialiser or by depth. Every cell is a link.

use super::super::use_numbers::Numbers;
use super::controls::changing;
use super::model::{Asked, Band, stack};
use super::words;
use crate::activation::{Setting, find};
use crate::component::take::Take;
use crate::experiment::Outcome;
use crate::link::{GradientFlowView, LabsView, Link, MapColumns, View, print};
use crate::network::Rule;
use crate::page::lesson::widget::choice::choice;
use crate::plot::rows::Rows;
use std::rc::Rc;
use yew::prelude::*;

/// The activations that are always there; the one on screen is added.
const ROWS: [&str; 12] = [
    "linear",
    "sigmoid",
    "tanh",
    "softsign",
    "relu",
    "leaky-relu",
    "elu",
    "selu",
    "softplus",
    "gelu",
    "swish",
    "mish",
];
const DEPTHS: [usize; 6] = [2, 5, 10, 20, 30, 50];

/// The networks of all cells, row by row.
pub(super) fn asked(view: &GradientFlowView) -> Asked {
    let cells = cells(view);
    let stacks = cells.iter().map(|cell| stack(&cell.function, cell.rule, cell.depth, cell));
    Asked { stacks: stacks.collect(), seed: view.seed, seeds: view.seeds }
}

/// The view of every cell, row by row.
fn cells(view: &GradientFlowView) -> Vec<GradientFlowView> {
    let columns = columns(view);
    let row = |function: Setting| {
        let columns = columns.clone();
        columns.into_iter().map(move |(rule, depth)| {
            let function = function.clone();
            GradientFlowView { function, rule, depth, ..view.clone() }.settled()
        })
    };
    rows(view).into_iter().flat_map(row).collect()
}

fn rows(view: &GradientFlowView) -> Vec<Setting> {
    let mut rows: Vec<Setting> = ROWS.iter().filter_map(|id| find(id)).map(Setting::of).collect();
    if !rows.contains(&view.function) {
        rows.push(view.function.clone());
    }
    rows
}

/// Initialiser and depth of every column. LeCun is left out: with layers of equal width it is Xavier.
fn columns(view: &GradientFlowView) -> Vec<(Rule, usize)> {
    match view.columns {
        MapColumns::Depth => DEPTHS.map(|depth| (view.rule, depth)).to_vec(),
        MapColumns::Initialiser => {
            let rules = Rule::ALL.into_iter().filter(|rule| *rule != Rule::LeCun);
            // The reader’s own standard deviation stands for that of the list.
            let own = |rule: Rule| if rule.id() == view.rule.id() { view.rule } else { rule };
            rules.map(|rule| (own(rule), view.depth)).collect()
        }
    }
}

/// Properties of [`Map`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What is on screen.
    pub view: Rc<GradientFlowView>,
    /// What is left of the gradient in each cell, as far as it is known.
    pub numbers: Option<Rc<Numbers<Asked>>>,
    /// Another view.
    pub set: Callback<GradientFlowView>,
}

/// Heading, choice of columns, table and legend.
#[component]
pub(super) fn Map(props: &Props) -> Html {
    let (view, numbers) = (&*props.view, props.numbers.as_deref());
    let picture = use_node_ref();
    let csv = {
        let (view, numbers) = (props.view.clone(), props.numbers.clone());
        Callback::from(move |()| csv(&view, &outcome(&view, numbers.as_deref())))
    };
    let is_known = numbers.is_some_and(|it| it.is_done && it.key == asked(view));
    let on_columns = changing(view, &props.set, |view, columns| view.columns = columns);
    let options = [(MapColumns::Initialiser, "By initialiser"), (MapColumns::Depth, "By depth")];
    html! {
        <section class="lab__section" data-part="values" aria-labelledby="map">
            <h2 class="lab__heading" id="map">{ "The map" }</h2>
            <p class="lab__lead">
                { "What is left of the gradient in the first layer, compared with the last: the median of the same seeds, \
                   with the same width and gain. Every cell leads to its network." }
            </p>
            { choice("Columns", &options, view.columns, &on_columns) }
            <div ref={picture.clone()}>
                { table(view, numbers) }
                { legend() }
            </div>
            <Take stem="gradient-flow-map" label="Export of the map" picture={Some(picture)} {csv} is_ready={is_known} />
        </section>
    }
}

/// The numbers of all cells; those of other networks do not count.
fn outcome(view: &GradientFlowView, numbers: Option<&Numbers<Asked>>) -> Outcome {
    let mut outcome = Outcome::new(cells(view).len());
    if let Some(known) = numbers.filter(|it| it.key == asked(view)) {
        outcome.extend(&known.all);
    }
    outcome
}

/// A row for each cell: its network, and what is left of the gradient in the median.
fn csv(view: &GradientFlowView, outcome: &Outcome) -> String {
    let mut rows = Rows::new(["activation", "initialiser", "hidden layers", "gradient left"]);
    for (place, cell) in cells(view).iter().enumerate() {
        let words = [cell.function.activation.name, cell.rule.name()];
        rows.add(&words, [cell.depth as f64, outcome.median(place)]);
    }
    rows.text()
}

fn table(view: &GradientFlowView, numbers: Option<&Numbers<Asked>>) -> Html {
    let cells = cells(view);
    let columns = columns(view);
    let known = numbers.filter(|it| it.key == asked(view));
    let outcome = outcome(view, numbers);
    let caption = match known {
        Some(known) if known.is_done => "Blue: it vanishes. Orange: it explodes.",
        _ => "The map is being filled …",
    };
    let rows = cells.chunks(columns.len()).enumerate();
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label="The map, cell by cell" aria-busy={known.is_none().to_string()}>
            <table class="map">
                <caption class="map__caption">{ caption }</caption>
                <thead>
                    <tr>
                        <td></td>
                        { for columns.iter().enumerate().map(|(place, column)| html! {
                            <th key={place} scope="col">{ column_name(*column, view) }</th>
                        }) }
                    </tr>
                </thead>
                <tbody>
                    { for rows.map(|(row, cells)| html! {
                        <tr key={row}>
                            <th scope="row">{ cells.first().map_or("", |cell| cell.function.activation.name) }</th>
                            { for cells.iter().enumerate().map(|(place, cell)| html! {
                                <td key={place}>{ entry(cell, view, &outcome, row * columns.len() + place) }</td>
                            }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// A cell: number and word, and a link to its view; a sign while nothing is known.
fn entry(
    cell: &GradientFlowView,
    view: &GradientFlowView,
    outcome: &Outcome,
    place: usize,
) -> Html {
    if outcome.arm(place).next().is_none() {
        return html! { <span class="map__cell map__cell--unknown">{ "…" }</span> };
    }
    let left = outcome.median(place);
    let band = Band::of(left);
    let is_here = same_network(cell, view);
    let address =
        print(&Link { view: View::Labs(LabsView::GradientFlow(cell.clone())), ..Link::default() });
    html! {
        <a class={classes!("map__cell", format!("map__cell--{}", band.word()))} href={address}
            aria-current={is_here.then_some("true")}>
            <span class="map__number">{ words::digits(left) }</span>
            <span class="map__word">{ band.word() }</span>
        </a>
    }
}

fn same_network(a: &GradientFlowView, b: &GradientFlowView) -> bool {
    a.function == b.function && a.rule == b.rule && a.depth == b.depth
}

fn column_name((rule, depth): (Rule, usize), view: &GradientFlowView) -> String {
    match (view.columns, rule) {
        (MapColumns::Depth, _) if depth == DEPTHS[0] => format!("{depth} layers"),
        (MapColumns::Depth, _) => depth.to_string(),
        (_, Rule::Normal(deviation)) => format!("Normal {}", words::digits(deviation)),
        (_, Rule::Xavier) => "Xavier, LeCun".to_owned(),
        (_, rule) => rule.name().to_owned(),
    }
}

/// The bands in order, each with its sign.
fn legend() -> Html {
    let bounds = Band::ALL.iter().enumerate().map(|(place, (band, least))| {
        let next = Band::ALL.get(place + 1).map(|(_, next)| words::digits(*next));
        let meaning = match (place, next) {
            (0, Some(next)) => format!("below {next}"),
            (_, Some(next)) => format!("{} to {next}", words::digits(*least)),
            (_, None) => format!("from {}", words::digits(*least)),
        };
        html! {
            <li key={band.word()} class={classes!("map__cell", format!("map__cell--{}", band.word()))}>
                <span class="map__word">{ band.word() }</span>
                <span class="map__bound">{ meaning }</span>
            </li>
        }
    });
    html! { <ul class="map__legend" aria-label="Legend">{ for bounds }</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cell_has_a_row_with_its_network() {
        let view = GradientFlowView { depth: 10, ..GradientFlowView::default() };
        let mut outcome = Outcome::new(cells(&view).len());
        let numbers: Vec<f64> = (0..outcome.arms()).map(|place| place as f64).collect();
        outcome.extend(&numbers);
        let csv = csv(&view, &outcome);
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(lines.len(), 1 + outcome.arms());
        assert_eq!(lines[0], "activation,initialiser,hidden layers,gradient left");
        assert!(lines[1].starts_with("Linear,") && lines[1].ends_with(",10,0"), "{}", lines[1]);
    }
}
