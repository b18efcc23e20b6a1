//! What to draw: curves, panels, the x range, the reference line.

use super::Span;
use crate::activation::{Activation, Break, Order};
use std::rc::Rc;

/// Everything a chart shows, without its size.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneSpec {
    /// The panels, row by row.
    pub panels: Vec<PanelSpec>,
    /// Panels beside each other; at least 1. All panels share the x range.
    pub columns: usize,
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
}

/// One curve: f, f′ or f″ of an activation with its parameters.
#[derive(Clone, Debug, PartialEq)]
pub struct CurveSpec {
    /// The function.
    pub activation: &'static Activation,
    /// Its parameters, in catalogue order.
    pub params: Rc<[f64]>,
    /// f, f′ or f″.
    pub order: Order,
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
                None => panels.push(PanelSpec {
                    weight: if curve.order == Order::Value { 1.0 } else { 0.57 },
                    curves: vec![curve],
                    y: None,
                }),
            }
        }
        Self { panels, columns: 1, x, at: None, tangent: false }
    }

    /// All curves in one panel.
    #[must_use]
    pub fn overlaid(curves: Vec<CurveSpec>, x: Span) -> Self {
        let panel = PanelSpec { curves, weight: 1.0, y: None };
        Self { panels: vec![panel], columns: 1, x, at: None, tangent: false }
    }

    /// All curves of all panels.
    pub fn curves(&self) -> impl Iterator<Item = &CurveSpec> {
        self.panels.iter().flat_map(|panel| &panel.curves)
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
            ink: Ink::of(order),
            dash: Dash::Solid,
            label: order.symbol().into(),
        }
    }

    /// The curve's value at x. f″ is zero where the activation leaves it out.
    #[must_use]
    pub fn eval(&self, x: f64) -> f64 {
        match self.order {
            Order::Value => (self.activation.value)(x, &self.params),
            Order::Derivative => (self.activation.derivative)(x, &self.params),
            Order::Second => self.activation.second_derivative.map_or(0.0, |f| f(x, &self.params)),
        }
    }

    /// Where f, f′ or f″ is not continuous, in ascending order.
    #[must_use]
    pub fn breaks(&self) -> Vec<Break> {
        (self.activation.breaks)(&self.params)
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
