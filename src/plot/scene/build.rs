//! The scene: everything that painters put on the screen or into a file.

use super::corner::Corner;
use super::draft::{Draft, share_y};
use super::marks::{self, Dot, Point, Segment};
use super::trace::Path;
use super::{Dash, Frame, Ink, Layout, Look, SceneSpec, Span, Ticks, Viewport};
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
    /// The names of its curves.
    pub names: Vec<Name>,
    /// The corner with the most room for them, one below the other; `None` where they stand beside each other on a
    /// line above the frame.
    pub corner: Option<Corner>,
    /// The size of their type.
    pub name_font_px: f64,
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
    /// No curve has a value up to 1e300 in the range.
    TooLarge,
}

impl fmt::Display for SceneError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "There is no curve to draw.",
            Self::TooSmall => "There is not enough room here to draw the curves.",
            Self::TooLarge => "In this range every value is too large to draw.",
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
        let placed = spec.panels.iter().zip(&layout.frames);
        let mut drafts: Vec<Draft> =
            placed.map(|(panel, frame)| Draft::new(spec, panel, *frame, &viewport)).collect();
        if spec.shared_y {
            share_y(spec, &mut drafts);
        }
        let mut axes = Vec::with_capacity(spec.panels.len());
        let mut panels = Vec::with_capacity(spec.panels.len());
        for (index, (panel, draft)) in spec.panels.iter().zip(&drafts).enumerate() {
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
