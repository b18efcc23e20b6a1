//! From what to draw ([`SceneSpec`]) to what is drawn ([`Scene`]): plain geometry in device pixels.
//!
//! Steps, one file each, put together by `draft`: [`layout`] puts panels into the picture, [`sample`] evaluates the curves, [`range`] finds the
//! y range, [`trace`] turns samples into polylines that break at jumps and end at the frame, [`marks`] adds dots, the
//! point at x and its tangent. No painter, no browser, no text measuring here.

mod build;
mod corner;
mod draft;
mod layout;
mod look;
mod marks;
mod range;
mod sample;
mod span;
mod spec;
mod ticks;
mod trace;

pub use crate::activation::Order;
pub use build::{Axes, Curve, Name, Panel, PanelAxes, Scene, SceneError};
pub use corner::{Corner, LINE_EM, advance_em};
pub use layout::{Frame, Layout, Viewport};
pub use look::Look;
pub use marks::{Dot, Point, Segment};
pub use sample::{Mark, Sample, sample};
pub use span::Span;
pub use spec::{CurveSpec, Dash, Ink, Naming, PanelSpec, SceneSpec};
pub use ticks::{Step, Ticks};
pub use trace::Path;
