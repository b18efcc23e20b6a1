//! Reads a [`CompareView`] from the query of a link.

use super::{CompareLayout, CompareView, Flow, Sort, functions};
use crate::activation::Order;
use crate::link::axis;
use crate::link::notice::{Notices, quoted};
use crate::link::query::Query;
use crate::link::show::Show;

impl CompareView {
    /// Reads the view; takes from `query` what belongs to it.
    pub(in crate::link) fn read(query: &mut Query, notices: &mut Notices) -> Self {
        let fns = query.take("fns", notices);
        let functions = fns.map_or_else(functions::usual, |text| functions::read(&text, notices));
        let layout = read_layout(query, notices);
        let show = query.take("show", notices);
        let show = show.map_or_else(Show::default, |text| Show::read(&text, refusal, notices));
        let (from, to) = axis::read_range(query, notices);
        let at = axis::read_at(from, to, query, notices);
        let baseline = read_baseline(functions.len(), query, notices);
        let sort = query.take("sort", notices);
        let sort = sort.and_then(|text| Sort::read(&text, baseline.is_some(), notices));
        let flow = Flow::read(query, notices);
        let functions = functions.into();
        Self { functions, layout, show, at, from, to, baseline, sort, flow }
    }
}

/// Why a curve is not drawn here.
fn refusal(order: Order) -> Option<String> {
    let sentence = "Only f and f′ are compared, so f″ was left out.";
    (order == Order::Second).then(|| sentence.to_owned())
}

fn read_layout(query: &mut Query, notices: &mut Notices) -> CompareLayout {
    let Some(text) = query.take("view", notices) else { return CompareLayout::default() };
    let layouts = [CompareLayout::Overlay, CompareLayout::Grid];
    layouts.into_iter().find(|layout| layout.id() == text).unwrap_or_else(|| {
        let text = quoted(&text);
        notices.say(format!("view = {text} is not a known layout, so one chart shows all."));
        CompareLayout::default()
    })
}

fn read_baseline(count: usize, query: &mut Query, notices: &mut Notices) -> Option<usize> {
    let text = query.take("base", notices)?;
    let place = (1..=count).find(|place| place.to_string() == text.trim());
    if place.is_none() {
        let text = quoted(&text);
        notices.say(format!(
            "base = {text} is not one of the places 1 to {count}, so nothing is subtracted."
        ));
    }
    place.map(|place| place - 1)
}
