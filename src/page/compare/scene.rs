//! From what is on the page to what the chart draws.

use crate::activation::{Order, Setting};
use crate::link::{CompareLayout, CompareView};
use crate::plot::scene::{CurveSpec, Dash, Ink, Name, Naming, PanelSpec, SceneSpec, Span};
use std::rc::Rc;

/// The height of f′ beside that of f: slopes are compared as closely as values.
const SLOPE_WEIGHT: f64 = 0.75;

/// The colour of the function at this place.
#[must_use]
pub fn ink(place: usize) -> Ink {
    Ink::Series(place)
}

/// The dash of the function at this place.
#[must_use]
pub fn dash(place: usize) -> Dash {
    Dash::SERIES[place % Dash::SERIES.len()]
}

/// The scene of this view: all functions, or all but the baseline minus that.
#[must_use]
pub fn of(view: &CompareView, names: &[Rc<str>]) -> SceneSpec {
    let x = Span::new(view.from, view.to).unwrap_or_default();
    let stage = Stage { view, names };
    let orders: Vec<Order> = view.show.curves().collect();
    let spec = match view.layout {
        CompareLayout::Overlay => {
            let panels = orders.iter().map(|order| stage.common(*order, *order == orders[0]));
            SceneSpec::cells(panels.collect(), x)
        }
        CompareLayout::Grid => {
            let places = stage.places();
            let columns = if places.len() == 4 { 2 } else { 3 };
            let cells = places.into_iter().flat_map(|place| stage.cell(place, &orders));
            let stack = orders.len();
            SceneSpec { stack, columns, shared_y: true, ..SceneSpec::cells(cells.collect(), x) }
        }
    };
    SceneSpec { at: Some(view.at), ..spec }
}

struct Stage<'a> {
    view: &'a CompareView,
    names: &'a [Rc<str>],
}

impl Stage<'_> {
    /// The places of the functions that have a curve.
    fn places(&self) -> Vec<usize> {
        (0..self.view.functions.len()).filter(|place| self.view.baseline != Some(*place)).collect()
    }

    /// All functions in one panel, named where there is room: the page beside the chart names them, too.
    fn common(&self, order: Order, is_first: bool) -> PanelSpec {
        let places = self.places();
        let mut names = vec![self.title(order)];
        if is_first {
            let name = |place: &usize| Name { dash: Some(dash(*place)), ..self.name(*place) };
            names.extend(places.iter().map(name));
        }
        let curves = places.into_iter().map(|place| self.curve(place, order)).collect();
        panel(curves, Naming::Given(names))
    }

    /// The panels of one function, the first with its name.
    fn cell(&self, place: usize, orders: &[Order]) -> Vec<PanelSpec> {
        let panels = orders.iter().enumerate().map(|(index, order)| {
            let name = (index == 0).then(|| self.name(place));
            let names = name.into_iter().chain(self.titles(*order)).collect();
            panel(vec![self.curve(place, *order)], Naming::Title(names))
        });
        panels.collect()
    }

    fn curve(&self, place: usize, order: Order) -> CurveSpec {
        let Setting { activation, params } = self.view.functions[place].clone();
        let label = self.column(place, order);
        let minus = self.view.baseline.map(|baseline| self.view.functions[baseline].clone());
        let curve = CurveSpec::new(activation, params, order);
        CurveSpec { ink: ink(place), dash: dash(place), label, minus, ..curve }
    }

    fn name(&self, place: usize) -> Name {
        Name { text: Rc::clone(&self.names[place]), ink: ink(place), dash: None }
    }

    /// What a panel shows: `f(x)`, or `f(x) − ReLU`.
    fn title(&self, order: Order) -> Name {
        let parts: Vec<Rc<str>> = self.titles(order).map(|name| name.text).collect();
        title(parts.join(" ").into())
    }

    /// The same in pieces, the more important one first: `f(x)`, and perhaps `− ReLU`.
    fn titles(&self, order: Order) -> impl Iterator<Item = Name> {
        let baseline = self.view.baseline.map(|place| ["− ", &*self.names[place]].concat());
        std::iter::once(order.symbol().into()).chain(baseline.map(Rc::from)).map(title)
    }

    /// The header of a column of numbers: `f(x) of ELU`, or `f(x) of ELU − ReLU`.
    fn column(&self, place: usize, order: Order) -> Rc<str> {
        let mut text = [order.symbol(), " of ", &*self.names[place]].concat();
        if let Some(baseline) = self.view.baseline {
            text += " − ";
            text += &self.names[baseline];
        }
        text.into()
    }
}

fn title(text: Rc<str>) -> Name {
    Name { text, ink: Ink::Text, dash: None }
}

fn panel(curves: Vec<CurveSpec>, naming: Naming) -> PanelSpec {
    let panel = PanelSpec::new(curves);
    let weight = if panel.weight < 1.0 { SLOPE_WEIGHT } else { 1.0 };
    PanelSpec { weight, naming, ..panel }
}

#[cfg(test)]
mod tests {
    use super::super::names::names;
    use super::*;
    use crate::link::{View, parse};

    fn scene(query: &str) -> SceneSpec {
        let View::Compare(view) = parse(&format!("#/compare?{query}")).link.view else { panic!() };
        of(&view, &names(&view.functions))
    }

    fn labels(spec: &SceneSpec) -> Vec<&str> {
        spec.curves().map(|curve| &*curve.label).collect()
    }

    #[test]
    fn an_overlay_has_one_panel_for_f_and_one_for_its_slope() {
        let spec = scene("fns=relu,elu:2,tanh&at=2");
        let counts: Vec<usize> = spec.panels.iter().map(|panel| panel.curves.len()).collect();
        assert_eq!((counts, spec.at), (vec![3, 3], Some(2.0)));
        assert_eq!(
            labels(&scene("fns=relu,elu:2&show=df")),
            ["f′(x) of ReLU", "f′(x) of ELU, α = 2"]
        );
    }

    #[test]
    fn a_grid_has_a_cell_for_each_function_and_one_y_axis() {
        let spec = scene("fns=relu,elu:2,tanh,gelu&view=grid");
        assert_eq!((spec.panels.len(), spec.stack, spec.columns), (8, 2, 2));
        assert!(spec.shared_y && spec.panels.iter().all(|panel| panel.curves.len() == 1));
    }

    #[test]
    fn a_difference_leaves_the_baseline_out_and_the_colours_in_place() {
        for query in
            ["fns=relu,elu,tanh&base=2&show=f", "fns=relu,elu,tanh&base=2&show=f&view=grid"]
        {
            let spec = scene(query);
            assert_eq!(labels(&spec), ["f(x) of ReLU − ELU", "f(x) of Tanh − ELU"]);
            let inks: Vec<Ink> = spec.curves().map(|curve| curve.ink).collect();
            assert_eq!(inks, [ink(0), ink(2)]);
            let tanh = spec.curves().last().expect("two curves");
            assert_eq!(tanh.eval(2.0), libm::tanh(2.0) - 2.0);
        }
    }

    #[test]
    fn every_function_has_its_own_look() {
        let spec = scene("fns=relu,elu,tanh,gelu,mish,swish&show=f");
        let looks: Vec<_> = spec.curves().map(|curve| (curve.ink, curve.dash)).collect();
        for (i, (ink, dash)) in looks.iter().enumerate() {
            assert!(looks[..i].iter().all(|other| other.0 != *ink && other.1 != *dash));
        }
    }
}
