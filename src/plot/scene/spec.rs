//! What to draw: curves, panels, the x range, the reference line.

use super::{Name, Span};
use crate::activation::{Activation, Break, Order, Setting, difference_breaks};
use std::rc::Rc;

/// Everything a chart shows, without its size.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneSpec {
    /// The panels, cell by cell; all share the x range.
    pub panels: Vec<PanelSpec>,
    /// How many panels stand above each other in a cell; at least 1.
    pub stack: usize,
    /// How many cells stand beside each other where there is room; at least 1.
    pub columns: usize,
    /// Whether panels of f share one y range, and likewise those of f′ and of f″.
    pub shared_y: bool,
    /// The x range.
    pub x: Span,
    /// Where the reference line stands; `None` draws none.
    pub at: Option<f64>,
    /// Draw the tangent to every f at the reference line.
    pub tangent: bool,
}

/// One frame with its own y range.
#[derive(Clone, Debug, PartialEq)]
pub struct PanelSpec {
    /// The curves, in the order in which they are painted.
    pub curves: Vec<CurveSpec>,
    /// Height in proportion to the other rows.
    pub weight: f64,
    /// A fixed y range; `None` finds one.
    pub y: Option<Span>,
    /// What is written in it.
    pub naming: Naming,
}

/// The names in a panel.
#[derive(Clone, Debug, PartialEq)]
pub enum Naming {
    /// Those of its curves.
    Curves,
    /// These. Where they would lie on a curve, only the first is written.
    Given(Vec<Name>),
    /// These, beside each other on a line above the panel, where no curve can cross them: for panels that are too small
    /// to hold their names. Where the line is too short, the last ones are left out.
    Title(Vec<Name>),
}

/// One curve: f, f′ or f″ of an activation with its parameters, or how far it lies above that of another.
#[derive(Clone, Debug, PartialEq)]
pub struct CurveSpec {
    /// The function.
    pub activation: &'static Activation,
    /// Its parameters, in catalogue order.
    pub params: Rc<[f64]>,
    /// f, f′ or f″.
    pub order: Order,
    /// What is subtracted from it, if anything.
    pub minus: Option<Setting>,
    /// Its colour.
    pub ink: Ink,
    /// Its dash.
    pub dash: Dash,
    /// Its name on the chart and in the CSV header.
    pub label: Rc<str>,
}

/// A colour by its meaning; a palette gives it a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// f.
    F,
    /// f′.
    Df,
    /// f″.
    Ddf,
    /// One of the six colours of compared functions, counted from 0; higher numbers start again.
    Series(usize),
    /// Type that belongs to no curve.
    Text,
}

/// The pattern of a line, so that curves differ without colour too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// Unbroken.
    Solid,
    /// Long strokes.
    Long,
    /// Dots.
    Dotted,
    /// Stroke and dot.
    DashDot,
    /// Short strokes.
    Short,
    /// Stroke and two dots.
    DashDotDot,
}

impl SceneSpec {
    /// f, f′ and f″ in panels of their own on the same x axis; f is the tallest.
    #[must_use]
    pub fn stacked(curves: Vec<CurveSpec>, x: Span) -> Self {
        let mut panels: Vec<PanelSpec> = Vec::with_capacity(3);
        for curve in curves {
            let same = |panel: &&mut PanelSpec| {
                panel.curves.first().is_some_and(|first| first.order == curve.order)
            };
            match panels.iter_mut().find(same) {
                Some(panel) => panel.curves.push(curve),
                None => panels.push(PanelSpec::new(vec![curve])),
            }
        }
        Self::cells(panels, x)
    }

    /// All curves in one panel.
    #[must_use]
    pub fn overlaid(curves: Vec<CurveSpec>, x: Span) -> Self {
        Self::cells(vec![PanelSpec { weight: 1.0, ..PanelSpec::new(curves) }], x)
    }

    /// Panels one below the other, to be changed as it pleases.
    #[must_use]
    pub fn cells(panels: Vec<PanelSpec>, x: Span) -> Self {
        Self { panels, stack: 1, columns: 1, shared_y: false, x, at: None, tangent: false }
    }

    /// All curves of all panels.
    pub fn curves(&self) -> impl Iterator<Item = &CurveSpec> {
        self.panels.iter().flat_map(|panel| &panel.curves)
    }
}

