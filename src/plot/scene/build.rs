//! The scene: everything that painters put on the screen or into a file.

use super::corner::Corner;
use super::marks::{self, Dot, Point, Segment};
use super::range::{Extent, tick_step, value_reach};
use super::trace::{BLEED_CSS_PX, Path, trace};
use super::{
    CurveSpec, Dash, Frame, Ink, Layout, Look, Order, PanelSpec, Sample, SceneSpec, Span, Step,
    Ticks, Viewport, sample,
};
use std::fmt;
use std::rc::Rc;

/// What is drawn, in device pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Frames, ranges, ticks and names: changes rarely, and is painted on a layer of its own.
    pub axes: Axes,
    /// The curves of each panel, in the order of `axes.panels`.
    pub panels: Vec<Panel>,
    /// The reference line: one segment for each column of panels.
    pub references: Vec<Segment>,
    /// How thick and large things are.
    pub look: Look,
}

/// The part of a scene that stays when only a curve moves inside its frame.
#[derive(Clone, Debug, PartialEq)]
pub struct Axes {
    /// The size of the picture.
    pub viewport: Viewport,
    /// The x range of all panels.
    pub x: Span,
    /// One entry a panel.
    pub panels: Vec<PanelAxes>,
}

/// Frame, ranges and names of one panel.
#[derive(Clone, Debug, PartialEq)]
pub struct PanelAxes {
    /// Where it stands.
    pub frame: Frame,
    /// Its y range.
    pub y: Span,
    /// Ticks of x.
    pub x_ticks: Ticks,
    /// Ticks of y.
    pub y_ticks: Ticks,
    /// Whether x labels stand below it.
    pub has_x_labels: bool,
    /// The names of its curves, written one below the other.
    pub names: Vec<Name>,
    /// The corner with the most room for them.
    pub corner: Corner,
}

/// The name of a curve on the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// What is written.
    pub text: Rc<str>,
    /// In which colour.
    pub ink: Ink,
    /// With which line before it, where a panel holds several curves.
    pub dash: Option<Dash>,
}

/// The curves of one panel.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// In the order in which they are painted.
    pub curves: Vec<Curve>,
}

/// One curve with its marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// Its colour.
    pub ink: Ink,
    /// Its dash.
    pub dash: Dash,
    /// Its lines; they reach a little beyond the frame and are to be clipped there.
    pub path: Path,
    /// Dots at its jumps, open ones first.
    pub dots: Vec<Dot>,
    /// The point at the reference line.
    pub point: Option<Point>,
    /// The tangent there; two halves at a kink.
    pub tangent: Vec<Segment>,
}

/// Why nothing can be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SceneError {
    /// There is no curve.
    Empty,
    /// The picture is too small for its panels.
    TooSmall,
    /// No curve has a finite value in the range.
    TooLarge,
}

impl fmt::Display for SceneError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "There is no curve to draw.",
            Self::TooSmall => "There is not enough room here to draw the curves.",
            Self::TooLarge => "In this range every value is too large for a 64-bit number.",
        })
    }
}

impl Scene {
    /// Draws `spec` into a picture of this size.
    ///
    /// # Errors
    /// [`SceneError`] where there is no curve, no finite value, or not enough room.
    pub fn new(spec: &SceneSpec, viewport: Viewport) -> Result<Self, SceneError> {
        if spec.panels.is_empty() || spec.panels.iter().any(|panel| panel.curves.is_empty()) {
            return Err(SceneError::Empty);
        }
        let look = Look::of(&viewport);
        let layout = Layout::new(spec, &viewport)?;
        let mut axes = Vec::with_capacity(spec.panels.len());
        let mut panels = Vec::with_capacity(spec.panels.len());
        for (index, panel) in spec.panels.iter().enumerate() {
            let draft = Draft::new(spec, panel, layout.frames[index], &viewport);
            let curves = draft.curves(spec, panel, &look);
            axes.push(draft.axes(spec, panel, &curves, &look, layout.lowest[index]));
            panels.push(Panel { curves });
        }
        if panels
            .iter()
            .all(|panel| panel.curves.iter().all(|curve| curve.path.points().is_empty()))
        {
            return Err(SceneError::TooLarge);
        }
        let references = marks::references(spec, &layout);
        Ok(Self { axes: Axes { viewport, x: spec.x, panels: axes }, panels, references, look })
    }

    /// Whether this place lies in the band of x labels below the lowest panels.
    #[must_use]
    pub fn is_axis_band(&self, y_px: f64) -> bool {
        self.axes.panels.iter().all(|panel| y_px > panel.frame.bottom)
    }
}

/// A panel whose curves are evaluated and whose y range is known.
struct Draft {
    frame: Frame,
    y: Span,
    y_step: Step,
    samples: Vec<Vec<Sample>>,
    bleed_px: f64,
    px_per_css_px: f64,
}

impl Draft {
    fn new(spec: &SceneSpec, panel: &PanelSpec, frame: Frame, viewport: &Viewport) -> Self {
        let px_per_css_px = viewport.px_per_css_px;
        let bleed_px = BLEED_CSS_PX * px_per_css_px;
        let samples: Vec<Vec<Sample>> =
            panel.curves.iter().map(|curve| sample(curve, spec.x, &frame, bleed_px)).collect();
        let height_css_px = frame.height() / px_per_css_px;
        let (y, y_step) = match panel.y {
            Some(y) => (y, tick_step(y.width(), height_css_px)),
            None => extent(spec, panel, &samples, &frame).snapped(height_css_px),
        };
        Self { frame, y, y_step, samples, bleed_px, px_per_css_px }
    }

    fn curves(&self, spec: &SceneSpec, panel: &PanelSpec, look: &Look) -> Vec<Curve> {
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

    fn axes(
        &self,
        spec: &SceneSpec,
        panel: &PanelSpec,
        curves: &[Curve],
        look: &Look,
        has_x_labels: bool,
    ) -> PanelAxes {
        let several = panel.curves.len() > 1;
        let name = |curve: &CurveSpec| Name {
            text: Rc::clone(&curve.label),
            ink: curve.ink,
            dash: several.then_some(curve.dash),
        };
        let names: Vec<Name> = panel.curves.iter().map(name).collect();
        let corner = Corner::with_room(&self.frame, &names, curves, look);
        PanelAxes {
            frame: self.frame,
            y: self.y,
            x_ticks: self.x_ticks(spec.x),
            y_ticks: Ticks::new(self.y, self.y_step),
            has_x_labels,
            names,
            corner,
        }
    }

    /// About one x tick every 80 CSS pixels, fewer where labels are long.
    fn x_ticks(&self, x: Span) -> Ticks {
        // Where 2.6 ticks fit, the round step above leaves at least one of them.
        let fits = |css_px: f64| (self.frame.width() / self.px_per_css_px / css_px).max(2.6);
        let step = Step::at_least(x.width() / fits(80.0));
        let longest = step.label(step.round(x.from())).chars().count() as f64;
        Ticks::new(x, Step::at_least(x.width() / fits(80.0_f64.max(8.0 * longest + 24.0))))
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
