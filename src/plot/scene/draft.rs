//! One panel on its way into a scene: its curves evaluated, its y range found.

use super::build::{Curve, Name, PanelAxes};
use super::corner::{Corner, largest_font_px, line_em};
use super::range::{Extent, tick_step, value_reach};
use super::trace::{BLEED_CSS_PX, trace};
use super::{
    CurveSpec, Frame, Look, Naming, Order, PanelSpec, Sample, SceneSpec, Span, Step, Ticks,
    Viewport, marks, sample,
};
use std::rc::Rc;

#[cfg(test)]
mod tests;

/// Names that have no room get this much of their size before they are left out.
const SMALL_NAMES: f64 = 0.85;

/// A title may reach this share of the frame's width: there is room on its right before the next frame.
const TITLE_REACH: f64 = 1.15;

/// A panel whose curves are evaluated and whose y range is known.
pub(super) struct Draft {
    frame: Frame,
    /// What its curves ask of the y axis.
    extent: Extent,
    y: Span,
    y_step: Step,
    samples: Vec<Vec<Sample>>,
    bleed_px: f64,
    px_per_css_px: f64,
}

/// Gives panels of the same order one y range, found for the least tall of them; fixed ranges stay.
pub(super) fn share_y(spec: &SceneSpec, drafts: &mut [Draft]) {
    for order in Order::ALL {
        let is_alike =
            |index: &usize| spec.panels[*index].order() == order && spec.panels[*index].y.is_none();
        let alike: Vec<usize> = (0..drafts.len()).filter(is_alike).collect();
        let extents = alike.iter().map(|index| drafts[*index].extent);
        let Some(extent) = extents.reduce(Extent::union) else { continue };
        let heights = alike.iter().map(|index| drafts[*index].frame.height());
        let height_px = heights.fold(f64::INFINITY, f64::min);
        for index in alike {
            let height_css_px = height_px / drafts[index].px_per_css_px;
            (drafts[index].y, drafts[index].y_step) = extent.snapped(height_css_px);
        }
    }
}

impl Draft {
    pub(super) fn new(
        spec: &SceneSpec,
        panel: &PanelSpec,
        frame: Frame,
        viewport: &Viewport,
    ) -> Self {
        let px_per_css_px = viewport.px_per_css_px;
        let bleed_px = BLEED_CSS_PX * px_per_css_px;
        let samples: Vec<Vec<Sample>> =
            panel.curves.iter().map(|curve| sample(curve, spec.x, &frame, bleed_px)).collect();
        let height_css_px = frame.height() / px_per_css_px;
        let extent = extent(spec, panel, &samples, &frame);
        let fixed = panel.y.map(|y| (y, tick_step(y.width(), height_css_px)));
        let (y, y_step) = fixed.unwrap_or_else(|| extent.snapped(height_css_px));
        Self { frame, extent, y, y_step, samples, bleed_px, px_per_css_px }
    }

    pub(super) fn curves(&self, spec: &SceneSpec, panel: &PanelSpec, look: &Look) -> Vec<Curve> {
        let curves = panel.curves.iter().zip(&self.samples);
        curves.map(|(curve, samples)| self.curve(spec, curve, samples, look)).collect()
    }

    fn curve(&self, spec: &SceneSpec, curve: &CurveSpec, samples: &[Sample], look: &Look) -> Curve {
        let (frame, y) = (&self.frame, self.y);
        let at = spec.at.filter(|&at| spec.x.contains(at));
        let point = at.and_then(|at| marks::point(curve, at, spec.x, frame, y));
        let tangent = match (at, point) {
            (Some(at), Some(point)) if spec.tangent => {
                marks::tangent(curve, at, point, (spec.x, y), frame, look.tangent_reach_px)
            }
            _ => Vec::new(),
        };
        Curve {
            ink: curve.ink,
            dash: curve.dash,
            path: trace(samples, |x| curve.eval(x), frame, y, self.bleed_px),
            dots: marks::dots(curve, samples, frame, y),
            point,
            tangent,
        }
    }