impl PanelSpec {
    /// A panel with these curves and their names; one of f′ or f″ is less tall than one of f.
    #[must_use]
    pub fn new(curves: Vec<CurveSpec>) -> Self {
        let is_of_f = curves.first().is_none_or(|curve| curve.order == Order::Value);
        Self { weight: if is_of_f { 1.0 } else { 0.57 }, curves, y: None, naming: Naming::Curves }
    }

    /// f, f′ or f″: what the panel shows.
    pub(super) fn order(&self) -> Order {
        self.curves.first().map_or(Order::Value, |curve| curve.order)
    }
}

impl CurveSpec {
    /// f, f′ or f″ in its own colour with its usual name, an unbroken line.
    #[must_use]
    pub fn new(activation: &'static Activation, params: Rc<[f64]>, order: Order) -> Self {
        Self {
            activation,
            params,
            order,
            minus: None,
            ink: Ink::of(order),
            dash: Dash::Solid,
            label: order.symbol().into(),
        }
    }

    /// How far it lies above the curve of `baseline` of the same order.
    #[must_use]
    pub fn above(self, baseline: Setting) -> Self {
        Self { minus: Some(baseline), ..self }
    }

    /// The curve's value at x; NaN where it would be ∞ − ∞. f″ is zero where the activation leaves it out.
    #[must_use]
    pub fn eval(&self, x: f64) -> f64 {
        self.eval_order(self.order, x)
    }

    /// The slope of f at x, or of the difference of two f.
    pub(super) fn slope_of_f(&self, x: f64) -> f64 {
        self.eval_order(Order::Derivative, x)
    }

    fn eval_order(&self, order: Order, x: f64) -> f64 {
        let value = self.activation.evaluate(order, x, &self.params).unwrap_or(0.0);
        self.minus.as_ref().map_or(value, |minus| value - minus.eval(order, x))
    }

    /// Where f, f′ or f″ is not continuous, in ascending order.
    #[must_use]
    pub fn breaks(&self) -> Vec<Break> {
        match &self.minus {
            None => (self.activation.breaks)(&self.params),
            Some(minus) => {
                let params = Rc::clone(&self.params);
                difference_breaks(&Setting { activation: self.activation, params }, minus)
            }
        }
    }
}

impl Ink {
    /// The colour that f, f′ or f″ has everywhere on the pages.
    #[must_use]
    pub const fn of(order: Order) -> Self {
        match order {
            Order::Value => Self::F,
            Order::Derivative => Self::Df,
            Order::Second => Self::Ddf,
        }
    }
}

impl Dash {
    /// One dash for each compared function, in order.
    pub const SERIES: [Self; 6] =
        [Self::Solid, Self::Long, Self::Dotted, Self::DashDot, Self::Short, Self::DashDotDot];

    /// Strokes and gaps in widths of the line; empty for an unbroken line.
    #[must_use]
    pub const fn pattern(self) -> &'static [f64] {
        match self {
            Self::Solid => &[],
            Self::Long => &[5.0, 2.0],
            Self::Dotted => &[1.0, 1.4],
            Self::DashDot => &[5.0, 1.6, 1.2, 1.6],
            Self::Short => &[2.4, 1.6],
            Self::DashDotDot => &[5.0, 1.5, 1.2, 1.5, 1.2, 1.5],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::find;

    #[test]
    fn stacked_gives_each_order_a_panel() {
        let sigmoid = find("sigmoid").expect("in the catalogue");
        let curve = |order| CurveSpec::new(sigmoid, Rc::from([]), order);
        let curves = vec![curve(Order::Value), curve(Order::Derivative), curve(Order::Value)];
        let spec = SceneSpec::stacked(curves, Span::known(-6.0, 6.0));
        let sizes: Vec<usize> = spec.panels.iter().map(|panel| panel.curves.len()).collect();
        assert_eq!(sizes, [2, 1]);
        assert!(spec.panels[0].weight > spec.panels[1].weight);
    }

    #[test]
    fn every_series_has_its_own_dash() {
        for (i, a) in Dash::SERIES.iter().enumerate() {
            assert!(Dash::SERIES[..i].iter().all(|b| a.pattern() != b.pattern()));
        }
    }
}
