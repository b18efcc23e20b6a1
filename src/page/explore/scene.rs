//! From what is on the page to what the chart draws.

use crate::link::{ExploreView, Hide, Layout, Part};
use crate::plot::scene::{CurveSpec, SceneSpec, Span};

/// The scene of this view. Where the gradient is hidden, so is the tangent.
pub(super) fn of(view: &ExploreView, hide: Hide) -> SceneSpec {
    let curves = view
        .show
        .curves()
        .map(|order| CurveSpec::new(view.activation, view.params.clone(), order))
        .collect();
    let x = Span::new(view.from, view.to).unwrap_or_default();
    let scene = match view.layout {
        Layout::Stacked => SceneSpec::stacked(curves, x),
        Layout::Overlaid => SceneSpec::overlaid(curves, x),
    };
    SceneSpec { at: Some(view.at), tangent: !hide.has(Part::Gradient), ..scene }
}