    pub(super) fn axes(
        &self,
        spec: &SceneSpec,
        panel: &PanelSpec,
        curves: &[Curve],
        look: &Look,
        has_x_labels: bool,
    ) -> PanelAxes {
        let (names, corner, name_font_px) = self.names(panel, curves, look);
        PanelAxes {
            frame: self.frame,
            y: self.y,
            x_ticks: self.x_ticks(spec.x),
            y_ticks: Ticks::new(self.y, self.y_step),
            has_x_labels,
            names,
            corner,
            name_font_px,
        }
    }

    /// What is written, in which corner and in which size.
    fn names(
        &self,
        panel: &PanelSpec,
        curves: &[Curve],
        look: &Look,
    ) -> (Vec<Name>, Option<Corner>, f64) {
        let several = panel.curves.len() > 1;
        let name = |curve: &CurveSpec| Name {
            text: Rc::clone(&curve.label),
            ink: curve.ink,
            dash: several.then_some(curve.dash),
        };
        let place =
            |names: &[Name], font_px| Corner::with_room(&self.frame, names, curves, font_px);
        let font_px = look.name_font_px;
        let mut names = match &panel.naming {
            Naming::Curves => {
                let names: Vec<Name> = panel.curves.iter().map(name).collect();
                let (corner, _) = place(&names, font_px);
                return (names, Some(corner), font_px);
            }
            Naming::Title(names) => {
                let (names, font_px) = self.title(names, SMALL_NAMES * font_px);
                return (names, None, font_px);
            }
            Naming::Given(names) => names.clone(),
        };
        for smaller_px in [font_px, SMALL_NAMES * font_px] {
            let (corner, is_free) = place(&names, smaller_px);
            if is_free {
                return (names, Some(corner), smaller_px);
            }
        }
        names.truncate(1);
        let font_px = font_px.min(largest_font_px(self.frame.width(), &names));
        let (corner, _) = place(&names, font_px);
        (names, Some(corner), font_px)
    }

    /// What is written on the line above: as many of the names as fit, the first even where it must be small.
    fn title(&self, names: &[Name], font_px: f64) -> (Vec<Name>, f64) {
        let fitting_px = |count: usize| TITLE_REACH * self.frame.width() / line_em(&names[..count]);
        let fits = |count: &usize| fitting_px(*count) >= font_px;
        let count = (1..=names.len()).rev().find(fits).unwrap_or(names.len().min(1));
        (names[..count].to_vec(), font_px.min(fitting_px(count)))
    }

    /// About one x tick every 80 CSS pixels, fewer where labels are long; closer where that leaves one or two.
    fn x_ticks(&self, x: Span) -> Ticks {
        // Where 2.6 ticks fit, the round step above leaves at least one of them.
        let fits = |css_px: f64| (self.frame.width() / self.px_per_css_px / css_px).max(2.6);
        let every = |css_px: f64| {
            let step = Step::at_least(x.width() / fits(css_px));
            let longest = step.label(step.round(x.from())).chars().count() as f64;
            Ticks::new(x, Step::at_least(x.width() / fits(css_px.max(8.0 * longest + 24.0))))
        };
        let usual = every(80.0);
        if usual.values().count() < 3 { every(40.0) } else { usual }
    }
}

/// What all curves of a panel ask for.
fn extent(spec: &SceneSpec, panel: &PanelSpec, samples: &[Vec<Sample>], frame: &Frame) -> Extent {
    let reach = value_reach(spec.x, frame.width(), frame.height());
    let inside = |sample: &Sample| frame.left <= sample.px && sample.px <= frame.right;
    let extents = panel.curves.iter().zip(samples).map(|(curve, samples)| {
        let first = samples.partition_point(|sample| sample.px < frame.left);
        let shown = samples[first..].partition_point(inside);
        Extent::of(&samples[first..first + shown], curve.order, reach)
    });
    extents.reduce(Extent::union).unwrap_or(Extent::of(&[], Order::Value, reach))
}
